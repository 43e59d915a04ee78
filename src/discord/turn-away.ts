import type { Interaction, Message, OmitPartialGroupDMChannel } from 'discord.js';
import { restartingNotice } from '../reply/notices.ts';
import { questionOf, send } from './messages.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { ownMessage, respond } from './respond.ts';
import type { Desk } from './router.ts';

/** Tells whoever uses a command or a button that the bot is about to stop; null for nothing to answer. Never rejects. */
export async function turnAway(desk: Desk, interaction: Interaction): Promise<Outcome | null> {
  // Nobody can be told while they type.
  if (!interaction.isRepliable()) return null;
  const outcome = await respond(ownMessage(interaction, true), async () => restartingNotice(), desk);
  return outcome === 'answered' ? 'turned away' : outcome;
}

/** The same for a message that puts a question to the bot. */
export async function turnMessageAway(
  desk: Desk,
  message: OmitPartialGroupDMChannel<Message>,
  botId: string,
): Promise<Outcome | null> {
  if (questionOf(message, botId) === null) return null;
  try {
    await send(desk, message, restartingNotice());
    return 'turned away';
  } catch (error) {
    return outcomeOf(error);
  }
}
