import { setTimeout as wait } from 'node:timers/promises';
import { isPassing, isSentAlready } from './failures.ts';

/** When Discord fails, how long to wait before each further attempt; together well within the 3 s of an interaction. */
const RETRY_AFTER_MS = [300, 600];

/** Sends; tries again what Discord itself failed at, and takes what was sent already for sent. */
export async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (const pause of [...RETRY_AFTER_MS, null]) {
    try {
      await send();
      return;
    } catch (error) {
      if (isSentAlready(error)) return;
      if (!isPassing(error) || pause === null) throw error;
      await wait(pause);
    }
  }
}
