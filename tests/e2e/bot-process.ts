import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const SETTINGS = [
  'DISCORD_TOKEN',
  'DISCORD_GUILD_ID',
  'ARTICLE',
  'LEXICON',
  'DISCORD_API_URL',
  'LOG_LEVEL',
  'NODE_ENV',
  'SHARDS',
  'SHARD_IDS',
  'SHARD_COUNT',
  'HEALTH_PORT',
  'HEALTH_HOST',
  'WATCH',
  'RATE_PER_PERSON',
  'RATE_PER_CHANNEL',
  'PORT',
  'HOST',
];

export interface Run {
  readonly child: ChildProcess;
  /** All that it has written so far. */
  readonly out: () => string;
  readonly err: () => string;
  readonly exit: Promise<number | null>;
}

/** Starts a script of the bot as its own process, with these settings and none of the machine's. */
export function run(
  script: string,
  settings: Readonly<Record<string, string>>,
  input?: string,
  args: readonly string[] = [],
): Run {
  // Set to nothing rather than left out, so that no .env of the machine fills them in.
  const blank = Object.fromEntries(SETTINGS.map((name) => [name, '']));
  const child = spawn(process.execPath, ['--import', 'tsx', `src/${script}.ts`, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...blank, ...settings },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  const written = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    written.out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    written.err += String(chunk);
  });
  const exit = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  return { child, out: () => written.out, err: () => written.err, exit };
}

/** A port that nobody has. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return String(address.port);
}

export const lines = (text: string): string[] => text.split('\n').filter(Boolean);
