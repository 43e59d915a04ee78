import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createMisses } from '../../src/discord/misses.ts';

const COUNTED_MS = 30;

const over = (): DiscordAPIError =>
  new DiscordAPIError(
    { code: 10_062, message: 'Unknown interaction' },
    10_062,
    404,
    'POST',
    'https://discord',
    {},
  );

function open() {
  const lines: unknown[] = [];
  const log = pino({ base: null }, { write: (line) => lines.push(JSON.parse(line)) });
  const misses = createMisses(COUNTED_MS);
  return { lines, miss: (error: unknown) => misses(error, log) };
}

describe('misses', () => {
  it('of one kind are told at once, in one short line, and then counted', async () => {
    const { lines, miss } = open();
    for (let times = 0; times < 1_000; times += 1) miss(over());
    const told = {
      msg: 'the interaction was over before the answer',
      reason: expect.stringMatching(/10062/),
    };
    expect(lines).toEqual([expect.objectContaining(told)]);
    await wait(3 * COUNTED_MS);
    expect(lines.slice(1)).toEqual([expect.objectContaining({ ...told, more: 999 })]);
    expect(JSON.stringify(lines)).not.toContain('stack');
    miss(over());
    expect(lines).toHaveLength(3);
  });

  it('of several kinds are told apart', () => {
    const { lines, miss } = open();
    miss(over());
    miss(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({ msg: 'not answered', reason: 'Error: connect ECONNREFUSED' });
  });

  it('that nobody expected are told each time, with all there is to them', () => {
    const { lines, miss } = open();
    miss(new TypeError('of ours'));
    miss(new TypeError('of ours'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ err: { type: 'TypeError', stack: expect.any(String) } });
  });
});
