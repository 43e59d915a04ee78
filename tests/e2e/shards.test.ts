import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../src/commands/commands.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/driver.ts';
import { freePort, lines, run } from './bot-process.ts';

const SERVERS = 5_000;
/** Some are enough where another test asks in all of them. */
const SOME = 500;
const AT_ONCE = 10;
/** Two processes start on a machine that may be busy, and tell each other of thousands of servers. */
const PATIENCE_MS = 60_000;

async function openDiscord(): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ guilds: SERVERS, maxConcurrency: 2, keeps: 500 });
  onTestFinished(() => discord.close());
  return discord;
}

const settings = ({ token, apiUrl }: LocalDiscord) => ({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl });

async function get(port: string, path: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
  return (await response?.text()) ?? '';
}

/** Everything of that name that is told at an address, added up over labels. */
async function counted(port: string, name: string): Promise<number> {
  const values = (await get(port, '/metrics')).matchAll(new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`, 'gm'));
  return [...values].reduce((sum, [, value]) => sum + Number(value), 0);
}

/** Asks for help once in each of so many servers; each answers. */
async function askAround(discord: LocalDiscord, servers: number): Promise<void> {
  const ann = discord.person('ann');
  const channels = discord.channels().slice(0, servers);
  expect(channels).toHaveLength(servers);
  let unanswered = 0;
  const ask = async (): Promise<void> => {
    for (let channel = channels.pop(); channel !== undefined; channel = channels.pop()) {
      if ((await ann.timeCommand('help', {}, { in: channel })) === null) unanswered += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  expect(unanswered).toBe(0);
}

const registrations = ({ requests }: LocalDiscord) =>
  requests.filter(({ path }) => path.endsWith('/commands')).map(({ method }) => method);

describe('5,000 servers', () => {
  it('are shared by two processes of one shard each, every server answered by one', async () => {
    const discord = await openDiscord();
    const ports = [await freePort(), await freePort()];
    const processes = ports.map((HEALTH_PORT, id) =>
      run('index', { ...settings(discord), SHARD_IDS: String(id), SHARD_COUNT: '2', HEALTH_PORT }),
    );
    for (const port of ports) {
      await expect.poll(() => get(port, '/readyz'), { timeout: PATIENCE_MS }).toBe('ready\n');
      expect(await counted(port, 'verbatim_servers')).toBe(SERVERS / 2);
    }
    await discord.until(() => discord.commands().length === commands.length, PATIENCE_MS);
    expect(registrations(discord)).toEqual(['GET', 'PUT']);
    await askAround(discord, SERVERS);
    for (const port of ports) {
      await expect
        .poll(() => counted(port, 'verbatim_interactions_total'), { timeout: PATIENCE_MS })
        .toBe(SERVERS / 2);
    }
    for (const { child, exit } of processes) {
      child.kill('SIGTERM');
      expect(await exit).toBe(0);
    }
    expect(discord.unknownRoutes).toEqual([]);
  }, 240_000);

  it('are shared by the shards of a manager, told of in one place, stopped and restarted as one', async () => {
    const discord = await openDiscord();
    const HEALTH_PORT = await freePort();
    const { child, out, err, exit } = run('index', { ...settings(discord), SHARDS: '2', HEALTH_PORT });
    await expect.poll(() => get(HEALTH_PORT, '/readyz'), { timeout: PATIENCE_MS }).toContain('shard 1');
    await expect.poll(() => get(HEALTH_PORT, '/readyz'), { timeout: PATIENCE_MS }).toBe('ready\n');
    await discord.until(() => discord.commands().length === commands.length, PATIENCE_MS);
    expect(await counted(HEALTH_PORT, 'verbatim_servers')).toBe(SERVERS);
    expect(await counted(HEALTH_PORT, 'verbatim_gateway_ready')).toBe(2);
    expect(registrations(discord)).toEqual(['GET', 'PUT']);
    await askAround(discord, SOME);
    await expect
      .poll(() => counted(HEALTH_PORT, 'verbatim_interactions_total'), { timeout: PATIENCE_MS })
      .toBe(SOME);

    child.kill('SIGHUP');
    const readAgain = () => lines(out()).filter((line) => line.includes('the article was read again'));
    await expect.poll(readAgain, { timeout: PATIENCE_MS }).toHaveLength(2);

    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    await expect(discord.waitForBot(100)).rejects.toThrow();
    expect(err()).toBe('');
    expect(out()).not.toContain(discord.token);
    for (const line of lines(out())) expect(JSON.parse(line)).toHaveProperty('level');
  }, 240_000);
});

describe('a manager', () => {
  it('asks Discord for the number of shards, and ends with one line where it is not let in', async () => {
    const discord = await openDiscord();
    const auto = { ...settings(discord), SHARDS: 'auto' };
    discord.faults.rest('gateway', { status: 500 }, 1);
    const { out, child, exit } = run('index', auto);
    await expect.poll(out, { timeout: PATIENCE_MS }).toMatch(/it answers 500\. .*Next attempt in 1 s/);
    await expect.poll(out, { timeout: PATIENCE_MS }).toMatch(/"shards":5\b/);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    const refused = run('index', { ...auto, DISCORD_TOKEN: 'not.the.token' });
    expect(await refused.exit).toBe(1);
    expect(lines(refused.out()).filter((line) => line.includes('"level":60'))).toHaveLength(1);
    expect(refused.out()).toContain('Reset Token');
  }, 120_000);

  it('starts a shard again that has ended, and ends with one line where it does so twice', async () => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const HEALTH_PORT = await freePort();
    const { out, exit } = run('index', { ...settings(discord), SHARDS: '1', HEALTH_PORT });
    const connected = () => lines(out()).filter((line) => line.includes('"msg":"connected"'));
    const kill = () =>
      process.kill(Number(Reflect.get(JSON.parse(connected().at(-1) ?? '{}'), 'pid')), 'SIGKILL');
    await expect.poll(() => get(HEALTH_PORT, '/readyz'), { timeout: PATIENCE_MS }).toBe('ready\n');
    kill();
    await expect.poll(() => get(HEALTH_PORT, '/readyz'), { timeout: PATIENCE_MS }).toContain('shard 0');
    await expect.poll(() => get(HEALTH_PORT, '/readyz'), { timeout: PATIENCE_MS }).toBe('ready\n');
    expect(connected()).toHaveLength(2);
    kill();
    expect(await exit).toBe(1);
    expect(lines(out()).filter((line) => line.includes('"level":60'))).toEqual([
      expect.stringContaining('Shard 0 has ended twice'),
    ]);
  }, 120_000);

  it('leaves no shard behind when it is killed', async () => {
    const discord = await openDiscord();
    const { child } = run('index', { ...settings(discord), SHARDS: '2' });
    await discord.waitForBot(PATIENCE_MS);
    child.kill('SIGKILL');
    await expect
      .poll(
        () =>
          discord.waitForBot(10).then(
            () => 'there',
            () => 'gone',
          ),
        { timeout: PATIENCE_MS },
      )
      .toBe('gone');
  }, 120_000);
});
