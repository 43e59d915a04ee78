import { randomBytes } from 'node:crypto';
import { type Clock, startClock } from './clock.ts';
import { createFaults, type FaultState } from './faults.ts';
import type { Channel, Guild, Interaction, Message, Snowflake, User } from './model.ts';
import { EVERYONE_PERMISSIONS } from './permissions.ts';
import type { RegisteredCommand } from './validation/commands.ts';

/** An event on its way to the bot. */
export interface Dispatch {
  readonly type: string;
  /** The intents of which one lets it through; 0 needs none. */
  readonly intent: number;
  /** Decides the shard; null goes to the first. */
  readonly guildId: Snowflake | null;
  /** The event's `d` for a bot that identified with these intents. */
  readonly data: (intents: number) => unknown;
}

export type Listener<Event> = (event: Event) => void;

/** All that this Discord knows. Only the functions that act on it change it, and each says so by `announceChange`. */
export interface World {
  readonly clock: Clock;
  /** What goes wrong at the moment. */
  readonly faults: FaultState;
  readonly token: string;
  readonly applicationId: Snowflake;
  readonly applicationName: string;
  readonly bot: User;
  /** Privileged intents that the developer portal grants, as bits. */
  readonly granted: number;
  /** How many messages stay, and of what else happens how much is kept in mind; the oldest goes first. */
  readonly keeps: number;
  /** The server where the bot is. */
  readonly home: Guild;
  /** A server where it is not. */
  readonly elsewhere: Guild;
  readonly users: Map<Snowflake, User>;
  readonly guilds: Map<Snowflake, Guild>;
  readonly channels: Map<Snowflake, Channel>;
  /** In order of birth; deleted ones are gone. */
  readonly messages: Map<Snowflake, Message>;
  readonly interactions: Map<Snowflake, Interaction>;
  /** How many shards may identify within 5 s. */
  readonly maxConcurrency: number;
  commands: readonly RegisteredCommand[];
  readonly dispatchListeners: Set<Listener<Dispatch>>;
  /** Are told the id of the message that is new, changed or gone; null where something else happened. */
  readonly changeListeners: Set<Listener<Snowflake | null>>;
  newId(): Snowflake;
}

const DISCORD_EPOCH = 1_420_070_400_000;

export interface WorldOptions {
  /** Without one, it makes one up. */
  readonly token?: string | undefined;
  /** Privileged intents that the developer portal grants, as bits. */
  readonly granted: number;
  readonly botName?: string | undefined;
  /** Servers that the bot is in; default the one that people talk in by default. */
  readonly guilds?: number | undefined;
  /** How many of the latest interactions, messages, calls and events are kept; default all. */
  readonly keeps?: number | undefined;
  /** How many shards may identify within 5 s; default 1. */
  readonly maxConcurrency?: number | undefined;
}

/** A world with a server, one channel in it, the bot, and further servers of one channel each where asked for. */
export function createWorld({
  token,
  granted,
  botName = 'bot-under-test',
  guilds = 1,
  keeps = Number.POSITIVE_INFINITY,
  maxConcurrency = 1,
}: WorldOptions): World {
  const clock = startClock();
  let born = 0n;
  const newId = () => {
    born += 1n;
    return String((BigInt(clock.now() - DISCORD_EPOCH) << 22n) | (born & 0x3fffffn));
  };
  const users = new Map<Snowflake, User>();
  const bot: User = {
    id: newId(),
    username: botName,
    bot: true,
    dmsClosed: false,
  };
  users.set(bot.id, bot);
  const owner: User = {
    id: newId(),
    username: 'owner',
    bot: false,
    dmsClosed: false,
  };
  users.set(owner.id, owner);

  const home = createGuild(newId, 'Local server', owner.id, bot.id);
  const elsewhere = createGuild(newId, 'Another server', owner.id, null);
  const world: World = {
    clock,
    faults: createFaults(),
    token: token ?? newBotToken(bot.id),
    applicationId: bot.id,
    applicationName: bot.username,
    bot,
    granted,
    keeps,
    home,
    elsewhere,
    users,
    guilds: new Map([home, elsewhere].map((guild) => [guild.id, guild])),
    channels: new Map(),
    messages: new Map(),
    interactions: new Map(),
    maxConcurrency,
    commands: [],
    dispatchListeners: new Set(),
    changeListeners: new Set(),
    newId,
  };
  addGuildChannel(world, home, 'general', 0n);
  addGuildChannel(world, elsewhere, 'elsewhere', 0n);
  for (let number = 2; number <= guilds; number += 1) {
    // Shards go by the time of birth, and a moment has one shard: each server is born in a millisecond of its own.
    const guild = createGuild(() => bornBefore(home.id, number - 1), `Server ${number}`, owner.id, bot.id);
    world.guilds.set(guild.id, guild);
    addGuildChannel(world, guild, 'general', 0n);
  }
  return world;
}

/** The id of what was born so many milliseconds before another. */
function bornBefore(id: Snowflake, ms: number): Snowflake {
  return String(BigInt(id) - (BigInt(ms) << 22n));
}

function createGuild(
  newId: () => Snowflake,
  name: string,
  ownerId: Snowflake,
  botId: Snowflake | null,
): Guild {
  const id = newId();
  const everyone = {
    id,
    name: '@everyone',
    permissions: EVERYONE_PERMISSIONS,
    position: 0,
    managed: false,
    mentionable: false,
  };
  const members = new Map<Snowflake, readonly Snowflake[]>([[ownerId, []]]);
  if (botId) members.set(botId, []);
  return {
    id,
    name,
    ownerId,
    roles: [everyone],
    channels: [],
    members,
    hasBot: botId !== null,
  };
}

/** Adds a text channel to a server; says nothing to the bot. */
export function addGuildChannel(world: World, guild: Guild, name: string, denied: bigint): Channel {
  const id = world.newId();
  const channel: Channel = {
    id,
    type: 0,
    name,
    guildId: guild.id,
    recipients: [],
    denied,
  };
  world.channels.set(id, channel);
  guild.channels.push(channel);
  return channel;
}

/** The direct-message channel of a user and the bot; made on first use. */
export function dmChannel(world: World, userId: Snowflake): Channel {
  return privateChannel(world, 1, [userId], 'dm');
}

/** The group of a person and a friend, without the bot; made on first use. */
export function groupChannel(world: World, userId: Snowflake): Channel {
  return privateChannel(world, 3, [userId, world.home.ownerId], 'private-channel');
}

function privateChannel(world: World, type: 1 | 3, recipients: readonly Snowflake[], name: string): Channel {
  for (const channel of world.channels.values())
    if (channel.type === type && channel.recipients[0] === recipients[0]) return channel;
  const channel: Channel = {
    id: world.newId(),
    type,
    name,
    guildId: null,
    recipients,
    denied: 0n,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** A token of the shape of Discord's: three parts, the first of them the bot's id in base64. */
function newBotToken(botId: Snowflake): string {
  const secret = (bytes: number) => randomBytes(bytes).toString('base64url');
  return `${Buffer.from(botId).toString('base64url')}.${secret(4)}.${secret(28)}`;
}

/** A secret for the address of an interaction. */
export function newToken(): string {
  return randomBytes(48).toString('base64url');
}

export function send(world: World, dispatch: Dispatch): void {
  for (const listener of world.dispatchListeners) listener(dispatch);
}

/** @param messageId the message that is new, changed or gone, if that is what happened */
export function announceChange(world: World, messageId: Snowflake | null = null): void {
  for (const listener of [...world.changeListeners]) listener(messageId);
}

/** What must be there, or the world is broken. */
export function known<Value>(map: ReadonlyMap<Snowflake, Value>, id: Snowflake): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`Nothing here has the id ${id}.`);
  return value;
}
