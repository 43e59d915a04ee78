import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/language/words.ts';

const texts = (text: string) => wordsOf(text).map((word) => word.text);

test.each([
  ['The U.S. banned it.', ['The', 'US', 'banned', 'it']],
  ['Müller’s café', ['Muller', 'cafe']],
  ["don't O’Neill", ['dont', 'ONeill']],
  ['1,000 people, 12.5 %', ['1000', 'people', '12.5']],
  ['5G high-speed 10th', ['5G', 'high', 'speed', '10th']],
  ['na\u200bme', ['name']],
  ['ﬁrm', ['firm']],
  ['?!… 👍', []],
])('%s', (text, words) => {
  expect(texts(text)).toEqual(words);
});

test('offsets are those of the text as it was given', () => {
  const text = 'Ein Cafe\u0301, “Müller’s”';
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Ein',
    'Cafe\u0301',
    'Müller’s',
  ]);
});

test('words are in order, not empty, and inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0;
      for (const { start, end, text: word } of wordsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(word).not.toBe('');
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
