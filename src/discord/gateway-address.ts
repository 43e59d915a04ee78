import type { ResponseLike } from 'discord.js';
import { z } from 'zod';

/** What `GET /gateway/bot` tells, with Discord's usual where a compatible server leaves it out. */
const gateway = z.looseObject({
  // discord.js puts its own query behind it.
  url: z
    .string()
    .regex(/^wss?:/)
    .transform((url) => url.replace(/\?.*$/, '')),
  shards: z.int().min(1).default(1),
  session_start_limit: z
    .object({
      total: z.int().default(1000),
      remaining: z.int().default(1000),
      reset_after: z.number().default(0),
      max_concurrency: z.int().min(1).default(1),
    })
    .prefault({}),
});

/**
 * The same response, complete.
 * @throws Error where it holds no gateway's address, as the page that some networks show before they let one in
 */
export async function readGateway(response: ResponseLike): Promise<ResponseLike> {
  const text = await response.text();
  let told: unknown = null;
  try {
    told = JSON.parse(text);
  } catch {
    // No JSON is no address either.
  }
  const read = gateway.safeParse(told);
  if (!read.success) throw new Error('what it answers is not where its gateway is');
  return Response.json(read.data);
}
