import { INTENT } from './intents.ts';
import type { Channel, Guild, Message, Role, Snowflake, User } from './model.ts';
import { permissionsIn } from './permissions.ts';
import { known, type World } from './world.ts';

/** A JSON object of Discord's. */
export type Json = Record<string, unknown>;

const LOCALE = 'en-US';

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

// https://discord.com/developers/docs/resources/application#application-object-application-flags
const LIMITED = [
  [INTENT.GuildPresences, 1 << 13],
  [INTENT.GuildMembers, 1 << 15],
  [INTENT.MessageContent, 1 << 19],
] as const;

/** The app's public flags: which privileged intents it is granted. */
export function applicationFlags(world: World): number {
  return LIMITED.reduce((flags, [intent, flag]) => (world.granted & intent ? flags | flag : flags), 0);
}

/** A member without its `user`, as in messages. */
export function bareMemberJson(guild: Guild, userId: Snowflake): Json {
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
  let last: Message | undefined;
  for (const message of world.messages.values())
    if (message.channelId === channel.id && message.onlyFor === null) last = message;
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
  return {
    ...guildJson(guild),
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: [memberJson(world, guild, world.bot.id)],
    channels: guild.channels.map((channel) => channelJson(world, channel)),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A member as interactions carry it, with the permissions it has in the channel. */
export function interactingMemberJson(world: World, guild: Guild, channel: Channel, userId: Snowflake): Json {
  return {
    ...memberJson(world, guild, userId),
    permissions: String(permissionsIn(guild, channel, userId, false)),
  };
}
