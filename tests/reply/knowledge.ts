import { createEngine } from '../../src/answers/create-engine.ts';
import type { Engine } from '../../src/answers/engine.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { loadKnowledge } from '../../src/load.ts';

/** What the bot knows of any text, read once: every engine of a test is built on it. */
const KNOWLEDGE = loadKnowledge('');

/** The engine of a text, without a lexicon. */
export function engineOf(text: string): Engine {
  return createEngine(parseArticle(text), KNOWLEDGE);
}
