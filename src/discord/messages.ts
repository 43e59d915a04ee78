import { type Message, MessageType, type OmitPartialGroupDMChannel } from 'discord.js';
import { failureNotice } from '../reply/notices.ts';
import type { Payload } from '../reply/payload.ts';
import { type PlainPayload, withoutEmbeds } from '../reply/plain.ts';
import { reply } from '../reply/reply.ts';
import { isForbidden, mayNotReply } from './failures.ts';
import { questionIn } from './mentions.ts';
import { patiently } from './patience.ts';
import type { Desk } from './router.ts';

/** Answers a message that puts a question to the bot, in a reply. Never rejects. */
export async function answerMessage(
  desk: Desk,
  message: OmitPartialGroupDMChannel<Message>,
  botId: string,
): Promise<void> {
  const ordinary = message.type === MessageType.Default || message.type === MessageType.Reply;
  const question = questionIn(
    {
      content: message.content,
      direct: message.guildId === null,
      byPerson: ordinary && !message.author.bot && message.webhookId === null,
    },
    botId,
  );
  if (question === null) return;
  const { log } = desk;
  try {
    const payload = await desk
      .turns(() => {
        const context = desk.context();
        return reply(context, question === '' ? context.engine.help() : context.engine.ask(question));
      })
      .catch((error: unknown) => {
        log.error({ err: error }, 'the answer failed');
        return failureNotice();
      });
    await send(message, payload);
  } catch (error) {
    log.warn({ err: error }, isForbidden(error) ? 'not allowed to answer in this channel' : 'not answered');
  }
}

type Writable = OmitPartialGroupDMChannel<Message>;

/** Sends the answer in the first of the ways that the bot is allowed here. */
async function send(message: Writable, payload: Payload): Promise<void> {
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
