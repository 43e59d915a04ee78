import type { ArticleIndex } from './article-index.ts';
import { GRAM_KINDS } from './grams.ts';

/** Share, 0 to 1, of a question's grams that a sentence holds, weighed by how few sentences do. */
export type GramShares = (sentence: number) => number;

/** Above so many sentences only the candidates' grams are looked at, and not where each gram stands. */
const LONG = 100;

/** Shares of the grams of one question, given its grams and its candidates. */
export function createGramShares(
  index: ArticleIndex,
): (grams: readonly number[], candidates: readonly number[]) => GramShares {
  const weightOf = (gram: number): number =>
    Math.log(1 + (index.sentences.length + 0.5) / ((index.gramCounts[gram] ?? 0) + 0.5));
  return index.sentences.length > LONG ? byCandidate(index, weightOf) : byGram(index, weightOf);
}

function byGram(
  index: ArticleIndex,
  weightOf: (gram: number) => number,
): (grams: readonly number[]) => GramShares {
  const places = new Map<number, { readonly weight: number; readonly sentences: number[] }>();
  for (let sentence = 0; sentence < index.sentences.length; sentence++) {
    const to = index.firstGram[sentence + 1] ?? 0;
    for (let i = index.firstGram[sentence] ?? 0; i < to; i++) {
      const gram = index.grams[i] ?? 0;
      const own = places.get(gram);
      if (own === undefined) places.set(gram, { weight: weightOf(gram), sentences: [sentence] });
      else own.sentences.push(sentence);
    }
  }
  const absent = weightOf(-1);
  return (grams) => {
    const sums = new Float64Array(index.sentences.length);
    let total = 0;
    for (const gram of grams) {
      const own = places.get(gram);
      total += own?.weight ?? absent;
      if (own === undefined) continue;
      const { weight, sentences } = own;
      for (const sentence of sentences) sums[sentence] = (sums[sentence] ?? 0) + weight;
    }
    return (sentence) => (total === 0 ? 0 : (sums[sentence] ?? 0) / total);
  };
}

/** Lent from question to question, all zeros in between: a new one would cost more than all the rest. */
const lent = new Float32Array(GRAM_KINDS);

function byCandidate(
  index: ArticleIndex,
  weightOf: (gram: number) => number,
): (grams: readonly number[], candidates: readonly number[]) => GramShares {
  return (grams, candidates) => {
    let total = 0;
    for (const gram of grams) {
      lent[gram] = weightOf(gram);
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
