import { readFileSync } from 'node:fs';
import { createEngine, type Knowledge } from '../../src/answers/create-engine.ts';
import type { Engine } from '../../src/answers/engine.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { EMPTY_LEXICON } from '../../src/language/lexicon.ts';
import { readSynonyms } from '../../src/language/synonyms.ts';
import { readWordTable } from '../../src/language/word-table.ts';
import { readWeights } from '../../src/search/weights.ts';

const shipped = (name: string): Buffer => readFileSync(new URL(`../../data/${name}`, import.meta.url));

/** What the bot knows of any text, read once: every engine of a test is built on it. */
const KNOWLEDGE: Knowledge = {
  lexicon: EMPTY_LEXICON,
  words: readWordTable({
    words: shipped('words.txt').toString('utf8'),
    kinds: shipped('kinds.txt').toString('utf8'),
    vectors: shipped('vectors.bin'),
  }),
  synonyms: readSynonyms(shipped('synonyms.txt').toString('utf8')),
  weights: readWeights(JSON.parse(shipped('weights.json').toString('utf8'))),
};

/** The engine of a text, without a lexicon. */
export function engineOf(text: string): Engine {
  return createEngine(parseArticle(text), KNOWLEDGE);
}
