/** Stops a timer that has not gone off yet. */
export type Cancel = () => void;

/** The time as this Discord sees it: the machine's own, and whatever a test has skipped. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `act` once, `ms` milliseconds from now. */
  after(ms: number, act: () => void): Cancel;
  /** Skips `ms` milliseconds: every timer due by then goes off before this returns, in order. */
  advance(ms: number): void;
  /** Forgets every timer. */
  stop(): void;
}

interface Timer {
  readonly due: number;
  readonly act: () => void;
  handle: NodeJS.Timeout;
}

/** A clock that runs in real time and can be put forward. Its timers do not keep the process alive. */
export function startClock(): Clock {
  let skipped = 0;
  const timers = new Set<Timer>();
  const now = () => Date.now() + skipped;

  const fire = (timer: Timer) => {
    clearTimeout(timer.handle);
    if (timers.delete(timer)) timer.act();
  };
  const arm = (timer: Timer) => setTimeout(() => fire(timer), Math.max(0, timer.due - now())).unref();

  return {
    now,
    after(ms, act) {
      const due = now() + ms;
      const timer: Timer = {
        due,
        act,
        handle: setTimeout(() => fire(timer), ms).unref(),
      };
      timers.add(timer);
      return () => {
        clearTimeout(timer.handle);
        timers.delete(timer);
      };
    },
    advance(ms) {
      skipped += ms;
      const due = [...timers].filter((timer) => timer.due <= now()).sort((a, b) => a.due - b.due);
      for (const timer of due) fire(timer);
      for (const timer of timers) {
        clearTimeout(timer.handle);
        timer.handle = arm(timer);
      }
    },
    stop() {
      for (const timer of timers) clearTimeout(timer.handle);
      timers.clear();
    },
  };
}
