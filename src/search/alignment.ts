import type { ArticleIndex } from './article-index.ts';
import type { Kinship } from './kinship.ts';
import type { Question } from './question.ts';
import { FLAG } from './tokens.ts';

/** How the terms of a question meet a sentence: for each term, in order, 0 to 1. */
export interface Alignment {
  /** 1 where the sentence has the term itself or another name for the same. */
  readonly exact: Float32Array;
  /** 1 where it has a synonym. */
  readonly synonym: Float32Array;
  /** The nearest meaning in the sentence. */
  readonly near: Float32Array;
  /** The most alike word in the sentence. */
  readonly form: Float32Array;
  /** How often the term stands there. */
  readonly count: Float32Array;
  /** The first token that meets the term, counted within the sentence; -1 where none does. */
  readonly place: Int32Array;
}

/** From here on a likeness counts as a meeting. */
const ALIKE = 0.6;
const NEAR = 0.75;

export function align(
  index: ArticleIndex,
  question: Question,
  kinship: Kinship,
  sentence: number,
): Alignment {
  const size = question.terms.length;
  const alignment = {
    exact: new Float32Array(size),
    synonym: new Float32Array(size),
    near: new Float32Array(size),
    form: new Float32Array(size),
    count: new Float32Array(size),
    place: new Int32Array(size).fill(-1),
  };
  const from = index.first[sentence] ?? 0;
  const to = index.first[sentence + 1] ?? 0;
  for (let token = from; token < to; token++) {
    const id = index.tokens.term[token] ?? 0;
    const stop = ((index.tokens.flags[token] ?? 0) & FLAG.stop) !== 0;
    const concepts = index.concepts.get(token);
    for (let i = 0; i < size; i++) {
      const term = question.terms[i];
      if (term === undefined) continue;
      if (term.ids.includes(id) || concepts?.some((concept) => term.ids.includes(concept))) {
        if (alignment.exact[i] === 0) alignment.place[i] = token - from;
        alignment.exact[i] = 1;
        alignment.count[i] = (alignment.count[i] ?? 0) + 1;
        continue;
      }
      if (stop) continue;
      const synonym = concepts?.some((concept) => term.synonyms.includes(concept)) ?? false;
      if (synonym) alignment.synonym[i] = 1;
      const near = kinship.near(term.term, id);
      if (near > (alignment.near[i] ?? 0)) alignment.near[i] = near;
      const form = kinship.form(term.term, id);
      if (form > (alignment.form[i] ?? 0)) alignment.form[i] = form;
      if (alignment.place[i] === -1 && (synonym || form > ALIKE || near > NEAR))
        alignment.place[i] = token - from;
    }
  }
  for (let i = 0; i < size; i++) {
    if (alignment.exact[i] === 0) continue;
    alignment.synonym[i] = 1;
    alignment.near[i] = 1;
    alignment.form[i] = 1;
  }
  return alignment;
}
