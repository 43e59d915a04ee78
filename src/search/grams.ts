import type { ArticleIndex } from './article-index.ts';

const SIZE = 4;
/** Grams are told apart by 16 bits. */
export const GRAM_KINDS = 65_536;

/** When each gram was last seen, lent from text to text: a set for each would cost more than all the rest. */
const seen = new Uint32Array(GRAM_KINDS);
let texts = 0;

/** The different stretches of four letters of a text, spaces between words counted, each hashed to 16 bits. */
export function grams(words: readonly { readonly lower: string }[]): number[] {
  const text = ` ${words.map(({ lower }) => lower).join(' ')} `;
  const found: number[] = [];
  texts = (texts + 1) >>> 0;
  for (let at = 0; at + SIZE <= text.length; at++) {
    let hash = 0;
    for (let i = at; i < at + SIZE; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    const gram = (hash ^ (hash >>> 16)) & 0xffff;
    if (seen[gram] === texts) continue;
    seen[gram] = texts;
    found.push(gram);
  }
  return found;
}

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
