import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/discord/turns.ts';

const spin = (ms = 20): void => {
  const end = Date.now() + ms;
  while (Date.now() < end);
};

describe('turns', () => {
  it('come in order, each with what its work gives', async () => {
    const turns = createTurns();
    const order: number[] = [];
    const given = await Promise.all([1, 2, 3].map((number) => turns.take('ann', () => order.push(number))));
    expect(order).toEqual([1, 2, 3]);
    expect(given).toEqual([1, 2, 3]);
  });

  it('let a timer that is due go first', async () => {
    const turns = createTurns();
    const order: string[] = [];
    const first = turns.take('ann', spin);
    setTimeout(() => order.push('timer'), 1);
    const second = turns.take('ann', spin);
    const third = turns.take('ann', () => order.push('third'));
    await Promise.all([first, second, third]);
    expect(order).toEqual(['timer', 'third']);
  });

  it('go on after work that failed', async () => {
    const turns = createTurns();
    const failed = turns.take('ann', () => {
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await expect(turns.take('ann', () => 'yes')).resolves.toBe('yes');
  });

  it('are taken by people, not by their questions', async () => {
    const turns = createTurns();
    const order: string[] = [];
    const asked = ['ann', 'ann', 'ann', 'bob', 'bob', 'carl'].map((who) =>
      turns.take(who, () => order.push(who)),
    );
    await Promise.all(asked);
    expect(order).toEqual(['ann', 'bob', 'carl', 'ann', 'bob', 'ann']);
  });

  it('wait for what is urgent, and not for ever', async () => {
    const turns = createTurns();
    const order: string[] = [];
    turns.ahead(new Promise((resolve) => setTimeout(resolve, 5)).then(() => order.push('urgent')));
    await turns.take('ann', () => order.push('first'));
    turns.ahead(new Promise(() => {}));
    await turns.take('ann', () => order.push('second'));
    expect(order).toEqual(['urgent', 'first', 'second']);
  });

  it('are several for long work, and others come between', async () => {
    const spent: string[] = [];
    const turns = createTurns((who, ms) => ms >= 1 && spent.push(who));
    const order: string[] = [];
    const long = turns.take('ann', function* () {
      for (const part of ['a', 'b', 'c']) {
        spin();
        order.push(part);
        yield;
      }
      return 'all';
    });
    const short = turns.take('bob', () => order.push('bob'));
    expect(turns.waiting('ann')).toBe(1);
    expect(await long).toBe('all');
    await short;
    expect(order).toEqual(['a', 'bob', 'b', 'c']);
    expect(spent).toEqual(['ann', 'ann', 'ann']);
    expect(turns.waiting('ann')).toBe(0);
  });
});
