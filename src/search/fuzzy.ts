import Fuse from 'fuse.js';

/** A phrase that something may be found by. */
export interface Findable<T> {
  readonly phrase: string;
  readonly value: T;
}

export interface Finder<T> {
  /** The value whose phrase a misspelt one comes nearest to; null where none is near. */
  nearest(typed: string): T | null;
  /** Values whose phrases begin with, contain or resemble what has been typed so far, best first, without repeats. */
  matching(typed: string): readonly T[];
}

/** At most this share of a phrase may be misspelt: "germny" is Germany, "bank" is not a ban. */
const MISSPELT = 0.34;
/** No name is longer, in UTF-16 units. */
const LONGEST = 60;

/** Finds short phrases by what people type for them. Phrases are compared without case. */
export function createFinder<T>(entries: readonly Findable<T>[]): Finder<T> {
  // Some finders are only asked for what is nearest, and some never are.
  let fuse: Fuse<Findable<T>> | null = null;
  let prepared: readonly Prepared<T>[] | null = null;
  const unique = (found: readonly Findable<T>[]): T[] => [...new Set(found.map(({ value }) => value))];
  return {
    nearest(typed) {
      const lower = typed.trim().toLowerCase();
      if (lower.length < 3 || lower.length > LONGEST) return null;
      prepared ??= entries.filter(({ phrase }) => phrase.length <= LONGEST).map(prepare);
      return nearestOf(lower, prepared);
    },
    matching(typed) {
      const lower = typed.trim().toLowerCase();
      if (lower === '') return unique(entries);
      fuse ??= new Fuse(entries, FUSE);
      const begins = entries.filter(({ phrase }) => phrase.toLowerCase().startsWith(lower));
      const holds = entries.filter(({ phrase }) => phrase.toLowerCase().includes(lower));
      const near = fuse.search(lower.slice(0, 32), { limit: 25 }).map(({ item }) => item);
      return unique([...begins, ...holds, ...near]);
    },
  };
}

const FUSE = {
  keys: ['phrase'],
  includeScore: true,
  ignoreLocation: true,
  ignoreDiacritics: true,
  threshold: 0.5,
};

interface Prepared<T> extends Findable<T> {
  readonly letters: number;
  readonly counts: Uint8Array;
}

function prepare<T>({ phrase, value }: Findable<T>): Prepared<T> {
  const lower = phrase.toLowerCase();
  return { phrase: lower, letters: lettersOf(lower), counts: countsOf(lower), value };
}

function nearestOf<T>(lower: string, prepared: readonly Prepared<T>[]): T | null {
  let best: T | null = null;
  let least = MISSPELT;
  const letters = lettersOf(lower);
  const counts = countsOf(lower);
  for (const { phrase, letters: own, counts: ownCounts, value } of prepared) {
    const longest = Math.max(lower.length, phrase.length);
    // Neither the length nor the letters can differ by more than the edits do; that rules nearly all phrases out.
    const edits = Math.max(Math.abs(lower.length - phrase.length), bitsOf(letters ^ own) / 2);
    if (edits / longest >= least || surplus(counts, ownCounts) / longest >= least) continue;
    // People seldom mistype the first letter.
    const first = lower.charAt(0) === phrase.charAt(0) ? 0 : 0.1;
    const most = Math.floor((least - first) * longest);
    const cost = first + editDistance(lower, phrase, most) / longest;
    if (cost < least) {
      least = cost;
      best = value;
    }
  }
  return best;
}

/** Which letters of the alphabet a phrase has, as bits. */
function lettersOf(lower: string): number {
  let bits = 0;
  for (let at = 0; at < lower.length; at++) {
    const letter = lower.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

/** How often a phrase has each letter, then how often anything else. */
function countsOf(lower: string): Uint8Array {
  const counts = new Uint8Array(27);
  for (let at = 0; at < lower.length; at++) {
    const letter = lower.charCodeAt(at) - 97;
    const place = letter >= 0 && letter < 26 ? letter : 26;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** How many letters one phrase has that the other lacks, whichever lacks more: so many edits there are at least. */
function surplus(one: Uint8Array, other: Uint8Array): number {
  let more = 0;
  let less = 0;
  for (let place = 0; place < one.length; place++) {
    const apart = (one[place] ?? 0) - (other[place] ?? 0);
    if (apart > 0) more += apart;
    else less -= apart;
  }
  return Math.max(more, less);
}

function bitsOf(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Rows of the distance's table, used again and again: a table of its own for every pair costs more than the letters. */
let before = new Uint8Array(64);
let previous = new Uint8Array(64);
let row = new Uint8Array(64);

/**
 * Optimal string alignment distance of two phrases of at most `LONGEST` units: insertions, deletions, substitutions
 * and swaps of neighbours; something above `most` as soon as it is plain that there are more than `most`.
 */
function editDistance(one: string, other: string, most: number): number {
  const width = other.length;
  for (let j = 0; j <= width; j++) previous[j] = j;
  for (let i = 1; i <= one.length; i++) {
    row[0] = i;
    let least = i;
    const letter = one.charCodeAt(i - 1);
    for (let j = 1; j <= width; j++) {
      const same = letter === other.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((row[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      const swapped =
        i > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, previous, row] = [previous, row, before];
  }
  return previous[width] ?? 0;
}
