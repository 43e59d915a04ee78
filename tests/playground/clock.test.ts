import { describe, expect, test } from 'vitest';
import { startClock } from '../../src/playground/clock.ts';

describe('the clock', () => {
  test('fires what is due when it is put forward, in order, and nothing else', () => {
    const clock = startClock();
    const fired: string[] = [];
    clock.after(60_000, () => fired.push('later'));
    clock.after(30_000, () => fired.push('sooner'));
    clock.after(90_000, () => fired.push('last'));
    clock.after(45_000, () => fired.push('never'))();
    const before = clock.now();
    clock.advance(70_000);
    expect(fired).toEqual(['sooner', 'later']);
    expect(clock.now() - before).toBeGreaterThanOrEqual(70_000);
    clock.stop();
    clock.advance(70_000);
    expect(fired).toEqual(['sooner', 'later']);
  });

  test('runs by itself too', async () => {
    const clock = startClock();
    clock.advance(60_000);
    await new Promise<void>((resolve) => clock.after(1, resolve));
  });
});
