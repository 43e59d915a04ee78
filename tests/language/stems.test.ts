import { expect, test } from 'vitest';
import { stem } from '../../src/language/stems.ts';

test.each([
  ['ban', 'banned', 'banning', 'bans'],
  ['accuse', 'accused', 'accusing', 'accusation'],
  ['prohibit', 'prohibited', 'prohibition'],
  ['write', 'wrote', 'written', 'writes'],
  ['organise', 'organize', 'organisation', 'organization'],
  ['colour', 'color', 'coloured'],
  ['theory', 'theories'],
  ['hope', 'hoped', 'hoping'],
  ['hop', 'hopped', 'hopping'],
  ['crisis', 'crises'],
  ['centre', 'center', 'centres'],
])('%s and its family share a stem', (word, ...family) => {
  expect(new Set(family.map(stem))).toEqual(new Set([stem(word)]));
});

test.each([
  ['ban', 'bank'],
  ['hope', 'hop'],
  ['state', 'station'],
  ['new', 'news'],
  ['universe', 'university'],
])('%s and %s do not', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test('what is no English word stays as it is', () => {
  for (const word of ['5g', '1000', 'ünïcode', 'a'.repeat(6000), '']) expect(stem(word)).toBe(word);
});
