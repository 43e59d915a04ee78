import type { WordTable } from '../language/word-table.ts';

/** The direction of each of an article's terms; null where none is known. Unpacked as needed and kept. */
export type Directions = (id: number) => Float32Array | null;

export function createDirections(terms: readonly string[], words: WordTable): Directions {
  const kept: (Float32Array | null | undefined)[] = new Array(terms.length);
  return (id) => {
    let direction = kept[id];
    if (direction === undefined) {
      direction = words.direction(terms[id] ?? '');
      kept[id] = direction;
    }
    return direction;
  };
}
