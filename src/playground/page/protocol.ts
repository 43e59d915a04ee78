import type { Choice, OptionValue, SeenMessage } from '../person/contract.ts';
import type { RegisteredCommand } from '../validation/commands.ts';

/** What the page and its server say to each other: one JSON object a WebSocket message, at `/page/socket`. */

/** The first thing a page says. `key` is that of an earlier `welcome`, kept for the tab: it gives the same person back. */
export interface Hello {
  readonly do: 'hello';
  readonly key: string | null;
}

/** What a person does. `id` is the page's own number, which comes back with the result. */
export type Deed = { readonly id: number } & (
  | {
      readonly do: 'say';
      readonly text: string;
      /** Id of the message replied to, and whether its author is pinged. */
      readonly replyTo: { readonly id: string; readonly ping: boolean } | null;
    }
  | { readonly do: 'command'; readonly name: string; readonly options: Readonly<Record<string, OptionValue>> }
  | {
      readonly do: 'complete';
      readonly name: string;
      readonly options: Readonly<Record<string, OptionValue>>;
      /** The option being typed. */
      readonly focused: string;
    }
  | { readonly do: 'press'; readonly messageId: string; readonly customId: string }
  /** A message command, by its name, on a message. */
  | { readonly do: 'menu'; readonly name: string; readonly messageId: string }
  | { readonly do: 'delete'; readonly messageId: string }
);

export type ToServer = Hello | Deed;

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** Whether the member is here: a page is open, or the bot is connected. */
  readonly isHere: boolean;
}

/** A message as one person sees it. */
export interface ShownMessage extends SeenMessage {
  readonly authorId: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** A deferred answer that is still to come: 'is thinking…'. */
  readonly isThinking: boolean;
  /** The command that it answers and who ran it; null for other messages. `line` has its options, if it has any. */
  readonly used: {
    readonly by: string;
    readonly byId: string;
    readonly command: string;
    readonly line: string | null;
  } | null;
}

export type ToPage =
  | {
      readonly type: 'welcome';
      readonly key: string;
      readonly you: Member;
      readonly server: string;
      readonly channel: string;
      readonly bot: Member;
      readonly members: readonly Member[];
      /** What this person sees in the channel, oldest first; after a reload no ephemeral messages, as on Discord. */
      readonly messages: readonly ShownMessage[];
      readonly commands: readonly RegisteredCommand[];
    }
  /** A new message, or one that has changed: found by its id. */
  | { readonly type: 'message'; readonly message: ShownMessage }
  | { readonly type: 'deleted'; readonly messageId: string }
  | { readonly type: 'members'; readonly members: readonly Member[] }
  | { readonly type: 'commands'; readonly commands: readonly RegisteredCommand[] }
  /**
   * What came of a deed. For 'command', 'press' and 'menu' it is sent when the interaction was answered, deferred or has
   * failed; `problem` is then what Discord's client would show ('The application did not respond').
   */
  | { readonly type: 'done'; readonly id: number; readonly choices?: readonly Choice[] }
  | { readonly type: 'failed'; readonly id: number; readonly problem: string };
