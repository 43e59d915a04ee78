import { describe, expect, test } from 'vitest';
import { call, complaintAt, connectBot, GO, localDiscord, many } from './bench.ts';

describe('registration', () => {
  test('replaces all commands of a scope, keeps the ids of those that stay, and gives defaults back', async () => {
    const discord = await localDiscord();
    const bot = await connectBot(discord, {
      commands: [GO, { ...GO, name: 'stay' }],
    });
    const before = discord.commands();
    const set = await bot.application.commands.set([{ name: 'stay', description: 'Stays' }]);

    expect(set.map((one) => one.name)).toEqual(['stay']);
    expect(set.first()?.id).toBe(before.find((one) => one.name === 'stay')?.id);
    expect(set.first()?.version).not.toBe(before.find((one) => one.name === 'stay')?.version);
    const version = set.first()?.version;
    expect((await bot.application.commands.fetch()).map((one) => one.name)).toEqual(['stay']);

    const again = await bot.application.commands.set([{ name: 'stay', description: 'Stays' }]);
    expect(again.first()?.version).toBe(version);
    expect(discord.unknownRoutes).toEqual([]);
  });

  test('a global and a guild command of one name show twice', async () => {
    const discord = await localDiscord();
    const bot = await connectBot(discord);
    await bot.application.commands.set([GO], discord.guildId);
    expect(discord.commands().map((one) => one.guild_id ?? 'global')).toEqual(['global', discord.guildId]);
    await bot.application.commands.set([], discord.guildId);
    expect(discord.commands().map((one) => one.guild_id ?? 'global')).toEqual(['global']);
  });

  test('one command can be made, read and deleted', async () => {
    const discord = await localDiscord();
    const bot = await connectBot(discord, { commands: [] });
    const made = await bot.application.commands.create(GO);
    expect((await bot.application.commands.fetch(made.id)).name).toBe('go');
    await bot.application.commands.delete(made.id);
    expect(discord.commands()).toEqual([]);
    await expect(bot.application.commands.delete(made.id)).rejects.toMatchObject({ code: 10063 });
    expect(discord.unknownRoutes).toEqual([]);
  });

  test('translations come back only where they are asked for', async () => {
    const discord = await localDiscord();
    const path = `/applications/${discord.applicationId}/commands`;
    const localized = { ...GO, name_localizations: { de: 'geh' } };
    expect((await call(discord, 'PUT', path, [localized])).body).toMatchObject([
      { name_localizations: { de: 'geh' } },
    ]);
    const [bare] = [(await call(discord, 'GET', path)).body].flat();
    expect(bare).not.toHaveProperty('name_localizations');
    expect((await call(discord, 'GET', `${path}?with_localizations=true`)).body).toMatchObject([
      { name_localizations: { de: 'geh' } },
    ]);
  });
});

const option = (more: object) => ({
  type: 3,
  name: 'word',
  description: 'A word',
  ...more,
});
const withOptions = (...options: object[]) => [{ ...GO, options }];
const choice = (name: string) => ({ name, value: name });

const BAD_LENGTH = 'BASE_TYPE_BAD_LENGTH';
const REQUIRED = 'BASE_TYPE_REQUIRED';
const CHOICES = 'BASE_TYPE_CHOICES';
const INVALID_NAME = 'APPLICATION_COMMAND_INVALID_NAME';

const refused: [what: string, commands: unknown, path: (string | number)[], code: string][] = [
  ['no list', {}, [], 'LIST_TYPE_CONVERT'],
  ['no name', [{ description: 'x' }], [0, 'name'], REQUIRED],
  ['an empty name', [{ ...GO, name: '' }], [0, 'name'], BAD_LENGTH],
  ['a long name', [{ ...GO, name: 'x'.repeat(33) }], [0, 'name'], BAD_LENGTH],
  ['a capital in the name', [{ ...GO, name: 'Go' }], [0, 'name'], INVALID_NAME],
  ['a space in the name', [{ ...GO, name: 'go on' }], [0, 'name'], INVALID_NAME],
  ['a name that is no text', [{ ...GO, name: 7 }], [0, 'name'], 'STRING_TYPE_CONVERT'],
  ['no description', [{ name: 'go' }], [0, 'description'], REQUIRED],
  ['an empty description', [{ ...GO, description: '' }], [0, 'description'], BAD_LENGTH],
  ['a long description', [{ ...GO, description: 'x'.repeat(101) }], [0, 'description'], BAD_LENGTH],
  ['an unknown type', [{ ...GO, type: 9 }], [0, 'type'], 'BASE_TYPE_INVALID'],
  [
    'a described message command',
    [{ ...GO, type: 3 }],
    [0, 'description'],
    'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET',
  ],
  [
    'an unknown locale',
    [{ ...GO, name_localizations: { xx: 'go' } }],
    [0, 'name_localizations'],
    'BASE_TYPE_INVALID',
  ],
  [
    'a bad translated name',
    [{ ...GO, name_localizations: { de: 'GEH' } }],
    [0, 'name_localizations', 'de'],
    INVALID_NAME,
  ],
  [
    'a long translated description',
    [{ ...GO, description_localizations: { de: 'x'.repeat(101) } }],
    [0, 'description_localizations', 'de'],
    BAD_LENGTH,
  ],
  ['an unknown context', [{ ...GO, contexts: [3] }], [0, 'contexts', 0], CHOICES],
  ['no context', [{ ...GO, contexts: [] }], [0, 'contexts'], BAD_LENGTH],
  ['an unknown installation', [{ ...GO, integration_types: [2] }], [0, 'integration_types', 0], CHOICES],
  ['two commands of one name', [GO, GO], [1, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
  [
    '26 options',
    withOptions(...many(26, (i) => option({ name: `w${i}` }))),
    [0, 'options'],
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'two options of one name',
    withOptions(option({}), option({})),
    [0, 'options', 1, 'name'],
    'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'a required option after an optional one',
    withOptions(option({}), option({ name: 'more', required: true })),
    [0, 'options', 1],
    'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'an option without description',
    withOptions({ type: 3, name: 'word' }),
    [0, 'options', 0, 'description'],
    REQUIRED,
  ],
  [
    'an option with a bad name',
    withOptions(option({ name: 'a word' })),
    [0, 'options', 0, 'name'],
    INVALID_NAME,
  ],
  [
    '26 choices',
    withOptions(option({ choices: many(26, (i) => choice(`c${i}`)) })),
    [0, 'options', 0, 'choices'],
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a long choice',
    withOptions(option({ choices: [choice('x'.repeat(101))] })),
    [0, 'options', 0, 'choices', 0, 'name'],
    BAD_LENGTH,
  ],
  [
    'choices and autocomplete',
    withOptions(option({ autocomplete: true, choices: [choice('a')] })),
    [0, 'options', 0, 'autocomplete'],
    'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
  ],
  [
    'a maximal length of 0',
    withOptions(option({ max_length: 0 })),
    [0, 'options', 0, 'max_length'],
    'NUMBER_TYPE_MIN',
  ],
  [
    'a maximal length of 6001',
    withOptions(option({ max_length: 6001 })),
    [0, 'options', 0, 'max_length'],
    'NUMBER_TYPE_MAX',
  ],
  [
    'subcommands beside options',
    withOptions({ type: 1, name: 'sub', description: 'x' }, option({})),
    [0, 'options'],
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    '8001 characters',
    withOptions(
      ...many(20, (i) =>
        option({
          name: `w${i}`,
          choices: many(5, (n) => choice(`${n}${'x'.repeat(80)}`)),
        }),
      ),
    ),
    [0],
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
];

describe('a list of commands is refused for', () => {
  test.each(refused)('%s', async (_, commands, path, code) => {
    const discord = await localDiscord();
    const answer = await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, commands);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: 50035,
      message: 'Invalid Form Body',
    });
    expect(answer.body).toHaveProperty(complaintAt(...path), code);
    expect(discord.commands()).toEqual([]);
  });

  test('101 slash commands, or 16 message commands', async () => {
    const discord = await localDiscord();
    const path = `/applications/${discord.applicationId}/commands`;
    const slash = many(101, (i) => ({ ...GO, name: `go${i}` }));
    const menus = many(16, (i) => ({ type: 3, name: `Go ${i}` }));
    expect((await call(discord, 'PUT', path, slash)).body).toMatchObject({
      code: 30032,
    });
    expect((await call(discord, 'PUT', path, menus)).body).toMatchObject({
      code: 30032,
    });
    expect((await call(discord, 'PUT', path, [...slash.slice(1), ...menus.slice(1)])).status).toBe(200);
  });

  test('another app, and a server without the bot', async () => {
    const discord = await localDiscord();
    expect((await call(discord, 'PUT', '/applications/1/commands', [])).body).toMatchObject({ code: 10002 });
    const foreign = `/applications/${discord.applicationId}/guilds/1/commands`;
    expect((await call(discord, 'PUT', foreign, [])).body).toMatchObject({
      code: 50001,
    });
  });
});
