import { type Article, quote } from '../../src/article/article.ts';
import type { Ranker } from './rivals/ranker.ts';

/** What a question brought back. */
export interface Reply {
  readonly silent: boolean;
  /** Sentence numbers, best first. Worked out when asked for, outside the time that is measured. */
  ranking(): readonly number[];
}

/** Whatever answers questions about an article: ours or a rival. */
export interface Contender {
  readonly name: string;
  prepare(article: Article): (question: string) => Reply;
}

/** A rival answers with what it finds, and is silent where it finds nothing. */
export function rival(ranker: Ranker): Contender {
  return {
    name: ranker.name,
    prepare(article) {
      const rank = ranker.index(article.sentences.map((sentence) => quote(article, sentence)));
      return (question) => {
        const found = rank(question);
        return { silent: found.length === 0, ranking: () => found.map(({ sentence }) => sentence) };
      };
    },
  };
}
