import type { Message, OmitPartialGroupDMChannel } from 'discord.js';
import type { Uncheckable } from '../reply/notices.ts';
import { isForbidden, isGone } from './failures.ts';

/** A message to check: what it says, or why that cannot be checked. */
export type Target = { readonly text: string } | { readonly reason: Uncheckable };

/**
 * What a message says, or passes on.
 * @param open whether Discord shows the bot what it says; elsewhere it blanks the words of most messages
 */
export function targetOf(message: Message, open: boolean): Target {
  if (message.author?.id === message.client.user.id) return { reason: 'own' };
  const text = [wordsOf(message), ...message.messageSnapshots.map(wordsOf)]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
  if (text !== '') return { text };
  // Where the words are blanked, so is all else.
  const seen = open || message.attachments.size + message.embeds.length + message.messageSnapshots.size > 0;
  return { reason: seen ? 'empty' : 'hidden' };
}

/** A message may come without its words, whatever the types say: discord.js calls such a one partial. */
function wordsOf(message: { readonly content: string | null }): string {
  return message.content ?? '';
}

/** What the message says that another one replies to. */
export async function repliedTo(message: OmitPartialGroupDMChannel<Message>): Promise<Target> {
  const id = message.reference?.messageId;
  if (id === undefined) return { reason: 'gone' };
  const open = message.guildId === null;
  // What came with the reply is there without asking, and where the bot may not read what was written before.
  const delivered = message.channel.messages.cache.get(id);
  const target: Target = delivered === undefined ? { reason: 'hidden' } : targetOf(delivered, open);
  if ('text' in target || target.reason !== 'hidden') return target;
  try {
    // Asked for by itself, Discord shows it where the bot's owner has turned on Message Content for it.
    return targetOf(await message.channel.messages.fetch({ message: id, force: true, cache: false }), open);
  } catch (error) {
    if (isGone(error)) return { reason: 'gone' };
    if (isForbidden(error)) return { reason: 'hidden' };
    throw error;
  }
}
