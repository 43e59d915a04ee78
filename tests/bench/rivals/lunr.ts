import lunr from 'lunr';
import type { Ranker } from './ranker.ts';

/** What people type goes through the tokenizer, not the query language: https://lunrjs.com/guides/searching.html */
export const lunrSearch: Ranker = {
  name: 'lunr',
  index(sentences) {
    const index = lunr(function () {
      this.ref('id');
      this.field('text');
      for (const [i, text] of sentences.entries()) this.add({ id: i + 1, text });
    });
    return (question) =>
      index
        // Its search pipeline only stems; without the trimmer of the index, "Huawei?" finds nothing.
        .query((query) => query.term(lunr.tokenizer(question).map(lunr.trimmer), {}))
        .map(({ ref, score }) => ({ sentence: Number(ref), score }));
  },
};
