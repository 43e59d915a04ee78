import type { OptionValue } from '../../../person/contract.ts';
import type { SlashCommand } from '../composer/commands.ts';
import { asksBot } from '../composer/suggestions.ts';

/** Something to click in an empty channel. */
export type Example =
  | {
      readonly type: 'command';
      readonly line: string;
      readonly name: string;
      readonly options: Readonly<Record<string, OptionValue>>;
      readonly about: string;
    }
  | { readonly type: 'say'; readonly line: string; readonly about: string };

/** A command whose one required option the bot completes: what it offers first is sure to work. */
export function commandToComplete(
  commands: readonly SlashCommand[],
): { command: SlashCommand; option: string } | null {
  for (const command of commands) {
    const required = command.options.filter((option) => option.required);
    const [option] = required;
    if (option !== undefined && required.length === 1 && asksBot(option))
      return { command, option: option.name };
  }
  return null;
}

/**
 * Four examples from the commands that are registered.
 *
 * @param value what the bot offers for the option of `commandToComplete`; null where it offers nothing
 */
export function examplesFor(
  commands: readonly SlashCommand[],
  botName: string,
  value: string | number | null,
): Example[] {
  // An option that every command has says nothing about what a command needs.
  const own = ({ options }: SlashCommand) =>
    options.filter(({ name }) => !commands.every((one) => one.options.some((other) => other.name === name)));
  const alone = commands
    .filter((command) => own(command).length === 0)
    .map(
      ({ name, description }): Example => ({
        type: 'command',
        line: `/${name}`,
        name,
        options: {},
        about: description,
      }),
    );
  const help = alone.filter(({ line }) => line === '/help');
  const others = alone.filter((one) => !help.includes(one));
  const completed = value === null ? null : commandToComplete(commands);
  const filled: Example[] =
    completed === null || value === null
      ? []
      : [
          {
            type: 'command',
            line: `/${completed.command.name} ${value}`,
            name: completed.command.name,
            options: { [completed.option]: value },
            about: completed.command.description,
          },
        ];
  const question: Example = {
    type: 'say',
    line: `@${botName} has it been proven?`,
    about: 'A question in your own words, to the bot by name',
  };
  return [...filled, ...others.slice(0, 1), question, ...help, ...others.slice(1)].slice(0, 4);
}
