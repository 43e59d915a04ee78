import { cosine, type WordTable } from '../language/word-table.ts';
import type { ArticleIndex } from './article-index.ts';

/** How near the terms of an article are to one other term. */
export interface Kin {
  /** Nearness in meaning by WordNet's definitions, 0 to 1, of the article's term of that number. */
  near(id: number): number;
  /** How much of their beginning two words share, 0 to 1, where it is enough to suggest one family. */
  form(id: number): number;
  /** The nearest of all the article's terms in meaning, and in form; 0 in a long article, where it would take long. */
  readonly nearest: number;
  readonly alike: number;
}

/** Worked out as needed and kept. */
export type Kinship = (term: string) => Kin;

/** Rows kept, each as long as the article has terms: about 16 MB in all. */
const MAX_NUMBERS = 2_000_000;
/** Above so many terms a row is filled as it is read. */
const LONG = 5000;
const SAME_FAMILY = 0.6;
const SHORTEST_ROOT = 4;

export function createKinship(index: ArticleIndex, words: WordTable): Kinship {
  const size = index.terms.length;
  const most = Math.max(16, Math.floor(MAX_NUMBERS / Math.max(size, 1)));
  const directions: (Float32Array | null | undefined)[] = new Array(size);
  const directionOf = (id: number): Float32Array | null => {
    const kept = directions[id];
    if (kept !== undefined) return kept;
    const direction = words.direction(index.terms[id] ?? '');
    directions[id] = direction;
    return direction;
  };
  const kept = new Map<string, Kin>();
  return (term) => {
    let kin = kept.get(term);
    if (kin === undefined) {
      if (kept.size >= most) kept.clear();
      kin = kinOf(term, index, words.direction(term), directionOf);
      kept.set(term, kin);
    }
    return kin;
  };
}

function kinOf(
  term: string,
  { terms }: ArticleIndex,
  direction: Float32Array | null,
  directionOf: (id: number) => Float32Array | null,
): Kin {
  const nearTo = (id: number): number => {
    const other = direction === null ? null : directionOf(id);
    return direction === null || other === null ? 0 : Math.max(0, cosine(direction, other));
  };
  const formOf = (id: number): number => sharedBeginning(term, terms[id] ?? '');
  if (terms.length > LONG) {
    const near = remembered(terms.length, nearTo);
    const form = remembered(terms.length, formOf);
    return { near, form, nearest: 0, alike: 0 };
  }
  const near = Float32Array.from(terms, (_, id) => nearTo(id));
  const form = Float32Array.from(terms, (_, id) => formOf(id));
  return {
    near: (id) => near[id] ?? 0,
    form: (id) => form[id] ?? 0,
    nearest: near.reduce((top, value) => Math.max(top, value), 0),
    alike: form.reduce((top, value) => Math.max(top, value), 0),
  };
}

function remembered(size: number, of: (id: number) => number): (id: number) => number {
  const row = new Float32Array(size).fill(Number.NaN);
  return (id) => {
    const kept = row[id] ?? 0;
    if (!Number.isNaN(kept)) return kept;
    const value = of(id);
    row[id] = value;
    return value;
  };
}

function sharedBeginning(one: string, other: string): number {
  if (one === other) return 1;
  const shorter = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < shorter && one.charCodeAt(shared) === other.charCodeAt(shared)) shared++;
  if (shared < SHORTEST_ROOT) return 0;
  const share = shared / Math.max(one.length, other.length);
  if (share >= SAME_FAMILY) return share;
  return shared > SHORTEST_ROOT && shared === shorter ? SAME_FAMILY : 0;
}
