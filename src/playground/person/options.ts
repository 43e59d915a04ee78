import { channelJson, type Json, memberJson, roleJson, userJson } from '../payloads.ts';
import type { CommandOption, RegisteredCommand, ValueOption } from '../validation/commands.ts';
import { known, type World } from '../world.ts';
import type { OptionValue } from './contract.ts';

const SUBCOMMAND = 1;
const GROUP = 2;

/** A command, what comes between it and its values (a subcommand, with or without a group), and what it takes. */
export interface Target {
  readonly command: RegisteredCommand;
  readonly path: readonly { readonly type: number; readonly name: string }[];
  readonly takes: readonly ValueOption[];
}

/** Finds `name` or `name subcommand` or `name group subcommand`. Throws when there is no such command. */
export function findTarget(commands: readonly RegisteredCommand[], typed: string): Target {
  const [name = '', ...rest] = typed.replace(/^\//, '').split(' ');
  const command = commands.find((one) => one.type === 1 && one.name === name);
  if (!command) throw new Error(`Discord's client does not offer /${name} here.`);
  const path: { type: number; name: string }[] = [];
  let options: readonly CommandOption[] = (command.type === 1 && command.options) || [];
  for (const step of rest) {
    const inner = options.find((one) => one.name === step);
    if (inner?.type !== SUBCOMMAND && inner?.type !== GROUP)
      throw new Error(`/${name} has no subcommand "${step}".`);
    path.push({ type: inner.type, name: inner.name });
    options = inner.options ?? [];
  }
  const takes = options.filter((one): one is ValueOption => one.type !== SUBCOMMAND && one.type !== GROUP);
  if (takes.length < options.length) throw new Error(`/${typed} needs a subcommand.`);
  return { command, path, takes };
}

export interface Filled {
  readonly options: Json[];
  readonly resolved: Json;
}

/**
 * The options as an interaction carries them, in the command's order.
 *
 * @param check throws, as Discord's client refuses: missing, unknown, wrong type, too long, no such choice
 * @param focused the option being typed, for autocomplete: it alone is sent as it stands
 */
export function fillOptions(
  world: World,
  target: Target,
  values: Readonly<Record<string, OptionValue>>,
  { check, focused }: { readonly check: boolean; readonly focused?: string },
): Filled {
  if (check) checkOptions(target, values, focused);
  const resolved: Resolved = {};
  const order = [...new Set([...target.takes.map((one) => one.name), ...Object.keys(values)])];
  const filled = order.flatMap((name): Json[] => {
    const value = values[name];
    if (value === undefined) return [];
    const option = target.takes.find((one) => one.name === name);
    if (option && typeof value === 'string') resolve(world, option.type, value, resolved);
    return [
      {
        name,
        type: option?.type ?? typeOf(value),
        value,
        ...(name === focused ? { focused: true } : {}),
      },
    ];
  });
  const options = target.path
    .toReversed()
    .reduce<Json[]>((inner, step) => [{ ...step, options: inner }], filled);
  return { options, resolved: { ...resolved } };
}

function checkOptions(
  { command, takes }: Target,
  values: Readonly<Record<string, OptionValue>>,
  focused: string | undefined,
): void {
  const refuse = (why: string) => {
    throw new Error(`Discord's client does not send /${command.name}: ${why}.`);
  };
  for (const name of Object.keys(values))
    if (!takes.some((one) => one.name === name)) refuse(`it has no option "${name}"`);
  for (const option of takes) {
    const value = values[option.name];
    if (option.name === focused) {
      if (!('autocomplete' in option) || !option.autocomplete) refuse(`"${option.name}" has no autocomplete`);
    } else if (value !== undefined) {
      const fault = faultIn(option, value);
      if (fault) refuse(`"${option.name}" ${fault}`);
    } else if (option.required && focused === undefined) refuse(`"${option.name}" is required`);
  }
}

/** Why Discord's client would not send a value; null when it would. */
function faultIn(option: ValueOption, value: OptionValue): string | null {
  if (option.type === 3) {
    if (typeof value !== 'string' || value === '') return 'takes text';
    if (value.length < (option.min_length ?? 0)) return 'is too short';
    if (value.length > (option.max_length ?? 6000)) return 'is too long';
  } else if (option.type === 4 || option.type === 10) {
    if (typeof value !== 'number') return 'takes a number';
    if (option.type === 4 && !Number.isInteger(value)) return 'takes a whole number';
    if (value < (option.min_value ?? -Infinity)) return 'is too small';
    if (value > (option.max_value ?? Infinity)) return 'is too large';
  } else {
    return typeof value === (option.type === 5 ? 'boolean' : 'string') ? null : 'takes another type';
  }
  const choices: readonly { readonly value: string | number }[] = option.choices ?? [];
  const isChoice = choices.length === 0 || choices.some((choice) => choice.value === value);
  return isChoice ? null : `has no choice "${value}"`;
}

type Resolved = Record<string, Json>;

/** Adds what an id in an option names. */
function resolve(world: World, type: number, id: string, into: Resolved): void {
  const add = (kind: string, json: Json) => {
    into[kind] = { ...into[kind], [id]: json };
  };
  const isUser = (type === 6 || type === 9) && world.users.has(id);
  if (isUser) {
    add('users', userJson(known(world.users, id)));
    if (world.home.members.has(id)) {
      const { user: _, ...member } = memberJson(world, world.home, id);
      add('members', member);
    }
  }
  const role = world.home.roles.find((one) => one.id === id);
  if ((type === 8 || type === 9) && role) add('roles', roleJson(role));
  const channel = world.channels.get(id);
  if (type === 7 && channel) add('channels', channelJson(world, channel));
}

function typeOf(value: OptionValue): number {
  if (typeof value === 'boolean') return 5;
  if (typeof value === 'string') return 3;
  return Number.isInteger(value) ? 4 : 10;
}
