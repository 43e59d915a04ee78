import type { World } from '../world.ts';

const POLL_MS = 20;

/**
 * Resolves when `holds` is true, looked at now and after each thing that happens, and now and then.
 *
 * @param timeoutMs real time after which it rejects with what was waited for; null waits for ever
 */
export function waitUntil(
  world: World,
  what: string,
  holds: () => boolean,
  timeoutMs: number | null,
): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      clearInterval(poll);
      world.changeListeners.delete(look);
    };
    const look = () => {
      try {
        if (!holds()) return;
        stop();
        resolve();
      } catch (error) {
        stop();
        reject(error);
      }
    };
    const timer =
      timeoutMs === null
        ? undefined
        : setTimeout(() => {
            stop();
            reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}.`));
          }, timeoutMs);
    // What is waited for may be the bot's own doing, of which this world hears nothing.
    const poll = setInterval(look, POLL_MS).unref();
    world.changeListeners.add(look);
  });
}
