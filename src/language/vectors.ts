/** Numbers to a vector. Loops over one ask for its length: an exported constant is looked up at every turn. */
export const VECTOR_LENGTH = 100;

const LEVELS = 7;
/** The largest value kept, in units of the mean size; what is beyond is cut. */
const CUT = 4;

/**
 * Vectors as a file: a number is four bits, 1 to 15 for -7 to 7, two to a byte. Only directions survive, which is all
 * that a cosine needs.
 */
export function packVectors(vectors: readonly Float64Array[]): Uint8Array {
  const bytes = new Uint8Array((vectors.length * VECTOR_LENGTH) / 2);
  vectors.forEach((vector, row) => {
    const size = vector.reduce((sum, value) => sum + Math.abs(value), 0) / VECTOR_LENGTH || 1;
    vector.forEach((value, k) => {
      const level = Math.round((Math.max(-CUT, Math.min(CUT, value / size)) / CUT) * LEVELS) + LEVELS + 1;
      const at = (row * VECTOR_LENGTH + k) >> 1;
      bytes[at] = (bytes[at] ?? 0) | (k % 2 === 0 ? level : level << 4);
    });
  });
  return bytes;
}

/** The whole numbers, -7 to 7, in one row of a file of `packVectors`. */
export function unpackLevels(bytes: Uint8Array, row: number): Int8Array {
  const levels = new Int8Array(VECTOR_LENGTH);
  const from = (row * VECTOR_LENGTH) >> 1;
  for (let k = 0; k < levels.length; k += 2) {
    const byte = bytes[from + (k >> 1)] ?? 0;
    levels[k] = (byte & 15) - LEVELS - 1;
    levels[k + 1] = (byte >> 4) - LEVELS - 1;
  }
  return levels;
}

/** How long a vector of such numbers is; 1 for one of zeros, which has no direction. */
export function lengthOf(levels: Int8Array): number {
  let square = 0;
  for (let k = 0; k < levels.length; k++) {
    const level = levels[k] ?? 0;
    square += level * level;
  }
  return Math.sqrt(square) || 1;
}

/** The vector of such numbers, its length 1. */
export function directionOf(levels: Int8Array): Float32Array {
  const length = lengthOf(levels);
  const vector = new Float32Array(VECTOR_LENGTH);
  for (let k = 0; k < vector.length; k++) vector[k] = (levels[k] ?? 0) / length;
  return vector;
}

/** The vector in one row of a file of `packVectors`, its length 1. */
export function unpackVector(bytes: Uint8Array, row: number): Float32Array {
  return directionOf(unpackLevels(bytes, row));
}
