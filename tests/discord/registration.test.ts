import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/commands.ts';
import { describeChange, difference } from '../../src/discord/registration.ts';

const wanted = commands.map(({ definition }) => definition);

const optionsOf = (definition: (typeof wanted)[number]) =>
  'options' in definition ? definition.options : undefined;

/** As Discord gives commands back: with ids, versions, nulls and defaults of its own. */
const present = wanted.map((definition, index) => ({
  ...definition,
  id: `${index}`,
  application_id: '1',
  version: '2',
  nsfw: false,
  dm_permission: true,
  default_member_permissions: null,
  name_localizations: null,
  description_localizations: null,
  // The command of a menu has an empty one.
  description: 'description' in definition ? definition.description : '',
  contexts: definition.contexts?.toReversed(),
  options: optionsOf(definition)?.map(({ description_localizations: _, required, ...option }) => ({
    ...option,
    name_localizations: null,
    ...(required === true ? { required } : {}),
  })),
}));

const same = { added: [], changed: [], removed: [] };

describe('what differs', () => {
  it('is nothing in what Discord gives back', () => {
    expect(difference(present, wanted, null)).toEqual({ guildId: null, ...same });
    expect(difference(present.toReversed(), wanted, null)).toEqual({ guildId: null, ...same });
  });

  it('is no context in a server, where commands have none', () => {
    const inServer = present.map((command) => ({ ...command, contexts: null, integration_types: null }));
    expect(difference(inServer, wanted, '7')).toEqual({ guildId: '7', ...same });
    expect(difference(inServer, wanted, null).changed).toHaveLength(wanted.length);
  });

  it('is what was added, changed and removed, by name', () => {
    const [first, ...others] = present;
    const changed = others.map((command, index) =>
      index === 0 ? { ...command, description: 'Other' } : command,
    );
    const change = difference([...changed, { ...first, name: 'old' }], wanted, null);
    expect(change).toEqual({
      guildId: null,
      added: [wanted[0]?.name],
      changed: [wanted[1]?.name],
      removed: ['old'],
    });
    expect(describeChange(change)).toBe(
      `everywhere: added ${wanted[0]?.name}; changed ${wanted[1]?.name}; removed old`,
    );
  });

  it.each([
    ['required', true],
    ['autocomplete', true],
    ['max_length', 7],
    ['type', 4],
    ['choices', [{ name: 'a', value: 'a' }]],
  ])('is an option with another %s', (key, value) => {
    const altered = present.map((command) => ({
      ...command,
      options: command.options?.map((option, index) => (index === 0 ? { ...option, [key]: value } : option)),
    }));
    expect(difference(altered, wanted, null).changed.length).toBeGreaterThan(0);
  });

  it('is a command of a menu, whatever slash command has its name', () => {
    const [first, ...others] = present;
    const inMenu = { ...first, type: 2, description: '', options: [] };
    expect(difference([...present, inMenu], wanted, null).removed).toEqual([`“${first?.name}”`]);
    expect(difference([inMenu, ...others], wanted, null).added).toEqual([first?.name]);
  });

  it('of one scope is told by its name', () => {
    expect(describeChange({ guildId: '7', added: ['a', 'b'], changed: [], removed: [] })).toBe(
      'server 7: added a, b',
    );
  });
});
