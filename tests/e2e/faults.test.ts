import { describe, expect, it } from 'vitest';
import type { Fault } from './faults.ts';
import { answerOf, expectQuotes, openScene, textOf } from './scene.ts';

const CALLBACK = /\/interactions\/.*\/callback/;
const MESSAGE = /\/channels\/\d+\/messages$/;

/** Spoils the first `times` requests of a kind. */
function first(times: number, path: RegExp, fault: Fault): (method: string, url: string) => Fault | null {
  let left = times;
  return (method, url) => {
    if (method !== 'POST' || !path.test(url.split('?')[0] ?? '') || left === 0) return null;
    left -= 1;
    return fault;
  };
}

describe('when Discord', () => {
  it.each([
    ['fails more often than discord.js tries', 6, { kind: 'status', status: 503 }],
    ['loses a callback', 1, { kind: 'lost' }],
    ['loses its answer to a callback', 1, { kind: 'answer lost' }],
    ['asks to wait a moment', 1, { kind: 'status', status: 429, headers: { 'retry-after': '0.3' } }],
  ] as const)('%s, the answer comes all the same, once', async (_what, times, fault) => {
    const { ann, logged } = await openScene({ fault: first(times, CALLBACK, fault) });
    const response = await ann.runCommand('stance', { actor: 'Germany' });
    expectQuotes(answerOf(response));
    expect(response.followUps).toEqual([]);
    expect(logged()).not.toContain('not answered');
  });

  it('asks to wait beyond the three seconds, nobody waits in vain for what comes after', async () => {
    const fault = first(1, CALLBACK, { kind: 'status', status: 429, headers: { 'retry-after': '30' } });
    const { ann, discord, logged } = await openScene({ fault });
    ann.startCommand('help');
    await discord.until(() => logged().includes('not answered'));
    expectQuotes(answerOf(await ann.runCommand('article')));
  });

  it.each([
    ['fails more often than discord.js tries', 6, { kind: 'status', status: 500 }],
    ['asks to wait a moment', 1, { kind: 'status', status: 429, headers: { 'retry-after': '0.3' } }],
  ] as const)('%s, a message is answered all the same, once', async (_what, times, fault) => {
    const { ann } = await openScene({ fault: first(times, MESSAGE, fault) });
    const said = ann.mentionBot('general', 'what about germany?');
    expect(textOf(await said.answer())).toContain('Germany');
    expect(said.answers()).toHaveLength(1);
  });
});
