import { INTENT } from './intents.ts';
import type { Channel, Guild, Message, Role, Snowflake, User } from './model.ts';
import { permissionsIn } from './permissions.ts';
import { known, type World } from './world.ts';

/** A JSON object of Discord's. */
export type Json = Record<string, unknown>;

const LOCALE = 'en-US';
const iso = (time: number) => new Date(time).toISOString().replace('Z', '000+00:00');

export function userJson(user: User): Json {
  return {
    id: user.id,
    username: user.username,
    discriminator: user.bot ? '4242' : '0',
    global_name: user.bot ? null : user.username,
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    primary_guild: null,
    public_flags: 0,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** The bot's own user, as only the bot gets it. */
export function selfJson(world: World): Json {
  return {
    ...userJson(world.bot),
    bio: '',
    email: null,
    flags: 0,
    locale: LOCALE,
    mfa_enabled: false,
    verified: true,
  };
}

/** A member without its `user`, as in messages. */
function bareMemberJson(guild: Guild, userId: Snowflake): Json {
  return {
    roles: guild.members.get(userId) ?? [],
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    premium_since: null,
    nick: null,
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

export function memberJson(world: World, guild: Guild, userId: Snowflake): Json {
  return {
    user: userJson(known(world.users, userId)),
    ...bareMemberJson(guild, userId),
  };
}

export function roleJson(role: Role): Json {
  return {
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    position: role.position,
    managed: role.managed,
    mentionable: role.mentionable,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

export function channelJson(world: World, channel: Channel): Json {
  const last = [...world.messages.values()].findLast(
    (message) => message.channelId === channel.id && message.onlyFor === null,
  );
  const shared = {
    id: channel.id,
    type: channel.type,
    last_message_id: last?.id ?? null,
    flags: 0,
  };
  if (channel.guildId === null) {
    const recipients = channel.recipients.map((id) => userJson(known(world.users, id)));
    if (channel.type === 1) return { ...shared, recipients };
    return {
      ...shared,
      recipients,
      name: channel.name,
      icon: null,
      owner_id: channel.recipients[0],
    };
  }
  const overwrite = {
    id: world.bot.id,
    type: 1,
    allow: '0',
    deny: String(channel.denied),
  };
  return {
    ...shared,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.denied === 0n ? [] : [overwrite],
  };
}

/** A server as `GET /guilds/{id}` gives it. */
export function guildJson(guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    roles: guild.roles.map(roleJson),
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: LOCALE,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    application_id: null,
    emojis: [],
    stickers: [],
    features: [],
    nsfw: false,
    nsfw_level: 0,
    hub_type: null,
    incidents_data: null,
  };
}

/** A server as GUILD_CREATE gives it: without privileged intents, the bot is its only member in sight. */
export function guildCreateJson(world: World, guild: Guild): Json {
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  return {
    ...guildJson(guild),
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: [memberJson(world, guild, world.bot.id)],
    channels: channels.map((channel) => channelJson(world, channel)),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/**
 * Whether a bot with these intents reads what a message says.
 * Source: https://discord.com/developers/docs/events/gateway#message-content-intent
 */
function reads(world: World, message: Message, intents: number): boolean {
  return (
    (intents & INTENT.MessageContent) !== 0 ||
    message.authorId === world.bot.id ||
    message.mentions.users.includes(world.bot.id) ||
    known(world.channels, message.channelId).guildId === null
  );
}

/** What a bot with these intents gets of a message; `Infinity` depth of rights is `-1`, all bits set. */
export function messageJson(world: World, message: Message, intents: number): Json {
  const referenced = message.replyTo ? world.messages.get(message.replyTo.messageId) : undefined;
  return {
    ...messageWithoutReference(world, message, intents),
    ...(message.replyTo
      ? {
          referenced_message: referenced ? messageWithoutReference(world, referenced, intents) : null,
        }
      : {}),
  };
}

/** All of a message, as Discord shows it where no intent is asked for: REST answers to its author, interactions. */
export const ALL_INTENTS = -1;

function messageWithoutReference(world: World, message: Message, intents: number): Json {
  const readable = reads(world, message, intents);
  const author = known(world.users, message.authorId);
  const channel = known(world.channels, message.channelId);
  const mentioned = message.mentions.users.map((id) => userJson(known(world.users, id)));
  const isAnswer = message.interactionId !== null;
  return {
    id: message.id,
    channel_id: message.channelId,
    author:
      message.webhookId && !isAnswer ? { ...userJson(author), discriminator: '0000' } : userJson(author),
    type: message.type,
    content: readable ? message.content : '',
    embeds: readable ? message.embeds : [],
    components: readable ? message.components : [],
    attachments: [],
    timestamp: iso(message.createdAt),
    edited_timestamp: message.editedAt === null ? null : iso(message.editedAt),
    tts: false,
    pinned: false,
    flags: message.flags,
    mention_everyone: message.mentions.everyone,
    mention_roles: message.mentions.roles,
    mentions: mentioned,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.webhookId === null ? {} : { webhook_id: message.webhookId }),
    ...(isAnswer
      ? {
          application_id: world.applicationId,
          ...interactionOf(world, message),
        }
      : {}),
    ...(message.replyTo
      ? {
          message_reference: {
            type: 0,
            message_id: message.replyTo.messageId,
            channel_id: message.replyTo.channelId,
            ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
          },
        }
      : {}),
  };
}

function interactionOf(world: World, message: Message): Json {
  const interaction = known(world.interactions, message.interactionId ?? '');
  const user = userJson(known(world.users, interaction.userId));
  const { id, type } = interaction;
  const isFollowUp = interaction.originalId !== null && interaction.originalId !== message.id;
  return {
    interaction_metadata: {
      id,
      type,
      user,
      authorizing_integration_owners: interaction.owners,
      ...(interaction.commandName === null
        ? {}
        : {
            name: interaction.commandName,
            command_type: interaction.commandType,
          }),
      ...(isFollowUp ? { original_response_message_id: interaction.originalId } : {}),
      ...(interaction.messageId === null
        ? {}
        : interaction.commandName === null
          ? { interacted_message_id: interaction.messageId }
          : { target_message_id: interaction.messageId }),
    },
    ...(interaction.commandName === null
      ? {}
      : { interaction: { id, type, name: interaction.commandName, user } }),
  };
}

/** What MESSAGE_CREATE and MESSAGE_UPDATE add to a message. */
export function messageEventJson(world: World, message: Message, intents: number): Json {
  const channel = known(world.channels, message.channelId);
  const json = {
    ...messageJson(world, message, intents),
    channel_type: channel.type,
  };
  if (channel.guildId === null) return json;
  const guild = known(world.guilds, channel.guildId);
  return {
    ...json,
    guild_id: guild.id,
    mentions: message.mentions.users.map((id) => ({
      ...userJson(known(world.users, id)),
      member: bareMemberJson(guild, id),
    })),
    ...(message.webhookId === null || message.interactionId !== null
      ? { member: bareMemberJson(guild, message.authorId) }
      : {}),
  };
}

/** A member as interactions carry it, with the permissions it has in the channel. */
export function interactingMemberJson(world: World, guild: Guild, channel: Channel, userId: Snowflake): Json {
  return {
    ...memberJson(world, guild, userId),
    permissions: String(permissionsIn(guild, channel, userId, false)),
  };
}
