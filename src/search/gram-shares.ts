import type { ArticleIndex } from './article-index.ts';
import { GRAM_KINDS } from './grams.ts';

/** Share, 0 to 1, of a question's grams that a sentence holds, weighed by how few sentences do. */
export type GramShares = (sentence: number) => number;

/** Above so many sentences only the candidates' grams are looked at, and not where each gram stands. */
const LONG = 100;
/** Places of grams are told in 16 bits. */
const MOST_PLACES = 0xffff;

/** Shares of the grams of one question, given its grams and its candidates. */
export function createGramShares(
  index: ArticleIndex,
): (grams: readonly number[], candidates: readonly number[]) => GramShares {
  const weightOf = (holding: number): number =>
    Math.log(1 + (index.sentences.length + 0.5) / (holding + 0.5));
  return index.sentences.length > LONG || index.grams.length > MOST_PLACES
    ? byCandidate(index, weightOf)
    : byGram(index, weightOf);
}

function byGram(
  index: ArticleIndex,
  weightOf: (holding: number) => number,
): (grams: readonly number[]) => GramShares {
  const count = index.sentences.length;
  // Where each gram's sentences begin among all of them, one past the last of each gram, as a question asks for many.
  const first = new Uint16Array(GRAM_KINDS + 1);
  for (let gram = 0; gram < GRAM_KINDS; gram++) {
    first[gram + 1] = (first[gram] ?? 0) + (index.gramCounts[gram] ?? 0);
  }
  const next = first.slice();
  const sentences = new Uint8Array(index.grams.length);
  for (let sentence = 0; sentence < count; sentence++) {
    const to = index.firstGram[sentence + 1] ?? 0;
    for (let i = index.firstGram[sentence] ?? 0; i < to; i++) {
      const gram = index.grams[i] ?? 0;
      const place = next[gram] ?? 0;
      sentences[place] = sentence;
      next[gram] = place + 1;
    }
  }
  // By how many sentences hold a gram, as that is all that its weight depends on.
  const weights = Float64Array.from({ length: count + 1 }, (_, holding) => weightOf(holding));
  return (grams) => {
    const sums = new Float64Array(count);
    let total = 0;
    for (const gram of grams) {
      const from = first[gram] ?? 0;
      const to = first[gram + 1] ?? 0;
      const weight = weights[to - from] ?? 0;
      total += weight;
      for (let i = from; i < to; i++) {
        const sentence = sentences[i] ?? 0;
        sums[sentence] = (sums[sentence] ?? 0) + weight;
      }
    }
    return (sentence) => (total === 0 ? 0 : (sums[sentence] ?? 0) / total);
  };
}

/** Lent from question to question, all zeros in between: a new one would cost more than all the rest. */
const lent = new Float32Array(GRAM_KINDS);

function byCandidate(
  index: ArticleIndex,
  weightOf: (holding: number) => number,
): (grams: readonly number[], candidates: readonly number[]) => GramShares {
  return (grams, candidates) => {
    let total = 0;
    for (const gram of grams) {
      lent[gram] = weightOf(index.gramCounts[gram] ?? 0);
      total += lent[gram] ?? 0;
    }
    const sums = new Map<number, number>();
    for (const sentence of candidates) {
      const to = index.firstGram[sentence + 1] ?? 0;
      let sum = 0;
      for (let i = index.firstGram[sentence] ?? 0; i < to; i++) sum += lent[index.grams[i] ?? 0] ?? 0;
      sums.set(sentence, sum);
    }
    for (const gram of grams) lent[gram] = 0;
    return (sentence) => (total === 0 ? 0 : (sums.get(sentence) ?? 0) / total);
  };
}
