import type { Article, Sentence, Span } from '../../article/article.ts';

/** The sentences that a stretch of the article runs over, in order. */
export function sentencesOver({ sentences }: Article, { start, end }: Span): Sentence[] {
  // Sentences are in order, so the first that ends behind the start is found by halving.
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const over: Sentence[] = [];
  for (let at = low; at < sentences.length; at++) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.start >= end) break;
    over.push(sentence);
  }
  return over;
}
