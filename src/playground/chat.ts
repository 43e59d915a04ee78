import { createInterface } from 'node:readline';
import type { LocalDiscord } from './driver.ts';
import type { OptionValue, Person, SeenMessage } from './person/contract.ts';
import { findTarget, type Target } from './person/options.ts';
import { showMessage } from './text.ts';

const PLACE = 'general';
const PATIENCE_MS = 30_000;
const BOOLEAN = 5;
const NUMBERS = new Set([4, 10]);

const HELP = `Type a command (/help), a question, or !1 to press the button [1]. !q ends.
`;

/**
 * A chat with the bot as one person: commands, questions that mention the bot, buttons by number. On a terminal it
 * prompts and completes with the tab key; other input is answered line by line. Resolves at the end of the input.
 */
export async function startChat(
  discord: LocalDiscord,
  input: NodeJS.ReadableStream & { readonly isTTY?: boolean },
  output: NodeJS.WritableStream,
): Promise<void> {
  const person = discord.person('you');
  const isTerminal = input.isTTY === true;
  const shown = new Map<string, string>();
  let buttons: { readonly message: SeenMessage; readonly customId: string }[] = [];

  const show = () => {
    const fresh = person
      .messages(PLACE)
      .filter((one) => one.fromBot && shown.get(one.id) !== JSON.stringify(one));
    if (fresh.length > 0) buttons = [];
    for (const message of fresh) {
      shown.set(message.id, JSON.stringify(message));
      const first = buttons.length + 1;
      output.write(`${showMessage(message, first)}\n\n`);
      for (const { customId } of message.buttons) if (customId !== null) buttons.push({ message, customId });
    }
    return fresh.length > 0;
  };

  const act = async (line: string) => {
    await discord.waitForBot(PATIENCE_MS);
    show();
    const pressed = /^!(\d+)$/.exec(line);
    if (line.startsWith('/')) {
      // A bot that has just connected registers its commands a moment later.
      await discord.until(() => discord.commands().length > 0, PATIENCE_MS);
      await run(discord, person, line);
    } else if (pressed) {
      const button = buttons[Number(pressed[1]) - 1];
      if (!button) throw new Error(`There is no button [${pressed[1]}].`);
      await settle(person.startPress(button.message, button.customId));
    } else await person.mentionBot(PLACE, line).answer(PATIENCE_MS);
    if (!show()) output.write('(nothing to see)\n\n');
  };

  const lines = createInterface({
    input,
    ...(isTerminal ? { output, completer: completer(discord, person) } : {}),
    terminal: isTerminal,
    prompt: '> ',
  });
  if (isTerminal) {
    output.write(HELP);
    lines.prompt();
  }
  for await (const typed of lines) {
    const line = typed.trim();
    if (line === '!q') break;
    if (line !== '')
      await act(line).catch((error: unknown) =>
        output.write(`${error instanceof Error ? error.message : String(error)}\n\n`),
      );
    if (isTerminal) lines.prompt();
  }
  lines.close();
}

type Running = ReturnType<Person['startPress']>;

async function settle(response: Running): Promise<void> {
  await response.until(({ state }) => state === 'answered' || state === 'failed', PATIENCE_MS);
  if (response.error !== null) throw new Error(response.error);
}

async function run(discord: LocalDiscord, person: Person, line: string): Promise<void> {
  const { name, target, rest } = parseCommand(discord, line);
  await settle(person.startCommand(name, parseOptions(target, rest), { in: PLACE }));
}

/** Splits a line into the command with its subcommands, and the text of its options. */
function parseCommand(discord: LocalDiscord, line: string): { name: string; target: Target; rest: string } {
  const words = line.slice(1).split(/\s+/);
  for (let count = Math.min(3, words.length); count > 1; count -= 1) {
    const name = words.slice(0, count).join(' ');
    try {
      return {
        name,
        target: findTarget(discord.commands(), name),
        rest: words.slice(count).join(' '),
      };
    } catch {
      // Fewer words may name it.
    }
  }
  const name = words[0] ?? '';
  return {
    name,
    target: findTarget(discord.commands(), name),
    rest: line.slice(1 + name.length).trim(),
  };
}

/** `name:value` wherever the command has an option of that name; text before the first goes to the first option. */
export function parseOptions({ takes }: Pick<Target, 'takes'>, text: string): Record<string, OptionValue> {
  const names = takes.map((one) => one.name);
  const [first] = names;
  // A command without options is sent what was typed, so that the client's refusal names it.
  if (first === undefined) return text === '' ? {} : { [text]: true };
  const marks = [...text.matchAll(/(?:^|\s)([^\s:]+):/g)].filter((mark) => names.includes(mark[1] ?? ''));
  const parts: [name: string, value: string][] = [[first, text.slice(0, marks[0]?.index ?? text.length)]];
  for (const [index, mark] of marks.entries())
    parts.push([
      mark[1] ?? '',
      text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length),
    ]);

  const values: Record<string, OptionValue> = {};
  for (const [name, raw] of parts) {
    const value = raw.trim();
    const type = takes.find((one) => one.name === name)?.type ?? 3;
    if (value !== '') values[name] = typed(type, value);
  }
  return values;
}

function typed(type: number, value: string): OptionValue {
  if (type === BOOLEAN) return /^(true|yes|1)$/i.test(value);
  if (NUMBERS.has(type) && value !== '' && !Number.isNaN(Number(value))) return Number(value);
  return value;
}

type Complete = (error: Error | null, result: [completions: string[], of: string]) => void;

/** Completes names of commands, and values of an option that has autocomplete. */
function completer(discord: LocalDiscord, person: Person) {
  const complete = async (line: string): Promise<[string[], string]> => {
    if (!line.startsWith('/')) return [[], line];
    const names = discord.commands().filter((one) => one.type === 1 && `/${one.name}`.startsWith(line));
    if (!line.includes(' ')) return [names.map((one) => `/${one.name} `), line];
    const { name, target, rest } = parseCommand(discord, line);
    const option = target.takes.find((one) => 'autocomplete' in one && one.autocomplete);
    if (!option) return [[], line];
    const typedSoFar = rest.replace(`${option.name}:`, '').trim();
    const choices = await person.autocomplete(name, { [option.name]: typedSoFar }, option.name, {
      in: PLACE,
    });
    return [choices.map((choice) => String(choice.value)), typedSoFar];
  };
  return (line: string, done: Complete) => {
    complete(line).then(
      (result) => done(null, result),
      () => done(null, [[], line]),
    );
  };
}
