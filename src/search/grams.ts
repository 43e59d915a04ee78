import type { ArticleIndex } from './article-index.ts';

const SIZE = 4;
/** Grams are told apart by 16 bits. */
export const GRAM_KINDS = 65_536;

/** The different stretches of four letters of a text, spaces between words counted, each hashed to 16 bits. */
export function grams(words: readonly { readonly lower: string }[]): Uint16Array {
  const text = ` ${words.map(({ lower }) => lower).join(' ')} `;
  const found = new Set<number>();
  for (let at = 0; at + SIZE <= text.length; at++) {
    let hash = 0;
    for (let i = at; i < at + SIZE; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    found.add((hash ^ (hash >>> 16)) & 0xffff);
  }
  return Uint16Array.from(found);
}

/** Lent from question to question, all zeros in between: a new one would cost more than all the rest. */
const lent = new Float32Array(GRAM_KINDS);

/** Share, 0 to 1, of a question's grams that each candidate holds, weighed by how few sentences do. */
export function gramShares(
  index: ArticleIndex,
  asked: Uint16Array,
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
    const own = index.grams[sentence];
    let sum = 0;
    if (own !== undefined) for (let i = 0; i < own.length; i++) sum += lent[own[i] ?? 0] ?? 0;
    shares.set(sentence, total === 0 ? 0 : sum / total);
  }
  for (const gram of asked) lent[gram] = 0;
  return shares;
}
