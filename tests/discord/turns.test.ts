import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/discord/turns.ts';

describe('turns', () => {
  it('come in order, each with what its work gives', async () => {
    const turns = createTurns();
    const order: number[] = [];
    const given = await Promise.all([1, 2, 3].map((number) => turns(() => order.push(number))));
    expect(order).toEqual([1, 2, 3]);
    expect(given).toEqual([1, 2, 3]);
  });

  it('let a timer that is due go first', async () => {
    const turns = createTurns();
    const order: string[] = [];
    const spin = (): void => {
      const end = Date.now() + 20;
      while (Date.now() < end);
    };
    const first = turns(spin);
    setTimeout(() => order.push('timer'), 1);
    const second = turns(spin);
    const third = turns(() => order.push('third'));
    await Promise.all([first, second, third]);
    expect(order).toEqual(['timer', 'third']);
  });

  it('go on after work that failed', async () => {
    const turns = createTurns();
    const failed = turns(() => {
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await expect(turns(() => 'yes')).resolves.toBe('yes');
  });
});
