import { z } from 'zod';
import type { ToServer } from './protocol.ts';

const MOST_OPTIONS = 25;

const snowflake = z.string().regex(/^\d{1,20}$/);
/** A command with its subcommands: three names of at most 32 characters. */
const name = z.string().min(1).max(98);
const optionName = z.string().min(1).max(32);
const options = z
  .record(optionName, z.union([z.string(), z.number(), z.boolean()]))
  .refine((all) => Object.keys(all).length <= MOST_OPTIONS, {
    error: `A command has ${MOST_OPTIONS} options at most`,
  });
const id = z.int().min(0);

const toServer: z.ZodType<ToServer> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('hello'), key: z.string().max(64).nullable() }),
  z.strictObject({
    id,
    do: z.literal('say'),
    // How long it may be is Discord's to say, in words for the person.
    text: z.string(),
    replyTo: z.strictObject({ id: snowflake, ping: z.boolean() }).nullable(),
  }),
  z.strictObject({ id, do: z.literal('command'), name, options }),
  z.strictObject({ id, do: z.literal('complete'), name, options, focused: optionName }),
  z.strictObject({ id, do: z.literal('press'), messageId: snowflake, customId: z.string().min(1).max(100) }),
  z.strictObject({ id, do: z.literal('menu'), name, messageId: snowflake }),
  z.strictObject({ id, do: z.literal('delete'), messageId: snowflake }),
]);

/** What a page said, or what is wrong with it and, where that can be made out, with which deed. */
export type Read =
  | { readonly ok: true; readonly said: ToServer }
  | { readonly ok: false; readonly problem: string; readonly id: number | null };

export function readToServer(text: string): Read {
  const json = parse(text);
  const read = toServer.safeParse(json);
  if (read.success) return { ok: true, said: read.data };
  const [issue] = read.error.issues;
  const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  const known = z.object({ id }).safeParse(json);
  return {
    ok: false,
    problem: `The server does not understand the page: ${where}${issue?.message ?? 'no JSON'}`,
    id: known.success ? known.data.id : null,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
