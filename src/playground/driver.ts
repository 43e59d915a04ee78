import { INTENT } from './intents.ts';
import { createPerson, findPlace } from './person/person.ts';
import { addChannel, addPerson, addRole, denyBot, sayAs } from './person/stage.ts';
import { waitUntil } from './person/wait.ts';
import type { RestLog } from './rest/app.ts';
import { startServer } from './server.ts';
import type { RegisteredCommand } from './validation/commands.ts';
import type { Component } from './validation/components.ts';
import type { Embed } from './validation/embeds.ts';
import { createWorld } from './world.ts';

/**
 * Where something happens: a channel's name (`'general'` is there from the start) or id, or one of
 * - `'dm'`: the person's direct messages with the bot;
 * - `'private-channel'`: a group of people without the bot, where a person uses the app they installed to themselves;
 * - `'elsewhere'`: a server without the bot, where a person uses the app they installed to themselves.
 */
export type Place = string;

/** A message as a person has it before their eyes; a snapshot, later edits make another. */
export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  /** Name of the author. */
  readonly author: string;
  /** Whether the bot under test wrote it. */
  readonly fromBot: boolean;
  readonly content: string;
  /** As Discord's API spells them: `title`, `description`, `fields`, `footer.text`, `author.name`, `color`. */
  readonly embeds: readonly Embed[];
  /** Action rows, as Discord's API spells them: `components[0].components[0].custom_id`. */
  readonly components: readonly Component[];
  /** The buttons of all rows, left to right, top to bottom. */
  readonly buttons: readonly SeenButton[];
  readonly flags: number;
  /** Only this person sees it. */
  readonly ephemeral: boolean;
  readonly edited: boolean;
  /** Names of the files and stickers that came with it. */
  readonly attachments: readonly string[];
  readonly stickers: readonly string[];
  /** What it says that is passed on, or null. */
  readonly forwarded: string | null;
  /** Id of the message that it replies to. */
  readonly replyTo: string | null;
  /** Whom it alerts, in Discord's notation: `'<@id>'`, `'<@&id>'`, `'@everyone'` (here included). */
  readonly pings: readonly string[];
  /** Discord's number for its kind: 0 ordinary, 19 reply, 20 answer to a command. */
  readonly type: number;
}

export interface SeenButton {
  readonly label: string;
  /** Null on a link. */
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

/** What a client shows where a command got no answer in three seconds, or a deferral none in fifteen minutes. */
export const NO_RESPONSE = 'The application did not respond';
/** The same for a button or a menu. */
export const INTERACTION_FAILED = 'This interaction failed';

/** What becomes of an interaction, as its person sees it. Live: read it again after a wait. */
export interface Response {
  /**
   * `'waiting'` until the first callback; then `'thinking'` (a deferred answer) or `'acknowledged'` (a deferred update of
   * a button's message, with nothing to see); then `'answered'` or `'failed'`.
   */
  readonly state: 'waiting' | 'thinking' | 'acknowledged' | 'answered' | 'failed';
  /** Whether it was deferred with "is thinking..." at any time. */
  readonly wasThinking: boolean;
  /** Whether the answer (or the deferral) is for this person's eyes only. */
  readonly ephemeral: boolean;
  /** The answer as it stands; for a button that updates its message, that message. Null until then, or if deleted. */
  readonly message: SeenMessage | null;
  /** What the answer was at first and after each edit, oldest first. */
  readonly history: readonly SeenMessage[];
  /** Messages after the first, oldest first, as they stand; deleted ones are gone. */
  readonly followUps: readonly SeenMessage[];
  /** What a person reads instead of an answer, or null. */
  readonly error: typeof NO_RESPONSE | typeof INTERACTION_FAILED | null;
  /** The form that opened, if that is the answer. */
  readonly modal: { readonly customId: string; readonly title: string } | null;
  /** Resolves at the first callback of any kind, deferral included, or at failure. */
  acknowledged(): Promise<Response>;
  /** Resolves at the first visible answer (a deferral alone is none) or at failure. */
  settled(): Promise<Response>;
  /** Resolves as soon as `holds` is true of it; rejects after `timeoutMs` of real time (default 5000). */
  until(holds: (response: Response) => boolean, timeoutMs?: number): Promise<Response>;
}

export type OptionValue = string | number | boolean;

export interface CommandUse {
  /** Default `'general'`. */
  readonly in?: Place;
  /** Sends the options as they are, though Discord's client would stop the person. */
  readonly raw?: boolean;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** A message that a person sent, and what the bot says to it. */
export interface Said {
  readonly message: SeenMessage;
  /** What the bot has written so far in reply to it (in direct messages: after it), oldest first. */
  answers(): readonly SeenMessage[];
  /** The first of these, as soon as it is there; rejects after `timeoutMs` of real time (default 5000). */
  answer(timeoutMs?: number): Promise<SeenMessage>;
}

export interface SayOptions {
  /** Replies to this message. */
  readonly replyTo?: { readonly id: string; readonly channelId: string };
  /** Whether the reply alerts the author of what it replies to; default true, as in the client. */
  readonly replyPing?: boolean;
  /** Names of files that go with it; then the text may be empty. */
  readonly attachments?: readonly string[];
  /** Names of stickers that go with it; then the text may be empty. */
  readonly stickers?: readonly string[];
  /** A subscriber's message may have 4000 characters. */
  readonly nitro?: boolean;
}

/** A person in front of Discord. All are members of the one server, and have installed the app to themselves. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Types a message. `<@id>`, `<@&id>` and `@everyone` in it alert as they do on Discord. */
  say(place: Place, text: string, options?: SayOptions): Said;
  /** Types a mention of the bot and then `text`. */
  mentionBot(place: Place, text: string): Said;
  /** Types to the bot in direct messages. */
  dm(text: string): Said;
  /** Passes a message on, without a word. */
  forward(place: Place, message: { readonly id: string; readonly channelId: string }): Said;
  /** Changes a message of one's own. */
  edit(message: SeenMessage, text: string): SeenMessage;
  deleteMessage(message: { readonly id: string; readonly channelId: string }): void;
  /**
   * Runs a slash command and waits for the first visible answer or failure. A subcommand follows its command after a
   * space. Throws if Discord's client would not let the person send it.
   */
  runCommand(name: string, options?: Record<string, OptionValue>, use?: CommandUse): Promise<Response>;
  /** Runs a slash command, and does not wait. */
  startCommand(name: string, options?: Record<string, OptionValue>, use?: CommandUse): Response;
  /** What the client offers while the person types the option `focused`. Rejects where it says that loading failed. */
  autocomplete(
    name: string,
    options: Record<string, OptionValue>,
    focused: string,
    use?: CommandUse,
  ): Promise<readonly Choice[]>;
  /** Presses a button, found by its custom id or its label, and waits for the first visible answer or failure. */
  press(message: SeenMessage, button: string): Promise<Response>;
  /** Presses a button, and does not wait. */
  startPress(message: SeenMessage, button: string): Response;
  /** Picks values in a select menu found by its custom id, and does not wait. */
  startSelect(message: SeenMessage, customId: string, values: readonly string[]): Response;
  /** Runs a command from a message's context menu and waits for the first visible answer or failure. */
  contextMenu(name: string, message: SeenMessage): Promise<Response>;
  /** All that this person sees there, oldest first: no one else's ephemeral messages. */
  messages(place: Place): readonly SeenMessage[];
  /** Refuses direct messages from now on. */
  closeDms(): void;
}

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

export type PrivilegedIntent = 'GuildMembers' | 'GuildPresences' | 'MessageContent';

export type BotPermission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'EmbedLinks'
  | 'ReadMessageHistory'
  | 'MentionEveryone'
  | 'ManageMessages'
  | 'UseApplicationCommands';

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
}

/** A running local Discord with one server, its channels and people, and one app with its bot. */
export interface LocalDiscord {
  /** What `rest.api` of discord.js (or `DISCORD_API_URL`) must be: `http://127.0.0.1:PORT/api`. */
  readonly apiUrl: string;
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
  /** Adds a text channel to the server, with these permissions taken from the bot; gives its id. */
  addChannel(name: string, deny?: readonly BotPermission[]): string;
  /** Takes exactly these permissions from the bot in a channel; none gives them all back. */
  denyBot(place: Place, deny: readonly BotPermission[]): void;
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
  /** Sends any event to the bot, whatever its intents. */
  dispatch(type: string, data: unknown): void;
  /** Closes the bot's sockets from this side; default 4000, after which a session may be resumed. */
  dropConnections(code?: number): void;
  /** Asks the bot for a heartbeat (op 1), to reconnect (op 7), or tells it that its session is invalid (op 9). */
  sendOp(op: 1 | 7 | 9): void;
  /** Puts the clock of interactions forward: their 3 seconds and 15 minutes pass without waiting. */
  advance(ms: number): void;
  close(): Promise<void>;
}

const INTENT_OF: Readonly<Record<PrivilegedIntent, number>> = {
  GuildMembers: INTENT.GuildMembers,
  GuildPresences: INTENT.GuildPresences,
  MessageContent: INTENT.MessageContent,
};

/** Starts a local Discord. Rejects when the port cannot be had. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const host = options.host ?? '127.0.0.1';
  const granted = (options.privilegedIntents ?? []).reduce((sum, name) => sum | INTENT_OF[name], 0);
  const world = createWorld(options.token, granted);
  const log: RestLog = { calls: [], unknown: [] };
  const server = await startServer(world, log, {
    host,
    port: options.port ?? 0,
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
  });
  const people = new Map<string, Person>();

  return {
    apiUrl: `http://${reachable(host)}:${server.port}/api`,
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
    addChannel: (name, deny = []) => addChannel(world, name, deny),
    denyBot: (place, deny) => denyBot(world, findPlace(world, place, null), deny),
    addRole: (name) => addRole(world, name),
    say: (place, text, by, embeds) => sayAs(world, findPlace(world, place, null), text, by, embeds),
    async waitForBot(timeoutMs = 10_000) {
      await waitUntil(world, 'the bot to connect', server.gateway.isReady, timeoutMs);
    },
    async until(holds, timeoutMs = 5000) {
      await waitUntil(world, 'a condition', holds, timeoutMs);
    },
    dispatch: server.gateway.push,
    dropConnections: (code = 4000) => server.gateway.drop(code),
    sendOp: server.gateway.sendOp,
    advance: world.clock.advance,
    close: server.close,
  };
}

/** A host to connect to where one to listen on was given. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
