import type { WordTable } from '../language/word-table.ts';
import type { ArticleIndex } from './article-index.ts';
import { bestOf } from './best.ts';
import { holding } from './postings.ts';
import { tokensOf } from './tokens.ts';

/** The rarest words of a text tell where it is from; what comes after so many adds little but time. */
const MAX_WORDS = 40;
/** Nor do the common words of a long article, which stand in so many of its sentences. */
const MAX_PLACES = 30_000;

/**
 * Sentences, from 0, that have most words in common with a text, the rare ones weighing most; best first. For texts
 * that come from the article: nothing is made of synonyms, misspellings or what the text may ask for.
 */
export function sentencesAlike(index: ArticleIndex, text: string, words: WordTable, most: number): number[] {
  const ids = new Set<number>();
  for (const { term } of tokensOf(text, words)) {
    const id = index.ids.get(term);
    if (id !== undefined) ids.add(id);
  }
  const rarest = [...ids]
    .sort((one, other) => (index.idfs[other] ?? 0) - (index.idfs[one] ?? 0))
    .slice(0, MAX_WORDS);
  const scores = new Float32Array(index.sentences.length);
  const touched: number[] = [];
  const { first, sentences } = index.postings;
  let places = 0;
  for (const id of rarest) {
    const weight = index.idfs[id] ?? 0;
    places += holding(index.postings, id);
    if (places > MAX_PLACES && touched.length > 0) break;
    const end = first[id + 1] ?? 0;
    for (let i = first[id] ?? 0; i < end; i++) {
      const sentence = sentences[i] ?? 0;
      const before = scores[sentence] ?? 0;
      if (before === 0) touched.push(sentence);
      scores[sentence] = before + weight;
    }
  }
  return bestOf(touched, scores, most);
}
