import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { commands } from '../../src/commands/commands.ts';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/playground/driver.ts';
import type { Response } from '../../src/playground/person/contract.ts';
import { freePort, lines, type Run, run } from './bot-process.ts';
import { answerOf, textOf } from './scene.ts';

// Each test starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 });
const PATIENCE_MS = 60_000;

interface Running extends Run {
  readonly discord: LocalDiscord;
}

/** The bot's own process in a local Discord, its commands registered. */
async function running(
  settings: Readonly<Record<string, string>> = {},
  options: LocalDiscordOptions = {},
): Promise<Running> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.close());
  const process = run('index', {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ...settings,
  });
  await discord.until(() => discord.commands().length === commands.length, PATIENCE_MS);
  return { ...process, discord };
}

/** Has the first answer wait for a second, as a rate limit does; resolves when that has been tried. */
async function holdFirst(discord: LocalDiscord, ask: () => Response): Promise<Response> {
  discord.faults.rest('callback', { status: 429, retryAfter: 1 }, 1);
  const open = ask();
  await discord.until(() => discord.requests.some(({ status }) => status === 429));
  return open;
}

/** The lines of a log that nobody should have to read. */
const fatal = (out: string) => lines(out).filter((line) => line.includes('"level":60'));

describe('told to stop, the process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends what it has begun, and begins nothing more: %s',
    async (signal) => {
      const { discord, child, exit } = await running();
      const open = await holdFirst(discord, () =>
        discord.person('ann').startCommand('stance', { actor: 'Germany' }),
      );
      child.kill(signal);
      await expect
        .poll(async () => textOf(answerOf(await discord.person('bob').runCommand('help'))), {
          interval: 10,
          timeout: PATIENCE_MS,
        })
        .toContain('Back in a moment');
      const late = await discord.person('bob').runCommand('help');
      expect(late.ephemeral).toBe(true);
      const message = await discord.person('bob').mentionBot('general', 'who has banned it?').answer();
      expect(textOf(message)).toContain('Back in a moment');
      expect(textOf(answerOf(await open.settled()))).toContain('Germany');
      expect(await exit).toBe(0);
      await expect(discord.waitForBot(100)).rejects.toThrow();
    },
  );

  it('a second time, ends at once', async () => {
    const { discord, child, out, exit } = await running();
    const open = await holdFirst(discord, () =>
      discord.person('ann').startCommand('stance', { actor: 'Germany' }),
    );
    child.kill('SIGTERM');
    await expect.poll(out, { timeout: PATIENCE_MS }).toContain('SIGTERM');
    child.kill('SIGTERM');
    expect(await exit).toBe(1);
    expect(open.state).toBe('waiting');
  });
});

describe('a mistake that nobody caught', () => {
  it.each([
    ['thrown', "throw new Error('boom')"],
    ['rejected', "void Promise.reject(new Error('boom'))"],
  ])('leaves one line, and the stack in it, and exits 1: %s', async (_how, mistake) => {
    const code = `process.on('SIGUSR2', () => { ${mistake}; });`;
    const { child, out, err, exit } = await running({
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
    });
    child.kill('SIGUSR2');
    expect(await exit).toBe(1);
    expect(err()).toBe('');
    const said = fatal(out());
    expect(said).toHaveLength(1);
    expect(JSON.parse(said[0] ?? '')).toMatchObject({
      msg: expect.stringMatching(/^This should not have happened.*: boom$/),
      err: { type: 'Error', stack: expect.stringContaining('at ') },
    });
  });
});

describe('health', () => {
  it('is told over HTTP: alive, ready, and what was counted, without a word of anybody', async () => {
    const HEALTH_PORT = await freePort();
    const { discord } = await running({ HEALTH_PORT }, { heartbeatInterval: 300 });
    const get = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${HEALTH_PORT}${path}`);
      return { status: response.status, text: await response.text() };
    };
    expect(await get('/livez')).toEqual({ status: 200, text: 'alive\n' });
    expect(await get('/readyz')).toEqual({ status: 200, text: 'ready\n' });
    expect((await get('/')).status).toBe(404);

    const ann = discord.person('ann');
    answerOf(await ann.runCommand('ask', { question: 'has the weasel been proven?' }));
    const stance = answerOf(await ann.runCommand('stance', { actor: 'Germany' }));
    await ann.press(stance, 'Context');
    await ann.autocomplete('stance', { actor: 'ger' }, 'actor');
    await ann.mentionBot('general', 'what about the weasel?').answer();
    await expect
      .poll(async () => (await get('/metrics')).text, { timeout: PATIENCE_MS })
      .toContain('verbatim_interactions_total{command="message",outcome="answered"} 1\n');
    const { text } = await get('/metrics');
    for (const command of ['ask', 'stance', 'button', 'typing']) {
      expect(text).toContain(`verbatim_interactions_total{command="${command}",outcome="answered"} 1\n`);
      expect(text).toContain(`verbatim_answer_seconds_count{command="${command}"} 1\n`);
    }
    expect(text).toContain('verbatim_discord_seconds_count{route="callback",status="2xx"} 4\n');
    expect(text).toContain('verbatim_discord_seconds_count{route="message",status="2xx"} 1\n');
    expect(text).toContain('verbatim_gateway_ready{shard="0"} 1\n');
    expect(text).toContain('verbatim_servers 1\n');
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(Number(/^verbatim_heartbeat_age_seconds\{shard="0"\} (.+)$/m.exec(text)?.[1])).toBeLessThan(10);
    expect(text).not.toContain('weasel');
    expect(text).not.toContain('ann');

    await discord.close();
    await expect
      .poll(() => get('/readyz'), { timeout: PATIENCE_MS })
      .toMatchObject({
        status: 503,
        text: expect.stringMatching(/^not ready: shard 0 is /),
      });
    expect((await get('/metrics')).text).toContain('verbatim_gateway_ready{shard="0"} 0\n');
    expect((await get('/livez')).status).toBe(200);
  });

  it('is bad while no heartbeat is acknowledged, however often it connects', async () => {
    const HEALTH_PORT = await freePort();
    const { discord, out } = await running({ HEALTH_PORT }, { heartbeatInterval: 500 });
    const ready = async () => (await fetch(`http://127.0.0.1:${HEALTH_PORT}/readyz`)).text();
    const connections = () => lines(out()).filter((line) => line.includes('"resumed"')).length;
    await expect.poll(ready, { timeout: PATIENCE_MS }).toBe('ready\n');
    discord.faults.ignoreHeartbeats(true);
    await expect.poll(ready, { timeout: PATIENCE_MS }).toContain('no heartbeat acknowledged');
    const before = connections();
    const heard: string[] = [];
    while (connections() < before + 2) heard.push(await ready());
    expect(heard.filter((text) => text === 'ready\n')).toEqual([]);
    discord.faults.ignoreHeartbeats(false);
    await expect.poll(ready, { timeout: PATIENCE_MS }).toBe('ready\n');
  });

  it('on a port that is taken stops the start with one line', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    const HEALTH_PORT = String(typeof address === 'object' && address !== null ? address.port : '');
    const { out, exit } = run('index', { DISCORD_TOKEN: 'a.b.c', HEALTH_PORT });
    expect(await exit).toBe(1);
    expect(fatal(out())).toEqual([expect.stringContaining(`Port ${HEALTH_PORT} (HEALTH_PORT) is taken`)]);
  });

  it('on an address of no machine here stops the start with one line', async () => {
    const settings = { DISCORD_TOKEN: 'a.b.c', HEALTH_PORT: await freePort(), HEALTH_HOST: '192.0.2.1' };
    const { out, exit } = run('index', settings);
    expect(await exit).toBe(1);
    expect(fatal(out())).toEqual([expect.stringContaining('192.0.2.1 (HEALTH_HOST)')]);
  });
});

describe('an article that changes', () => {
  const RAIN = 'The valley\n\nGermany has banned the dam. Experts warned of rain in the valley.\n';
  const SNOW = 'The valley\n\nGermany has approved the dam. Experts warned of snow in the valley.\n';

  function file() {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'article.txt');
    writeFileSync(path, RAIN);
    return path;
  }

  it('is read again at SIGHUP, whole, or not at all', async () => {
    const ARTICLE = file();
    const { discord, child, out } = await running({ ARTICLE });
    const ann = discord.person('ann');
    const quote = async () => textOf(answerOf(await ann.runCommand('quote', { number: 2 })));
    const before = answerOf(await ann.runCommand('quote', { number: 1 }));
    expect(await quote()).toContain('rain');

    writeFileSync(ARTICLE, SNOW);
    child.kill('SIGHUP');
    await expect.poll(quote, { timeout: PATIENCE_MS }).toContain('snow');
    expect(out()).toContain('the article was read again');
    expect(textOf(answerOf(await ann.press(before, 'Next')))).toContain('The article has changed since');

    for (const [bad, why] of [
      ['', 'is empty'],
      [Buffer.from([0xff, 0xfe, 0x00]), 'is not UTF-8'],
    ] as const) {
      writeFileSync(ARTICLE, bad);
      child.kill('SIGHUP');
      await expect.poll(() => lines(out()).at(-1), { timeout: PATIENCE_MS }).toContain(why);
      expect(JSON.parse(lines(out()).at(-1) ?? '')).toMatchObject({
        level: 50,
        msg: expect.stringMatching(/^The article stays as it was\. The article /),
      });
      expect(await quote()).toContain('snow');
    }
  });

  it('is never mixed with another in one answer, however often it changes', async () => {
    const ARTICLE = file();
    const { discord, child, out } = await running({
      ARTICLE,
      RATE_PER_PERSON: 'off',
      RATE_PER_CHANNEL: 'off',
    });
    const ann = discord.person('ann');
    const seen = { rain: 0, snow: 0 };
    const readings = () => out().split('the article was read again').length - 1;
    for (let change = 0; change < 12; change += 1) {
      writeFileSync(ARTICLE, change % 2 === 0 ? SNOW : RAIN);
      child.kill('SIGHUP');
      const asked = Array.from({ length: 10 }, () => ann.runCommand('article'));
      for (const response of await Promise.all(asked)) {
        const text = textOf(answerOf(response));
        const [rain, snow] = [text.includes('banned'), text.includes('approved')];
        expect([rain, snow]).toContain(true);
        expect(rain && snow).toBe(false);
        expect(text.includes('snow') && rain).toBe(false);
        seen[rain ? 'rain' : 'snow'] += 1;
      }
      await expect.poll(readings, { timeout: PATIENCE_MS }).toBe(change + 1);
    }
    expect(seen.rain).toBeGreaterThan(0);
    expect(seen.snow).toBeGreaterThan(0);
  });

  it('is read again by itself where that is wished, also when another file takes its place', async () => {
    const ARTICLE = file();
    const { discord, out } = await running({ ARTICLE, WATCH: 'true' });
    const quote = async () =>
      textOf(answerOf(await discord.person('ann').runCommand('quote', { number: 2 })));
    writeFileSync(ARTICLE, SNOW);
    await expect.poll(quote, { timeout: PATIENCE_MS }).toContain('snow');

    const other = `${ARTICLE}.new`;
    writeFileSync(other, RAIN);
    renameSync(other, ARTICLE);
    await expect.poll(quote, { timeout: PATIENCE_MS }).toContain('rain');

    rmSync(ARTICLE);
    await expect.poll(() => lines(out()).at(-1), { timeout: PATIENCE_MS }).toContain('there is no such file');
    expect(await quote()).toContain('rain');
    writeFileSync(ARTICLE, SNOW);
    await expect.poll(quote, { timeout: PATIENCE_MS }).toContain('snow');
  });
});
