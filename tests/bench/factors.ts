/** A symmetric matrix by rows. */
export type SparseRows = readonly { readonly columns: Int32Array; readonly values: Float32Array }[];

const EXTRA = 8;
const ROUNDS = 7;

/**
 * The leading eigenvectors of a symmetric matrix, each times the root of its eigenvalue's size: row i of the result,
 * `width` long, is what stands for row i of the matrix. Subspace iteration (Halko, Martinsson, Tropp, 2011) from a
 * fixed start, so that the same matrix gives the same numbers.
 */
export function leadingFactors(rows: SparseRows, width: number): Float64Array {
  const size = rows.length;
  const breadth = width + EXTRA;
  let state = 1;
  let basis = Float64Array.from({ length: size * breadth }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
  orthonormalize(basis, size, breadth);
  let lengths = new Float64Array(breadth);
  for (let round = 0; round < ROUNDS; round++) {
    basis = times(rows, basis, breadth);
    lengths = orthonormalize(basis, size, breadth);
  }
  const factors = new Float64Array(size * width);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < width; k++) {
      factors[row * width + k] = (basis[row * breadth + k] ?? 0) * Math.sqrt(lengths[k] ?? 0);
    }
  }
  return factors;
}

function times(rows: SparseRows, basis: Float64Array, breadth: number): Float64Array<ArrayBuffer> {
  const product = new Float64Array(basis.length);
  for (const [row, { columns, values }] of rows.entries()) {
    const to = row * breadth;
    for (let i = 0; i < columns.length; i++) {
      const from = (columns[i] ?? 0) * breadth;
      const value = values[i] ?? 0;
      for (let k = 0; k < breadth; k++)
        product[to + k] = (product[to + k] ?? 0) + value * (basis[from + k] ?? 0);
    }
  }
  return product;
}

/** Gram and Schmidt, twice over for accuracy. Returns how long each column was beside the ones before it. */
function orthonormalize(basis: Float64Array, size: number, breadth: number): Float64Array<ArrayBuffer> {
  const lengths = new Float64Array(breadth);
  for (let k = 0; k < breadth; k++) {
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < k; j++) {
        let dot = 0;
        for (let at = 0; at < size * breadth; at += breadth)
          dot += (basis[at + j] ?? 0) * (basis[at + k] ?? 0);
        for (let at = 0; at < size * breadth; at += breadth)
          basis[at + k] = (basis[at + k] ?? 0) - dot * (basis[at + j] ?? 0);
      }
    }
    let square = 0;
    for (let at = k; at < size * breadth; at += breadth) square += (basis[at] ?? 0) ** 2;
    const length = Math.sqrt(square);
    lengths[k] = length;
    for (let at = k; at < size * breadth; at += breadth) basis[at] = (basis[at] ?? 0) / (length || 1);
  }
  return lengths;
}
