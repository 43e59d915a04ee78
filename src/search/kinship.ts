import { directionOf } from '../language/vectors.ts';
import { product, type WordTable } from '../language/word-table.ts';
import type { ArticleIndex } from './article-index.ts';
import { createCosines } from './cosines.ts';
import type { Directions } from './directions.ts';

/** How near the terms of an article are to one other term. */
export interface Kin {
  /** Of the other term, as the table of words has it. */
  readonly direction: Float32Array | null;
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
/** Above so many terms and concepts a row is filled as it is read. */
const LONG = 5000;
const SAME_FAMILY = 0.6;
const SHORTEST_ROOT = 4;

export function createKinship(index: ArticleIndex, directions: Directions, words: WordTable): Kinship {
  const { terms } = index;
  const most = Math.max(16, Math.floor(MAX_NUMBERS / Math.max(index.ids.size, 1)));
  const kinOf = index.ids.size > LONG ? kinAsRead(terms, directions, words) : kinAtOnce(terms, words);
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

function kinAsRead(terms: readonly string[], directions: Directions, words: WordTable): Kinship {
  return (term) => {
    const direction = words.direction(term);
    const read = new Map<number, number>();
    return {
      direction,
      near(id) {
        if (direction === null) return 0;
        let near = read.get(id);
        if (near === undefined) {
          const other = directions(id);
          near = other === null ? 0 : Math.fround(Math.max(0, product(direction, other)));
          read.set(id, near);
        }
        return near;
      },
      form: (id) => Math.fround(sharedBeginning(term, terms[id] ?? '')),
      nearest: 0,
      alike: 0,
    };
  };
}

function kinAtOnce(terms: readonly string[], words: WordTable): Kinship {
  const cosines = createCosines(terms.map((term) => words.levels(term)));
  const nothing = new Float32Array(terms.length);
  const byBeginning = new Map<string, number[]>();
  terms.forEach((term, id) => {
    const beginning = term.slice(0, SHORTEST_ROOT);
    const ids = byBeginning.get(beginning) ?? [];
    byBeginning.set(beginning, ids);
    ids.push(id);
  });
  return (term) => {
    const levels = words.levels(term);
    const near = levels === null ? nothing : cosines(levels);
    let form = nothing;
    for (const id of byBeginning.get(term.slice(0, SHORTEST_ROOT)) ?? []) {
      const share = sharedBeginning(term, terms[id] ?? '');
      if (share === 0) continue;
      if (form === nothing) form = new Float32Array(terms.length);
      form[id] = share;
    }
    return new Rows(levels === null ? null : directionOf(levels), near, form, nothing);
  };
}

/** A class, as its methods are made once and not for each term. */
class Rows implements Kin {
  readonly direction: Float32Array | null;
  readonly nearest: number;
  readonly alike: number;
  private readonly nearRow: Float32Array;
  private readonly formRow: Float32Array;

  /** @param nothing the row of zeros that stands for both where there is nothing */
  constructor(
    direction: Float32Array | null,
    nearRow: Float32Array,
    formRow: Float32Array,
    nothing: Float32Array,
  ) {
    this.direction = direction;
    this.nearRow = nearRow;
    this.formRow = formRow;
    this.nearest = nearRow === nothing ? 0 : greatest(nearRow);
    this.alike = formRow === nothing ? 0 : greatest(formRow);
  }

  near(id: number): number {
    return this.nearRow[id] ?? 0;
  }

  form(id: number): number {
    return this.formRow[id] ?? 0;
  }
}

function greatest(row: Float32Array): number {
  let top = 0;
  for (let id = 0; id < row.length; id++) {
    const value = row[id] ?? 0;
    if (value > top) top = value;
  }
  return top;
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
