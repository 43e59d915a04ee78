import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answers/engine.ts';
import { createClient } from '../../src/discord/client.ts';
import { connect } from '../../src/discord/connection.ts';
import { startLocalDiscord } from '../../src/playground/driver.ts';
import { answerOf, ENGINE, openScene, textOf } from './scene.ts';

describe('the connection', () => {
  it('is taken up again when it drops, and what came meanwhile is answered', async () => {
    const scene = await openScene();
    scene.discord.dropConnections();
    const said = scene.ann.mentionBot('general', 'what about germany?');
    expect(textOf(await said.answer(10_000))).toContain('Germany');
    await scene.discord.waitForBot();
    answerOf(await scene.ann.runCommand('help'));
  });

  it('is made anew when the session is gone', async () => {
    const scene = await openScene();
    scene.discord.sendOp(9);
    await scene.discord.waitForBot();
    await expect
      .poll(async () => (await scene.ann.runCommand('help')).state, { timeout: 15_000 })
      .toBe('answered');
  });

  it.each([
    [4004, 'Reset Token'],
    [4013, 'intents'],
    [4014, 'Privileged Gateway Intents'],
  ])('closed for good with %i tells what to do, once', async (code, what) => {
    const scene = await openScene();
    scene.discord.dropConnections(code);
    await scene.discord.until(() => scene.refusals.length > 0);
    expect(scene.refusals).toEqual([expect.stringContaining(what)]);
  });

  it('with a wrong token is refused with what to do', async () => {
    const discord = await startLocalDiscord();
    const client = createClient(discord.apiUrl);
    await expect(connect(client, 'no.such.token')).rejects.toThrow(
      /^Discord does not know this token\..*Reset Token/,
    );
    await client.destroy();
    await discord.close();
  });

  it('to nobody is refused with what to look at', async () => {
    const discord = await startLocalDiscord();
    const { apiUrl, token } = discord;
    await discord.close();
    const client = createClient(apiUrl);
    await expect(connect(client, token)).rejects.toThrow(/^Discord cannot be reached: .*DISCORD_API_URL/);
    await client.destroy();
  });

  it('lets answers under way go out before it ends', async () => {
    let asked = false;
    const engine: Engine = {
      ...ENGINE,
      help() {
        asked = true;
        return ENGINE.help();
      },
    };
    const scene = await openScene({ engine });
    const response = scene.ann.startCommand('help');
    await scene.discord.until(() => asked);
    await scene.stop();
    expect((await response.settled()).error).toBeNull();
  });
});
