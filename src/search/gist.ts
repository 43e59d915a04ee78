import { VECTOR_LENGTH } from '../language/vectors.ts';
import { product } from '../language/word-table.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Directions } from './directions.ts';
import type { Kinship } from './kinship.ts';
import type { Question } from './question.ts';

/** How near a question and a sentence, numbered from 0, are on the whole: -1 to 1, and 0 where nothing is known. */
export type Gist = (sentence: number) => number;

/** Sentences whose direction is kept: 8 MB of them. */
const KEPT = 20_000;

/** What sentences are about on the whole: the sum of their words' directions, the rare ones weighing most. */
export function createGists(
  index: ArticleIndex,
  directions: Directions,
  kinship: Kinship,
): (question: Question) => Gist {
  const kept = new Map<number, Float32Array>();
  const ofSentence = (sentence: number): Float32Array => {
    let direction = kept.get(sentence);
    if (direction === undefined) {
      if (kept.size >= KEPT) kept.clear();
      direction = new Float32Array(VECTOR_LENGTH);
      for (const [id, weight] of contentOf(index, sentence)) add(direction, weight, directions(id));
      level(direction);
      kept.set(sentence, direction);
    }
    return direction;
  };
  return ({ terms }) => {
    const asked = new Float32Array(VECTOR_LENGTH);
    for (const { term, weight } of terms) add(asked, weight, kinship(term).direction);
    level(asked);
    return (sentence) => product(asked, ofSentence(sentence));
  };
}

/** The terms of a sentence that are no stop words, with their weights. */
function contentOf(index: ArticleIndex, sentence: number): Map<number, number> {
  const content = new Map<number, number>();
  const to = index.firstContent[sentence + 1] ?? 0;
  for (let i = index.firstContent[sentence] ?? 0; i < to; i++) {
    const id = index.contentTerms[i] ?? 0;
    content.set(id, index.idfs[id] ?? 0);
  }
  return content;
}

/** Adds so much of a direction to a sum. */
function add(sum: Float32Array, weight: number, direction: Float32Array | null): void {
  if (direction === null) return;
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + weight * (direction[k] ?? 0);
}

/** Makes a sum a direction, its length 1; of length 0 where none is known. */
function level(sum: Float32Array): void {
  const length = Math.sqrt(product(sum, sum)) || 1;
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) / length;
}
