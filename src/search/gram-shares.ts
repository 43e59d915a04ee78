import type { ArticleIndex } from './article-index.ts';
import { GRAM_KINDS } from './grams.ts';

/** Lent from question to question, empty in between: new ones would cost more than all the rest. */
const weights = new Float32Array(GRAM_KINDS);
/** A bit for each gram that is asked for: small enough to stay at hand while thousands are looked up. */
const asked = new Uint32Array(GRAM_KINDS / 32);

/** Share, 0 to 1, of a question's grams that each candidate holds, weighed by how few sentences do. */
export function gramShares(
  index: ArticleIndex,
  grams: readonly number[],
  candidates: readonly number[],
): Map<number, number> {
  let total = 0;
  for (const gram of grams) {
    const weight = Math.log(1 + (index.sentences.length + 0.5) / ((index.gramCounts[gram] ?? 0) + 0.5));
    weights[gram] = weight;
    asked[gram >> 5] = (asked[gram >> 5] ?? 0) | (1 << (gram & 31));
    total += weight;
  }
  const shares = new Map<number, number>();
  for (const sentence of candidates) {
    const to = index.firstGram[sentence + 1] ?? 0;
    let sum = 0;
    for (let i = index.firstGram[sentence] ?? 0; i < to; i++) {
      const gram = index.grams[i] ?? 0;
      if (((asked[gram >> 5] ?? 0) & (1 << (gram & 31))) !== 0) sum += weights[gram] ?? 0;
    }
    shares.set(sentence, total === 0 ? 0 : sum / total);
  }
  for (const gram of grams) asked[gram >> 5] = 0;
  return shares;
}
