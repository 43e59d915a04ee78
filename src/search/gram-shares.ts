import type { ArticleIndex } from './article-index.ts';
import { GRAM_KINDS } from './grams.ts';

/** Lent from question to question, all zeros in between: a new one would cost more than all the rest. */
const lent = new Float32Array(GRAM_KINDS);

/** Share, 0 to 1, of a question's grams that each candidate holds, weighed by how few sentences do. */
export function gramShares(
  index: ArticleIndex,
  asked: readonly number[],
  candidates: readonly number[],
): Map<number, number> {
  let total = 0;
  for (const gram of asked) {
    const weight = Math.log(1 + (index.sentences.length + 0.5) / ((index.gramCounts[gram] ?? 0) + 0.5));
    lent[gram] = weight;
    total += weight;
  }
  const shares = new Map<number, number>();
  for (const sentence of candidates) {
    const to = index.firstGram[sentence + 1] ?? 0;
    let sum = 0;
    for (let i = index.firstGram[sentence] ?? 0; i < to; i++) sum += lent[index.grams[i] ?? 0] ?? 0;
    shares.set(sentence, total === 0 ? 0 : sum / total);
  }
  for (const gram of asked) lent[gram] = 0;
  return shares;
}
