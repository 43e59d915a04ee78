import { buildSearcher } from '../../src/search/searcher.ts';
import type { Contender } from './contender.ts';

export const ours: Contender = {
  name: 'Verbatim',
  prepare(article) {
    const searcher = buildSearcher(article);
    return (question) => {
      const { hits } = searcher.rank(question);
      return {
        silent: hits.length === 0,
        ranking: () => hits.map(({ sentence }) => sentence),
      };
    };
  },
};

/** The ranking without the judgement whether it answers. */
export const ranking: Contender = { ...ours, name: 'Verbatim, ranking alone' };
