import { setImmediate as nextPass } from 'node:timers/promises';

/** Runs work when its turn comes, and gives what it gives. */
export type Turns = <T>(work: () => T) => Promise<T>;

/** How long a turn lasts, in milliseconds: most answers take a fraction of one, and share it. */
const TURN_MS = 5;

/** Passes of the event loop between two turns: a request needs some of them, to connect, to write and to read. */
const PASSES = 5;

/**
 * One piece of work after the other. Answers take the processor and block; between any two turns, timers and sockets get
 * their chance, so that a queue of questions does not keep the deferral of the last from going out.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let worked = 0;
  return (work) => {
    const mine = last.then(async () => {
      if (worked >= TURN_MS) {
        await passes();
        worked = 0;
      }
      const start = performance.now();
      try {
        return work();
      } finally {
        worked += performance.now() - start;
      }
    });
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function passes(): Promise<void> {
  for (let pass = 0; pass < PASSES; pass += 1) await nextPass();
}
