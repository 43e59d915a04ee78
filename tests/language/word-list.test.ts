import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readWordList } from '../../src/language/word-list.ts';

it('finds every word of a long list at its place, and no other', () => {
  const text = readFileSync(new URL('../../data/words.txt', import.meta.url), 'utf8');
  const words = text.split(/\s+/).filter((word) => word !== '');
  const list = readWordList(text);
  expect(list.size).toBe(words.length);
  expect(words.filter((word, at) => list.indexOf(word) !== at)).toEqual([]);
  const known = new Set(words);
  const others = words.flatMap((word) => [`${word}q`, word.slice(1)]).filter((word) => !known.has(word));
  expect(others.filter((word) => list.indexOf(word) !== -1)).toEqual([]);
});

it.each(['', 'one', ' one\ttwo\n\nthree '])('takes %j as it is', (text) => {
  const list = readWordList(text);
  const words = text.match(/\S+/g) ?? [];
  expect(words.map((word) => list.indexOf(word))).toEqual([...words.keys()]);
  for (const word of ['', ' ', 'one two', 'on', 'ones', 'constructor', 'Ünë'])
    expect(list.indexOf(word)).toBe(-1);
});
