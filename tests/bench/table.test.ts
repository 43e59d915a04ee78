import { describe, expect, it } from 'vitest';
import { figures, percent, points, table } from './table.ts';

describe('a table', () => {
  it('aligns names to the left and numbers to the right, also where a row is short', () => {
    const shown = table(['', 'µs'], [['Orama', '1234'], ['ours', '8'], ['nobody']]);
    expect(shown.split('\n')).toEqual([
      '|        |   µs |',
      '|--------|-----:|',
      '| Orama  | 1234 |',
      '| ours   |    8 |',
      '| nobody |      |',
    ]);
  });
});

describe('numbers', () => {
  it.each([
    { value: 0, is: '0.000' },
    { value: 0.0042, is: '0.004' },
    { value: 0.0996, is: '0.10' },
    { value: 1.234, is: '1.23' },
    { value: 9.96, is: '10.0' },
    { value: 12.34, is: '12.3' },
    { value: 99.6, is: '100' },
    { value: 123456.7, is: '123457' },
    { value: Number.NaN, is: '-' },
  ])('$value to about three figures', ({ value, is }) => expect(figures(value)).toBe(is));

  it.each([
    { value: 0, is: '0.0' },
    { value: 0.8249, is: '82.5' },
    { value: 1, is: '100.0' },
    { value: Number.NaN, is: '-' },
  ])('$value in percent', ({ value, is }) => expect(percent(value)).toBe(is));

  it.each([
    { value: 0.041, is: '+4.1' },
    { value: -0.02, is: '-2.0' },
    { value: Number.NaN, is: '-' },
  ])('a difference of $value in points', ({ value, is }) => expect(points(value)).toBe(is));
});
