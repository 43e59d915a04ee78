import type { Message } from '../model.ts';
import { FLAG } from '../validation/messages.ts';
import { known, type World } from '../world.ts';
import type { SeenButton, SeenMessage } from './contract.ts';

/** A message as it looks now. */
export function seen(world: World, message: Message): SeenMessage {
  const { everyone, users, roles } = message.mentions;
  const rows = structuredClone(message.components);
  return {
    id: message.id,
    channelId: message.channelId,
    author: known(world.users, message.authorId).username,
    fromBot: message.authorId === world.bot.id,
    content: message.content,
    embeds: structuredClone(message.embeds),
    components: rows,
    buttons: rows.flatMap((row) =>
      row.components.flatMap((one): SeenButton[] =>
        one.type === 2
          ? [
              {
                label: one.label ?? one.emoji?.name ?? '',
                customId: one.custom_id ?? null,
                url: one.url ?? null,
                disabled: one.disabled ?? false,
              },
            ]
          : [],
      ),
    ),
    flags: message.flags,
    ephemeral: message.onlyFor !== null,
    edited: message.editedAt !== null,
    attachments: message.attachments,
    stickers: message.stickers,
    forwarded: message.forwarded?.content ?? null,
    replyTo: message.replyTo?.messageId ?? null,
    pings: [
      ...(everyone ? ['@everyone'] : []),
      ...users.filter((id) => id !== message.authorId).map((id) => `<@${id}>`),
      ...roles.map((id) => `<@&${id}>`),
    ],
    type: message.type,
  };
}

/** What a user sees in a channel, oldest first: no "is thinking...", no one else's ephemeral messages. */
export function history(world: World, channelId: string, userId: string): readonly SeenMessage[] {
  return [...world.messages.values()]
    .filter(
      (message) =>
        message.channelId === channelId &&
        (message.onlyFor === null || message.onlyFor === userId) &&
        (message.flags & FLAG.Loading) === 0,
    )
    .map((message) => seen(world, message));
}
