import { announce } from '../announce.ts';
import { messageCommands } from '../composer/commands.ts';
import { type MenuGroup, openMenu } from '../menu/menu.ts';
import type { PageState } from '../state.ts';
import type { MenuPlace } from './message.ts';
import { textOf } from './text.ts';

interface Does {
  readonly reply: (messageId: string) => void;
  readonly runOn: (command: string, messageId: string) => void;
  readonly remove: (messageId: string) => void;
  readonly dismiss: (messageId: string) => void;
}

/**
 * Opens the menu of a message: what anyone can do with it, the app's commands, what only its author can do.
 *
 * @returns closes it; null where there is no such message
 */
export function openMessageMenu(
  state: PageState,
  messageId: string,
  place: MenuPlace,
  does: Does,
): (() => void) | null {
  const message = state.messages.find(({ id }) => id === messageId);
  const parent = document.getElementById(`message-${messageId}`)?.closest('main');
  if (message === undefined || !parent) return null;
  const copy = { label: 'Copy text', run: () => void copyText(textOf(message)) };
  const groups: MenuGroup[] = message.ephemeral
    ? [{ name: null, items: [copy, { label: 'Dismiss message', run: () => does.dismiss(messageId) }] }]
    : [
        { name: null, items: [{ label: 'Reply', run: () => does.reply(messageId) }, copy] },
        {
          name: 'Apps',
          items: messageCommands(state.commands).map((name) => ({
            label: name,
            run: () => does.runOn(name, messageId),
          })),
        },
        {
          name: null,
          items:
            message.authorId === state.you?.id
              ? [{ label: 'Delete message', isDangerous: true, run: () => does.remove(messageId) }]
              : [],
        },
      ];
  return openMenu(parent, `Message of ${message.author}`, groups, place);
}

/** Browsers let a page copy only where it came by https or from this machine. */
async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce('Copied.');
  } catch {
    announce('This browser lets the page copy nothing here: mark the text, and copy it yourself.');
  }
}
