import { unpackLevels, unpackVector } from './vectors.ts';
import { readWordList } from './word-list.ts';

/** What kinds of things a noun can name that a question can ask for. */
export type WordKind = 'group' | 'place' | 'person' | 'time';

/** What is known of English words, by stem. */
export interface WordTable {
  /** Whether it is a stem of an English word. */
  knows(stem: string): boolean;
  /** 0 for the commonest words, 1 for those that no list of English words has. */
  rarity(stem: string): number;
  /** Whether what the word usually names is of that kind. */
  isKind(stem: string, kind: WordKind): boolean;
  /** What the stem is used like: length 1, near that of stems used alike; null where nothing is known. */
  direction(stem: string): Float32Array | null;
  /** The same in whole numbers, -7 to 7, of any length. */
  levels(stem: string): Int8Array | null;
}

/** The three files of data/ that `tests/bench/derive-words.ts` writes. */
export interface WordFiles {
  readonly words: string;
  readonly kinds: string;
  readonly vectors: Uint8Array;
}

/**
 * Rarity of the words on each line of words.txt: SCOWL's sizes 10 to 60, then the names outside them. The words of the last
 * line, which no list of English has, are not known, and yet have a direction.
 */
const RARITIES = [0.35, 0.5, 0.65, 0.7, 0.75, 0.8, 0.85, 1] as const;
/** A number says more than a common word, whichever it is. */
const NUMBER_RARITY = 0.8;

export function readWordTable(files: WordFiles): WordTable {
  const list = readWordList(files.words);
  const lines = linesOf(files.words);
  const lineOf = new Uint8Array(list.size);
  for (const [at, { first, end }] of lines.entries()) lineOf.fill(at, first, end);
  const rarityOf = (stem: string): number | undefined => {
    const index = list.indexOf(stem);
    return index < 0 ? undefined : RARITIES[lineOf[index] ?? 0];
  };
  /** The row of a stem's direction. */
  const rowOf = (stem: string): number | null => {
    const index = list.indexOf(stem);
    const line = index < 0 ? undefined : lines[lineOf[index] ?? 0];
    return line === undefined || index >= line.directed ? null : line.row + index - line.first;
  };
  const kinds = new Map(
    files.kinds.split('\n').map((line) => {
      const [kind = '', words = ''] = line.split('\t');
      return [kind, readWordList(words)] as const;
    }),
  );
  return {
    knows: (stem) => rarityOf(stem) !== undefined,
    rarity: (stem) => (/^\d/.test(stem) ? NUMBER_RARITY : (rarityOf(stem) ?? 1)),
    isKind: (stem, kind) => (kinds.get(kind)?.indexOf(stem) ?? -1) >= 0,
    direction(stem) {
      const row = rowOf(stem);
      return row === null ? null : unpackVector(files.vectors, row);
    },
    levels(stem) {
      const row = rowOf(stem);
      return row === null ? null : unpackLevels(files.vectors, row);
    },
  };
}

/** A line of words.txt: words with a direction, a tab, and words without. Places are those in the list of all words. */
interface Line {
  readonly first: number;
  /** Where those with a direction end, and where all do. */
  readonly directed: number;
  readonly end: number;
  /** The direction of the first. */
  readonly row: number;
}

function linesOf(words: string): Line[] {
  let [first, row] = [0, 0];
  return words.split('\n').map((line) => {
    const [directed = 0, others = 0] = line.split('\t').map((part) => part.match(/\S+/g)?.length ?? 0);
    const read = { first, directed: first + directed, end: first + directed + others, row };
    first = read.end;
    row += directed;
    return read;
  });
}

/** A table that knows no words. */
export const NO_WORDS: WordTable = readWordTable({ words: '', kinds: '', vectors: new Uint8Array() });

/** Product of two directions; of length 1 each, it is their cosine, -1 to 1. */
export function product(one: Float32Array, other: Float32Array): number {
  // Each sum has to wait for its last number, but not for the other sums.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let k = 0; k < one.length; k += 4) {
    a += (one[k] ?? 0) * (other[k] ?? 0);
    b += (one[k + 1] ?? 0) * (other[k + 1] ?? 0);
    c += (one[k + 2] ?? 0) * (other[k + 2] ?? 0);
    d += (one[k + 3] ?? 0) * (other[k + 3] ?? 0);
  }
  return a + b + c + d;
}
