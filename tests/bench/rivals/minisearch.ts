import MiniSearch, { type Options } from 'minisearch';
import { stemmer } from 'stemmer';
import type { Ranker } from './ranker.ts';
import { isStopWord } from './words.ts';

interface Entry {
  readonly id: number;
  readonly text: string;
}

/** With the fuzziness of its example: https://github.com/lucaong/minisearch#search-options */
const FUZZY = { searchOptions: { fuzzy: 0.2 } };

export const miniSearch = minisearch('MiniSearch', FUZZY);

/** `processTerm` stems and drops stop words: https://github.com/lucaong/minisearch#term-processing */
export const miniSearchStemmed = minisearch('MiniSearch, stemmed', {
  ...FUZZY,
  processTerm: (term) => {
    const lower = term.toLowerCase();
    return isStopWord(lower) ? null : stemmer(lower);
  },
});

function minisearch(name: string, options: Partial<Options<Entry>>): Ranker {
  return {
    name,
    index(sentences) {
      const index = new MiniSearch<Entry>({ ...options, fields: ['text'] });
      index.addAll(sentences.map((text, i) => ({ id: i + 1, text })));
      return (question) => index.search(question).map(({ id, score }) => ({ sentence: Number(id), score }));
    },
  };
}
