import { openInteraction } from '../interactions.ts';
import { ALL_INTENTS, messageJson } from '../message-payloads.ts';
import type { Channel, Interaction, Message } from '../model.ts';
import { channelJson, interactingMemberJson, type Json, userJson } from '../payloads.ts';
import { PRIVATE_PERMISSIONS, permissionsIn } from '../permissions.ts';
import { INTERACTION, type InteractionType } from '../validation/callbacks.ts';
import type { RegisteredCommand } from '../validation/commands.ts';
import { known, send, type World } from '../world.ts';

const LOCALE = 'en-US';
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

/** Where the app is used: 0 a server, 1 direct messages with the bot, 2 other private channels. */
function contextOf(channel: Channel): 0 | 1 | 2 {
  if (channel.type === 0) return 0;
  return channel.type === 1 ? 1 : 2;
}

/** The commands that Discord's client offers a person in a channel. */
export function commandsIn(world: World, channel: Channel): RegisteredCommand[] {
  const context = contextOf(channel);
  return world.commands.filter((command) => {
    if (command.guild_id !== undefined) return command.guild_id === channel.guildId;
    const contexts = command.contexts ?? (command.dm_permission === false ? [0] : [0, 1, 2]);
    return contexts.includes(context) && Object.keys(ownersOf(world, channel, '', command)).length > 0;
  });
}

/**
 * Who authorized the app for this use: the server (`'0'` in the bot's direct messages) and the person, as far as the
 * command allows both. Source:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object
 */
function ownersOf(
  world: World,
  channel: Channel,
  userId: string,
  command: RegisteredCommand | null,
): Record<string, string> {
  const types = command?.guild_id === undefined ? (command?.integration_types ?? [0, 1]) : [0];
  const guild = channel.guildId === null ? undefined : known(world.guilds, channel.guildId);
  const byGuild = guild ? guild.hasBot : channel.type === 1;
  return {
    ...(byGuild && types.includes(0) ? { 0: guild?.id ?? '0' } : {}),
    ...(types.includes(1) ? { 1: userId } : {}),
  };
}

export interface Deed {
  readonly type: InteractionType;
  readonly userId: string;
  readonly channel: Channel;
  /** The interaction's `data`. */
  readonly data: Json;
  readonly command: RegisteredCommand | null;
  /** A slash command with its options, as a line. */
  readonly line?: string;
  /** The message of a component, or the target of a message command. */
  readonly message: Message | null;
  /** Owners of the interaction from which a component's message came, which it inherits. */
  readonly owners?: Readonly<Record<string, string>>;
}

/** Opens an interaction and tells the bot of it. */
export function interact(world: World, deed: Deed): Interaction {
  const { type, userId, channel, data, command, message, line = null } = deed;
  const owners = deed.owners ?? ownersOf(world, channel, userId, command);
  const interaction = openInteraction(world, {
    type,
    userId,
    channelId: channel.id,
    commandName: command?.name ?? null,
    commandType: command?.type ?? null,
    commandLine: line,
    messageId: message?.id ?? null,
    owners,
  });
  const payload = {
    id: interaction.id,
    application_id: world.applicationId,
    type,
    token: interaction.token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: channelJson(world, channel),
    ...whoIn(world, channel, userId),
    ...(type === INTERACTION.Component && message
      ? { message: messageJson(world, message, ALL_INTENTS) }
      : {}),
    app_permissions: String(appPermissions(world, channel)),
    locale: LOCALE,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: owners,
    context: contextOf(channel),
    attachment_size_limit: ATTACHMENT_LIMIT,
  };
  send(world, {
    type: 'INTERACTION_CREATE',
    intent: 0,
    guildId: channel.guildId,
    data: () => payload,
  });
  return interaction;
}

/** In a server a `member`, elsewhere a `user`. */
function whoIn(world: World, channel: Channel, userId: string): Json {
  if (channel.guildId === null) return { user: userJson(known(world.users, userId)) };
  const guild = known(world.guilds, channel.guildId);
  return {
    guild_id: guild.id,
    guild: { id: guild.id, features: [], locale: LOCALE },
    guild_locale: LOCALE,
    member: interactingMemberJson(world, guild, channel, userId),
  };
}

function appPermissions(world: World, channel: Channel): bigint {
  const guild = channel.guildId === null ? undefined : known(world.guilds, channel.guildId);
  return guild?.hasBot ? permissionsIn(guild, channel, world.bot.id, true) : PRIVATE_PERMISSIONS;
}
