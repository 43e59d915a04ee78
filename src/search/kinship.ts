import { VECTOR_LENGTH } from '../language/vectors.ts';
import { product, type WordTable } from '../language/word-table.ts';
import type { ArticleIndex } from './article-index.ts';

/** How near the terms of an article are to one other term. */
export interface Kin {
  /** Nearness in use, 0 to 1, of the article's term of that number. */
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
  const { terms } = index;
  const most = Math.max(16, Math.floor(MAX_NUMBERS / Math.max(terms.length, 1)));
  const kinOf = terms.length > LONG ? kinAsRead(terms, words) : kinAtOnce(terms, words);
  const kept = new Map<string, Kin>();
  return (term) => {
    let kin = kept.get(term);
    if (kin === undefined) {
      if (kept.size >= most) kept.clear();
      kin = kinOf(term);
      kept.set(term, kin);
    }
    return kin;
  };
}

function kinAsRead(terms: readonly string[], words: WordTable): Kinship {
  const directions: (Float32Array | null | undefined)[] = new Array(terms.length);
  const directionOf = (id: number): Float32Array | null => {
    const kept = directions[id];
    if (kept !== undefined) return kept;
    const direction = words.direction(terms[id] ?? '');
    directions[id] = direction;
    return direction;
  };
  return (term) => {
    const direction = words.direction(term);
    const near = remembered(terms.length, (id) => {
      const other = direction === null ? null : directionOf(id);
      return direction === null || other === null ? 0 : Math.max(0, product(direction, other));
    });
    const form = remembered(terms.length, (id) => sharedBeginning(term, terms[id] ?? ''));
    return { near, form, nearest: 0, alike: 0 };
  };
}

function kinAtOnce(terms: readonly string[], words: WordTable): Kinship {
  const directions = new Float32Array(roundUp(terms.length) * VECTOR_LENGTH);
  terms.forEach((term, id) => {
    const direction = words.direction(term);
    if (direction !== null) directions.set(direction, id * VECTOR_LENGTH);
  });
  return (term) => {
    const direction = words.direction(term);
    const near = direction === null ? new Float32Array(terms.length) : cosines(direction, directions);
    const form = new Float32Array(terms.length);
    for (let id = 0; id < terms.length; id++) form[id] = sharedBeginning(term, terms[id] ?? '');
    return {
      near: (id) => near[id] ?? 0,
      form: (id) => form[id] ?? 0,
      nearest: greatest(near),
      alike: greatest(form),
    };
  };
}

/** Rows are multiplied so many at once: each sum must wait for its last number, but not for the other sums. */
const ROWS = 4;

function roundUp(size: number): number {
  return Math.ceil(size / ROWS) * ROWS;
}

/** Cosines of one direction with rows of others, those below 0 as 0. */
function cosines(one: Float32Array, rows: Float32Array): Float32Array {
  const found = new Float32Array(rows.length / VECTOR_LENGTH);
  for (let id = 0; id < found.length; id += ROWS) {
    const from = id * VECTOR_LENGTH;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k < VECTOR_LENGTH; k++) {
      const value = one[k] ?? 0;
      const at = from + k;
      a += value * (rows[at] ?? 0);
      b += value * (rows[at + VECTOR_LENGTH] ?? 0);
      c += value * (rows[at + 2 * VECTOR_LENGTH] ?? 0);
      d += value * (rows[at + 3 * VECTOR_LENGTH] ?? 0);
    }
    found[id] = Math.max(0, a);
    found[id + 1] = Math.max(0, b);
    found[id + 2] = Math.max(0, c);
    found[id + 3] = Math.max(0, d);
  }
  return found;
}

function greatest(row: Float32Array): number {
  let top = 0;
  for (let id = 0; id < row.length; id++) top = Math.max(top, row[id] ?? 0);
  return top;
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
