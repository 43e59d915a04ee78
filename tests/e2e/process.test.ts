import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { commands } from '../../src/commands/commands.ts';
import { startLocalDiscord } from '../../src/playground/driver.ts';
import { lines, run } from './bot-process.ts';
import { textOf } from './scene.ts';

// Each test starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 });
const PATIENCE_MS = 60_000;

async function openDiscord() {
  const discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  return discord;
}

describe('the process', () => {
  it('reports every mistake in the settings, a line each, and exits 1', async () => {
    const { err, exit } = run('index', {
      DISCORD_TOKEN: 'my secret token',
      DISCORD_GUILD_ID: 'here',
      DISCORD_API_URL: 'nowhere',
      LOG_LEVEL: 'loud',
      PORT: 'any',
      HOST: 'over there',
    });
    expect(await exit).toBe(1);
    expect(lines(err()).map((line) => line.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_GUILD_ID',
      'DISCORD_API_URL',
      'LOG_LEVEL',
      'HOST',
      'PORT',
    ]);
    expect(err()).not.toContain('secret');
  });

  it.each(['index', 'register'])('says what to do without a token: %s', async (script) => {
    const { err, exit } = run(script, { NODE_ENV: 'production' });
    expect(await exit).toBe(1);
    expect(lines(err())).toEqual([expect.stringMatching(/^DISCORD_TOKEN is missing/)]);
  });

  it('says in one line what is wrong with the article', async () => {
    const { err, exit } = run('index', { DISCORD_TOKEN: 'a.b.c', ARTICLE: 'no-such-article.txt' });
    expect(await exit).toBe(1);
    expect(lines(err())).toEqual([expect.stringContaining('no-such-article.txt')]);
  });

  it.each(['index', 'register'])(
    'with a token that Discord does not know exits 1 and keeps it to itself: %s',
    async (script) => {
      const discord = await openDiscord();
      const DISCORD_TOKEN = 'wrong.secret.token';
      const { out, err, exit } = run(script, {
        DISCORD_TOKEN,
        DISCORD_API_URL: discord.apiUrl,
        LOG_LEVEL: 'trace',
      });
      expect(await exit).toBe(1);
      expect(out() + err()).toContain('Reset Token');
      expect(out() + err()).not.toContain(DISCORD_TOKEN);
    },
  );

  it('answers through DISCORD_API_URL, and ends well when told to', async () => {
    const discord = await openDiscord();
    const settings = { DISCORD_TOKEN: `Bot ${discord.token}`, DISCORD_API_URL: `${discord.apiUrl}/v10/` };
    const { child, out, err, exit } = run('index', { ...settings, LOG_LEVEL: 'trace' });
    await discord.until(() => discord.commands().length === commands.length, PATIENCE_MS);
    const answer = await discord.person('ann').dm('what about germany?').answer();
    expect(textOf(answer)).toContain('Germany: considering');
    // What any user of a Linux machine may read of a process: its command line, which holds its title.
    const shown = `/proc/${child.pid}/cmdline`;
    if (existsSync(shown)) expect(readFileSync(shown, 'utf8')).not.toContain(discord.token);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(out() + err()).not.toContain(discord.token);
    for (const line of lines(out())) expect(JSON.parse(line)).toHaveProperty('level');
    expect(err()).toBe('');
  });

  it.each([
    [4004, 'Reset Token'],
    [4010, 'SHARD_COUNT'],
    [4011, 'SHARD'],
    [4012, 'discord.js'],
    [4013, 'intents'],
    [4014, 'Privileged Gateway Intents'],
  ])('exits 1 at once, with one line, when Discord closes it for good: %i', async (code, what) => {
    const discord = await openDiscord();
    const { out, exit } = run('index', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    await discord.until(() => discord.commands().length === commands.length, PATIENCE_MS);
    // Not even an answer under way, that Discord never takes, holds it up.
    discord.faults.rest('message', 'lost');
    discord.person('ann').dm('what about germany?');
    discord.dropConnections(code);
    const closed = Date.now();
    expect(await exit).toBe(1);
    // A second is promised; a busy machine has more.
    expect(Date.now() - closed).toBeLessThan(2_000);
    expect(lines(out()).filter((line) => line.includes('"level":60'))).toEqual([
      expect.stringContaining(what),
    ]);
  });

  it('exits 1 with one line when Discord closes it for good at once: too many servers', async () => {
    const discord = await startLocalDiscord({ guilds: 2_501 });
    onTestFinished(() => discord.close());
    const { out, exit } = run('index', { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    expect(await exit).toBe(1);
    expect(lines(out())).toEqual([expect.stringMatching(/"level":60.*4011.*SHARDS=auto/)]);
  });

  it('started while Discord is down comes up with it', async () => {
    const before = await startLocalDiscord();
    const { apiUrl, token } = before;
    await before.close();
    const { out } = run('index', { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl });
    await expect.poll(out, { timeout: 15_000 }).toMatch(/Discord cannot be reached: .*Next attempt in 1 s/);
    const discord = await startLocalDiscord({ port: Number(new URL(apiUrl).port), token });
    onTestFinished(() => discord.close());
    await discord.until(() => discord.commands().length === commands.length, 15_000);
    expect(textOf(await discord.person('ann').dm('what about germany?').answer())).toContain('Germany');
  });

  it('registers, prints what changed, and changes nothing twice', async () => {
    const discord = await openDiscord();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    const first = run('register', settings);
    expect(await first.exit).toBe(0);
    expect(lines(first.out())[0]).toMatch(/^everywhere: added ask, /);
    const again = run('register', settings);
    expect(await again.exit).toBe(0);
    expect(lines(again.out())).toEqual([expect.stringContaining('as before')]);
    const inServer = run('register', { ...settings, DISCORD_GUILD_ID: discord.guildId });
    expect(await inServer.exit).toBe(0);
    expect(lines(inServer.out()).slice(0, 2)).toEqual([
      expect.stringMatching(new RegExp(`^server ${discord.guildId}: added ask, `)),
      expect.stringMatching(/^everywhere: removed ask, /),
    ]);
  });

  it('opens a page without a token, which outlives its input, and ends well when told to', async () => {
    const { child, out, err, exit } = run('index', { PORT: '0' }, '');
    await expect.poll(out, { timeout: 15_000 }).toMatch(/open http:\/\/localhost:\d+ in a browser/);
    const url = /http:\S+/.exec(out())?.[0] ?? '';
    const page = new WebSocket(`${url.replace('http:', 'ws:')}/page/socket`);
    const heard: string[] = [];
    page.on('message', (data) => heard.push(String(data)));
    await once(page, 'open');
    page.send(JSON.stringify({ do: 'hello', key: null }));
    page.send(JSON.stringify({ id: 1, do: 'command', name: 'stance', options: { actor: 'germany' } }));
    await expect.poll(() => heard.join('\n'), { timeout: 10_000 }).toContain('Germany: considering');
    expect(JSON.parse(heard[0] ?? '')).toMatchObject({ bot: { name: 'Verbatim', isHere: true } });
    const closed = once(page, 'close');
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect((await closed)[0]).toBe(1001);
    expect(lines(out())).toHaveLength(1);
    expect(err()).toBe('');
  });

  it('says in one line what to do where the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(async () => {
      taken.close();
    });
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const { err, exit } = run('index', { PORT: port });
    expect(await exit).toBe(1);
    expect(lines(err())).toEqual([expect.stringMatching(`^PORT ${port} is taken: .*PORT=`)]);
  });

  it('says in one line what to do where the address is not of this machine', async () => {
    const { err, exit } = run('index', { PORT: '0', HOST: '192.0.2.1' });
    expect(await exit).toBe(1);
    expect(lines(err())).toEqual([expect.stringMatching(/^HOST 192\.0\.2\.1 is no address of this machine/)]);
  });

  it.each([{}, { DISCORD_TOKEN: 'a.b.c' }])(
    'chats in the terminal until its input ends: %j',
    async (settings) => {
      const { out, err, exit } = run('index', settings, '/stance germany\n', ['chat']);
      expect(await exit).toBe(0);
      expect(out()).toMatch(/germany: considering/i);
      expect(err()).toBe('');
    },
  );

  it('says what there is to start where it is asked for something else', async () => {
    const { err, exit } = run('index', {}, '', ['chatt']);
    expect(await exit).toBe(1);
    expect(lines(err())).toEqual(['"chatt" means nothing here: npm start, or npm run chat']);
  });
});
