import { INTENT } from './intents.ts';
import type { Message, Snapshot, Snowflake } from './model.ts';
import { bareMemberJson, type Json, userJson } from './payloads.ts';
import { known, type World } from './world.ts';

const iso = (time: number) => new Date(time).toISOString().replace('Z', '000+00:00');

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

/** What a bot with these intents gets of a message, and of the one that it replies to. */
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

/** Stands for every intent, where Discord asks for none: in answers to a message's author, and in interactions. */
export const ALL_INTENTS = -1;

function messageWithoutReference(world: World, message: Message, intents: number): Json {
  const readable = reads(world, message, intents);
  const author = known(world.users, message.authorId);
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
    attachments: readable ? message.attachments.map((name) => attachmentJson(message, name)) : [],
    ...stickersJson(message.stickers),
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
    ...(message.replyTo ? { message_reference: referenceJson(world, 0, message.replyTo) } : {}),
    ...(message.forwarded
      ? {
          message_reference: referenceJson(world, 1, message.forwarded.of),
          message_snapshots: [{ message: snapshotJson(message, message.forwarded, readable) }],
        }
      : {}),
  };
}

/** `type` 0 for a reply, 1 for what is passed on. */
function referenceJson(world: World, type: 0 | 1, of: Snapshot['of']): Json {
  const { guildId } = known(world.channels, of.channelId);
  return {
    type,
    message_id: of.messageId,
    channel_id: of.channelId,
    ...(guildId === null ? {} : { guild_id: guildId }),
  };
}

/** https://discord.com/developers/docs/resources/message#message-snapshot-object */
function snapshotJson(message: Message, snapshot: Snapshot, readable: boolean): Json {
  return {
    type: 0,
    content: readable ? snapshot.content : '',
    embeds: readable ? snapshot.embeds : [],
    attachments: readable ? snapshot.attachments.map((name) => attachmentJson(message, name)) : [],
    ...stickersJson(snapshot.stickers),
    components: [],
    mentions: [],
    mention_roles: [],
    timestamp: iso(snapshot.createdAt),
    edited_timestamp: null,
    flags: 0,
  };
}

function attachmentJson(message: Message, name: string): Json {
  const url = `https://cdn.discordapp.com/attachments/${message.channelId}/${message.id}/${name}`;
  return { id: message.id, filename: name, size: 1, url, proxy_url: url };
}

function stickersJson(names: readonly string[]): Json {
  const STANDARD_PNG = 1;
  return names.length === 0
    ? {}
    : {
        sticker_items: names.map((name, index) => ({ id: `${index + 1}`, name, format_type: STANDARD_PNG })),
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

/** What MESSAGE_CREATE and MESSAGE_UPDATE make of a message; `guildId` is null where they name no server. */
export function messageEventJson(
  world: World,
  message: Message,
  guildId: Snowflake | null,
  intents: number,
): Json {
  const channel = known(world.channels, message.channelId);
  const json = { ...messageJson(world, message, intents), channel_type: channel.type };
  if (guildId === null) return json;
  const guild = known(world.guilds, guildId);
  const isMember = message.webhookId === null || message.interactionId !== null;
  return {
    ...json,
    guild_id: guildId,
    mentions: message.mentions.users.map((id) => ({
      ...userJson(known(world.users, id)),
      member: bareMemberJson(guild, id),
    })),
    ...(isMember ? { member: bareMemberJson(guild, message.authorId) } : {}),
  };
}
