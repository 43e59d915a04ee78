import type { TemplateResult } from 'lit';
import type { NewDeed, Outcome } from '../connection.ts';
import type { PageState } from '../state.ts';
import { type ChoiceAsker, createChoiceAsker } from './choices.ts';
import { readLine, type SlashCommand, slashCommands, type TypedCommand, writeLine } from './commands.ts';
import { isTaking, onComposerKey } from './keys.ts';
import { withMentions } from './mentions.ts';
import {
  BLANK,
  type Change,
  type CommandDraft,
  type ComposerState,
  change,
  optionsOf,
  textsOf,
} from './state.ts';
import { type Suggestion, type Suggestions, suggestionsFor } from './suggestions.ts';
import { composerView, MOST_CHARACTERS } from './view.ts';

export interface ComposerOptions {
  readonly page: () => PageState;
  /** Sends a message, or asks for choices. */
  readonly send: (deed: NewDeed) => Promise<Outcome>;
  /** Runs a command, whose end the message list shows. */
  readonly run: (deed: NewDeed & { readonly do: 'command' }) => void;
  /** Called after every change, to render; what was rendered is in the document when it returns. */
  readonly changed: () => void;
}

export interface Composer {
  view(): TemplateResult;
  focus(): void;
  /** Begins a reply to a message. */
  reply(id: string): void;
  /** Begins a command, as if it had been picked from the list. */
  openCommand(name: string): void;
  /** Ends a reply to a message that has been deleted. */
  deleted(id: string): void;
  /** What could not be sent for want of a connection can be now. */
  connected(): void;
}

const REPLY_GONE = 'The message you were replying to has been deleted.';
const NOT_CONNECTED = 'Not connected just now. What you typed stays here.';

/** The composer: its state, and what its keys do to the channel. */
export function createComposer({ page, send, run, changed }: ComposerOptions): Composer {
  let state: ComposerState = BLANK;

  const commands = (): SlashCommand[] => slashCommands(page().commands);
  const suggestions = (): Suggestions => suggestionsFor(state, commands(), page().members);
  const asker: ChoiceAsker = createChoiceAsker(send, (fromBot) => {
    apply({ type: 'choices', fromBot });
    for (const key of held.splice(0))
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
  });
  /** Enter and Tab, pressed before the choices that they are for had come. */
  const held: string[] = [];

  function apply(to: Change): void {
    const before = state;
    state = change(state, to);
    if (state === before) return;
    asker.follow(before, state);
    changed();
    growBox();
    document.querySelector('.suggestion[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  function focus(): void {
    const field =
      state.draft === null ? 'message' : state.field === null ? 'command-name' : `option-${state.field}`;
    document.getElementById(field)?.focus();
  }

  function begin(typed: TypedCommand): void {
    apply({ type: 'command', typed });
    focus();
  }

  function take({ take: taken }: Suggestion): void {
    if (taken.type === 'command') begin({ command: taken.command, texts: {} });
    else if (taken.type === 'mention') mention(taken.start, taken.name);
    else {
      apply({ type: 'chosen', field: taken.field, chosen: taken.choice });
      const empty = state.draft?.fields.find(({ option, text }) => option.required && text === '');
      if (empty) apply({ type: 'entered', field: empty.option.name });
      focus();
    }
  }

  function mention(start: number, name: string): void {
    const head = `${state.text.slice(0, start)}@${name} `;
    apply({
      type: 'typed',
      text: head + state.text.slice(state.caret).replace(/^ /, ''),
      caret: head.length,
    });
    const box = messageBox();
    box?.focus();
    box?.setSelectionRange(head.length, head.length);
  }

  function submit(): void {
    const typed = state.draft === null ? readLine(commands(), state.text.trim()) : null;
    if (typed !== null) apply({ type: 'command', typed });
    if (state.draft !== null) submitCommand(state.draft);
    else if (state.text.trim() === '') focus();
    else void say(state.text.trim());
  }

  function submitCommand(draft: CommandDraft): void {
    const filled = optionsOf(draft);
    if ('faults' in filled) {
      apply({ type: 'faults', faults: filled.faults });
      apply({ type: 'entered', field: Object.keys(filled.faults)[0] ?? null });
      focus();
      return;
    }
    if (isCutOff()) return;
    const { command } = draft;
    apply({ type: 'sent', line: writeLine({ command, texts: textsOf(draft) }) });
    focus();
    run({ do: 'command', name: command.name, options: filled.options });
  }

  async function say(typed: string): Promise<void> {
    const text = withMentions(typed, page().members);
    if (text.length > MOST_CHARACTERS) {
      const problem = `Your message is too long: ${text.length} characters, and ${MOST_CHARACTERS} is the most. Nothing was sent.`;
      apply({ type: 'problem', problem });
      return;
    }
    if (isCutOff()) return;
    const { reply } = state;
    apply({ type: 'sent', line: typed });
    focus();
    const outcome = await send({ do: 'say', text, replyTo: reply });
    if (outcome.type !== 'failed') return;
    // What could not be sent comes back, unless something else has been begun meanwhile; Up brings it back then.
    if (state.text === '' && state.draft === null) {
      apply({ type: 'typed', text: typed, caret: typed.length });
      if (state.reply === null) apply({ type: 'reply', reply });
    }
    apply({ type: 'problem', problem: outcome.problem });
  }

  /** Says so where nothing can be sent. */
  function isCutOff(): boolean {
    if (page().link === 'open') return false;
    apply({ type: 'problem', problem: NOT_CONNECTED });
    return true;
  }

  return {
    focus,
    reply(id) {
      const isOwn = page().messages.find((one) => one.id === id)?.authorId === page().you?.id;
      apply({ type: 'reply', reply: { id, ping: !isOwn } });
      focus();
    },
    openCommand(name) {
      const command = commands().find((one) => one.name === name);
      if (command) begin({ command, texts: {} });
    },
    deleted(id) {
      if (state.reply?.id !== id) return;
      apply({ type: 'reply', reply: null });
      apply({ type: 'problem', problem: REPLY_GONE });
    },
    connected() {
      if (state.problem === NOT_CONNECTED) apply({ type: 'problem', problem: null });
    },
    view() {
      const { channel, messages, you } = page();
      const replied = messages.find(({ id }) => id === state.reply?.id);
      const replyTo = replied ? { author: replied.author, isOwn: replied.authorId === you?.id } : null;
      const offered = suggestions();
      return composerView(
        state,
        { suggestions: offered, channel, replyTo },
        {
          take,
          send: submit,
          type(box) {
            apply({ type: 'typed', text: box.value, caret: box.selectionStart });
            // A command's name and a space: from here on its options are filled in.
            const typed = / $/.test(box.value) ? readLine(commands(), box.value.trimEnd()) : null;
            if (typed !== null && box.value.trimEnd() === `/${typed.command.name}`) begin(typed);
          },
          caret: (box) => apply({ type: 'moved', caret: box.selectionStart }),
          key(event) {
            if (asker.isAsking() && isTaking(event)) {
              event.preventDefault();
              held.push(event.key);
            } else onComposerKey(event, state, suggestions(), { apply, take, submit, focus });
          },
          fill: (field, input) => {
            held.length = 0;
            apply({ type: 'filled', field, text: input.value });
            if (state.field !== field) focus();
          },
          enter(field) {
            held.length = 0;
            apply({ type: 'entered', field });
          },
          add(field) {
            apply({ type: 'add', field });
            focus();
          },
          leave() {
            apply({ type: 'leave' });
            focus();
          },
          togglePing: () =>
            state.reply && apply({ type: 'reply', reply: { ...state.reply, ping: !state.reply.ping } }),
          cancelReply() {
            apply({ type: 'reply', reply: null });
            focus();
          },
        },
      );
    },
  };
}

function messageBox(): HTMLTextAreaElement | null {
  const box = document.getElementById('message');
  return box instanceof HTMLTextAreaElement ? box : null;
}

/** The message's box is as high as its lines. */
function growBox(): void {
  const box = messageBox();
  if (box === null) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}
