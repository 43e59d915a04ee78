import {
  ApiError,
  cannotDm,
  invalidForm,
  missingAccess,
  missingPermissions,
  notTheAuthor,
  unknownChannel,
  unknownMessage,
} from '../errors.ts';
import { messageJson } from '../message-payloads.ts';
import { botPermissions, deleteMessage, editMessage, postMessage } from '../messages.ts';
import type { Channel, Message } from '../model.ts';
import { channelJson } from '../payloads.ts';
import { allows, PERMISSION } from '../permissions.ts';
import { type CreatedMessage, readEdit, readMessage } from '../validation/messages.ts';
import { known, type World } from '../world.ts';
import type { RestApp } from './contract.ts';

const REPLY = 19;
const REPLIABLE = new Set([0, REPLY, 20, 23]);
const NONCE_MS = 5 * 60 * 1000;

/** Channels and the messages in them. */
export function channelRoutes(app: RestApp, world: World): void {
  const at = '/api/v10/channels/:channel';
  const one = `${at}/messages/:message`;

  app.get(at, (c) => c.json(channelJson(world, visible(world, c.req.param('channel')))));
  app.post(`${at}/typing`, (c) => {
    const channel = visible(world, c.req.param('channel'));
    need(world, channel, PERMISSION.SendMessages);
    return c.body(null, 204);
  });
  app.get(`${at}/messages`, (c) => {
    const channel = visible(world, c.req.param('channel'));
    const messages = page(messagesIn(world, channel), c.req.query());
    return c.json(messages.map((message) => messageJson(world, message, world.granted)));
  });
  app.post(`${at}/messages`, (c) => {
    const channel = visible(world, c.req.param('channel'));
    const body = readMessage(c.get('body'));
    return c.json(messageJson(world, create(world, channel, body), world.granted));
  });
  app.get(one, (c) => {
    const channel = visible(world, c.req.param('channel'));
    need(world, channel, PERMISSION.ReadMessageHistory);
    return c.json(messageJson(world, messageIn(world, channel, c.req.param('message')), world.granted));
  });
  app.patch(one, (c) => {
    const channel = visible(world, c.req.param('channel'));
    const message = messageIn(world, channel, c.req.param('message'));
    if (message.authorId !== world.bot.id) throw notTheAuthor();
    const edit = readEdit(c.get('body'));
    return c.json(messageJson(world, editMessage(world, message, edit), world.granted));
  });
  app.delete(one, (c) => {
    const channel = visible(world, c.req.param('channel'));
    const message = messageIn(world, channel, c.req.param('message'));
    if (message.authorId !== world.bot.id) {
      if (channel.guildId === null) throw new ApiError(403, 50003, 'Cannot execute action on a DM channel');
      need(world, channel, PERMISSION.ManageMessages);
    }
    deleteMessage(world, message);
    return c.body(null, 204);
  });
}

/** A channel that the bot is in and may see: 10003, 50001. */
function visible(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw unknownChannel();
  const permissions = botPermissions(world, channel);
  if (permissions === null || !allows(permissions, PERMISSION.ViewChannel)) throw missingAccess();
  return channel;
}

function need(world: World, channel: Channel, permission: bigint): void {
  if (!allows(botPermissions(world, channel) ?? 0n, permission)) throw missingPermissions();
}

/** What stands in the channel's history: nobody's ephemeral messages. */
function messagesIn(world: World, channel: Channel): Message[] {
  return [...world.messages.values()].filter(
    (message) => message.channelId === channel.id && message.onlyFor === null,
  );
}

function messageIn(world: World, channel: Channel, id: string): Message {
  const message = world.messages.get(id);
  if (message?.channelId !== channel.id || message.onlyFor !== null) throw unknownMessage();
  return message;
}

/** Newest first, as the query asks: `limit` 1 to 100 (50), and one of `before`, `after`, `around`. */
function page(messages: readonly Message[], query: Readonly<Record<string, string>>): Message[] {
  const limit = Number(query.limit ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw invalidForm(['limit'], 'NUMBER_TYPE_MAX', 'int value should be less than or equal to 100.');
  const { before, after, around } = query;
  if (around !== undefined) {
    const index = messages.findIndex((message) => BigInt(message.id) >= BigInt(around));
    const start = Math.max(0, index - Math.floor(limit / 2));
    return messages.slice(start, start + limit).toReversed();
  }
  if (after !== undefined)
    return messages
      .filter((message) => BigInt(message.id) > BigInt(after))
      .slice(0, limit)
      .toReversed();
  const older = before === undefined ? messages : messages.filter((one) => BigInt(one.id) < BigInt(before));
  return older.slice(-limit).toReversed();
}

function create(world: World, channel: Channel, body: CreatedMessage): Message {
  if (channel.guildId === null) {
    if (channel.recipients.some((id) => known(world.users, id).dmsClosed)) throw cannotDm();
  } else {
    need(world, channel, PERMISSION.SendMessages);
    if (body.embeds?.length) need(world, channel, PERMISSION.EmbedLinks);
  }
  const replyTo = referenced(world, channel, body);
  const sent = body.enforce_nonce ? sentBefore(world, channel, body.nonce) : undefined;
  if (sent) return sent;
  return postMessage(
    world,
    {
      channel,
      authorId: world.bot.id,
      type: replyTo ? REPLY : 0,
      ...(replyTo ? { replyTo } : {}),
    },
    body,
  );
}

/** The message to reply to; undefined when there is none and that is no failure. */
function referenced(world: World, channel: Channel, body: CreatedMessage): Message | undefined {
  const reference = body.message_reference;
  if (!reference?.message_id) return undefined;
  if (!allows(botPermissions(world, channel) ?? 0n, PERMISSION.ReadMessageHistory))
    throw new ApiError(400, 160002, 'Cannot reply without permission to read message history');
  const message = world.messages.get(reference.message_id);
  if (message?.channelId !== channel.id || message.onlyFor !== null) {
    if (reference.fail_if_not_exists === false) return undefined;
    throw invalidForm(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  }
  if (!REPLIABLE.has(message.type))
    throw invalidForm(
      ['message_reference'],
      'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE',
      'Cannot reply to a system message',
    );
  return message;
}

/** The bot's message with this nonce of the last few minutes: `enforce_nonce` gives it again. */
function sentBefore(world: World, channel: Channel, nonce: CreatedMessage['nonce']): Message | undefined {
  if (nonce === undefined) return undefined;
  return messagesIn(world, channel).find(
    (message) =>
      message.authorId === world.bot.id &&
      message.nonce === nonce &&
      world.clock.now() - message.createdAt <= NONCE_MS,
  );
}
