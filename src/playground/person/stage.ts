import { INTENT } from '../intents.ts';
import { postMessage } from '../messages.ts';
import type { Channel, Role, User } from '../model.ts';
import { channelJson, roleJson } from '../payloads.ts';
import { EVERYONE_PERMISSIONS, PERMISSION } from '../permissions.ts';
import { embeds } from '../validation/embeds.ts';
import { addGuildChannel, announceChange, known, send, type World } from '../world.ts';
import type { Said } from './contract.ts';
import { followSaid } from './person.ts';

export type BotPermission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'EmbedLinks'
  | 'ReadMessageHistory'
  | 'MentionEveryone'
  | 'ManageMessages'
  | 'UseApplicationCommands';

/** Adds a member to both servers. The bot is not told: that takes a privileged intent. */
export function addPerson(world: World, name: string): User {
  const user: User = {
    id: world.newId(),
    username: name,
    bot: false,
    dmsClosed: false,
  };
  world.users.set(user.id, user);
  for (const guild of world.guilds.values()) guild.members.set(user.id, []);
  return user;
}

/** The first channel of each server that the bot is in. */
export function firstChannels(world: World): string[] {
  return [...world.guilds.values()].flatMap(({ channels: [first], hasBot }) =>
    hasBot && first ? first.id : [],
  );
}

/** Adds a text channel, and tells the bot; gives its id. */
export function addChannel(world: World, name: string, deny: readonly BotPermission[]): string {
  const channel = addGuildChannel(world, world.home, name, bitsOf(deny));
  tellOfChannel(world, channel, 'CHANNEL_CREATE');
  return channel.id;
}

/** Takes exactly these permissions from the bot in a channel, and tells it. */
export function denyBot(world: World, channel: Channel, deny: readonly BotPermission[]): void {
  channel.denied = bitsOf(deny);
  tellOfChannel(world, channel, 'CHANNEL_UPDATE');
}

/** Leaves the bot exactly these permissions in a channel, and tells it. */
export function allowBot(world: World, channel: Channel, permissions: bigint): void {
  channel.denied = EVERYONE_PERMISSIONS & ~permissions;
  tellOfChannel(world, channel, 'CHANNEL_UPDATE');
}

/** Adds a role that anyone may mention, and tells the bot; gives its id. */
export function addRole(world: World, name: string): string {
  const role: Role = {
    id: world.newId(),
    name,
    permissions: 0n,
    position: world.home.roles.length,
    managed: false,
    mentionable: true,
  };
  world.home.roles.push(role);
  const payload = { guild_id: world.home.id, role: roleJson(role) };
  send(world, {
    type: 'GUILD_ROLE_CREATE',
    intent: INTENT.Guilds,
    guildId: world.home.id,
    data: () => payload,
  });
  return role.id;
}

/** A message by another bot, by a webhook, or by Discord itself. */
export function sayAs(
  world: World,
  channel: Channel,
  content: string,
  by: { readonly bot: string } | { readonly webhook: string } | { readonly type: number },
  shown: readonly { readonly title: string; readonly description: string }[] = [],
): Said {
  if ('type' in by) {
    const system = postMessage(world, { channel, authorId: world.home.ownerId, type: by.type }, { content });
    return followSaid(world, system, null);
  }
  const name = 'bot' in by ? by.bot : by.webhook;
  const author =
    [...world.users.values()].find((one) => one.bot && one.username === name) ?? addBot(world, name);
  if ('bot' in by && channel.guildId !== null)
    known(world.guilds, channel.guildId).members.set(author.id, []);
  const message = postMessage(
    world,
    {
      channel,
      authorId: author.id,
      type: 0,
      ...('webhook' in by ? { webhookId: author.id } : {}),
    },
    { content, embeds: embeds.parse(shown) },
  );
  return followSaid(world, message, null);
}

function addBot(world: World, name: string): User {
  const user: User = {
    id: world.newId(),
    username: name,
    bot: true,
    dmsClosed: false,
  };
  world.users.set(user.id, user);
  return user;
}

function bitsOf(permissions: readonly BotPermission[]): bigint {
  return permissions.reduce((sum, name) => sum | PERMISSION[name], 0n);
}

function tellOfChannel(world: World, channel: Channel, type: string): void {
  const payload = channelJson(world, channel);
  send(world, {
    type,
    intent: INTENT.Guilds,
    guildId: channel.guildId,
    data: () => payload,
  });
  announceChange(world);
}
