import { setImmediate as nextPass, setTimeout as wait } from 'node:timers/promises';

/** Answers take the processor and block: one piece of work to a turn, and between two of them the others' chance. */
export interface Turns {
  /** Runs a person's work when its turn comes, and gives what it gives. */
  take<T>(who: string, work: () => T): Promise<T>;
  /** Holds up the next turn for something urgent, though not for long. */
  ahead(urgent: Promise<unknown>): void;
}

/** Passes of the event loop between two turns: a request needs some of them, to connect, to write and to read. */
const PASSES = 5;

/** How long a turn waits for what is urgent: long enough for it to go out, if not to come through. */
const AHEAD_MS = 30;

/**
 * Between any two turns, timers and sockets get their chance, so that a queue of questions does not keep the deferral of
 * the last from going out. People take turns, too: whoever asks much waits for their own, and not the others for them.
 */
export function createTurns(): Turns {
  // In the order of their turns; whoever has had one goes to the end.
  const waiting = new Map<string, (() => void)[]>();
  const urgent = new Set<Promise<unknown>>();
  let running = false;

  const run = async (): Promise<void> => {
    running = true;
    for (;;) {
      for (let pass = 0; pass < PASSES; pass += 1) await nextPass();
      if (urgent.size > 0) await Promise.race([Promise.all(urgent), wait(AHEAD_MS)]);
      const [next] = waiting;
      if (next === undefined) break;
      const [who, works] = next;
      const work = works.shift();
      waiting.delete(who);
      if (works.length > 0) waiting.set(who, works);
      work?.();
    }
    running = false;
  };

  return {
    take: (who, work) =>
      new Promise((resolve, reject) => {
        const turn = (): void => {
          try {
            resolve(work());
          } catch (error) {
            reject(error);
          }
        };
        const mine = waiting.get(who);
        if (mine === undefined) waiting.set(who, [turn]);
        else mine.push(turn);
        if (!running) void run();
      }),
    ahead(sending) {
      const settled = sending.catch(() => undefined).finally(() => urgent.delete(settled));
      urgent.add(settled);
    },
  };
}
