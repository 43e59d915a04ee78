import type { RegisteredCommand } from '../../validation/commands.ts';
import type { Member, ShownMessage, ToPage } from '../protocol.ts';

/** What a person did and has not seen the end of: a command on its way, or one that failed. */
export interface Errand {
  readonly id: number;
  /** A slash command or a message's command, by its name; or a button. */
  readonly what:
    | { readonly type: 'command' | 'menu'; readonly name: string }
    | { readonly type: 'press'; readonly messageId: string; readonly customId: string };
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** What Discord's client shows where it failed; null while it is under way. */
  readonly problem: string | null;
}

/** Where the page stands with its server. */
export type Link = 'connecting' | 'open' | 'lost';

/** All that the page knows of the channel. */
export interface PageState {
  readonly link: Link;
  /** Null until the server has said it. */
  readonly you: Member | null;
  readonly server: string;
  readonly channel: string;
  readonly bot: Member | null;
  readonly members: readonly Member[];
  /** Oldest first. */
  readonly messages: readonly ShownMessage[];
  readonly commands: readonly RegisteredCommand[];
  readonly errands: readonly Errand[];
}

export const EMPTY: PageState = {
  link: 'connecting',
  you: null,
  server: '',
  channel: '',
  bot: null,
  members: [],
  messages: [],
  commands: [],
  errands: [],
};

/** What the page knows once the server has said something. */
export function receive(state: PageState, said: ToPage): PageState {
  switch (said.type) {
    case 'welcome': {
      const { you, server, channel, bot, members, commands } = said;
      const messages = afterWelcome(state, said);
      return {
        ...state,
        link: 'open',
        you,
        server,
        channel,
        bot,
        members,
        commands,
        messages,
        errands: state.errands.filter(
          ({ what }) => what.type !== 'press' || messages.some(({ id }) => id === what.messageId),
        ),
      };
    }
    case 'message':
      return arrived(state, said.message);
    case 'deleted':
      return dismiss(state, said.messageId);
    case 'members': {
      const bot = said.members.find(({ id }) => id === state.bot?.id) ?? state.bot;
      return { ...state, members: said.members, bot };
    }
    case 'commands':
      return { ...state, commands: said.commands };
    case 'done':
      return { ...state, errands: state.errands.filter(({ id }) => id !== said.id) };
    case 'failed':
      return {
        ...state,
        errands: state.errands.map((one) => (one.id === said.id ? { ...one, problem: said.problem } : one)),
      };
  }
}

/** The server keeps no ephemeral messages for a page that comes back; the page still has them. */
function afterWelcome(state: PageState, { you, messages }: ToPage & { type: 'welcome' }): ShownMessage[] {
  const told = new Set(messages.map(({ id }) => id));
  const kept =
    state.you?.id === you.id ? state.messages.filter(({ ephemeral, id }) => ephemeral && !told.has(id)) : [];
  return [...messages, ...kept].sort((a, b) => a.sentAt - b.sentAt);
}

function arrived(state: PageState, message: ShownMessage): PageState {
  if (state.messages.some(({ id }) => id === message.id))
    return { ...state, messages: state.messages.map((one) => (one.id === message.id ? message : one)) };
  return { ...state, messages: [...state.messages, message], errands: answered(state, message) };
}

/** The answer is there: its command is no longer on its way, even where the server says 'done' a little later. */
function answered({ errands, you }: PageState, { used }: ShownMessage): readonly Errand[] {
  if (used === null || used.byId !== you?.id) return errands;
  const first = errands.find(
    ({ what, problem }) => what.type !== 'press' && what.name === used.command && problem === null,
  );
  return errands.filter((one) => one !== first);
}

/** Takes a message away: deleted, or an ephemeral one that was dismissed. */
export function dismiss(state: PageState, messageId: string): PageState {
  return {
    ...state,
    messages: state.messages.filter(({ id }) => id !== messageId),
    errands: state.errands.filter(({ what }) => what.type !== 'press' || what.messageId !== messageId),
  };
}

/** Notes that something is on its way. A message's earlier failures are forgotten at the next press. */
export function setOut(state: PageState, id: number, what: Errand['what'], startedAt: number): PageState {
  const before = state.errands.filter(
    (one) =>
      what.type !== 'press' ||
      one.problem === null ||
      one.what.type !== 'press' ||
      one.what.messageId !== what.messageId,
  );
  return { ...state, errands: [...before, { id, what, startedAt, problem: null }] };
}

export function forget(state: PageState, errandId: number): PageState {
  return { ...state, errands: state.errands.filter(({ id }) => id !== errandId) };
}

/** A member's name; null where nobody here has the id. */
export function nameOf({ members, bot, you }: PageState, id: string): string | null {
  return (
    [...members, ...(bot ? [bot] : []), ...(you ? [you] : [])].find((one) => one.id === id)?.name ?? null
  );
}
