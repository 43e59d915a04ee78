import { type CacheWithLimitsOptions, type Client, Events, Options, type SweeperOptions } from 'discord.js';

/** Of people, servers and what is said there, nothing is kept but what an answer that is being made may look at. */
export const CACHE_LIMITS: CacheWithLimitsOptions = {
  ...Options.DefaultMakeCacheSettings,
  // A message and the one that it replies to, which comes with it.
  MessageManager: 2,
  ReactionManager: 0,
  ReactionUserManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildBanManager: 0,
  GuildInviteManager: 0,
  GuildScheduledEventManager: 0,
  StageInstanceManager: 0,
  AutoModerationRuleManager: 0,
  ThreadMemberManager: 0,
  // discord.js asks for the bot's own.
  GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user.id },
};

/** In seconds. Two messages a channel are many where the channels are. */
export const SWEEPERS: SweeperOptions = {
  ...Options.DefaultSweeperSettings,
  messages: { interval: 60, lifetime: 60 },
};

/** Each person who ever wrote to the bot has a channel, which discord.js would keep: it goes with its last message. */
export function forgetPrivateChannels(client: Client): void {
  client.on(Events.CacheSweep, () => {
    client.channels.cache.sweep((channel) => channel.isDMBased() && channel.messages.cache.size === 0);
  });
}
