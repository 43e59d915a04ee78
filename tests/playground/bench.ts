import {
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Partials,
} from 'discord.js';
import { afterEach } from 'vitest';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/playground/driver.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

/** A local Discord that is closed after the test. */
export async function localDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  open.push(discord);
  return discord;
}

export interface BotHandlers {
  readonly onInteraction?: (interaction: Interaction) => unknown;
  readonly onMessage?: (message: Message) => unknown;
  readonly intents?: readonly GatewayIntentBits[];
  /** Commands to register; default one `/go`. */
  readonly commands?: readonly object[];
  /** Which shards it is; default the only one. */
  readonly shards?: readonly number[];
}

export const GO = { name: 'go', description: 'Goes' };

export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** A real discord.js client, logged in and with its commands registered; it is destroyed after the test. */
export async function connectBot(discord: LocalDiscord, handlers: BotHandlers = {}): Promise<Client<true>> {
  const client = new Client({
    intents: [...(handlers.intents ?? INTENTS)],
    partials: [Partials.Channel],
    ...(handlers.shards ? { shards: [...handlers.shards], shardCount: handlers.shards.length } : {}),
    rest: { api: discord.apiUrl },
  });
  open.push({ close: () => client.destroy() });
  client.on(Events.InteractionCreate, (interaction) => handlers.onInteraction?.(interaction));
  client.on(Events.MessageCreate, (message) => handlers.onMessage?.(message));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  const bot = await ready;
  const commands = handlers.commands ?? [GO];
  await bot.rest.put(`/applications/${discord.applicationId}/commands`, {
    body: commands,
  });
  return bot;
}

/** Handles slash commands only. */
export const onSlash =
  (handle: (interaction: ChatInputCommandInteraction) => unknown) => (interaction: Interaction) =>
    interaction.isChatInputCommand() ? handle(interaction) : undefined;

export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** One call of the REST API, by fetch. `path` follows `/api/v10`. */
export async function call(
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  token: string | null = discord.token,
): Promise<RestAnswer> {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bot ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? null : JSON.parse(text),
  };
}

/** Id of the channel that is there from the start. */
export function generalId(discord: LocalDiscord): string {
  return discord.person('finder').say('general', 'Where am I?').message.channelId;
}

/** The path into a body of Discord's where the code of the first complaint about this place stands. */
export function complaintAt(...place: readonly (string | number)[]): string[] {
  return ['errors', ...place.map(String), '_errors', '0', 'code'];
}

/** What it throws; undefined when it does not. */
export function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** That many, made from their index. */
export function many<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
