import { setImmediate as nextPass, setTimeout as wait } from 'node:timers/promises';
import { asSteps, type Steps } from '../answers/steps.ts';

/** Answers take the processor and block: a stretch of work to a turn, and between two of them the others' chance. */
export interface Turns {
  /** Runs a person's work when its turn comes, long work in several turns, and gives what it gives. */
  take<T>(who: string, work: () => T | Steps<T>): Promise<T>;
  /** How much of a person's work is waiting. */
  waiting(who: string): number;
  /** Holds up the next turn for something urgent, though not for long. */
  ahead(urgent: Promise<unknown>): void;
}

/** Passes of the event loop between two turns: a request needs some of them, to connect, to write and to read. */
const PASSES = 5;

/** How long a turn lasts, in milliseconds: quick answers share one, and long work with steps to stop at takes several. */
const TURN_MS = 5;

/** Work stops at the first step after its turn: more than this was not all its own. */
const LONGEST_TURN_MS = 2 * TURN_MS;

/** How long a turn waits for what is urgent: long enough for it to go out, if not to come through. */
const AHEAD_MS = 30;

/**
 * Between any two turns, timers and sockets get their chance, so that a queue of questions does not keep the deferral of
 * the last from going out. People take turns, too: whoever asks much waits for their own, and not the others for them.
 * @param onTurn told after each turn whose it was, and how many milliseconds it took
 */
export function createTurns(onTurn: (who: string, ms: number) => void = () => {}): Turns {
  // In the order of their turns; whoever has had one goes to the end. Work says whether it is done.
  const waiting = new Map<string, (() => boolean)[]>();
  const urgent = new Set<Promise<unknown>>();
  let running = false;

  const run = async (): Promise<void> => {
    running = true;
    let worked = 0;
    // Whatever else has come in the same pass is to be here when the turns are shared out.
    await nextPass();
    for (;;) {
      if (worked >= TURN_MS) {
        for (let pass = 0; pass < PASSES; pass += 1) await nextPass();
        worked = 0;
      }
      if (urgent.size > 0) await Promise.race([Promise.all(urgent), wait(AHEAD_MS)]);
      const [next] = waiting;
      if (next === undefined) break;
      const [who, works] = next;
      const start = performance.now();
      if (works[0]?.() !== false) works.shift();
      waiting.delete(who);
      if (works.length > 0) waiting.set(who, works);
      // By the clock: to ask for the time on the processor takes longer than some answers. But a busy machine may have
      // stopped the process in the midst of a turn, and that is not the person's.
      const spent = Math.min(performance.now() - start, LONGEST_TURN_MS);
      worked += spent;
      onTurn(who, spent);
    }
    running = false;
  };

  return {
    take: <T>(who: string, work: () => T | Steps<T>) =>
      new Promise<T>((resolve, reject) => {
        let steps: Steps<T> | null = null;
        const turn = (): boolean => {
          const end = performance.now() + TURN_MS;
          try {
            steps ??= asSteps(work());
            do {
              const step = steps.next();
              if (!step.done) continue;
              resolve(step.value);
              return true;
            } while (performance.now() < end);
            return false;
          } catch (error) {
            reject(error);
            return true;
          }
        };
        const mine = waiting.get(who);
        if (mine === undefined) waiting.set(who, [turn]);
        else mine.push(turn);
        if (!running) void run();
      }),
    waiting: (who) => waiting.get(who)?.length ?? 0,
    ahead(sending) {
      const settled = sending.catch(() => undefined).finally(() => urgent.delete(settled));
      urgent.add(settled);
    },
  };
}
