import { Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import type { Ranker } from './ranker.ts';

/**
 * With its English preset (https://github.com/nextapps-de/flexsearch/blob/master/doc/encoder.md), and with `suggest`,
 * without which a sentence matches only where it holds every word of the question.
 */
export const flexSearch: Ranker = {
  name: 'FlexSearch',
  index(sentences) {
    const index = new Index({
      tokenize: 'strict',
      encoder: new Encoder(english),
    });
    for (const [i, text] of sentences.entries()) index.add(i + 1, text);
    // It gives an order and no scores.
    return (question) =>
      index
        .search(question, { suggest: true })
        .map((id, place) => ({ sentence: Number(id), score: 1 / (place + 1) }));
  },
};
