import type { Channel } from '../model.ts';
import { commandsIn } from '../person/interact.ts';
import { known, type World } from '../world.ts';
import type { People, Visitor } from './people.ts';
import type { Member, ToPage } from './protocol.ts';
import { isVisible, shown } from './shown.ts';

/** A page that is open, and to whom it belongs. */
export interface OpenPage {
  readonly visitor: Visitor;
  readonly send: (text: string) => void;
}

export interface View {
  /** Tells a page all there is to see, and from then on all that changes. */
  add(page: OpenPage): void;
  remove(page: OpenPage): void;
  close(): void;
}

/** Keeps open pages up to date with what happens in a channel. */
export function createView(
  world: World,
  channel: Channel,
  { people, isBotHere }: { readonly people: People; readonly isBotHere: () => boolean },
): View {
  /** With the messages that each has been shown. */
  const pages = new Map<OpenPage, Set<string>>();

  const member = (id: string): Member => {
    const { username, bot } = known(world.users, id);
    return { id, name: username, isBot: bot, isHere: id === world.bot.id ? isBotHere() : people.isHere(id) };
  };
  // The owner of the server is nobody who could be met.
  const members = () => [...world.home.members.keys()].filter((id) => id !== world.home.ownerId).map(member);
  const commands = () => commandsIn(world, channel);

  const lines = {
    members: () => line({ type: 'members', members: members() }),
    commands: () => line({ type: 'commands', commands: commands() }),
  };
  const last = { members: lines.members(), commands: lines.commands() };
  const tellOf = (what: 'members' | 'commands') => {
    const now = lines[what]();
    if (now === last[what]) return;
    last[what] = now;
    for (const page of pages.keys()) page.send(now);
  };

  const tellOfMessage = (id: string) => {
    const message = world.messages.get(id);
    if (!message) {
      const gone = line({ type: 'deleted', messageId: id });
      for (const [page, seen] of pages) if (seen.delete(id)) page.send(gone);
      return;
    }
    if (message.channelId !== channel.id) return;
    const text = line({ type: 'message', message: shown(world, message) });
    for (const [page, seen] of pages) {
      if (!isVisible(message, channel.id, page.visitor.person.id)) continue;
      seen.add(id);
      page.send(text);
    }
  };

  const onChange = (messageId: string | null) => {
    if (messageId !== null) return tellOfMessage(messageId);
    tellOf('members');
    tellOf('commands');
  };
  world.changeListeners.add(onChange);

  return {
    add(page) {
      const { person, key } = page.visitor;
      // Ephemeral messages are gone once the client has been closed, as on Discord.
      const messages = [...world.messages.values()].filter(
        (one) => one.onlyFor === null && isVisible(one, channel.id, person.id),
      );
      page.send(
        line({
          type: 'welcome',
          key,
          you: member(person.id),
          server: world.home.name,
          channel: channel.name,
          bot: member(world.bot.id),
          members: members(),
          messages: messages.map((one) => shown(world, one)),
          commands: commands(),
        }),
      );
      tellOf('members');
      pages.set(page, new Set(messages.map(({ id }) => id)));
    },
    remove(page) {
      if (pages.delete(page)) tellOf('members');
    },
    close() {
      world.changeListeners.delete(onChange);
      pages.clear();
    },
  };
}

function line(said: ToPage): string {
  return JSON.stringify(said);
}
