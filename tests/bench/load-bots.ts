import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { commands } from '../../src/commands/commands.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/driver.ts';
import { TESTS } from './bench.ts';

/** Ours, and the least that a bot on discord.js can be. */
export const BOTS = ['Verbatim', 'bare bot'] as const;

export type BotName = (typeof BOTS)[number];

const Probe = z.object({
  probe: z.literal(true),
  /** Time on the processor since the start. */
  cpuMicros: z.number(),
  /** Bytes, after a collection of garbage. */
  rss: z.number(),
  heapUsed: z.number(),
});

export type Probe = z.infer<typeof Probe>;

/** A bot in a process of its own, in a local Discord of its own that remembers little. */
export interface RunningBot {
  readonly discord: LocalDiscord;
  /** One of each server. */
  readonly channels: readonly string[];
  /** From the start of the process until the bot was told of its servers. */
  readonly readyMillis: number;
  /** What it has written so far: how many lines, and the first of them. */
  logged(): { readonly lines: number; readonly first: string };
  /** @throws Error where it has ended by itself */
  checkAlive(): void;
  measure(): Promise<Probe>;
  stop(): Promise<void>;
}

/** How much a local Discord keeps: more than what is ever under way at once. */
const REMEMBERED = 500;
const PATIENCE_MS = 60_000;
const ROOT = join(TESTS, '..');
const here = (file: string): string => join(import.meta.dirname, file);

/** Starts one in so many servers; with more than 2,500 of them it is two shards in one process. */
export async function startBot(name: BotName, guilds: number): Promise<RunningBot> {
  const discord = await startLocalDiscord({ guilds, keeps: REMEMBERED, maxConcurrency: 2 });
  await register(discord);
  const shards = guilds > 2_500 ? 2 : 1;
  const [script, sharding]: [string[], Record<string, string>] =
    name === 'Verbatim'
      ? [
          startCommand(),
          { SHARD_IDS: shards === 1 ? '0' : '0,1', SHARD_COUNT: String(shards), LOG_LEVEL: 'warn' },
        ]
      : [[here('load-bare.mjs')], { BARE_SHARDS: String(shards) }];
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', pathToFileURL(here('load-probe.mjs')).href, ...script], {
    cwd: ROOT,
    // The allocator as in the README's unit, for both alike.
    env: {
      PATH: process.env.PATH,
      MALLOC_ARENA_MAX: '2',
      MALLOC_TRIM_THRESHOLD_: '131072',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      ...sharding,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const logged = { lines: 0, first: '' };
  for (const input of [child.stdout, child.stderr]) {
    if (input === null) continue;
    createInterface({ input }).on('line', (line) => {
      if (logged.lines === 0) logged.first = line;
      logged.lines += 1;
    });
  }
  const checkAlive = (): void => {
    if (child.exitCode === null && child.signalCode === null) return;
    throw new Error(`${name} has ended: ${logged.first || 'without a word'}`);
  };
  await Promise.race([discord.waitForBot(PATIENCE_MS), once(child, 'exit')]);
  checkAlive();
  const readyMillis = performance.now() - start;
  // It answers once it has read what it was told.
  await discord.person('first').timeCommand('help');
  return {
    discord,
    channels: discord.channels(),
    readyMillis,
    logged: () => logged,
    checkAlive,
    measure: () => measure(child),
    stop: () => stop(child, discord),
  };
}

/** What `npm start` runs, as Node is told it. */
function startCommand(): string[] {
  const { scripts } = Package.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const [node, ...rest] = scripts.start.split(' ');
  if (node !== 'node') throw new Error(`npm start runs ${node}: the bench is to do the same`);
  return rest;
}

const Package = z.object({ scripts: z.object({ start: z.string() }) });

/** The same commands for both, so that both are asked the same. */
async function register({ apiUrl, applicationId, token }: LocalDiscord): Promise<void> {
  const response = await fetch(`${apiUrl}/v10/applications/${applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(commands.map(({ definition }) => definition)),
  });
  if (!response.ok) throw new Error(`the commands were refused: ${response.status}`);
}

async function measure(child: ChildProcess): Promise<Probe> {
  child.send('measure');
  for (;;) {
    const [message] = await once(child, 'message');
    const { data } = Probe.safeParse(message);
    if (data !== undefined) return data;
  }
}

async function stop(child: ChildProcess, discord: LocalDiscord): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  await discord.close();
}
