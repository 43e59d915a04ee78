import type { Faults } from './faults.ts';
import { INTENT } from './intents.ts';
import { type PageOptions, startPageServer } from './page/server.ts';
import type { Json } from './payloads.ts';
import type { Person, Place, Response, Said, SeenMessage } from './person/contract.ts';
import { interact } from './person/interact.ts';
import { createPerson, findPlace } from './person/person.ts';
import { followResponse } from './person/response.ts';
import {
  addChannel,
  addPerson,
  addRole,
  allowBot,
  type BotPermission,
  denyBot,
  firstChannels,
  sayAs,
} from './person/stage.ts';
import { waitUntil } from './person/wait.ts';
import type { RestCall, RestLog } from './rest/contract.ts';
import { startServer } from './server.ts';
import type { InteractionType } from './validation/callbacks.ts';
import type { RegisteredCommand } from './validation/commands.ts';
import { createWorld } from './world.ts';

export type PrivilegedIntent = 'GuildMembers' | 'GuildPresences' | 'MessageContent';

export interface LocalDiscordOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** The bot's token; default a made-up one. */
  readonly token?: string;
  /** What the developer portal would grant; default none. */
  readonly privilegedIntents?: readonly PrivilegedIntent[];
  /** Milliseconds between heartbeats; default 41250, as Discord's. */
  readonly heartbeatInterval?: number;
  /** Default 'bot-under-test'. */
  readonly botName?: string;
  /** Servers that the bot is in; default 1. Each further one has one channel. */
  readonly guilds?: number;
  /** How many shards a bot is told that it may start within 5 s (`max_concurrency`); default 1. */
  readonly maxConcurrency?: number;
  /**
   * How many messages stay, and how many REST calls, events and interactions are kept in mind; the oldest goes first.
   * Default all; with a page, which may be left open for days, 200.
   */
  readonly keeps?: number;
  /** Serves the page, at an address of its own; default not. */
  readonly page?: PageOptions;
}

/** A running local Discord with one server, its channels and people, and one app with its bot. */
export interface LocalDiscord {
  /** What `rest.api` of discord.js (or `DISCORD_API_URL`) must be: `http://127.0.0.1:PORT/api`. */
  readonly apiUrl: string;
  /** The page's address, without a slash at its end; null where none is served. */
  readonly pageUrl: string | null;
  readonly token: string;
  readonly applicationId: string;
  /** The bot's user id. */
  readonly botId: string;
  readonly guildId: string;
  /** Every REST call, oldest first. */
  readonly requests: readonly RestCall[];
  /** Calls of routes or features it does not have, as `'GET /api/v10/...'`. A test asserts that this is empty. */
  readonly unknownRoutes: readonly string[];
  /** The commands registered now, all scopes. */
  commands(): readonly RegisteredCommand[];
  /** The person of that name; made on first use. */
  person(name: string): Person;
  /** A channel of each server that the bot is in, the first server's first. */
  channels(): readonly string[];
  /** Adds a text channel to the server, with these permissions taken from the bot; gives its id. */
  addChannel(name: string, deny?: readonly BotPermission[]): string;
  /** Takes exactly these permissions from the bot in a channel; none gives them all back. */
  denyBot(place: Place, deny: readonly BotPermission[]): void;
  /** Leaves the bot exactly these permissions in a channel: a sum of bits, as in the link of an invitation. */
  allowBot(place: Place, permissions: bigint): void;
  /** Adds a role to the server; gives its id. */
  addRole(name: string): string;
  /**
   * A message by another bot, by a webhook, or by Discord itself (`type` is a system message's number); with `embeds`,
   * the text may be empty.
   */
  say(
    place: Place,
    text: string,
    by: { readonly bot: string } | { readonly webhook: string } | { readonly type: number },
    embeds?: readonly { readonly title: string; readonly description: string }[],
  ): Said;
  /** Resolves when a bot is connected and has been told of its servers; rejects after `timeoutMs` (default 10000). */
  waitForBot(timeoutMs?: number): Promise<void>;
  /** Resolves when `holds` is true, looked at after each thing that happens and now and then; rejects after `timeoutMs` (default 5000). */
  until(holds: () => boolean, timeoutMs?: number): Promise<void>;
  /**
   * An interaction of any shape by a person, which the bot may answer like others: `type` is Discord's number (2 a
   * command, 3 a component, 4 autocomplete, 5 a form), `data` goes as it is, and a component's has a message `on` which
   * it is.
   */
  interact(by: Person, place: Place, type: InteractionType, data: Json, on?: SeenMessage): Response;
  /** Sends any event to the bot, whatever its intents. */
  dispatch(type: string, data: unknown): void;
  /** Closes the bot's sockets from this side; default 4000, after which a session may be resumed. */
  dropConnections(code?: number): void;
  /** Breaks the bot's sockets without closing them; the session may be resumed. */
  severConnections(): void;
  /**
   * Asks the bot for a heartbeat (op 1), to reconnect (op 7), or tells it that its session is invalid (op 9), and
   * whether it may be resumed (default false).
   */
  sendOp(op: 1 | 7 | 9, resumable?: boolean): void;
  /** Sends the bot a frame as it is. */
  sendText(text: string): void;
  /** What goes wrong, until it is told not to. */
  readonly faults: Faults;
  /** Puts the clock of interactions forward: their 3 seconds and 15 minutes pass without waiting. */
  advance(ms: number): void;
  close(): Promise<void>;
}

const PAGE_KEEPS = 200;

const INTENT_OF: Readonly<Record<PrivilegedIntent, number>> = {
  GuildMembers: INTENT.GuildMembers,
  GuildPresences: INTENT.GuildPresences,
  MessageContent: INTENT.MessageContent,
};

/** Starts a local Discord. Rejects when a port cannot be had. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const host = options.host ?? '127.0.0.1';
  const granted = (options.privilegedIntents ?? []).reduce((sum, name) => sum | INTENT_OF[name], 0);
  const world = createWorld({
    ...options,
    granted,
    keeps: options.keeps ?? (options.page ? PAGE_KEEPS : Number.POSITIVE_INFINITY),
  });
  const log: RestLog = { calls: [], unknown: [] };
  const server = await startServer(world, log, {
    host,
    port: options.port ?? 0,
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
  });
  const page = options.page
    ? await startPageServer(world, options.page, server.gateway.isReady).catch(async (error: unknown) => {
        await server.close();
        throw error;
      })
    : null;
  const people = new Map<string, Person>();

  return {
    apiUrl: `http://${reachable(host)}:${server.port}/api`,
    pageUrl: page?.url ?? null,
    token: world.token,
    applicationId: world.applicationId,
    botId: world.bot.id,
    guildId: world.home.id,
    requests: log.calls,
    unknownRoutes: log.unknown,
    commands: () => world.commands,
    person(name) {
      const before = people.get(name);
      if (before) return before;
      const person = createPerson(world, addPerson(world, name));
      people.set(name, person);
      return person;
    },
    channels: () => firstChannels(world),
    addChannel: (name, deny = []) => addChannel(world, name, deny),
    denyBot: (place, deny) => denyBot(world, findPlace(world, place, null), deny),
    allowBot: (place, permissions) => allowBot(world, findPlace(world, place, null), permissions),
    addRole: (name) => addRole(world, name),
    say: (place, text, by, embeds) => sayAs(world, findPlace(world, place, null), text, by, embeds),
    async waitForBot(timeoutMs = 10_000) {
      await waitUntil(world, 'the bot to connect', server.gateway.isReady, timeoutMs);
    },
    async until(holds, timeoutMs = 5000) {
      await waitUntil(world, 'a condition', holds, timeoutMs);
    },
    interact(by, place, type, data, on) {
      const channel = findPlace(world, place, by.id);
      const message = on === undefined ? null : (world.messages.get(on.id) ?? null);
      return followResponse(
        world,
        interact(world, { type, userId: by.id, channel, data, command: null, message }),
      );
    },
    dispatch: server.gateway.push,
    dropConnections: (code = 4000) => server.gateway.drop(code),
    severConnections: server.gateway.sever,
    sendOp: (op, resumable = false) => server.gateway.sendOp(op, resumable),
    sendText: server.gateway.sendText,
    faults: world.faults,
    advance: world.clock.advance,
    async close() {
      await page?.close();
      await server.close();
    },
  };
}

/** A host to connect to where one to listen on was given. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
