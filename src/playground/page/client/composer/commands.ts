import type { OptionValue } from '../../../person/contract.ts';
import type { CommandOption, RegisteredCommand, ValueOption } from '../../../validation/commands.ts';

/** A slash command as a person picks it: a subcommand is one of its own, named after its command and a space. */
export interface SlashCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly ValueOption[];
}

const SUBCOMMAND = 1;
const GROUP = 2;

/** All that can be picked after a slash, in the order in which the bot registered it. */
export function slashCommands(commands: readonly RegisteredCommand[]): SlashCommand[] {
  return commands.flatMap((one) =>
    one.type === 1 ? within(one.name, one.description, one.options ?? []) : [],
  );
}

function within(name: string, description: string, options: readonly CommandOption[]): SlashCommand[] {
  const values: ValueOption[] = [];
  const inner: SlashCommand[] = [];
  for (const option of options)
    if (option.type === SUBCOMMAND || option.type === GROUP)
      inner.push(...within(`${name} ${option.name}`, option.description, option.options ?? []));
    else values.push(option);
  return inner.length > 0 ? inner : [{ name, description, options: values }];
}

/** The app's commands in the menu of a message. */
export function messageCommands(commands: readonly RegisteredCommand[]): string[] {
  return commands.flatMap(({ type, name }) => (type === 3 ? [name] : []));
}

/** A command typed as a line, with the text of each option that was named or begun. */
export interface TypedCommand {
  readonly command: SlashCommand;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Reads `/stance germany` and `/stance actor: germany private: true`: what stands before the first option's name is
 * the first option's. Null where the line is no command that there is.
 */
export function readLine(commands: readonly SlashCommand[], line: string): TypedCommand | null {
  if (!line.startsWith('/')) return null;
  const typed = line.slice(1);
  const [command] = commands
    .filter(({ name }) => typed === name || (typed.startsWith(name) && /^\s/.test(typed.slice(name.length))))
    .sort((a, b) => b.name.length - a.name.length);
  if (command === undefined) return null;
  const names = command.options.map(({ name }) => name);
  const { before, named } = splitAtNames(names, typed.slice(command.name.length));
  // What a command without options is followed by is not its to lose: it is no command then.
  if (before !== '' && names.length === 0) return null;
  const first = before !== '' && names[0] !== undefined ? [[names[0], before]] : [];
  return { command, texts: Object.fromEntries([...first, ...named]) };
}

/** Options that a text names, `germany private: true`: what stands before the first of them, and what after each. */
export function splitAtNames(
  names: readonly string[],
  text: string,
): { readonly before: string; readonly named: readonly (readonly [name: string, text: string])[] } {
  const marks = [...text.matchAll(/(?<!\S)([^\s:]+):/g)].filter((mark) => names.includes(mark[1] ?? ''));
  const named = marks.map(
    (mark, index) =>
      [
        mark[1] ?? '',
        text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length).trim(),
      ] as const,
  );
  return { before: text.slice(0, marks[0]?.index ?? text.length).trim(), named };
}

/** The line that would be read back as this command, for the history. */
export function writeLine({ command, texts }: TypedCommand): string {
  const options = command.options.flatMap(({ name }) => (texts[name] ? [`${name}: ${texts[name]}`] : []));
  return [`/${command.name}`, ...options].join(' ');
}

export type Read = { readonly value: OptionValue } | { readonly problem: string };

const isNumber = (option: ValueOption): option is ValueOption & { type: 4 | 10 } =>
  option.type === 4 || option.type === 10;

/** Whether a text may stand in an option while it is typed: a number takes no letters. */
export function maySay(option: ValueOption, text: string): boolean {
  if (!isNumber(option)) return true;
  return option.type === 4 ? /^-?\d*$/.test(text) : /^-?\d*\.?\d*$/.test(text);
}

/** The value that an option's text stands for, or why Discord's client would not send it. */
export function readValue(option: ValueOption, text: string): Read {
  const trimmed = text.trim();
  if (option.type === 5) {
    if (/^(?:true|yes)$/i.test(trimmed)) return { value: true };
    return /^(?:false|no)$/i.test(trimmed) ? { value: false } : { problem: 'Choose True or False.' };
  }
  const choices: readonly { readonly name: string; readonly value: string | number }[] =
    'choices' in option ? (option.choices ?? []) : [];
  const chosen = choices.find(({ name }) => name.toLowerCase() === trimmed.toLowerCase());
  if (chosen) return { value: chosen.value };
  if (choices.length > 0) return { problem: 'Choose one of the list.' };
  if (isNumber(option)) {
    const value = Number(trimmed);
    if (trimmed === '' || Number.isNaN(value)) return { problem: 'This takes a number.' };
    if (option.min_value !== undefined && value < option.min_value)
      return { problem: `At least ${option.min_value}.` };
    if (option.max_value !== undefined && value > option.max_value)
      return { problem: `At most ${option.max_value}.` };
    return { value };
  }
  if (option.type === 3) {
    if (text.length < (option.min_length ?? 0))
      return { problem: `At least ${option.min_length} characters.` };
    const most = option.max_length ?? 6000;
    if (text.length > most) return { problem: `At most ${most} characters; these are ${text.length}.` };
  }
  return { value: trimmed };
}
