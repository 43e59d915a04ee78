import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf, VECTOR_LENGTH } from '../../src/language/vectors.ts';
import { createCosines } from '../../src/search/cosines.ts';

const LEVELS = fc
  .array(fc.integer({ min: -7, max: 7 }), { minLength: VECTOR_LENGTH, maxLength: VECTOR_LENGTH })
  .map((levels) => Int8Array.from(levels));

test('cosines worked out three at a time are those worked out one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.option(LEVELS), { maxLength: 30 }), LEVELS, (all, one) => {
      const found = createCosines(all)(one);
      expect(found).toHaveLength(all.length);
      for (const [place, other] of all.entries()) expect(found[place]).toBeCloseTo(cosine(one, other), 6);
    }),
  );
});

test('the largest numbers do not run into one another', () => {
  const most = new Int8Array(VECTOR_LENGTH).fill(7);
  const least = most.map((level) => -level);
  expect([...createCosines([most, least, null, most, least, most])(most)]).toEqual([1, 0, 0, 1, 0, 1]);
});

function cosine(one: Int8Array, other: Int8Array | null): number {
  if (other === null) return 0;
  const product = one.reduce((sum, level, k) => sum + level * (other[k] ?? 0), 0);
  return Math.max(0, product / (lengthOf(one) * lengthOf(other)));
}
