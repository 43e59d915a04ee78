import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands, usages } from '../../src/commands/commands.ts';

const definitions = commands.map(({ definition }) => definition);

describe('the commands', () => {
  it('have names of their own', () => {
    const names = definitions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(['ask', 'stance', 'who-banned', 'who', 'quote', 'article', 'help']);
  });

  it.each(definitions)('/$name keeps Discord’s limits and can be used everywhere', (definition) => {
    expect(definition.name).toMatch(/^[a-z-]{1,32}$/);
    expect(definition.description.length).toBeGreaterThan(0);
    expect(definition.description.length).toBeLessThanOrEqual(100);
    expect(definition.contexts).toEqual([
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ]);
    expect(definition.integration_types).toEqual([
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ]);
    const options = definition.options ?? [];
    for (const option of options) {
      expect(option.name).toMatch(/^[a-z]{1,32}$/);
      expect(option.description.length).toBeLessThanOrEqual(100);
    }
    // Discord refuses a required option after one that is not.
    const required = options.map((option) => option.required === true);
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    expect(options.at(-1)).toMatchObject({ name: 'private', required: false });
    expect(JSON.stringify(definition).length).toBeLessThanOrEqual(8000);
  });

  it.each(commands.map((command) => ({ name: command.definition.name, command })))(
    '/$name suggests exactly where it says so',
    ({ command }) => {
      const says = command.definition.options?.some(
        (option) => 'autocomplete' in option && option.autocomplete,
      );
      expect(command.suggest !== undefined).toBe(says === true);
    },
  );

  it('are all in the help', () => {
    expect(usages.map(({ name }) => name)).toEqual(definitions.map(({ name }) => name));
    expect(usages.map(({ line }) => line)).toContain('/ask question');
    expect(usages.map(({ line }) => line)).toContain('/who-banned');
  });
});
