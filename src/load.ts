import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Model from 'wink-eng-lite-web-model';
import type WinkNLP from 'wink-nlp';
import type { WinkMethods } from 'wink-nlp';
import { createEngine } from './answers/create-engine.ts';
import type { Knowledge } from './answers/desk.ts';
import type { Engine } from './answers/engine.ts';
import { parseArticle } from './article/parse.ts';
import { EMPTY_LEXICON, type Lexicon, readLexicon } from './language/lexicon.ts';
import { readSynonyms } from './language/synonyms.ts';
import { createTagger, type Tagger } from './language/tagger.ts';
import { readWordTable } from './language/word-table.ts';
import { readWeights } from './search/weights.ts';

/** Why a file cannot be used, in one line for whoever started the bot. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

/** The largest article taken, in bytes. */
const LARGEST = 5 * 1024 * 1024;

/**
 * Reads the files and builds the engine. An empty `lexiconPath` means no lexicon.
 * @throws LoadError where a file is missing, empty, too large, no UTF-8 text, or a lexicon with mistakes.
 */
export function loadEngine(
  paths: { readonly articlePath: string; readonly lexiconPath: string },
  shipped = loadShipped(),
): Engine {
  const text = readText(paths.articlePath, 'article');
  const article = parseArticle(text);
  if (article.sentences.length === 0) {
    throw new LoadError(`The article ${paths.articlePath} is empty: it needs at least one sentence.`);
  }
  return createEngine(article, { ...shipped, lexicon: loadLexicon(paths.lexiconPath) });
}

/**
 * What the bot knows beside the article. An empty `lexiconPath` means no lexicon.
 * @throws LoadError where the lexicon cannot be read.
 */
export function loadKnowledge(lexiconPath: string): Knowledge {
  return { ...loadShipped(), lexicon: loadLexicon(lexiconPath) };
}

/** What the bot knows of English. */
export interface Shipped extends Omit<Knowledge, 'lexicon'> {
  readonly tagger: Tagger;
}

const TAGGER = createTagger(loadWink);

/** What ships with the bot and is the same for every article: read once, it serves them all. */
export function loadShipped(): Shipped {
  return {
    tagger: TAGGER,
    words: readWordTable({
      words: shippedFile('words.txt').toString('utf8'),
      kinds: shippedFile('kinds.txt').toString('utf8'),
      vectors: shippedFile('vectors.bin'),
    }),
    synonyms: readSynonyms(shippedFile('synonyms.txt').toString('utf8')),
    weights: readWeights(JSON.parse(shippedFile('weights.json').toString('utf8'))),
  };
}

function loadWink(): WinkMethods {
  const require = createRequire(import.meta.url);
  const winkNLP: typeof WinkNLP = require('wink-nlp');
  const model: typeof Model = require('wink-eng-lite-web-model');
  // Node keeps what it has loaded: so that the tagger can be let go of, these are loaded for it alone.
  for (const path of Object.keys(require.cache)) if (OF_WINK.test(path)) delete require.cache[path];
  return winkNLP(model, ['sbd', 'pos']);
}

const OF_WINK = /[\\/]node_modules[\\/]wink-[^\\/]+[\\/]/;

/** A file that ships with the bot: what it knows of English, and how it weighs it. */
function shippedFile(name: string): Buffer {
  return readFileSync(new URL(`../data/${name}`, import.meta.url));
}

function loadLexicon(path: string): Lexicon {
  if (path === '') return EMPTY_LEXICON;
  const text = readText(path, 'lexicon');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    // What JSON.parse says may quote several lines.
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    throw new LoadError(`The lexicon ${path} is not JSON: ${why}`);
  }
  const read = readLexicon(value);
  if ('mistakes' in read)
    throw new LoadError(`The lexicon ${path} has mistakes: ${read.mistakes.join('; ')}`);
  return read.lexicon;
}

function readText(path: string, what: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new LoadError(`The ${what} ${path} cannot be read: ${reason(error)}`);
  }
  if (bytes.length === 0) throw new LoadError(`The ${what} ${path} is empty.`);
  if (bytes.length > LARGEST) {
    throw new LoadError(`The ${what} ${path} is too large: ${bytes.length} bytes, at most ${LARGEST}.`);
  }
  let text: string;
  try {
    // The byte order mark stays, so that offsets are those of the file's characters.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new LoadError(`The ${what} ${path} is not UTF-8 text: save it as UTF-8 and try again.`);
  }
  if (text.includes('\0')) throw new LoadError(`The ${what} ${path} is not a text but a binary file.`);
  return text;
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EISDIR') return 'it is a folder, not a file.';
  if (code === 'EACCES') return 'its permissions do not allow it.';
  return error instanceof Error ? error.message : String(error);
}
