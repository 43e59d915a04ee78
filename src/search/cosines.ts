import { lengthOf, VECTOR_LENGTH } from '../language/vectors.ts';

/** So many sums of products go into one number, which is exact up to 2^53, without touching one another. */
const TOGETHER = 4;
/** How far apart they are: none reaches half of it, as a sum of 100 products of 7 times 7 is 4900. */
const APART = 10_000;
/** Packed rows side by side: each sum has to wait for its last number, but not for the other sums. */
const ROWS = 4;

/**
 * Cosines with all of a list of vectors of whole numbers, -7 to 7, at once: those below 0, and with what has no
 * vector, are 0. Four vectors are packed into one of larger numbers, a sum of whose products holds all four sums.
 */
export function createCosines(all: readonly (Int8Array | null)[]): (one: Int8Array) => Float32Array {
  const places = Int32Array.from(all.flatMap((levels, place) => (levels === null ? [] : [place])));
  const lengths = Float64Array.from(places, (place) => lengthOf(all[place] ?? new Int8Array()));
  const rows = Math.ceil(places.length / TOGETHER / ROWS) * ROWS;
  const packed = new Float64Array(rows * VECTOR_LENGTH);
  places.forEach((place, i) => {
    const row = Math.floor(i / TOGETHER);
    const beside = row % ROWS;
    const from = (row - beside) * VECTOR_LENGTH + beside;
    const unit = APART ** (i % TOGETHER);
    all[place]?.forEach((level, k) => {
      packed[from + k * ROWS] = (packed[from + k * ROWS] ?? 0) + level * unit;
    });
  });
  const asked = new Float64Array(VECTOR_LENGTH);
  const sums = new Float64Array(rows);
  return (one) => {
    asked.set(one);
    sumProducts(asked, packed, sums);
    const found = new Float32Array(all.length);
    const length = lengthOf(one);
    let at = 0;
    for (let row = 0; row < sums.length; row++) {
      let rest = sums[row] ?? 0;
      for (const end = Math.min(at + TOGETHER, places.length); at < end; at++) {
        // What is left of the lowest sum is less than half of what parts it from the next. Dividing would take far longer.
        const next = Math.round(rest * (1 / APART));
        const sum = rest - next * APART;
        if (sum > 0) found[places[at] ?? 0] = sum / (length * (lengths[at] ?? 1));
        rest = next;
      }
    }
    return found;
  };
}

function sumProducts(one: Float64Array, packed: Float64Array, sums: Float64Array): void {
  let at = 0;
  for (let row = 0; row < sums.length; row += ROWS) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k < one.length; k++) {
      const level = one[k] ?? 0;
      a += level * (packed[at] ?? 0);
      b += level * (packed[at + 1] ?? 0);
      c += level * (packed[at + 2] ?? 0);
      d += level * (packed[at + 3] ?? 0);
      at += ROWS;
    }
    sums[row] = a;
    sums[row + 1] = b;
    sums[row + 2] = c;
    sums[row + 3] = d;
  }
}
