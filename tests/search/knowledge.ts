import { readFileSync } from 'node:fs';
import { EMPTY_LEXICON } from '../../src/language/lexicon.ts';
import { createNames } from '../../src/language/names.ts';
import { readSynonyms } from '../../src/language/synonyms.ts';
import { readWordTable } from '../../src/language/word-table.ts';
import type { Knowledge } from '../../src/search/searcher.ts';
import { readWeights } from '../../src/search/weights.ts';

const file = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url));

/** What the bot knows, without a lexicon for any article. */
export const KNOWLEDGE: Knowledge = {
  words: readWordTable({
    words: file('words.txt').toString(),
    kinds: file('kinds.txt').toString(),
    vectors: file('vectors.bin'),
  }),
  names: createNames(EMPTY_LEXICON),
  synonyms: readSynonyms(file('synonyms.txt').toString()),
  weights: readWeights(JSON.parse(file('weights.json').toString())),
};
