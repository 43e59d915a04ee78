/** A function to minimize: its value at a point, writing its slope there into `slope`. */
export type Smooth = (point: Float64Array, slope: Float64Array) => number;

const MEMORY = 10;
const ROUNDS = 300;
const ENOUGH = 1e-7;

/** Where a smooth function is least, by L-BFGS (Nocedal and Wright, 2006, algorithm 7.5), from zero. */
export function minimize(size: number, smooth: Smooth): Float64Array {
  let point = new Float64Array(size);
  let slope = new Float64Array(size);
  let value = smooth(point, slope);
  const history: { step: Float64Array; change: Float64Array; scale: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const direction = slope.map((x) => -x);
    const parts: number[] = [];
    for (const { step, change, scale } of history.toReversed()) {
      const part = scale * dot(step, direction);
      parts.unshift(part);
      add(direction, change, -part);
    }
    const last = history.at(-1);
    if (last !== undefined) scaleBy(direction, 1 / (last.scale * dot(last.change, last.change)));
    history.forEach(({ step, change, scale }, i) => {
      add(direction, step, (parts[i] ?? 0) - scale * dot(change, direction));
    });
    const downhill = dot(direction, slope);
    let length = 1;
    let next = point;
    let nextSlope = slope;
    let nextValue = value;
    for (; length > 1e-10; length /= 2) {
      next = point.slice();
      add(next, direction, length);
      nextSlope = new Float64Array(size);
      nextValue = smooth(next, nextSlope);
      if (nextValue <= value + 1e-4 * length * downhill) break;
    }
    const step = next.map((x, i) => x - (point[i] ?? 0));
    const change = nextSlope.map((x, i) => x - (slope[i] ?? 0));
    const curve = dot(step, change);
    if (curve > 1e-12) history.push({ step, change, scale: 1 / curve });
    if (history.length > MEMORY) history.shift();
    const gain = value - nextValue;
    point = next;
    slope = nextSlope;
    value = nextValue;
    if (gain < ENOUGH * Math.max(1, Math.abs(value))) break;
  }
  return point;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + times * (what[i] ?? 0);
}

function scaleBy(to: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) * factor;
}
