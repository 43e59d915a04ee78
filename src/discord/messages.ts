import { type Message, MessageType, type OmitPartialGroupDMChannel } from 'discord.js';
import { failureNotice, uncheckableNotice } from '../reply/notices.ts';
import type { Payload } from '../reply/payload.ts';
import { type PlainPayload, withoutEmbeds } from '../reply/plain.ts';
import { reply } from '../reply/reply.ts';
import { asksForCheck } from './check-request.ts';
import { isForbidden, mayNotReply } from './failures.ts';
import { questionIn } from './mentions.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { patiently } from './patience.ts';
import type { Desk } from './router.ts';
import { repliedTo, type Target, targetOf } from './target.ts';

/** The question that a message puts to the bot; null where it is not for the bot. */
export function questionOf(message: Message, botId: string): string | null {
  const ordinary = message.type === MessageType.Default || message.type === MessageType.Reply;
  return questionIn(
    {
      content: message.content,
      direct: message.guildId === null,
      byPerson: ordinary && !message.author.bot && message.webhookId === null,
    },
    botId,
  );
}

/** Answers a message that puts a question to the bot, in a reply; null for one that does not. Never rejects. */
export async function answerMessage(
  desk: Desk,
  message: OmitPartialGroupDMChannel<Message>,
  botId: string,
): Promise<Outcome | null> {
  const question = questionOf(message, botId);
  if (question === null) return null;
  const { log } = desk;
  let outcome: Outcome = 'answered';
  try {
    const payload = await answer(desk, message, question).catch((error: unknown) => {
      log.error({ err: error }, 'the answer failed');
      outcome = 'failed';
      return failureNotice();
    });
    await send(message, payload);
    return outcome;
  } catch (error) {
    log.warn({ err: error }, isForbidden(error) ? 'not allowed to answer in this channel' : 'not answered');
    return outcomeOf(error);
  }
}

async function answer(desk: Desk, message: Writable, question: string): Promise<Payload> {
  const target = await targetIn(message, question);
  if (target !== null && 'reason' in target) return uncheckableNotice(target.reason);
  return await desk.turns(() => {
    const context = desk.context();
    const { engine } = context;
    if (target !== null) return reply(context, engine.check(target.text));
    return reply(context, question === '' ? engine.help() : engine.ask(question));
  });
}

/** The message that another one asks to check: the one replied to, or one passed on without a word; null for none. */
async function targetIn(message: Writable, question: string): Promise<Target | null> {
  if (question === '' && message.messageSnapshots.size > 0) return targetOf(message, true);
  return message.type === MessageType.Reply && asksForCheck(question) ? await repliedTo(message) : null;
}

type Writable = OmitPartialGroupDMChannel<Message>;

/** Sends the answer in the first of the ways that the bot is allowed here. */
export async function send(message: Writable, payload: Payload): Promise<void> {
  try {
    await sendIn(message, payload);
  } catch (error) {
    if (!isForbidden(error)) throw error;
    // Writing may be allowed, and embeds not.
    await sendIn(message, withoutEmbeds(payload));
  }
}

async function sendIn(message: Writable, payload: Payload | PlainPayload): Promise<void> {
  // The same nonce on a retry keeps a lost answer from becoming two messages.
  const once = { nonce: message.id, enforceNonce: true };
  try {
    await patiently(() => message.reply({ ...payload, ...once }));
  } catch (error) {
    if (!mayNotReply(error)) throw error;
    await patiently(() => message.channel.send({ ...payload, ...once }));
  }
}
