import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/commands.ts';
import { answerOf, openScene, putCommands, type Scene, textOf } from './scene.ts';

const NAMES = commands.map(({ definition }) => definition.name).toSorted();

const puts = ({ discord }: Scene): number =>
  discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length;

/** Names of the commands in one scope. */
const namesIn = ({ discord }: Scene, guildId: string | null): string[] =>
  discord
    .commands()
    .filter((command) => (command.guild_id ?? null) === guildId)
    .map(({ name }) => name)
    .toSorted();

describe('registration', () => {
  it('puts the commands everywhere once, and not again', async () => {
    const scene = await openScene();
    expect(namesIn(scene, null)).toEqual(NAMES);
    await scene.restart();
    expect(puts(scene)).toBe(1);
    expect(namesIn(scene, null)).toEqual(NAMES);
  });

  it('puts them in one server for development, and not again', async () => {
    const scene = await openScene({ guildId: ({ guildId }) => guildId });
    expect(namesIn(scene, scene.discord.guildId)).toEqual(NAMES);
    expect(namesIn(scene, null)).toEqual([]);
    await scene.restart();
    expect(puts(scene)).toBe(1);
  });

  it('empties the server when it goes everywhere, so that nothing shows twice', async () => {
    const scene = await openScene();
    await putCommands(scene.discord, scene.discord.guildId, [{ name: 'ask', description: 'Left behind' }]);
    await scene.restart();
    expect(namesIn(scene, scene.discord.guildId)).toEqual([]);
    expect(namesIn(scene, null)).toEqual(NAMES);
  });

  it('empties everywhere when it goes to one server', async () => {
    const scene = await openScene({ guildId: ({ guildId }) => guildId });
    await putCommands(scene.discord, null, [{ name: 'ask', description: 'Left behind' }]);
    await scene.restart();
    expect(namesIn(scene, null)).toEqual([]);
    expect(namesIn(scene, scene.discord.guildId)).toEqual(NAMES);
  });

  it('puts right what was changed, and logs it', async () => {
    const scene = await openScene();
    const [, ...rest] = scene.discord.commands();
    await putCommands(scene.discord, null, [
      { name: 'retired', description: 'Was here once' },
      ...rest.filter(({ type }) => type === 1).map(({ name }) => ({ name, description: 'Old' })),
    ]);
    await scene.restart();
    expect(namesIn(scene, null)).toEqual(NAMES);
    expect(scene.logged()).toContain('removed retired');
    expect(scene.logged()).toContain('“Check against the article”');
    answerOf(await scene.ann.runCommand('stance', { actor: 'Germany' }));
  });

  it('is done once Discord can do it', async () => {
    const scene = await openScene({ later: true });
    scene.discord.faults.rest('commands', { status: 500 }, 5);
    await scene.restart();
    expect(scene.logged()).toMatch(/does not take the commands for now: .*Next attempt in 1 s/);
    expect(namesIn(scene, null)).toEqual(NAMES);
  });

  it('does not hold up the end of a bot whose commands Discord cannot take', async () => {
    const scene = await openScene({ later: true });
    scene.discord.faults.rest('commands', { status: 500 });
    const started = scene.restart();
    await scene.discord.until(() => scene.logged().includes('Next attempt'), 10_000);
    const start = Date.now();
    await scene.stop();
    expect(Date.now() - start).toBeLessThan(2_000);
    await started;
  });

  it('is done where Discord does not say what is there', async () => {
    const scene = await openScene({ later: true });
    scene.discord.faults.rest('commandList', { status: 404 });
    await scene.restart();
    expect(namesIn(scene, null)).toEqual(NAMES);
  });

  it('in a server that the bot is not in says what to do, and the bot goes on', async () => {
    const scene = await openScene({ guildId: () => '123456789012345678' });
    expect(scene.logged()).toContain('DISCORD_GUILD_ID');
    expect(scene.logged()).toContain(`client_id=${scene.discord.applicationId}`);
    expect(textOf(await scene.ann.dm('what about germany?').answer())).toContain('Germany');
  });
});
