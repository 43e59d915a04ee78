import type { ValueOption } from '../../../validation/commands.ts';
import type { Member } from '../../protocol.ts';
import type { SlashCommand } from './commands.ts';
import { membersFor, mentionAt } from './mentions.ts';
import type { ComposerState, OptionChoice } from './state.ts';

/** One line of the list above the composer. */
export interface Suggestion {
  readonly label: string;
  /** In small beside it: the names of a command's required options, or what a member is. */
  readonly hint: string;
  readonly detail: string;
  readonly take:
    | { readonly type: 'command'; readonly command: SlashCommand }
    | { readonly type: 'mention'; readonly start: number; readonly name: string }
    | { readonly type: 'choice'; readonly field: string; readonly choice: OptionChoice };
  /** Whose picture stands before it. */
  readonly member: Member | null;
}

export interface Suggestions {
  readonly title: string;
  readonly items: readonly Suggestion[];
}

const NONE: Suggestions = { title: '', items: [] };

/** What the composer offers for what has been typed; nothing where the list was closed. */
export function suggestionsFor(
  state: ComposerState,
  commands: readonly SlashCommand[],
  members: readonly Member[],
): Suggestions {
  if (state.closed) return NONE;
  if (state.draft !== null) return forField(state, members);
  const slash = /^\/(\S*(?: \S*)?)$/.exec(state.text);
  if (slash) return { title: 'Commands', items: forSlash((slash[1] ?? '').toLowerCase(), commands, members) };
  const mention = mentionAt(state.text, state.caret);
  if (mention === null) return NONE;
  const items = membersFor(mention.typed, members).map((member): Suggestion => {
    const take = { type: 'mention', start: mention.start, name: member.name } as const;
    return { label: member.name, hint: member.isBot ? 'App' : '', detail: '', take, member };
  });
  return { title: 'Members', items };
}

/** Commands whose names begin so, then those that hold it anywhere. */
function forSlash(
  typed: string,
  commands: readonly SlashCommand[],
  members: readonly Member[],
): Suggestion[] {
  const begins = commands.filter(({ name }) => name.startsWith(typed));
  const holds = commands.filter(({ name }) => !name.startsWith(typed) && name.includes(typed));
  return [...begins, ...holds].map((command) => ({
    label: `/${command.name}`,
    hint: command.options
      .filter(({ required }) => required)
      .map(({ name }) => name)
      .join(' '),
    detail: command.description,
    take: { type: 'command', command },
    // All commands here are the bot's.
    member: members.find(({ isBot }) => isBot) ?? null,
  }));
}

function forField({ draft, field, fromBot }: ComposerState, members: readonly Member[]): Suggestions {
  const entry = draft?.fields.find(({ option }) => option.name === field);
  if (entry === undefined) return NONE;
  const { option, text } = entry;
  const own = ownChoices(option, members);
  if (own === null && fromBot?.field !== option.name) return NONE;
  const offered = own?.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
  const items = (offered ?? fromBot?.choices ?? []).map(
    ({ name, value }): Suggestion => ({
      label: name,
      hint: '',
      detail: '',
      take: { type: 'choice', field: option.name, choice: { name, value } },
      member: members.find(({ id }) => (option.type === 6 || option.type === 9) && id === value) ?? null,
    }),
  );
  return { title: option.name, items };
}

/** What an option offers without asking the bot; null where it offers nothing of its own. */
function ownChoices(option: ValueOption, members: readonly Member[]): readonly OptionChoice[] | null {
  if (option.type === 5)
    return [
      { name: 'True', value: true },
      { name: 'False', value: false },
    ];
  if (option.type === 6 || option.type === 9) return members.map(({ id, name }) => ({ name, value: id }));
  if ('choices' in option && option.choices && option.choices.length > 0) return option.choices;
  return null;
}

/** Whether the bot is asked for choices as this option is typed. */
export const asksBot = (option: ValueOption): boolean =>
  'autocomplete' in option && option.autocomplete === true;
