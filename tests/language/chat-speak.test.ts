import { expect, test } from 'vitest';
import { spellOut } from '../../src/language/chat-speak.ts';

test.each([
  ['wat did the ppl say lol', 'what did the people say'],
  ['whens the vote? asking for a friend', "when's the vote?"],
  ['hey does anyone know who won', 'who won'],
  ['omg wen is it gonna start', 'when is it going to start'],
  ['U.S. or u?', 'U.S. or you?'],
  ['a u-turn by @u', 'a u-turn by @u'],
  ['Who won?', 'Who won?'],
  ['Hi all, sorry if this was asked before, who won?', 'who won?'],
  ['Good morning! Could somebody tell me who won? Thank you kindly.', 'who won?'],
  ['Good evening, I would like to know who won. Thanks in advance', 'who won.'],
  ['ngl im confused what is this abuot', 'what is this about'],
  ['Did they say thanks to the voters?', 'Did they say thanks to the voters?'],
  ['Who wants to tell us what to do?', 'Who wants to tell us what to do?'],
])('%s', (typed, meant) => {
  expect(spellOut(typed)).toBe(meant);
});

test('what is nothing but noise stays as it is', () => {
  for (const noise of ['lol', 'hey!', '???', '']) expect(spellOut(noise)).toBe(noise);
});
