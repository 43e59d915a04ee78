import { Status } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { shardHealth, unreadiness } from '../../src/discord/health.ts';

const FRESH = 41_250;

describe('a shard', () => {
  it.each([
    ['connected, and a heartbeat acknowledged lately', Status.Ready, FRESH, null],
    ['told of no servers yet', Status.WaitingForGuilds, FRESH, 'shard 3 is waiting for guilds'],
    ['reconnecting', Status.Connecting, FRESH, 'shard 3 is connecting'],
    ['resuming', Status.Resuming, FRESH, 'shard 3 is resuming'],
    ['closed for good', Status.Disconnected, FRESH, 'shard 3 is disconnected'],
    [
      'connected to nobody who listens',
      Status.Ready,
      100_400,
      'shard 3 has had no heartbeat acknowledged for 100 s',
    ],
  ])('%s', (_what, status, age, problem) => {
    expect(shardHealth(3, status, age)).toEqual({ id: 3, heartbeatAge: age, problem });
  });

  it.each([
    [500, 3_000, true],
    [500, 4_000, false],
    [10_000, 21_000, true],
    [10_000, 23_000, false],
    [600_000, 1_200_000, true],
  ])('asked for a heartbeat each %i ms, with the last one %i ms ago: good %s', (interval, age, good) => {
    expect(shardHealth(3, Status.Ready, age, interval).problem === null).toBe(good);
  });
});

describe('the bot', () => {
  const good = shardHealth(0, Status.Ready, FRESH);
  const bad = shardHealth(1, Status.Resuming, FRESH);

  it('can be relied on with all of its shards, and at least one', () => {
    expect(unreadiness([good, shardHealth(1, Status.Ready, 0)])).toBeNull();
    expect(unreadiness([good, bad])).toBe('shard 1 is resuming');
    expect(unreadiness([])).toBe('not connected to Discord yet');
  });
});
