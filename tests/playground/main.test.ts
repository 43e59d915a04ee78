import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Client, Events } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { INTENTS } from './bench.ts';

const MAIN = new URL('../../src/playground/main.ts', import.meta.url).pathname;
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

function run(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  child.stdout.on('data', (data) => {
    output += String(data);
  });
  child.stderr.on('data', (data) => {
    output += String(data);
  });
  const printed = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(output)?.[1];
      if (found !== undefined) return found;
      await once(child.stdout, 'data');
    }
  };
  return { child, printed, output: () => output };
}

test('another process logs in with the address and the token that it prints; it goes when told to', async () => {
  const { child, printed } = run('--port', '0', '--page-port', '0');
  const api = await printed(/DISCORD_API_URL=(\S+)\n/);
  const token = await printed(/DISCORD_TOKEN=(\S+)\n/);
  expect(api).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api$/);
  const client = new Client({ intents: INTENTS, rest: { api } });
  const ready = once(client, Events.ClientReady);
  await client.login(token);
  await ready;
  expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Local server']);
  await client.destroy();
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a token of choice, help, and a port that is none', async () => {
  const chosen = run('--port', '0', '--page-port', '0', '--token', 'chosen');
  expect(await chosen.printed(/DISCORD_TOKEN=(\S+)\n/)).toBe('chosen');
  const help = run('--help');
  expect(await once(help.child, 'exit')).toEqual([0, null]);
  expect(help.output()).toContain('--port');
  const wrong = run('--port', 'x');
  expect(await once(wrong.child, 'exit')).toEqual([1, null]);
  expect(wrong.output()).toBe('--port x is no port.\n');
});

test('has a page to meet the bot', async () => {
  const { printed } = run('--port', '0', '--page-port', '0');
  const page = await printed(/(http:\/\/localhost:\d+)\n/);
  const response = await fetch(`${page}/page/socket`);
  expect([response.status, response.headers.get('x-content-type-options')]).toEqual([404, 'nosniff']);
});
