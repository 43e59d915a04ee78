import type { Logger } from 'pino';
import { isOver, isTheirs } from './failures.ts';

/** Notes that something was not answered, and why. */
export type Misses = (error: unknown, log: Logger) => void;

/** How long the same again is counted before it is told. */
const COUNTED_MS = 5_000;

/**
 * Answers that are lost come by the hundred when Discord fails or the machine is overrun, and all for one reason: the first
 * is told at once, in one line, and then how many more there were. What nobody expected is told each time, with its stack.
 */
export function createMisses(countedMs = COUNTED_MS): Misses {
  const counts = new Map<string, number>();
  return (error, log) => {
    const text = isOver(error) ? 'the interaction was over before the answer' : 'not answered';
    if (!isTheirs(error)) {
      log.warn({ err: error }, text);
      return;
    }
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const counted = counts.get(reason);
    if (counted !== undefined) {
      counts.set(reason, counted + 1);
      return;
    }
    counts.set(reason, 0);
    log.warn({ reason }, text);
    const told = setInterval(() => {
      const more = counts.get(reason) ?? 0;
      if (more > 0) {
        log.warn({ reason, more }, text);
        counts.set(reason, 0);
      } else {
        counts.delete(reason);
        clearInterval(told);
      }
    }, countedMs).unref();
  };
}
