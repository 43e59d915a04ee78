import { expect, test } from 'vitest';
import { withoutAsides } from '../../src/search/asides.ts';

const topical = (word: string): boolean => /^(?:huawei|ban|sweden)$/i.test(word);

test.each([
  ['mum of two here, should they worry?', 'should they worry?'],
  ['I do a project for school. Who wants the ban?', 'Who wants the ban?'],
  ['quick one for my summary: what do they want?', 'what do they want?'],
  ['what is it? I am in a hurry.', 'what is it?'],
  ['we talked about this - is it safe', 'is it safe'],
])('leaves out what its writer says of himself: %s', (message, question) => {
  expect(withoutAsides(message, topical)).toBe(question);
});

test.each([
  'i heard sweden left, what happened?',
  'we bought from Huawei. is it safe?',
  'my messages, are they safe?',
  'in the end, who won?',
  'who won, and can I see the count?',
  'I am bored, I think',
  'who?',
  '',
])('keeps what a question needs: %j', (message) => {
  expect(withoutAsides(message, topical)).toBe(message);
});
