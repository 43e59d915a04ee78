import { INTENT } from './intents.ts';
import type { Message, Snowflake } from './model.ts';
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
