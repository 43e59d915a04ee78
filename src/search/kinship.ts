import { cosine, type WordTable } from '../language/word-table.ts';
import type { ArticleIndex } from './article-index.ts';

/** How near terms of an article are to any other term. Worked out as needed and kept. */
export interface Kinship {
  /** Nearness in meaning by WordNet's definitions, 0 to 1, of each of the article's terms; filled by `near`. */
  near(term: string, id: number): number;
  /** How much of their beginning two words share, 0 to 1, where it is enough to suggest one family. */
  form(term: string, id: number): number;
}

/** Rows kept, each as long as the article has terms: about 8 MB in all. */
const MAX_NUMBERS = 2_000_000;
const SAME_FAMILY = 0.6;
const SHORTEST_ROOT = 4;

export function createKinship(index: ArticleIndex, words: WordTable): Kinship {
  const size = index.terms.length;
  const directions: (Float32Array | null | undefined)[] = new Array(size);
  const directionOf = (id: number): Float32Array | null => {
    const kept = directions[id];
    if (kept !== undefined) return kept;
    const direction = words.direction(index.terms[id] ?? '');
    directions[id] = direction;
    return direction;
  };
  const nearRows = keep(size);
  const formRows = keep(size);
  const asked = new Map<string, Float32Array | null>();
  const askedDirection = (term: string): Float32Array | null => {
    let direction = asked.get(term);
    if (direction === undefined) {
      direction = words.direction(term);
      if (asked.size > 1000) asked.clear();
      asked.set(term, direction);
    }
    return direction;
  };
  return {
    near(term, id) {
      const row = nearRows(term);
      const kept = row[id] ?? Number.NaN;
      if (!Number.isNaN(kept)) return kept;
      const one = askedDirection(term);
      const other = one === null ? null : directionOf(id);
      const value = one === null || other === null ? 0 : Math.max(0, cosine(one, other));
      row[id] = value;
      return value;
    },
    form(term, id) {
      const row = formRows(term);
      const kept = row[id] ?? Number.NaN;
      if (!Number.isNaN(kept)) return kept;
      const value = sharedBeginning(term, index.terms[id] ?? '');
      row[id] = value;
      return value;
    },
  };
}

function keep(size: number): (term: string) => Float32Array {
  const rows = new Map<string, Float32Array>();
  const most = Math.max(16, Math.floor(MAX_NUMBERS / Math.max(size, 1)));
  return (term) => {
    let row = rows.get(term);
    if (row === undefined) {
      if (rows.size >= most) rows.clear();
      row = new Float32Array(size).fill(Number.NaN);
      rows.set(term, row);
    }
    return row;
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
