import { expect, it } from 'vitest';
import { createQuotationFinder } from '../../src/answers/check/quotation.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { buildSearcher } from '../../src/search/searcher.ts';
import { KNOWLEDGE } from '../search/knowledge.ts';

const FILLER = Array.from(
  { length: 400 },
  (_, i) => `Officer number ${i} wrote report ${i * 7} and it was not read by street ${i % 13}.`,
);
const TEXT = `The bridge was not safe, the engineers said.

The city council closed the Victoria bridge on Monday after engineers found cracks in two of its pillars. Repairs will cost 12 million pounds and take until October.

The company that built it did not answer.`;

function finder(text: string) {
  const article = parseArticle(text);
  return createQuotationFinder(article, buildSearcher(article, KNOWLEDGE));
}

it.each([
  [
    'a word put in that the next sentence has',
    'Repairs will not cost 12 million pounds and take until October.',
    [3],
  ],
  [
    'two words left out',
    'The city council closed the bridge after engineers found cracks in its pillars',
    [2],
  ],
  [
    'over two sentences',
    'cracks in three of its pillars. Repairs will cost 12 million pounds and take',
    [2, 3],
  ],
  [
    'halves swapped',
    'after engineers found cracks in two of its pillars the city council closed the Victoria bridge',
    [2],
  ],
  [
    'two sentences sewn together',
    'The city council closed the Victoria bridge on Monday and take until October',
    [2, 3],
  ],
  ['nowhere near', 'Nobody in the fishing village wanted another harbour', []],
])('is found in the sentences it is from: %s', (_, quotation, sentences) => {
  expect(finder(TEXT)(quotation).sentences).toEqual(sentences);
  const moved = sentences.map((number) => number + FILLER.length);
  expect(finder([...FILLER, TEXT].join('\n\n'))(quotation).sentences).toEqual(moved);
});
