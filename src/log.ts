import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from './config.ts';

export interface LogOptions {
  readonly level: LogLevel;
  /** Never written, whatever is logged. */
  readonly secret: string | null;
  /** Lines for people instead of JSON. */
  readonly readable: boolean;
  readonly out: NodeJS.WritableStream;
}

export function createLog({ level, secret, readable, out }: LogOptions): Logger {
  const lines = readable
    ? pretty({
        colorize: true,
        sync: true,
        translateTime: 'SYS:HH:MM:ss',
        ignore: 'pid,hostname',
        destination: out,
      })
    : out;
  // Whole lines are searched, not fields: an error's text may quote the header that it choked on.
  const write = (line: string): void => {
    lines.write(secret === null ? line : line.replaceAll(secret, '[token]'));
  };
  return pino({ level, serializers: { err: describeError } }, { write });
}

/**
 * What to log of an error. Not all of it: discord.js hangs the request on it, whose URL holds the interaction's token
 * and whose body what a person wrote.
 */
function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return {
    type: name,
    message,
    ...('code' in error ? { code: error.code } : {}),
    ...('status' in error ? { status: error.status } : {}),
    ...('method' in error ? { method: error.method } : {}),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
    stack,
  };
}
