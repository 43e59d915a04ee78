import { INTENT } from './intents.ts';
import { mentionsOf } from './mentions.ts';
import { messageEventJson } from './message-payloads.ts';
import type { Channel, Guild, Message, Snapshot, Snowflake } from './model.ts';
import { allows, PERMISSION, permissionsIn } from './permissions.ts';
import { type CreatedMessage, type EditedMessage, FLAG, refuseEmpty } from './validation/messages.ts';
import { announceChange, known, send, type World } from './world.ts';

/** What a message is beside what it says. */
export interface Envelope {
  readonly channel: Channel;
  readonly authorId: Snowflake;
  readonly type: number;
  readonly webhookId?: Snowflake;
  readonly replyTo?: Message;
  /** Whether a reply alerts the author of what it replies to, where `allowed_mentions` is silent. */
  readonly replyPing?: boolean;
  readonly attachments?: readonly string[];
  readonly stickers?: readonly string[];
  /** The message that it passes on. */
  readonly forwards?: Message;
  readonly interactionId?: Snowflake;
  readonly onlyFor?: Snowflake | null;
  /** Flags that Discord sets itself. */
  readonly flags?: number;
}

type Said = Pick<
  CreatedMessage,
  'content' | 'embeds' | 'components' | 'allowed_mentions' | 'flags' | 'nonce'
>;

/** Puts a message into its channel and tells the bot. */
export function postMessage(world: World, envelope: Envelope, said: Partial<Said>): Message {
  const { channel, authorId, replyTo, onlyFor = null } = envelope;
  const content = said.content ?? '';
  const replied = replyTo && envelope.replyPing !== false ? replyTo.authorId : null;
  const message: Message = {
    id: world.newId(),
    channelId: channel.id,
    authorId,
    createdAt: world.clock.now(),
    type: envelope.type,
    webhookId: envelope.webhookId ?? null,
    nonce: said.nonce ?? null,
    replyTo: replyTo ? { messageId: replyTo.id, channelId: replyTo.channelId } : null,
    attachments: envelope.attachments ?? [],
    stickers: envelope.stickers ?? [],
    forwarded: envelope.forwards ? snapshotOf(envelope.forwards) : null,
    interactionId: envelope.interactionId ?? null,
    onlyFor,
    content,
    embeds: said.embeds ?? [],
    components: said.components ?? [],
    flags:
      ((said.flags ?? 0) & FLAG.SuppressEmbeds) |
      (envelope.flags ?? 0) |
      (onlyFor === null ? 0 : FLAG.Ephemeral),
    mentions: mentionsOf(world, channel, authorId, content, replied, said.allowed_mentions),
    editedAt: null,
  };
  world.messages.set(message.id, message);
  tellOfMessage(world, message, 'MESSAGE_CREATE');
  announceChange(world, message.id);
  forgetOldest(world);
  return message;
}

/** Drops the oldest messages above what the world keeps. The bot is not told: on Discord nothing is deleted. */
function forgetOldest(world: World): void {
  for (const id of world.messages.keys()) {
    if (world.messages.size <= world.keeps) return;
    world.messages.delete(id);
    announceChange(world, id);
  }
}

/** What is passed on of a message; of one that passes something on itself, that. */
function snapshotOf(message: Message): Snapshot {
  const { id, channelId, content, embeds, attachments, stickers, createdAt } = message;
  return (
    message.forwarded ?? {
      of: { messageId: id, channelId },
      content,
      embeds,
      attachments,
      stickers,
      createdAt,
    }
  );
}

/** Changes what a message says. What `edit` does not name stays. Refuses to leave it empty. */
export function editMessage(world: World, message: Message, edit: Partial<EditedMessage>): Message {
  const content = edit.content ?? message.content;
  const embeds = edit.embeds ?? message.embeds;
  const components = edit.components ?? message.components;
  refuseEmpty({ content, embeds, components });

  const wasLoading = (message.flags & FLAG.Loading) !== 0;
  const suppress = edit.flags === undefined ? message.flags : edit.flags;
  message.content = content;
  message.embeds = embeds;
  message.components = components;
  message.flags = (message.flags & FLAG.Ephemeral) | (suppress & FLAG.SuppressEmbeds);
  if (!wasLoading) message.editedAt = world.clock.now();
  if (edit.content !== undefined) {
    const channel = known(world.channels, message.channelId);
    message.mentions = mentionsOf(world, channel, message.authorId, content, null, edit.allowed_mentions);
  }
  tellOfMessage(world, message, 'MESSAGE_UPDATE');
  announceChange(world, message.id);
  return message;
}

export function deleteMessage(world: World, message: Message): void {
  world.messages.delete(message.id);
  const channel = known(world.channels, message.channelId);
  const guildId = guildOfEvent(channel, message);
  if (botIsIn(world, channel))
    send(world, {
      type: 'MESSAGE_DELETE',
      intent: intentOf(guildId),
      guildId,
      data: () => ({
        id: message.id,
        channel_id: channel.id,
        ...(guildId === null ? {} : { guild_id: guildId }),
      }),
    });
  announceChange(world, message.id);
}

/** What the bot may do in a channel that it is in; null where it is not. */
export function botPermissions(world: World, channel: Channel): bigint | null {
  if (channel.guildId === null) return channel.type === 1 ? ~0n : null;
  const guild: Guild = known(world.guilds, channel.guildId);
  return guild.hasBot ? permissionsIn(guild, channel, world.bot.id, true) : null;
}

/** Whether the bot sees what happens in a channel. */
function botIsIn(world: World, channel: Channel): boolean {
  const permissions = botPermissions(world, channel);
  return permissions !== null && allows(permissions, PERMISSION.ViewChannel);
}

function tellOfMessage(world: World, message: Message, type: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE'): void {
  const channel = known(world.channels, message.channelId);
  if (!botIsIn(world, channel)) return;
  const guildId = guildOfEvent(channel, message);
  // Made while it is sent, of values that are replaced and never changed: a replay does not show later edits.
  send(world, {
    type,
    intent: intentOf(guildId),
    guildId,
    data: (intents) => messageEventJson(world, message, guildId, intents),
  });
}

/**
 * The server that an event names. An ephemeral message is told of as if it were a direct one, without server and member.
 * Source: https://discord.com/developers/docs/events/gateway#list-of-intents, the note on ephemeral messages
 */
function guildOfEvent(channel: Channel, message: Message): Snowflake | null {
  return message.onlyFor === null ? channel.guildId : null;
}

function intentOf(guildId: Snowflake | null): number {
  return guildId === null ? INTENT.DirectMessages : INTENT.GuildMessages;
}
