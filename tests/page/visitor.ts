import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import type { LocalDiscord } from '../../src/playground/driver.ts';
import type { Deed, ShownMessage, ToPage } from '../../src/playground/page/protocol.ts';
import type { PageOptions } from '../../src/playground/page/server.ts';
import { localDiscord } from '../playground/bench.ts';

export const INDEX = `<!doctype html><title>A page</title><p>${'Long enough to compress. '.repeat(20)}</p>`;
export const SECRET = 'not for the network';

/** A local Discord that serves a small page; beside the page's folder lies a file that must stay there. */
export async function openPage(page: Partial<PageOptions> = {}): Promise<LocalDiscord> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const root = join(folder, 'page');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), INDEX);
  await writeFile(join(root, 'assets', 'app-1a2b3c.js'), 'void 0;');
  await writeFile(join(folder, 'secret.txt'), SECRET);
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
  await symlink(folder, join(root, 'out'));
  return await localDiscord({ page: { root, host: '127.0.0.1', port: 0, ...page } });
}

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request with exactly this path and these headers, which fetch would tidy up. */
export async function get(
  discord: LocalDiscord,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Got> {
  const { port } = new URL(discord.pageUrl ?? '');
  const asked = request({ host: '127.0.0.1', port, path, method, headers });
  asked.end();
  return await new Promise((resolve, reject) => {
    asked.once('error', reject);
    asked.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
  });
}

type Of<Type extends ToPage['type']> = Extract<ToPage, { readonly type: Type }>;
type Doing<One> = One extends { readonly id: number } ? Omit<One, 'id'> : never;

export interface Tab {
  readonly socket: WebSocket;
  readonly heard: readonly ToPage[];
  /** Says hello, and gives the welcome. */
  hello(key?: string | null): Promise<Of<'welcome'>>;
  /** Does something, and gives what came of it. */
  do(deed: Doing<Deed>): Promise<Of<'done'> | Of<'failed'>>;
  send(said: unknown): void;
  /** The messages as they stand now, by what was heard. */
  messages(): ShownMessage[];
  /** The first of this type that holds, heard already or to come. */
  hear<Type extends ToPage['type']>(type: Type, holds?: (said: Of<Type>) => boolean): Promise<Of<Type>>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

/** A socket of a page, without the page. */
export async function openTab(discord: LocalDiscord, options: ClientOptions = {}): Promise<Tab> {
  const socket = new WebSocket(`${discord.pageUrl?.replace('http', 'ws')}/page/socket`, options);
  const heard: ToPage[] = [];
  const listeners = new Set<() => void>();
  let deeds = 0;
  socket.on('message', (data) => {
    heard.push(JSON.parse(String(data)));
    for (const listener of [...listeners]) listener();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');

  const send = (said: unknown) => socket.send(typeof said === 'string' ? said : JSON.stringify(said));
  const find = <Type extends ToPage['type']>(type: Type, holds: (said: Of<Type>) => boolean) =>
    heard.find((said): said is Of<Type> => isOf(said, type) && holds(said));
  const hear: Tab['hear'] = async (type, holds = () => true) =>
    await new Promise((resolve) => {
      const look = () => {
        const found = find(type, holds);
        if (!found) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });

  return {
    socket,
    heard,
    closed,
    send,
    hear,
    async hello(key = null) {
      send({ do: 'hello', key });
      return await hear('welcome');
    },
    async do(deed) {
      deeds += 1;
      const id = deeds;
      send({ id, ...deed });
      return await Promise.race([
        hear('done', (said) => said.id === id),
        hear('failed', (said) => said.id === id),
      ]);
    },
    messages() {
      const shown = new Map<string, ShownMessage>();
      for (const said of heard) {
        if (said.type === 'welcome') for (const one of said.messages) shown.set(one.id, one);
        if (said.type === 'message') shown.set(said.message.id, said.message);
        if (said.type === 'deleted') shown.delete(said.messageId);
      }
      return [...shown.values()];
    },
  };
}

function isOf<Type extends ToPage['type']>(said: ToPage, type: Type): said is Of<Type> {
  return said.type === type;
}
