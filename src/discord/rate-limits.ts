import type { ResponseLike } from 'discord.js';
import { z } from 'zod';

/** Discord asks to wait before the next attempt. */
export class AskedToWait extends Error {
  override readonly name = 'AskedToWait';
  readonly ms: number;

  /** @param ms 0 where nobody says how long */
  constructor(ms: number) {
    super(`Discord asks to wait${ms === 0 ? '' : ` ${ms / 1000} s`}`);
    this.ms = ms;
  }
}

/** How many seconds to wait where a 429 does not say. */
const USUAL_S = 1;

const limited = z.object({ retry_after: z.number() });

/** How long a 429 asks to wait, in milliseconds, by its head or its body; 0 where neither says so. Reads the body. */
export async function waitOf(response: ResponseLike): Promise<number> {
  const body = await response.text().catch(() => '');
  const head = Number(response.headers.get('retry-after') ?? Number.NaN);
  const seconds = Number.isFinite(head) ? head : (limited.safeParse(parsed(body)).data?.retry_after ?? 0);
  return Math.max(0, seconds) * 1000;
}

/**
 * A response that says in its head how long to wait, if it asks to. To discord.js, one that says so nowhere else asks to
 * try again at once, and without end.
 */
export async function withRetryAfter(response: ResponseLike): Promise<ResponseLike> {
  if (response.status !== 429 || Number(response.headers.get('retry-after')) > 0) return response;
  const headers = new Headers([...response.headers]);
  headers.set('retry-after', String((await waitOf(response)) / 1000 || USUAL_S));
  return new Response(null, { status: 429, headers });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
