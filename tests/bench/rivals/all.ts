import { bm25 } from './bm25.ts';
import { flexSearch } from './flexsearch.ts';
import { fuseContentTokens, fuseTokens, fuseWhole } from './fuse.ts';
import { lunrSearch } from './lunr.ts';
import { miniSearch, miniSearchStemmed } from './minisearch.ts';
import { orama } from './orama.ts';
import type { Ranker } from './ranker.ts';

/** In the order of the tables. */
export const RIVALS: readonly Ranker[] = [
  fuseWhole,
  fuseTokens,
  fuseContentTokens,
  orama,
  flexSearch,
  miniSearch,
  miniSearchStemmed,
  lunrSearch,
  bm25,
];
