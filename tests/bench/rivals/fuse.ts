import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Ranker } from './ranker.ts';
import { isStopWord, words } from './words.ts';

/**
 * As usually called: the whole question as one pattern. `ignoreLocation`, without which only the first sixty
 * characters of a sentence are looked at: https://fusejs.io/fuzzy-search
 */
export const fuseWhole = fuse('Fuse.js', { ignoreLocation: true });

/** For several words, with the threshold advised for tighter matching: https://fusejs.io/token-search */
const TOKENS: IFuseOptions<string> = { useTokenSearch: true, threshold: 0.3 };

export const fuseTokens = fuse('Fuse.js tokens', TOKENS);

export const fuseContentTokens = fuse('Fuse.js tokens, no stop words', TOKENS, (question) => {
  const content = words(question).filter((word) => !isStopWord(word));
  // Fuse.js answers an empty search with everything.
  return content.length > 0 ? content.join(' ') : question;
});

function fuse(name: string, options: IFuseOptions<string>, prepare = (question: string) => question): Ranker {
  return {
    name,
    index(sentences) {
      const index = new Fuse(sentences, { ...options, includeScore: true });
      // Fuse.js scores 0 for a perfect match and 1 for none.
      return (question) =>
        index.search(prepare(question)).map(({ refIndex, score = 1 }) => ({
          sentence: refIndex + 1,
          score: 1 - score,
        }));
    },
  };
}
