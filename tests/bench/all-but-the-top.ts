const TOP = 3;
const ROUNDS = 40;

/**
 * Word vectors without what all of them share: each brought to length 1, less their mean and less its parts along the
 * three directions in which they vary most, and brought to length 1 again. Mu and Viswanath, All-but-the-top (2018).
 */
export function allButTheTop(vectors: readonly Float64Array[]): Float64Array[] {
  const width = vectors[0]?.length ?? 0;
  const units = vectors.map(unit);
  const mean = new Float64Array(width);
  for (const vector of units) add(mean, vector, 1 / units.length);
  for (const vector of units) add(vector, mean, -1);
  const directions: Float64Array[] = [];
  while (directions.length < Math.min(TOP, width)) directions.push(widest(units, directions));
  for (const vector of units)
    for (const direction of directions) add(vector, direction, -dot(vector, direction));
  return units.map(unit);
}

/** The direction, beside those given, in which vectors vary most: power iteration from a fixed start. */
function widest(vectors: readonly Float64Array[], beside: readonly Float64Array[]): Float64Array {
  let direction: Float64Array = Float64Array.from(vectors[0] ?? [], (_, k) =>
    Math.sin(k + 1 + beside.length),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(direction.length);
    for (const vector of vectors) add(next, vector, dot(vector, direction));
    for (const other of beside) add(next, other, -dot(next, other));
    direction = unit(next);
  }
  return direction;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += (one[k] ?? 0) * (other[k] ?? 0);
  return sum;
}

function add(to: Float64Array, vector: Float64Array, times: number): void {
  for (let k = 0; k < to.length; k++) to[k] = (to[k] ?? 0) + times * (vector[k] ?? 0);
}
