import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quote } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { readQuotations } from '../../src/article/quotations.ts';

/** What of each sentence stands in quotation marks, and in which quotation. */
function quoted(text: string): [number, ...string[]][] {
  const article = parseArticle(text);
  return readQuotations(article).map(({ inside, quotation }) => [
    quotation,
    ...inside.map((span) => quote(article, span)),
  ]);
}

describe('quotations', () => {
  it('run on over the four paragraphs of the article and end with two apostrophes', () => {
    const text = readFileSync(new URL('../../data/article.txt', import.meta.url), 'utf8');
    const found = quoted(text);
    expect(found[0]).toEqual([1, 'deep concern']);
    expect(found.slice(1, 5).map(([quotation]) => quotation)).toEqual([2, 2, 2, 2]);
    expect(found[4]?.slice(1)).toEqual([
      'This is a very broad definition of national security outside their country,',
    ]);
    expect(found.slice(5).every(([quotation]) => quotation === 0)).toBe(true);
  });

  it.each([
    ['curly', 'He said “no” and “never”.', ['no', 'never']],
    ['straight', 'He said "no" and "never".', ['no', 'never']],
    ['opened curly, closed straight', 'He said “no" and left.', ['no']],
    ['of TeX', "He said ``no'' and left.", ['no']],
    ['German', 'He said „no“ and left.', ['no']],
    ['French', 'He said «no» and left.', ['no']],
    ['apostrophes, which are none', 'He’s the boss’s son, isn’t he?', []],
  ])('are marked: %s', (_, sentence, inside) => {
    expect(quoted(`Title\n\n${sentence}`)[0]?.slice(1)).toEqual(inside);
  });

  it('that nobody closes end with their paragraph, unless the next opens again', () => {
    expect(quoted('Title\n\n“We go. Now.\n\nThey went.').map(([quotation]) => quotation)).toEqual([1, 1, 0]);
    expect(quoted('Title\n\n“We go.\n\n“Now,” he said. “Bye.”').map(([quotation]) => quotation)).toEqual([
      1, 1, 2,
    ]);
    expect(quoted('Title\n\n"We go.\n\n"Now," he said.').map(([quotation]) => quotation)).toEqual([1, 1]);
  });
});
