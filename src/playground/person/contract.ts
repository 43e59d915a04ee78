import type { Component } from '../validation/components.ts';
import type { Embed } from '../validation/embeds.ts';

/**
 * Where something happens: a channel's name (`'general'` is there from the start) or id, or one of
 * - `'dm'`: the person's direct messages with the bot;
 * - `'private-channel'`: a group of people without the bot, where a person uses the app they installed to themselves;
 * - `'elsewhere'`: a server without the bot, where a person uses the app they installed to themselves.
 */
export type Place = string;

/** A message as a person has it before their eyes; a snapshot, later edits make another. */
export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  /** Name of the author. */
  readonly author: string;
  /** Whether the bot under test wrote it. */
  readonly fromBot: boolean;
  readonly content: string;
  /** As Discord's API spells them: `title`, `description`, `fields`, `footer.text`, `author.name`, `color`. */
  readonly embeds: readonly Embed[];
  /** Action rows, as Discord's API spells them: `components[0].components[0].custom_id`. */
  readonly components: readonly Component[];
  /** The buttons of all rows, left to right, top to bottom. */
  readonly buttons: readonly SeenButton[];
  readonly flags: number;
  /** Only this person sees it. */
  readonly ephemeral: boolean;
  readonly edited: boolean;
  /** Names of the files and stickers that came with it. */
  readonly attachments: readonly string[];
  readonly stickers: readonly string[];
  /** What it says that is passed on, or null. */
  readonly forwarded: string | null;
  /** Id of the message that it replies to. */
  readonly replyTo: string | null;
  /** Whom it alerts, in Discord's notation: `'<@id>'`, `'<@&id>'`, `'@everyone'` (here included). */
  readonly pings: readonly string[];
  /** Discord's number for its kind: 0 ordinary, 19 reply, 20 answer to a command. */
  readonly type: number;
}

export interface SeenButton {
  readonly label: string;
  /** Null on a link. */
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

/** What a client shows where a command got no answer in three seconds, or a deferral none in fifteen minutes. */
export const NO_RESPONSE = 'The application did not respond';
/** The same for a button or a menu. */
export const INTERACTION_FAILED = 'This interaction failed';

/** What becomes of an interaction, as its person sees it. Live: read it again after a wait. */
export interface Response {
  /**
   * `'waiting'` until the first callback; then `'thinking'` (a deferred answer) or `'acknowledged'` (a deferred update of
   * a button's message, with nothing to see); then `'answered'` or `'failed'`.
   */
  readonly state: 'waiting' | 'thinking' | 'acknowledged' | 'answered' | 'failed';
  /** Whether it was deferred with "is thinking..." at any time. */
  readonly wasThinking: boolean;
  /** Whether the answer (or the deferral) is for this person's eyes only. */
  readonly ephemeral: boolean;
  /** The answer as it stands; for a button that updates its message, that message. Null until then, or if deleted. */
  readonly message: SeenMessage | null;
  /** What the answer was at first and after each edit, oldest first. */
  readonly history: readonly SeenMessage[];
  /** Messages after the first, oldest first, as they stand; deleted ones are gone. */
  readonly followUps: readonly SeenMessage[];
  /** What a person reads instead of an answer, or null. */
  readonly error: typeof NO_RESPONSE | typeof INTERACTION_FAILED | null;
  /** The form that opened, if that is the answer. */
  readonly modal: { readonly customId: string; readonly title: string } | null;
  /** Resolves at the first callback of any kind, deferral included, or at failure. */
  acknowledged(): Promise<Response>;
  /** Resolves at the first visible answer (a deferral alone is none) or at failure. */
  settled(): Promise<Response>;
  /** Resolves as soon as `holds` is true of it; rejects after `timeoutMs` of real time (default 5000). */
  until(holds: (response: Response) => boolean, timeoutMs?: number): Promise<Response>;
}

export type OptionValue = string | number | boolean;

export interface CommandUse {
  /** Default `'general'`. */
  readonly in?: Place;
  /** Sends the options as they are, though Discord's client would stop the person. */
  readonly raw?: boolean;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** A message that a person sent, and what the bot says to it. */
export interface Said {
  readonly message: SeenMessage;
  /** What the bot has written so far in reply to it (in direct messages: after it), oldest first. */
  answers(): readonly SeenMessage[];
  /** The first of these, as soon as it is there; rejects after `timeoutMs` of real time (default 5000). */
  answer(timeoutMs?: number): Promise<SeenMessage>;
}

export interface SayOptions {
  /** Replies to this message. */
  readonly replyTo?: { readonly id: string; readonly channelId: string };
  /** Whether the reply alerts the author of what it replies to; default true, as in the client. */
  readonly replyPing?: boolean;
  /** Names of files that go with it; then the text may be empty. */
  readonly attachments?: readonly string[];
  /** Names of stickers that go with it; then the text may be empty. */
  readonly stickers?: readonly string[];
  /** A subscriber's message may have 4000 characters. */
  readonly nitro?: boolean;
}

/** A person in front of Discord. All are members of the one server, and have installed the app to themselves. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Types a message. `<@id>`, `<@&id>` and `@everyone` in it alert as they do on Discord. */
  say(place: Place, text: string, options?: SayOptions): Said;
  /** Types a mention of the bot and then `text`. */
  mentionBot(place: Place, text: string): Said;
  /** Types to the bot in direct messages. */
  dm(text: string): Said;
  /** Passes a message on, without a word. */
  forward(place: Place, message: { readonly id: string; readonly channelId: string }): Said;
  /** Changes a message of one's own. */
  edit(message: SeenMessage, text: string): SeenMessage;
  deleteMessage(message: { readonly id: string; readonly channelId: string }): void;
  /**
   * Runs a slash command and waits for the first visible answer or failure. A subcommand follows its command after a
   * space. Throws if Discord's client would not let the person send it.
   */
  runCommand(name: string, options?: Record<string, OptionValue>, use?: CommandUse): Promise<Response>;
  /**
   * Runs a slash command and gives the milliseconds until the first visible answer; null where there is none. Nothing is
   * kept of it, so that a hundred thousand can be run.
   */
  timeCommand(name: string, options?: Record<string, OptionValue>, use?: CommandUse): Promise<number | null>;
  /** Runs a slash command, and does not wait. */
  startCommand(name: string, options?: Record<string, OptionValue>, use?: CommandUse): Response;
  /** What the client offers while the person types the option `focused`. Rejects where it says that loading failed. */
  autocomplete(
    name: string,
    options: Record<string, OptionValue>,
    focused: string,
    use?: CommandUse,
  ): Promise<readonly Choice[]>;
  /** Presses a button, found by its custom id or its label, and waits for the first visible answer or failure. */
  press(message: SeenMessage, button: string): Promise<Response>;
  /** Presses a button, and does not wait. */
  startPress(message: { readonly id: string }, button: string): Response;
  /** Picks values in a select menu found by its custom id, and does not wait. */
  startSelect(message: SeenMessage, customId: string, values: readonly string[]): Response;
  /** Runs a command from a message's context menu and waits for the first visible answer or failure. */
  contextMenu(name: string, message: { readonly id: string }): Promise<Response>;
  /** Runs a command from a message's context menu, and does not wait. */
  startContextMenu(name: string, message: { readonly id: string }): Response;
  /** All that this person sees there, oldest first: no one else's ephemeral messages. */
  messages(place: Place): readonly SeenMessage[];
  /** Refuses direct messages from now on. */
  closeDms(): void;
}
