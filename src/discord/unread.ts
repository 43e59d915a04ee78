import { type Client, InteractionResponseType, InteractionType, MessageFlags, Routes } from 'discord.js';
import { z } from 'zod';
import { unknownInteractionNotice } from '../reply/notices.ts';
import { patiently } from './patience.ts';
import { CALLBACK_MS } from './respond.ts';

/** What it takes to answer an interaction, whatever else is in it. */
const answerable = z.object({
  id: z.string().regex(/^\d{1,20}$/),
  token: z.string().min(1),
  type: z.int().min(InteractionType.ApplicationCommand),
});

/**
 * Answers an interaction that discord.js cannot read, as one of a kind that is new: politely, and for the asker's eyes
 * alone. Does nothing where it is none. Never rejects.
 */
export async function answerUnread({ rest }: Client, data: unknown): Promise<void> {
  const read = answerable.safeParse(data);
  if (!read.success) return;
  const { id, token, type } = read.data;
  const body =
    type === InteractionType.ApplicationCommandAutocomplete
      ? { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
      : {
          type: InteractionResponseType.ChannelMessageWithSource,
          data: {
            ...unknownInteractionNotice(),
            flags: MessageFlags.Ephemeral,
            allowed_mentions: { parse: [] },
          },
        };
  const send = () => rest.post(Routes.interactionCallback(id, token), { body, auth: false });
  // Nobody can be told, and nothing is lost that could be had.
  await patiently(send, Date.now() + CALLBACK_MS).catch(() => {});
}
