import type { Channel, Guild, Snowflake } from './model.ts';

// Bits: https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags
export const PERMISSION = {
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseExternalEmojis: 1n << 18n,
  UseApplicationCommands: 1n << 31n,
  SendMessagesInThreads: 1n << 38n,
} as const;

export const EVERYONE_PERMISSIONS =
  PERMISSION.AddReactions |
  PERMISSION.ViewChannel |
  PERMISSION.SendMessages |
  PERMISSION.EmbedLinks |
  PERMISSION.AttachFiles |
  PERMISSION.ReadMessageHistory |
  PERMISSION.MentionEveryone |
  PERMISSION.UseExternalEmojis |
  PERMISSION.UseApplicationCommands |
  PERMISSION.SendMessagesInThreads;

/** What Discord grants an app where no server's roles apply. */
export const PRIVATE_PERMISSIONS =
  PERMISSION.EmbedLinks | PERMISSION.AttachFiles | PERMISSION.MentionEveryone | PERMISSION.UseExternalEmojis;

/** What a user may do in a channel of a server; `isBot` applies what was taken from the bot there. */
export function permissionsIn(guild: Guild, channel: Channel, userId: Snowflake, isBot: boolean): bigint {
  const held = new Set([guild.id, ...(guild.members.get(userId) ?? [])]);
  let permissions = 0n;
  for (const role of guild.roles) if (held.has(role.id)) permissions |= role.permissions;
  return isBot ? permissions & ~channel.denied : permissions;
}

export function allows(permissions: bigint, needed: bigint): boolean {
  return (permissions & needed) === needed;
}
