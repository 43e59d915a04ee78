import { describe, expect, it } from 'vitest';
import {
  maySay,
  readLine,
  readValue,
  slashCommands,
  writeLine,
} from '../../src/playground/page/client/composer/commands.ts';
import { mentionAt, withMentions } from '../../src/playground/page/client/composer/mentions.ts';
import {
  BLANK,
  type Change,
  type ComposerState,
  change,
  optionFor,
  optionsOf,
} from '../../src/playground/page/client/composer/state.ts';
import { suggestionsFor } from '../../src/playground/page/client/composer/suggestions.ts';
import { commandToComplete, examplesFor } from '../../src/playground/page/client/first-sight/examples.ts';
import { ADA, ADA_LOVE, BOT, COMMANDS, NESTED } from './samples.ts';

const commands = slashCommands(COMMANDS);
const members = [ADA, ADA_LOVE, BOT];
const command = (name: string) => {
  const found = slashCommands([...COMMANDS, ...NESTED]).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const option = (name: string, of: string) => {
  const found = command(of).options.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const typed = (text: string): ComposerState => change(BLANK, { type: 'typed', text, caret: text.length });
const begun = (name: string, texts = {}): ComposerState =>
  change(BLANK, { type: 'command', typed: { command: command(name), texts } });
const then = (state: ComposerState, ...changes: readonly Change[]): ComposerState =>
  changes.reduce(change, state);
const offered = (state: ComposerState): string[] =>
  suggestionsFor(state, commands, members).items.map(({ label }) => label);

describe('a command as a line', () => {
  it.each([
    ['/stance germany', { actor: 'germany' }],
    ['/stance actor: New Zealand private: true', { actor: 'New Zealand', private: 'true' }],
    ['/stance  the U.S.: it', { actor: 'the U.S.: it' }],
    ['/who-banned', {}],
    ['/quote number:3', { number: '3' }],
  ])('reads %j', (line, texts) => {
    const read = readLine(commands, line);
    expect(read?.texts).toEqual(texts);
    expect(read && readLine(commands, writeLine(read))?.texts).toEqual(texts);
  });

  it('reads the longest name that stands there whole', () => {
    expect(readLine(commands, '/who banned')?.command.name).toBe('who');
    expect(readLine(commands, '/who-banned')?.command.name).toBe('who-banned');
    expect(readLine(commands, '/whom')).toBeNull();
    expect(readLine(commands, 'stance germany')).toBeNull();
    expect(readLine(slashCommands(NESTED), '/set tone Warm')?.texts).toEqual({ to: 'Warm' });
  });
});

describe('the value of an option', () => {
  it.each([
    ['quote', 'number', '3', { value: 3 }],
    ['quote', 'number', '0', { problem: 'At least 1.' }],
    ['quote', 'number', '19', { problem: 'At most 18.' }],
    ['stance', 'private', 'true', { value: true }],
    ['stance', 'private', 'maybe', { problem: 'Choose True or False.' }],
    ['stance', 'actor', ' Germany ', { value: 'Germany' }],
    ['stance', 'actor', 'x'.repeat(21), { problem: 'At most 20 characters; these are 21.' }],
    ['set tone', 'to', 'warm', { value: 'w' }],
    ['set tone', 'to', 'hot', { problem: 'Choose one of the list.' }],
  ])('/%s %s: %j', (of, name, text, value) => {
    expect(readValue(option(name, of), text)).toEqual(value);
  });

  it('takes no letters into a number', () => {
    expect(['', '-', '12', '1a', '1.5'].map((text) => maySay(option('number', 'quote'), text))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('mentions', () => {
  it('are looked for at the caret', () => {
    expect(mentionAt('hello @ver', 10)).toEqual({ start: 6, typed: 'ver' });
    expect(mentionAt('hello @ver, you', 10)).toEqual({ start: 6, typed: 'ver' });
    expect(mentionAt('a@b.c', 5)).toBeNull();
    expect(offered(typed('hello @'))).toEqual(['Verbatim', 'Ada', 'Ada Love']);
    expect(offered(typed('@ad'))).toEqual(['Ada', 'Ada Love']);
  });

  it.each([
    ['@Verbatim has it?', '<@1> has it?'],
    ['@verbatim, @Ada Love and @Ada: @Adam', '<@1>, <@3> and <@2>: @Adam'],
    ['mail@Ada.org \\@Ada @@Ada', 'mail@Ada.org \\@Ada @<@2>'],
  ])('in %j', (text, sent) => {
    expect(withMentions(text, members)).toBe(sent);
  });
});

describe('what is offered', () => {
  it('is the commands that begin so, and then those that hold it', () => {
    expect(offered(typed('/'))).toEqual(['/stance', '/who-banned', '/who', '/quote', '/help']);
    expect(offered(typed('/wh'))).toEqual(['/who-banned', '/who']);
    expect(offered(typed('/an'))).toEqual(['/stance', '/who-banned']);
    expect(offered(typed('/stance germany'))).toEqual([]);
    expect(offered(typed('hello /st'))).toEqual([]);
  });

  it('is closed until one types on', () => {
    const closed = then(typed('/'), { type: 'close' });
    expect(offered(closed)).toEqual([]);
    expect(offered(then(closed, { type: 'typed', text: '/s', caret: 2 }))).toEqual(['/stance']);
  });

  it('is the choices of an option, its own or the bot’s', () => {
    const state = then(begun('stance'), { type: 'add', field: 'private' });
    expect(offered(state)).toEqual(['True', 'False']);
    expect(offered(then(state, { type: 'filled', field: 'private', text: 'f' }))).toEqual(['False']);
    const choices = [{ name: 'Germany: considering', value: 'Germany' }];
    const asked = then(begun('stance'), {
      type: 'choices',
      fromBot: { field: 'actor', choices, problem: null },
    });
    expect(offered(asked)).toEqual(['Germany: considering']);
    // Choices that come for an option that was left meanwhile are nobody's.
    const left = then(state, { type: 'choices', fromBot: { field: 'actor', choices, problem: null } });
    expect(offered(left)).toEqual(['True', 'False']);
  });
});

describe('the composer', () => {
  const fields = ({ draft }: ComposerState): string[] =>
    draft?.fields.map(({ option: { name } }) => name) ?? [];

  it('has a command’s required options from the start, and optional ones in their order', () => {
    const state = begun('stance');
    expect(fields(state)).toEqual(['actor']);
    expect(state.field).toBe('actor');
    const both = then(begun('quote'), { type: 'add', field: 'private' }, { type: 'add', field: 'number' });
    expect(fields(both)).toEqual(['number', 'private']);
    expect(both.field).toBe('number');
    expect(fields(then(both, { type: 'remove', field: 'private' }))).toEqual(['number']);
  });

  it('refuses letters in a number, and says so', () => {
    const state = then(begun('quote', { number: '1' }), { type: 'filled', field: 'number', text: '1a' });
    expect(state.draft?.fields[0]).toMatchObject({ text: '1', problem: 'This takes a whole number.' });
    expect(then(state, { type: 'filled', field: 'number', text: '12' }).draft?.fields[0]).toMatchObject({
      text: '12',
      problem: null,
    });
  });

  it('sends the value of a choice until its text is changed', () => {
    const chosen = then(begun('stance'), {
      type: 'chosen',
      field: 'actor',
      chosen: { name: 'Germany: considering', value: 'Germany' },
    });
    expect(chosen.draft && optionsOf(chosen.draft)).toEqual({ options: { actor: 'Germany' } });
    const changed = then(chosen, { type: 'filled', field: 'actor', text: 'Germany: con' });
    expect(changed.draft && optionsOf(changed.draft)).toEqual({ options: { actor: 'Germany: con' } });
    const again = then(changed, { type: 'filled', field: 'actor', text: 'Germany: considering ' });
    expect(again.draft && optionsOf(again.draft)).toEqual({ options: { actor: 'Germany' } });
    const empty = then(chosen, { type: 'filled', field: 'actor', text: ' ' });
    expect(empty.draft && optionsOf(empty.draft)).toEqual({ faults: { actor: 'This option is required.' } });
  });

  it.each<[command: string, field: string, text: string, options: object, next: string]>([
    ['stance', 'actor', 'actor: germany', { actor: 'germany' }, 'actor'],
    ['stance', 'actor', 'germany private:', { actor: 'germany' }, 'private'],
    [
      'stance',
      'actor',
      'actor: new zealand private: true',
      { actor: 'new zealand', private: true },
      'private',
    ],
    ['stance', 'actor', 'the U.S.: it', { actor: 'the U.S.: it' }, 'actor'],
    ['quote', 'text', 'number:', {}, 'number'],
    ['quote', 'text', 'number: 3', { number: 3 }, 'number'],
    ['quote', 'text', 'a text: of it', { text: 'a text: of it' }, 'text'],
  ])('reads the names of options that are typed into one: /%s %s %j', (of, field, text, options, next) => {
    const filled = then(begun(of), { type: 'add', field }, { type: 'filled', field, text });
    expect(filled.draft && optionsOf(filled.draft)).toEqual({ options });
    expect(filled.field).toBe(next);
  });

  it('knows which option is meant by typing on', () => {
    const { draft } = begun('quote');
    expect(draft && optionFor(draft, '3')).toBe('number');
    expect(draft && optionFor(draft, 'b')).toBe('text');
    const help = begun('help').draft;
    expect(help && optionFor(help, 'p')).toBe('private');
  });

  it('brings back the lines sent, newest first, each once', () => {
    const sent = then(
      BLANK,
      ...['one', 'two', 'one', 'three'].map((line) => ({ type: 'sent', line }) as const),
    );
    const up = { type: 'recall', by: -1 } as const;
    const down = { type: 'recall', by: 1 } as const;
    expect(then(sent, up).text).toBe('three');
    expect(then(sent, up, up, up).text).toBe('two');
    expect(then(sent, up, up, up, up, up).text).toBe('two');
    expect(then(sent, up, up, down).text).toBe('three');
    expect(then(sent, up, down).text).toBe('');
  });

  it('forgets the reply once it is sent', () => {
    const state = then(BLANK, { type: 'reply', reply: { id: '1', ping: true } }, { type: 'sent', line: 'x' });
    expect(state.reply).toBeNull();
  });
});

describe('the examples of an empty channel', () => {
  it('are commands that are there, with a value that the bot offers', () => {
    expect(commandToComplete(commands)).toMatchObject({ command: { name: 'stance' }, option: 'actor' });
    const examples = examplesFor(commands, 'Verbatim', 'Germany');
    expect(examples.map(({ line }) => line)).toEqual([
      '/stance Germany',
      '/who-banned',
      '@Verbatim has it been proven?',
      '/help',
    ]);
    expect(examples[0]).toMatchObject({ name: 'stance', options: { actor: 'Germany' } });
  });

  it('are fewer where there is less', () => {
    expect(examplesFor(commands, 'Verbatim', null).map(({ line }) => line)).toEqual([
      '/who-banned',
      '@Verbatim has it been proven?',
      '/help',
    ]);
    expect(examplesFor([], 'Verbatim', null).map(({ line }) => line)).toEqual([
      '@Verbatim has it been proven?',
    ]);
  });
});
