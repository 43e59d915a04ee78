import type { Choice, OptionValue } from '../../../person/contract.ts';
import type { ValueOption } from '../../../validation/commands.ts';
import { maySay, readValue, type SlashCommand, splitAtNames, type TypedCommand } from './commands.ts';

/** One of those that are offered for an option. */
export interface OptionChoice {
  readonly name: string;
  readonly value: OptionValue;
}

/** An option with what was typed into it. */
export interface Field {
  readonly option: ValueOption;
  readonly text: string;
  /** The choice that was taken last. It stands while its name is the text, which otherwise speaks for itself. */
  readonly chosen: OptionChoice | null;
  readonly problem: string | null;
}

export interface CommandDraft {
  readonly command: SlashCommand;
  /** The required options, and the optional ones that were asked for. */
  readonly fields: readonly Field[];
}

/** Choices that the bot gave for a text in a field. */
export interface BotChoices {
  readonly field: string;
  readonly choices: readonly Choice[];
  /** What is shown instead where they could not be had. */
  readonly problem: string | null;
}

/** What the composer holds. Pure data: what a key does to it is `change`'s to say. */
export interface ComposerState {
  /** The message that is being typed; empty while a command is filled in. */
  readonly text: string;
  readonly caret: number;
  readonly draft: CommandDraft | null;
  readonly reply: { readonly id: string; readonly ping: boolean } | null;
  /** The option being typed; null in the message. */
  readonly field: string | null;
  /** Which suggestion is lit. */
  readonly lit: number;
  /** Whether the list of suggestions was closed; typing opens it again. */
  readonly closed: boolean;
  readonly fromBot: BotChoices | null;
  /** Why nothing was sent. */
  readonly problem: string | null;
  /** Lines sent, oldest first. */
  readonly history: readonly string[];
  /** Place in the history of the line that was brought back. */
  readonly recalled: number | null;
}

export const BLANK: ComposerState = {
  text: '',
  caret: 0,
  draft: null,
  reply: null,
  field: null,
  lit: 0,
  closed: false,
  fromBot: null,
  problem: null,
  history: [],
  recalled: null,
};

export type Change =
  | { readonly type: 'typed'; readonly text: string; readonly caret: number }
  | { readonly type: 'moved'; readonly caret: number }
  | { readonly type: 'command'; readonly typed: TypedCommand }
  | { readonly type: 'filled'; readonly field: string; readonly text: string }
  | { readonly type: 'chosen'; readonly field: string; readonly chosen: OptionChoice }
  | { readonly type: 'entered'; readonly field: string | null }
  | { readonly type: 'add'; readonly field: string }
  | { readonly type: 'remove'; readonly field: string }
  | { readonly type: 'faults'; readonly faults: Readonly<Record<string, string>> }
  | { readonly type: 'choices'; readonly fromBot: BotChoices }
  | { readonly type: 'lit'; readonly lit: number }
  | { readonly type: 'close' }
  | { readonly type: 'leave' }
  | { readonly type: 'reply'; readonly reply: ComposerState['reply'] }
  | { readonly type: 'problem'; readonly problem: string | null }
  | { readonly type: 'sent'; readonly line: string }
  | { readonly type: 'recall'; readonly by: 1 | -1 };

const OPEN = { lit: 0, closed: false, problem: null } as const;

export function change(state: ComposerState, to: Change): ComposerState {
  switch (to.type) {
    case 'typed':
      return { ...state, ...OPEN, text: to.text, caret: to.caret, recalled: null };
    case 'moved':
      return state.caret === to.caret ? state : { ...state, caret: to.caret };
    case 'command':
      return { ...state, ...OPEN, ...begun(to.typed), text: '', caret: 0, fromBot: null, recalled: null };
    case 'filled':
      return filled(state, to.field, to.text);
    case 'chosen':
      return {
        ...withField(state, to.field, { text: to.chosen.name, chosen: to.chosen, problem: null }),
        closed: true,
        problem: null,
      };
    case 'entered':
      if (state.field === to.field) return state;
      return { ...state, field: to.field, lit: 0, fromBot: null, closed: isChosen(state, to.field) };
    case 'add':
      return { ...state, ...OPEN, ...added(state, to.field), fromBot: null };
    case 'remove':
      return { ...state, ...OPEN, ...removed(state, to.field), fromBot: null };
    case 'faults':
      return Object.entries(to.faults).reduce(
        (next, [name, problem]) => withField(next, name, { problem }),
        state,
      );
    case 'choices':
      return state.field === to.fromBot.field ? { ...state, fromBot: to.fromBot, lit: 0 } : state;
    case 'lit':
      return { ...state, lit: to.lit };
    case 'close':
      return { ...state, closed: true };
    case 'leave':
      return { ...state, ...OPEN, draft: null, field: null, text: '', caret: 0, fromBot: null };
    case 'reply':
      return { ...state, reply: to.reply };
    case 'problem':
      return { ...state, problem: to.problem };
    case 'sent':
      return { ...BLANK, history: [...state.history.filter((line) => line !== to.line), to.line] };
    case 'recall':
      return recall(state, to.by);
  }
}

function fieldFor(option: ValueOption, text = ''): Field {
  return { option, text, chosen: null, problem: null };
}

function begun({ command, texts }: TypedCommand): Pick<ComposerState, 'draft' | 'field'> {
  const fields = command.options
    .filter(({ name, required }) => required || texts[name] !== undefined)
    .map((option) => fieldFor(option, texts[option.name]));
  const first = fields.find(({ text }) => text === '') ?? fields[0];
  return { draft: { command, fields }, field: first?.option.name ?? null };
}

function withField(state: ComposerState, name: string, part: Partial<Field>): ComposerState {
  if (state.draft === null) return state;
  const fields = state.draft.fields.map((one) => (one.option.name === name ? { ...one, ...part } : one));
  return { ...state, draft: { ...state.draft, fields } };
}

function filled(state: ComposerState, name: string, text: string): ComposerState {
  const { draft } = state;
  const option = draft?.fields.find((one) => one.option.name === name)?.option;
  if (draft === null || option === undefined) return state;
  const start = text.trimStart();
  // Its own name, typed as one would on a line, is there already.
  const typed = start.startsWith(`${name}:`) ? start.slice(name.length + 1).trimStart() : start;
  const empty = draft.command.options.filter((one) => one !== option && textOf(draft, one) === '');
  const { before, named } = splitAtNames(
    empty.map((one) => one.name),
    typed,
  );
  if (named.length > 0) return leadOn(state, option, before, named);
  if (!maySay(option, typed))
    return withField(state, name, {
      problem: option.type === 4 ? 'This takes a whole number.' : 'This takes a number.',
    });
  return { ...withField(state, name, { text: typed, problem: null }), ...OPEN };
}

/** Another option's name and a colon lead on to that option. */
function leadOn(
  state: ComposerState,
  { name, required }: ValueOption,
  before: string,
  named: readonly (readonly [name: string, text: string])[],
): ComposerState {
  let next: ComposerState =
    before === '' && required !== true
      ? { ...state, ...removed(state, name) }
      : withField(state, name, { text: before, problem: null });
  for (const [other, text] of named)
    next = withField({ ...next, ...added(next, other) }, other, { text, problem: null });
  return { ...next, ...OPEN, field: named.at(-1)?.[0] ?? name, fromBot: null };
}

/** The option that is meant where one just types on after the command's name; null where none takes the sign. */
export function optionFor({ command, fields }: CommandDraft, sign: string): string | null {
  const free = command.options.filter((one) => fields.every(({ option }) => option !== one));
  const typeable = free.find((one) => TYPEABLE.has(one.type) && maySay(one, sign));
  return (typeable ?? free.find(({ type }) => type === 5))?.name ?? null;
}

/** Text and numbers. */
const TYPEABLE = new Set<number>([3, 4, 10]);

const textOf = ({ fields }: CommandDraft, of: ValueOption): string =>
  fields.find(({ option }) => option === of)?.text ?? '';

function added(state: ComposerState, name: string): Pick<ComposerState, 'draft' | 'field'> {
  const { draft } = state;
  if (draft === null || draft.fields.some(({ option }) => option.name === name)) return state;
  const shown = new Map(draft.fields.map((one) => [one.option.name, one]));
  const fields = draft.command.options.flatMap((option) => {
    const one = shown.get(option.name) ?? (option.name === name ? fieldFor(option) : null);
    return one === null ? [] : [one];
  });
  return { draft: { ...draft, fields }, field: name };
}

function removed(state: ComposerState, name: string): Pick<ComposerState, 'draft' | 'field'> {
  const { draft } = state;
  if (draft === null) return state;
  const at = draft.fields.findIndex(({ option }) => option.name === name);
  const fields = draft.fields.filter(({ option }) => option.name !== name);
  return { draft: { ...draft, fields }, field: fields[Math.max(0, at - 1)]?.option.name ?? null };
}

/** A field that was filled by choosing offers nothing until it is typed in again. */
function isChosen({ draft }: ComposerState, name: string | null): boolean {
  const field = draft?.fields.find(({ option }) => option.name === name);
  return field !== undefined && chosenOf(field) !== null;
}

/** Up brings back the line before, Down the one after it and at last the empty composer. */
function recall(state: ComposerState, by: 1 | -1): ComposerState {
  const at = (state.recalled ?? state.history.length) + by;
  if (at < 0 || at > state.history.length) return state;
  const text = state.history[at] ?? '';
  const recalled = at === state.history.length ? null : at;
  return { ...state, text, caret: text.length, recalled, lit: 0, closed: true, problem: null };
}

export type Filled =
  | { readonly options: Record<string, OptionValue> }
  | { readonly faults: Readonly<Record<string, string>> };

/** The options of a command as they are sent, or what is wrong with each that is not right. */
export function optionsOf({ fields }: CommandDraft): Filled {
  const options: Record<string, OptionValue> = {};
  const faults: Record<string, string> = {};
  for (const field of fields) {
    const { option } = field;
    if (field.text.trim() === '') {
      if (option.required) faults[option.name] = 'This option is required.';
      continue;
    }
    const read = chosenOf(field) ?? readValue(option, field.text);
    if ('problem' in read) faults[option.name] = read.problem;
    else options[option.name] = read.value;
  }
  return Object.keys(faults).length > 0 ? { faults } : { options };
}

function chosenOf({ chosen, text }: Field): OptionChoice | null {
  return chosen?.name.trim() === text.trim() ? chosen : null;
}

/** The texts of the fields by option, for the history. */
export function textsOf({ fields }: CommandDraft): Record<string, string> {
  return Object.fromEntries(fields.map(({ option, text }) => [option.name, text]));
}
