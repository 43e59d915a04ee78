import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

/** One call of the REST API as it arrived. */
export interface RestCall {
  readonly method: string;
  /** With the leading `/api/v10`, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The parsed JSON, or null. */
  readonly body: unknown;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Discord's error code in the answer, or null. */
  readonly code: number | null;
}

export interface RestLog {
  readonly calls: RestCall[];
  /** `METHOD path` of what is not served here. */
  readonly unknown: string[];
}

/** What a request carries from one handler to the next. */
export type RestEnv = { Bindings: HttpBindings; Variables: { body: unknown; code: number | null } };
export type RestApp = Hono<RestEnv>;
