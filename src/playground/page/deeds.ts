import type { Choice, Person } from '../person/contract.ts';
import type { Deed } from './protocol.ts';

/**
 * Has a person do something in a channel, and waits until there is something to see of it: an answer, or that the bot
 * is thinking.
 *
 * @returns the choices, for 'complete'
 * @throws Error with what Discord's client would say
 */
export async function carryOut(
  person: Person,
  channelId: string,
  deed: Deed,
): Promise<readonly Choice[] | null> {
  switch (deed.do) {
    case 'say': {
      const { text, replyTo } = deed;
      person.say(
        channelId,
        text,
        replyTo ? { replyTo: { id: replyTo.id, channelId }, replyPing: replyTo.ping } : {},
      );
      return null;
    }
    case 'delete':
      person.deleteMessage({ id: deed.messageId, channelId });
      return null;
    case 'complete': {
      const { name, options, focused } = deed;
      // What is being typed is text, whatever the option takes, and be it nothing yet.
      const typed = { ...options, [focused]: String(options[focused] ?? '') };
      return await person.autocomplete(name, typed, focused, { in: channelId });
    }
    case 'command':
      return await acknowledged(person.startCommand(deed.name, { ...deed.options }, { in: channelId }));
    case 'press':
      return await acknowledged(person.startPress({ id: deed.messageId }, deed.customId));
    case 'menu':
      return await acknowledged(person.startContextMenu(deed.name, { id: deed.messageId }));
  }
}

async function acknowledged(response: ReturnType<Person['startPress']>): Promise<null> {
  const { error, modal } = await response.acknowledged();
  if (error !== null) throw new Error(error);
  if (modal !== null)
    throw new Error(`The answer is the form "${modal.title}", and this page shows no forms.`);
  return null;
}
