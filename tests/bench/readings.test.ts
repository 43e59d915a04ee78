import { describe, expect, it } from 'vitest';
import { sameName } from './readings.ts';

describe('names of speakers and actors', () => {
  it.each([
    { one: 'the European Parliament', other: 'European parliament', same: true },
    { one: 'Hvalvik Ltd.', other: 'Hvalvik Ltd', same: true },
    { one: 'a spokesman for Pingle', other: 'spokesman for Pingle', same: true },
    { one: 'the “Blue” party', other: 'Blue party', same: true },
    { one: 'Theresa May', other: 'resa May', same: false },
    { one: 'Norvane', other: 'Norvane Inc.', same: false },
    { one: null, other: null, same: true },
    { one: null, other: 'China', same: false },
    { one: 'China', other: null, same: false },
  ])('$one and $other', ({ one, other, same }) => expect(sameName(one, other)).toBe(same));
});
