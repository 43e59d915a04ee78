import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType, type Client, DiscordAPIError, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../commands/command.ts';
import { isForbidden, isRefused, reasonOf } from './failures.ts';

type Definition = Command['definition'];

/** What became of the commands of one scope. */
export interface Change {
  /** A server's id, or null for everywhere. */
  readonly guildId: string | null;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

const orNull = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
const orFalse = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const orNone = z
  .array(z.unknown())
  .nullish()
  .transform((value) => value ?? []);
const numberSet = orNull(z.array(z.number()).transform((numbers) => numbers.toSorted((a, b) => a - b)));

// What makes a command what it is, and none of what Discord adds to it (ids, versions). Translations repeat the
// default text, so they need no look.
const comparable = z.object({
  type: z.number().default(1),
  name: z.string(),
  // The commands of menus have none.
  description: z.string().default(''),
  nsfw: orFalse,
  default_member_permissions: orNull(z.string()),
  contexts: numberSet,
  integration_types: numberSet,
  options: z
    .array(
      z.object({
        type: z.number(),
        name: z.string(),
        description: z.string(),
        required: orFalse,
        autocomplete: orFalse,
        min_value: orNull(z.number()),
        max_value: orNull(z.number()),
        min_length: orNull(z.number()),
        max_length: orNull(z.number()),
        choices: orNone,
        options: orNone,
        channel_types: orNone,
      }),
    )
    .nullish()
    .transform((options) => options ?? []),
});

type Comparable = z.infer<typeof comparable>;

/** Which commands differ between what Discord has and what it should have. Empty lists: nothing to do. */
export function difference(present: unknown, wanted: readonly Definition[], guildId: string | null): Change {
  // What cannot be read is as good as not there: it is put in its place, or stays where there is nothing to put.
  const has = byName(z.array(comparable).safeParse(present).data ?? [], guildId);
  const wants = byName(z.array(comparable).parse(wanted), guildId);
  const both = [...wants.keys()].filter((name) => has.has(name));
  return {
    guildId,
    added: [...wants.keys()].filter((name) => !has.has(name)),
    changed: both.filter((name) => !isDeepStrictEqual(has.get(name), wants.get(name))),
    removed: [...has.keys()].filter((name) => !wants.has(name)),
  };
}

/** A server's commands have no contexts or ways of installing: Discord keeps these for global ones. */
function byName(commands: readonly Comparable[], guildId: string | null): Map<string, Comparable> {
  return new Map(
    commands.map((command) => [
      // A slash command and one of a menu may share a name.
      command.type === ApplicationCommandType.ChatInput ? command.name : `“${command.name}”`,
      guildId === null ? command : { ...command, contexts: null, integration_types: null },
    ]),
  );
}

/** Looking for left commands is a request for each server; a bot in more of them is no longer being tried in one. */
export const MOST_SERVERS_AT_START = 50;

/**
 * Puts the commands in one scope and empties the others, writing only where Discord has something else.
 * @param guildId the one server to put them in; null for everywhere
 * @param most how many servers are looked into for commands left behind; where there are more, none is
 * @returns the scopes that were written, with what changed there
 * @throws what Discord answers, where the wanted scope itself cannot be written
 */
export async function registerCommands(
  client: Client<true>,
  definitions: readonly Definition[],
  guildId: string | null,
  most = Infinity,
): Promise<Change[]> {
  const changes = [await putCommands(client, definitions, guildId)];
  // Where the same command stands in two scopes, everyone sees it twice.
  const servers = client.guilds.cache.size <= most ? [...client.guilds.cache.keys()] : [];
  const others = [null, ...servers].filter((scope) => scope !== guildId);
  for (const scope of others) {
    changes.push(
      await putCommands(client, [], scope).catch((error: unknown) => {
        // Invited without the scope for commands, or left meanwhile: then there are none.
        if (isRefused(error)) return null;
        throw error;
      }),
    );
  }
  return changes.filter((change) => change !== null);
}

async function putCommands(
  { rest, application }: Client<true>,
  definitions: readonly Definition[],
  guildId: string | null,
): Promise<Change | null> {
  const path =
    guildId === null
      ? Routes.applicationCommands(application.id)
      : Routes.applicationGuildCommands(application.id, guildId);
  const present = await rest.get(path).catch((error: unknown) => {
    // A server that does not tell them may take them all the same.
    if (isRefused(error) && definitions.length > 0) return [];
    throw error;
  });
  const change = difference(present, definitions, guildId);
  if (change.added.length + change.changed.length + change.removed.length === 0) return null;
  const body =
    guildId === null
      ? definitions
      : definitions.map(({ contexts: _contexts, integration_types: _types, ...rest }) => rest);
  await rest.put(path, { body });
  return change;
}

/** One line a scope: `everywhere: added ask, stance; removed quiz`. */
export function describeChange({ guildId, added, changed, removed }: Change): string {
  const parts = Object.entries({ added, changed, removed })
    .filter(([, names]) => names.length > 0)
    .map(([what, names]) => `${what} ${names.join(', ')}`);
  return `${guildId === null ? 'everywhere' : `server ${guildId}`}: ${parts.join('; ')}`;
}

/** What to do about a registration that Discord refused, in one line. */
export function registrationProblem(error: unknown, applicationId: string, guildId: string | null): string {
  if (guildId !== null && error instanceof DiscordAPIError && (isForbidden(error) || error.status === 404)) {
    const link = `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands`;
    return `The bot has no place for commands in server ${guildId} (DISCORD_GUILD_ID). Invite it there: ${link}`;
  }
  return `Discord refused the commands: ${reasonOf(error)}`;
}
