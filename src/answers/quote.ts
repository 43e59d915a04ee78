import { type Article, quote, type Span } from '../article/article.ts';
import type { Passage, QuoteAnswer } from './answer.ts';
import type { Desk } from './desk.ts';

/** Sentences offered while somebody types. */
const OFFERED = 25;

/** The sentence of that number, counted from 1; absent beyond the last. */
export function answerNumber({ article, passages, found }: Desk, number: number): QuoteAnswer {
  const passage = passages.at(number);
  const total = article.sentences.length;
  return { type: 'quote', ...found(String(number), passage === null ? [] : [passage]), total };
}

/** The sentence that a text is from, or comes nearest to. */
export function answerText({ article, passages, searcher, found, absent }: Desk, text: string): QuoteAnswer {
  const total = article.sentences.length;
  const [exact] = holding(article, text);
  if (exact !== undefined) return { type: 'quote', ...found(text, passages.all([exact])), total };
  const { hits, answers } = searcher.rank(text);
  const near = passages.all(hits.slice(0, 1).map(({ sentence }) => sentence));
  return { type: 'quote', ...(answers ? found(text, near) : absent(text, [], near)), total };
}

export function suggestSentences({ article, passages, searcher }: Desk, typed: string): Passage[] {
  if (level(typed) === '')
    return passages.all(article.sentences.slice(0, OFFERED).map(({ number }) => number));
  const ranked = searcher.rank(typed).hits.map(({ sentence }) => sentence);
  return passages.all([...holding(article, typed), ...ranked].slice(0, 2 * OFFERED));
}

/** Numbers of the sentences that hold a text but for typing. */
function holding(article: Article, text: string): number[] {
  const wanted = level(text);
  if (wanted === '') return [];
  return article.sentences
    .filter((sentence) => level(quote(article, sentence)).includes(wanted))
    .map(({ number }) => number);
}

/** A text without what typing changes: case, quotation marks, white space, a final stop. */
export function level(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["“”„‟«»'‘’‚‛`]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[.!?…]+$/u, '')
    .trim();
}

/** Pages of whole sentences; a sentence longer than a page is a page of its own, cut. */
export function cutPages(article: Article, size: number): Span[] {
  const pages: Span[] = [];
  for (const { start, end } of article.sentences) {
    const last = pages.at(-1);
    if (last !== undefined && end - last.start <= size) pages[pages.length - 1] = { start: last.start, end };
    else pages.push(...cutSentence(article.text, start, end, size));
  }
  return pages;
}

/** A sentence in pages of its own, never cut inside a character. */
function cutSentence(text: string, start: number, end: number, size: number): Span[] {
  const pages: Span[] = [];
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + Math.max(1, size));
    if (to < end && /[\ud800-\udbff]/.test(text.charAt(to - 1))) to += to - from > 1 ? -1 : 1;
    pages.push({ start: from, end: to });
    from = to;
  }
  return pages;
}
