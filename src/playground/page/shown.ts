import type { Message } from '../model.ts';
import { NO_RESPONSE } from '../person/contract.ts';
import { seen } from '../person/seen.ts';
import { FLAG } from '../validation/messages.ts';
import { known, type World } from '../world.ts';
import type { ShownMessage } from './protocol.ts';

/** Discord's numbers for the answers to slash and to message commands. */
const OF_COMMAND = new Set([20, 23]);

/** A message as the page shows it to all who may see it. */
export function shown(world: World, message: Message): ShownMessage {
  const interaction =
    message.interactionId === null ? undefined : world.interactions.get(message.interactionId);
  const isLoading = (message.flags & FLAG.Loading) !== 0;
  const isLost = isLoading && interaction?.state === 'failed';
  return {
    ...seen(world, message),
    // Discord's client says so in the place of an answer that never came.
    ...(isLost ? { content: NO_RESPONSE } : {}),
    authorId: message.authorId,
    sentAt: message.createdAt,
    isThinking: isLoading && !isLost,
    used:
      interaction?.commandName && OF_COMMAND.has(message.type)
        ? {
            by: known(world.users, interaction.userId).username,
            byId: interaction.userId,
            command: interaction.commandName,
            line: interaction.commandLine,
          }
        : null,
  };
}

export function isVisible(message: Message, channelId: string, userId: string): boolean {
  return message.channelId === channelId && (message.onlyFor === null || message.onlyFor === userId);
}
