import { setImmediate as nextTurn } from 'node:timers/promises';

/** Runs work when its turn comes, and gives what it gives. */
export type Turns = <T>(work: () => T) => Promise<T>;

/**
 * One piece of work to a turn of the event loop. Answers take the processor and block; between any two of them, timers
 * and sockets get their chance, so that a queue of questions does not keep the deferral of the last from going out.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(() => nextTurn()).then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
