import { setTimeout as wait } from 'node:timers/promises';
import { isPassing, isSentAlready } from './failures.ts';
import { AskedToWait } from './rate-limits.ts';

/** How long to wait before each further attempt; the last of these before all that come after. */
const PAUSES_MS = [100, 200, 300, 400, 500, 600, 1_200, 2_500, 5_000];

/** How long an answer is worth sending that Discord takes at any time. */
export const LASTING_MS = 60_000;

/**
 * Sends; tries again what Discord itself failed at, and takes what was sent already for sent.
 * @param until the time, in milliseconds since 1970, after which no further attempt is made
 */
export async function patiently(
  send: () => Promise<unknown>,
  until = Date.now() + LASTING_MS,
): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await send();
      return;
    } catch (error) {
      if (isSentAlready(error)) return;
      const usual = PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 0;
      const pause = error instanceof AskedToWait ? Math.max(usual, error.ms) : usual;
      if (!isPassing(error) || Date.now() + pause > until) throw error;
      await wait(pause);
    }
  }
}
