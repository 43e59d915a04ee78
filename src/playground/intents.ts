// Bits: https://discord.com/developers/docs/events/gateway#list-of-intents
export const INTENT = {
  Guilds: 1 << 0,
  GuildMembers: 1 << 1,
  GuildPresences: 1 << 8,
  GuildMessages: 1 << 9,
  GuildMessageTyping: 1 << 11,
  DirectMessages: 1 << 12,
  MessageContent: 1 << 15,
} as const;

export const PRIVILEGED = INTENT.GuildMembers | INTENT.GuildPresences | INTENT.MessageContent;

const BITS = [...Array(17).keys(), 20, 21, 24, 25];

/** Every intent that Discord knows. */
export const KNOWN_INTENTS = BITS.reduce((sum, bit) => sum | (1 << bit), 0);
