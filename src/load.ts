import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEngine, type Knowledge } from './answers/create-engine.ts';
import type { Engine } from './answers/engine.ts';
import { parseArticle } from './article/parse.ts';
import { EMPTY_LEXICON, type Lexicon, readLexicon } from './language/lexicon.ts';
import { stem } from './language/stems.ts';
import { readWordTable, type WordTable } from './language/word-table.ts';

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
export function loadEngine(paths: { readonly articlePath: string; readonly lexiconPath: string }): Engine {
  const text = readText(paths.articlePath, 'article');
  const article = parseArticle(text);
  if (article.sentences.length === 0) {
    throw new LoadError(`The article ${paths.articlePath} is empty: it needs at least one sentence.`);
  }
  return createEngine(article, knowledge(paths.lexiconPath));
}

function knowledge(lexiconPath: string): Knowledge {
  const words = loadWords();
  // Names stand in the table with the highest rarity; they are no words of the language.
  return { lexicon: loadLexicon(lexiconPath), isWord: (lower) => words.rarity(stem(lower)) < 1 };
}

/** What is known of English words, as it ships with the bot. */
function loadWords(): WordTable {
  const fileOf = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url));
  return readWordTable({
    words: readFileSync(fileOf('words.txt'), 'utf8'),
    kinds: readFileSync(fileOf('kinds.txt'), 'utf8'),
    vectors: readFileSync(fileOf('vectors.bin')),
  });
}

function loadLexicon(path: string): Lexicon {
  if (path === '') return EMPTY_LEXICON;
  const text = readText(path, 'lexicon');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new LoadError(
      `The lexicon ${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
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
