import { describe, expect, it } from 'vitest';
import { averagePrecision, hitAt, mean, quantile, reciprocalRank } from './metrics.ts';

describe('one ranking', () => {
  it.each([
    {
      name: 'first',
      ranking: [4, 2, 9],
      gold: [4],
      hit1: 1,
      hit3: 1,
      rr: 1,
      ap: 1,
    },
    {
      name: 'second',
      ranking: [2, 4, 9],
      gold: [4],
      hit1: 0,
      hit3: 1,
      rr: 1 / 2,
      ap: 1 / 2,
    },
    {
      name: 'fourth',
      ranking: [1, 2, 9, 4],
      gold: [4],
      hit1: 0,
      hit3: 0,
      rr: 1 / 4,
      ap: 1 / 4,
    },
    {
      name: 'not ranked',
      ranking: [1, 2],
      gold: [4],
      hit1: 0,
      hit3: 0,
      rr: 0,
      ap: 0,
    },
    {
      name: 'nothing ranked',
      ranking: [],
      gold: [4],
      hit1: 0,
      hit3: 0,
      rr: 0,
      ap: 0,
    },
    {
      name: 'two, both first',
      ranking: [7, 4, 1],
      gold: [4, 7],
      hit1: 1,
      hit3: 1,
      rr: 1,
      ap: 1,
    },
    {
      name: 'two, apart',
      ranking: [4, 1, 7],
      gold: [4, 7],
      hit1: 1,
      hit3: 1,
      rr: 1,
      ap: (1 + 2 / 3) / 2,
    },
    {
      name: 'two, one missing',
      ranking: [1, 4],
      gold: [4, 7],
      hit1: 0,
      hit3: 1,
      rr: 1 / 2,
      ap: 1 / 4,
    },
  ])('gold $name', ({ ranking, gold, hit1, hit3, rr, ap }) => {
    expect(hitAt(1, ranking, gold)).toBe(hit1);
    expect(hitAt(3, ranking, gold)).toBe(hit3);
    expect(reciprocalRank(ranking, gold)).toBe(rr);
    expect(averagePrecision(ranking, gold)).toBeCloseTo(ap, 12);
  });

  it('without gold hits nothing and has no precision', () => {
    expect(hitAt(3, [1, 2, 3], [])).toBe(0);
    expect(reciprocalRank([1, 2, 3], [])).toBe(0);
    expect(averagePrecision([1, 2, 3], [])).toBeNaN();
  });
});

describe('many values', () => {
  it.each([
    { values: [3], share: 0.5, is: 3 },
    { values: [5, 1, 3], share: 0.5, is: 3 },
    { values: [4, 2, 3, 1], share: 0.5, is: 2 },
    { values: [4, 2, 3, 1], share: 0.99, is: 4 },
    { values: [4, 2, 3, 1], share: 1, is: 4 },
    { values: [4, 2, 3, 1], share: 0, is: 1 },
    {
      values: Array.from({ length: 200 }, (_, i) => 200 - i),
      share: 0.99,
      is: 198,
    },
  ])('the $share quantile of $values is $is', ({ values, share, is }) => {
    const before = [...values];
    expect(quantile(values, share)).toBe(is);
    expect(values).toEqual(before);
  });

  it('have a mean', () => {
    expect(mean([1, 0, 1, 1])).toBe(3 / 4);
  });

  it('are nothing, when there are none', () => {
    expect(mean([])).toBeNaN();
    expect(quantile([], 0.5)).toBeNaN();
  });
});
