import type { ArticleIndex } from './article-index.ts';
import { bestOf } from './best.ts';
import type { Question } from './question.ts';

/** A text of up to so many sentences is looked at whole; of a longer one, what shares most with the question. */
const ALL = 60;
const BEST = 40;
/** A synonym is worth less than the word itself. */
const SYNONYM = 1 / 4;

/** Sentences from 0 to so many. */
function everything(count: number): number[] {
  const all: number[] = [];
  for (let sentence = 0; sentence < count; sentence++) all.push(sentence);
  return all;
}

/** Sentences worth a close look, from 0: those first by BM25 on terms and synonyms. */
export function candidatesFor(index: ArticleIndex, question: Question): number[] {
  const count = index.sentences.length;
  if (count <= ALL) return everything(count);
  const scores = new Float32Array(count);
  const touched: number[] = [];
  const meets = (id: number, weight: number): void => {
    const { first, sentences, counts } = index.postings;
    const end = first[id + 1] ?? 0;
    for (let i = first[id] ?? 0; i < end; i++) {
      const sentence = sentences[i] ?? 0;
      const often = counts[i] ?? 0;
      const before = scores[sentence] ?? 0;
      if (before === 0) touched.push(sentence);
      const length = (index.lengths[sentence] ?? 0) / index.meanLength;
      scores[sentence] = before + (weight * often) / (often + 0.3 + 0.9 * length);
    }
  };
  for (const { ids, synonyms, idf } of question.terms) {
    for (const id of ids) meets(id, idf);
    for (const id of synonyms) meets(id, idf * SYNONYM);
  }
  return bestOf(touched, scores, BEST);
}
