import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { isMessageCommand, isSlashCommand } from '../../src/commands/command.ts';
import { commands, usages } from '../../src/commands/commands.ts';

const slashCommands = commands.filter(isSlashCommand);
const definitions = slashCommands.map(({ definition }) => definition);
const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

describe('the commands', () => {
  it('have names of their own', () => {
    const names = commands.map(({ definition }) => definition.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual([
      'ask',
      'stance',
      'who-banned',
      'who',
      'quote',
      'check',
      'Check against the article',
      'article',
      'help',
    ]);
  });

  it.each(definitions)('/$name keeps Discord’s limits and can be used everywhere', (definition) => {
    expect(definition.name).toMatch(/^[a-z-]{1,32}$/);
    expect(definition.description.length).toBeGreaterThan(0);
    expect(definition.description.length).toBeLessThanOrEqual(100);
    expect(definition).toMatchObject(everywhere);
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

  it('are of one kind each, those of menus without what Discord refuses there', () => {
    const inMenus = commands.filter(isMessageCommand);
    expect(slashCommands.length + inMenus.length).toBe(commands.length);
    for (const { definition } of inMenus) {
      expect(definition.name).toMatch(/^[\w ]{1,32}$/);
      expect(definition).toMatchObject(everywhere);
      expect(Object.keys(definition).sort()).toEqual(['contexts', 'integration_types', 'name', 'type']);
    }
  });

  it.each(slashCommands.map((command) => ({ name: command.definition.name, command })))(
    '/$name suggests exactly where it says so',
    ({ command }) => {
      const says = command.definition.options?.some(
        (option) => 'autocomplete' in option && option.autocomplete,
      );
      expect(command.suggest !== undefined).toBe(says === true);
    },
  );

  it('of slash are all in the help', () => {
    expect(usages.map(({ name }) => name)).toEqual(definitions.map(({ name }) => name));
    expect(usages.map(({ line }) => line)).toContain('/ask question');
    expect(usages.map(({ line }) => line)).toContain('/who-banned');
  });
});
