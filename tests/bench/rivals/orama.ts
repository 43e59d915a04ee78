import { create, insertMultiple, search } from '@orama/orama';
import { stopwords } from '@orama/stopwords/english';
import type { Ranker } from './ranker.ts';

/**
 * With stemming and stop words, both off by default: https://docs.orama.com/docs/orama-js/text-analysis/stemming.
 * Without them it is weaker by ten points.
 */
export const orama: Ranker = {
  name: 'Orama',
  index(sentences) {
    const database = create({
      schema: { text: 'string' },
      components: {
        tokenizer: {
          language: 'english',
          stemming: true,
          stopWords: stopwords,
        },
      },
    });
    void insertMultiple(
      database,
      sentences.map((text, i) => ({ id: String(i + 1), text })),
    );
    return (question) => {
      const found = search(database, {
        term: question,
        limit: sentences.length,
      });
      if (found instanceof Promise) throw new Error('Orama without asynchronous hooks answers at once.');
      return found.hits.map(({ id, score }) => ({
        sentence: Number(id),
        score,
      }));
    };
  },
};
