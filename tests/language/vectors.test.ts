import { expect, test } from 'vitest';
import { packVectors, unpackVector, VECTOR_LENGTH } from '../../src/language/vectors.ts';
import { product } from '../../src/language/word-table.ts';

test('directions survive being packed', () => {
  const vectors = [1, 2, 3].map((seed) =>
    Float64Array.from({ length: VECTOR_LENGTH }, (_, k) => Math.sin(seed * (k + 1))),
  );
  const packed = packVectors(vectors);
  expect(packed.length).toBe((vectors.length * VECTOR_LENGTH) / 2);
  vectors.forEach((vector, row) => {
    const length = Math.hypot(...vector);
    const exact = Float32Array.from(vector, (value) => value / length);
    expect(product(exact, unpackVector(packed, row))).toBeGreaterThan(0.98);
    expect(product(exact, unpackVector(packed, (row + 1) % vectors.length))).toBeLessThan(0.9);
  });
});
