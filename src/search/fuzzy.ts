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
  const fuse = new Fuse(entries, {
    keys: ['phrase'],
    includeScore: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.5,
  });
  const unique = (found: readonly Findable<T>[]): T[] => [...new Set(found.map(({ value }) => value))];
  return {
    nearest(typed) {
      const lower = typed.trim().toLowerCase();
      if (lower.length < 3 || lower.length > LONGEST) return null;
      let best: T | null = null;
      let least = MISSPELT;
      for (const { phrase, value } of entries) {
        const longest = Math.max(lower.length, phrase.length);
        if (Math.abs(lower.length - phrase.length) / longest >= least) continue;
        // People seldom mistype the first letter.
        const first = lower.charAt(0) === phrase.charAt(0).toLowerCase() ? 0 : 0.1;
        const cost = first + editDistance(lower, phrase.toLowerCase()) / longest;
        if (cost < least) {
          least = cost;
          best = value;
        }
      }
      return best;
    },
    matching(typed) {
      const lower = typed.trim().toLowerCase();
      if (lower === '') return unique(entries);
      const begins = entries.filter(({ phrase }) => phrase.toLowerCase().startsWith(lower));
      const holds = entries.filter(({ phrase }) => phrase.toLowerCase().includes(lower));
      const near = fuse.search(lower.slice(0, 32), { limit: 25 }).map(({ item }) => item);
      return unique([...begins, ...holds, ...near]);
    },
  };
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(one: string, other: string): number {
  const width = other.length + 1;
  let before: number[] = [];
  let previous = Array.from({ length: width }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j < width; j++) {
      const same = one.charAt(i - 1) === other.charAt(j - 1);
      let cost = Math.min(
        (row[j - 1] ?? 0) + 1,
        (previous[j] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = one.charAt(i - 1) === other.charAt(j - 2) && one.charAt(i - 2) === other.charAt(j - 1);
      if (i > 1 && j > 1 && swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[width - 1] ?? 0;
}
