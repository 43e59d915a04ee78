import { channelMention, type Message, MessageType, type OmitPartialGroupDMChannel } from 'discord.js';
import type { Steps } from '../answers/steps.ts';
import { failureNotice, floodNotice, uncheckableNotice } from '../reply/notices.ts';
import type { Payload } from '../reply/payload.ts';
import { type PlainPayload, withoutEmbeds } from '../reply/plain.ts';
import { reply } from '../reply/reply.ts';
import { wording } from '../reply/wording.ts';
import { asksForCheck } from './check-request.ts';
import { cannotReply, isForbidden, isRefused, takesNoMessages } from './failures.ts';
import { questionIn } from './mentions.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { patiently } from './patience.ts';
import type { Desk } from './router.ts';
import { repliedTo, type Target, targetOf } from './target.ts';

type Writable = OmitPartialGroupDMChannel<Message>;

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
export async function answerMessage(desk: Desk, message: Writable, botId: string): Promise<Outcome | null> {
  const question = questionOf(message, botId);
  if (question === null) return null;
  const { log, misses } = desk;
  let outcome: Outcome = 'answered';
  try {
    const { author, channelId } = message;
    const admission = await desk.flood.answer(
      { personId: author.id, channelId },
      desk.turns.waiting(author.id),
    );
    if (!admission.admitted) {
      if (admission.first) await slowDown(desk, message, admission.seconds);
      return 'slowed down';
    }
    const payload = await answer(desk, message, question).catch((error: unknown) => {
      log.error({ err: error }, 'the answer failed');
      outcome = 'failed';
      return failureNotice();
    });
    await send(desk, message, payload);
    return outcome;
  } catch (error) {
    misses(error, log);
    return outcomeOf(error);
  }
}

async function answer(desk: Desk, message: Writable, question: string): Promise<Payload> {
  const target = await targetIn(message, question);
  if (target !== null && 'reason' in target) return uncheckableNotice(target.reason);
  return await desk.turns.take(message.author.id, function* (): Steps<Payload> {
    const context = desk.context();
    const { engine } = context;
    if (target !== null) return reply(context, yield* engine.checkInSteps(target.text));
    return reply(context, question === '' ? engine.help() : engine.ask(question));
  });
}

/** The message that another one asks to check: the one replied to, or one passed on without a word; null for none. */
async function targetIn(message: Writable, question: string): Promise<Target | null> {
  if (question === '' && message.messageSnapshots.size > 0) return targetOf(message, true);
  // Not by its type: what matters is that it points at a message, and does not pass it on.
  const replies = message.reference?.messageId !== undefined && message.messageSnapshots.size === 0;
  return replies && asksForCheck(question) ? await repliedTo(message) : null;
}

/** Says, privately where that is possible, that there will be no answer for now. */
async function slowDown({ log }: Desk, message: Writable, seconds: number): Promise<void> {
  log.info({ person: message.author.id }, 'slowed down');
  const notice = floodNotice(seconds);
  try {
    await message.author.send(notice);
  } catch (error) {
    if (!takesNoMessages(error)) throw error;
    await sendIn(message, notice);
  }
}

/** Sends the answer in the first of the ways that the bot is allowed: here with embeds, without, or to the asker. */
export async function send({ log, silenced }: Desk, message: Writable, payload: Payload): Promise<void> {
  const ways = [
    () => sendIn(message, payload),
    // Writing may be allowed, and embeds not.
    () => sendIn(message, withoutEmbeds(payload)),
    () => sendTo(message, payload),
  ];
  for (const way of ways) {
    try {
      return await way();
    } catch (error) {
      if (isForbidden(error) || takesNoMessages(error)) continue;
      if (!isRefused(error)) throw error;
      log.error({ err: error }, 'Discord refused the answer');
      return await sendIn(message, failureNotice());
    }
  }
  const { channelId, guildId } = message;
  if (silenced(channelId)) log.warn({ channelId, guildId }, 'not allowed to answer in this channel');
}

async function sendIn(message: Writable, payload: Payload | PlainPayload): Promise<void> {
  // The same nonce on a retry keeps a lost answer from becoming two messages.
  const once = { nonce: message.id, enforceNonce: true };
  try {
    await patiently(() => message.reply({ ...payload, ...once }));
  } catch (error) {
    if (!cannotReply(error)) throw error;
    await patiently(() => message.channel.send({ ...payload, ...once }));
  }
}

/** Sends it to the asker alone, and says why. */
async function sendTo({ author, channelId, id }: Writable, payload: Payload): Promise<void> {
  const content = wording.elsewhere(channelMention(channelId));
  await patiently(() => author.send({ ...payload, content, nonce: id, enforceNonce: true }));
}
