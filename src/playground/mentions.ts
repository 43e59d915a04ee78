import type { Channel, Mentions, Snowflake } from './model.ts';
import { allows, PERMISSION, permissionsIn } from './permissions.ts';
import type { AllowedMentions } from './validation/messages.ts';
import { known, type World } from './world.ts';

/**
 * Whom a message alerts. Looked for in the content alone, as Discord does, but also inside code and after a backslash:
 * whether those alert is up to the client that renders them, and a bot must not count on it.
 * Source: https://discord.com/developers/docs/resources/message#allowed-mentions-object
 *
 * @param allowed what the author sent as `allowed_mentions`; undefined alerts all that is named and the replied user
 */
export function mentionsOf(
  world: World,
  channel: Channel,
  authorId: Snowflake,
  content: string,
  repliedUser: Snowflake | null,
  allowed: AllowedMentions | undefined,
): Mentions {
  const may = (kind: 'users' | 'roles', id: Snowflake) =>
    !allowed || (allowed.parse ?? []).includes(kind) || (allowed[kind] ?? []).includes(id);

  const users = new Set<Snowflake>();
  for (const [, id] of content.matchAll(/<@!?(\d+)>/g))
    if (id && world.users.has(id) && isIn(world, channel, id) && may('users', id)) users.add(id);
  if (repliedUser && repliedUser !== authorId && (!allowed || allowed.replied_user)) users.add(repliedUser);

  const mayAll = mayMentionAll(world, channel, authorId);
  const roles = new Set<Snowflake>();
  const guild = channel.guildId === null ? null : known(world.guilds, channel.guildId);
  for (const [, id] of content.matchAll(/<@&(\d+)>/g)) {
    const role = guild?.roles.find((one) => one.id === id);
    if (role && (role.mentionable || mayAll) && may('roles', role.id)) roles.add(role.id);
  }
  const everyone =
    mayAll && /@(everyone|here)/.test(content) && (!allowed || (allowed.parse ?? []).includes('everyone'));
  return { everyone, users: [...users], roles: [...roles] };
}

function isIn(world: World, channel: Channel, userId: Snowflake): boolean {
  if (channel.guildId === null) return userId === world.bot.id || channel.recipients.includes(userId);
  return known(world.guilds, channel.guildId).members.has(userId);
}

function mayMentionAll(world: World, channel: Channel, authorId: Snowflake): boolean {
  if (channel.guildId === null) return true;
  const guild = known(world.guilds, channel.guildId);
  const isBot = authorId === world.bot.id;
  return allows(permissionsIn(guild, channel, authorId, isBot), PERMISSION.MentionEveryone);
}
