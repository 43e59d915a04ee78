import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/discord/turns.ts';

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
    const spin = (): void => {
      const end = Date.now() + 20;
      while (Date.now() < end);
    };
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
});
