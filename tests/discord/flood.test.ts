import { describe, expect, it } from 'vitest';
import { createFlood } from '../../src/discord/flood.ts';

const ann = { personId: 'ann', channelId: 'general' };
const bob = { personId: 'bob', channelId: 'general' };
const free = { admitted: true };

describe('a flood', () => {
  it('of one person is stopped at the limit, the first time to be told, and others are not', async () => {
    const flood = createFlood({ person: { answers: 2, seconds: 60 }, channel: null });
    expect([await flood.answer(ann, 0), await flood.answer(ann, 0)]).toEqual([free, free]);
    expect(await flood.answer(ann, 0)).toEqual({ admitted: false, seconds: 60, first: true });
    expect(await flood.answer(ann, 0)).toMatchObject({ admitted: false, first: false });
    expect(await flood.answer(bob, 0)).toEqual(free);
  });

  it('in a channel is stopped for all in it, each told once', async () => {
    const flood = createFlood({ person: null, channel: { answers: 2, seconds: 60 } });
    for (const asker of [ann, bob]) expect(await flood.answer(asker, 0)).toEqual(free);
    for (const asker of [ann, bob]) {
      expect(await flood.answer(asker, 0)).toMatchObject({ admitted: false, first: true });
      expect(await flood.answer(asker, 0)).toMatchObject({ admitted: false, first: false });
    }
    expect(await flood.answer({ ...ann, channelId: 'other' }, 0)).toEqual(free);
  });

  it('of suggestions is stopped later', async () => {
    const flood = createFlood({ person: { answers: 2, seconds: 60 }, channel: null });
    const admitted = [];
    for (let index = 0; index < 12; index += 1) admitted.push(await flood.suggestion(ann));
    expect(admitted.filter(Boolean)).toHaveLength(10);
  });

  it('of long work is stopped sooner', async () => {
    const flood = createFlood({ person: { answers: 30, seconds: 60 }, channel: null });
    expect(await flood.answer(ann, 0)).toEqual(free);
    flood.spent('ann', 1.5);
    expect(await flood.answer(ann, 0)).toEqual(free);
    // A turn at a time.
    for (let turn = 0; turn < 80; turn += 1) flood.spent('ann', 5);
    expect(await flood.answer(ann, 0)).toMatchObject({ admitted: false });
  });

  it('of questions that all wait is stopped until fewer do', async () => {
    const flood = createFlood({ person: { answers: 30, seconds: 60 }, channel: null });
    expect(await flood.answer(ann, 5)).toEqual({ admitted: false, seconds: 2, first: true });
    expect(await flood.answer(ann, 0)).toEqual(free);
  });

  it('is let pass where there is no limit', async () => {
    const flood = createFlood({ person: null, channel: null });
    for (let index = 0; index < 500; index += 1) expect(await flood.answer(ann, 100)).toEqual(free);
  });

  it('is over with its window', async () => {
    const flood = createFlood({ person: { answers: 1, seconds: 1 }, channel: null });
    await flood.answer(ann, 0);
    expect(await flood.answer(ann, 0)).toMatchObject({ admitted: false, seconds: 1 });
    await expect.poll(async () => (await flood.answer(ann, 0)).admitted, { timeout: 5_000 }).toBe(true);
  });
});
