import type { Logger } from 'pino';

/** How this process comes to its end. */
export interface Lifecycle {
  /** Whether the end has begun. */
  readonly stopping: () => boolean;
  /** Ends the process with this code when all is closed; once. */
  stop(code: number): Promise<void>;
  /** Ends the process with code 1 for this reason. */
  fail(problem: string): Promise<void>;
}

/**
 * Ends well on SIGTERM and SIGINT, at once on the second of them, and with one line on what nobody caught.
 * @param close finishes what is open, before an end with that code; bounded in time by itself
 */
export function startLifecycle(log: Logger, close: (code: number) => Promise<void>): Lifecycle {
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await close(code);
    process.exit(code);
  };
  const signalled = (signal: NodeJS.Signals): void => {
    // Whoever asks twice will not wait for the answers under way.
    if (stopping) process.exit(1);
    log.info(`${signal}: finishing what is open`);
    void stop(0);
  };
  process.on('SIGINT', signalled);
  process.on('SIGTERM', signalled);
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, `This should not have happened, and ends the bot: ${firstLine(err)}`);
    process.exit(1);
  });
  return {
    stopping: () => stopping,
    stop,
    fail(problem) {
      log.fatal(problem);
      return stop(1);
    },
  };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
