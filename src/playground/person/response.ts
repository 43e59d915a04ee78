import { TOKEN_MS } from '../interactions.ts';
import type { Interaction, Message } from '../model.ts';
import { INTERACTION } from '../validation/callbacks.ts';
import { FLAG } from '../validation/messages.ts';
import type { World } from '../world.ts';
import { INTERACTION_FAILED, NO_RESPONSE, type Response, type SeenMessage } from './contract.ts';
import { seen } from './seen.ts';
import { waitUntil } from './wait.ts';

const PATIENCE_MS = 5000;

/** Follows an interaction as its person sees it. */
export function followResponse(world: World, interaction: Interaction): Response {
  const history: SeenMessage[] = [];
  let wasThinking = false;
  let last: Pick<Message, 'content' | 'embeds' | 'components' | 'flags'> | null = null;

  const original = () => {
    const message = interaction.originalId === null ? undefined : world.messages.get(interaction.originalId);
    const isShown = message && (message.flags & FLAG.Loading) === 0 && interaction.state !== 'updating';
    return isShown ? message : undefined;
  };
  const look = () => {
    wasThinking ||= interaction.state === 'thinking';
    const message = original();
    if (!message) return;
    const { content, embeds, components, flags } = message;
    const isOld =
      last?.content === content &&
      last.embeds === embeds &&
      last.components === components &&
      last.flags === flags;
    if (isOld) return;
    last = { content, embeds, components, flags };
    history.push(seen(world, message));
  };
  world.changeListeners.add(look);
  // Nothing more comes of it then.
  world.clock.after(TOKEN_MS, () => world.changeListeners.delete(look));

  const response: Response = {
    get state() {
      if (interaction.state !== 'updating') return interaction.state;
      return interaction.followUpIds.length > 0 ? 'answered' : 'acknowledged';
    },
    get wasThinking() {
      return wasThinking;
    },
    get ephemeral() {
      return interaction.ephemeral;
    },
    get message() {
      const message = original();
      return message ? seen(world, message) : null;
    },
    get history() {
      return [...history];
    },
    get followUps() {
      return interaction.followUpIds.flatMap((id) => {
        const message = world.messages.get(id);
        return message ? [seen(world, message)] : [];
      });
    },
    get error() {
      if (interaction.state !== 'failed') return null;
      return interaction.type === INTERACTION.Component ? INTERACTION_FAILED : NO_RESPONSE;
    },
    get modal() {
      return (
        interaction.modal && {
          customId: interaction.modal.custom_id,
          title: interaction.modal.title,
        }
      );
    },
    acknowledged: async () => {
      await waitUntil(world, 'a callback', () => interaction.state !== 'waiting', null);
      return response;
    },
    settled: async () => {
      const isSettled = () => response.state === 'answered' || response.state === 'failed';
      await waitUntil(world, 'an answer', isSettled, null);
      return response;
    },
    until: async (holds, timeoutMs = PATIENCE_MS) => {
      await waitUntil(world, 'a state of the response', () => holds(response), timeoutMs);
      return response;
    },
  };
  return response;
}
