import { createServer, type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { type WebSocket, WebSocketServer } from 'ws';
import { listen, stopListening } from '../listen.ts';
import { findPlace } from '../person/person.ts';
import type { World } from '../world.ts';
import { createPageApp } from './app.ts';
import { readPage } from './files.ts';
import { createGuard, urlName } from './guard.ts';
import { createPeople } from './people.ts';
import { attendPage, CLOSE } from './socket.ts';
import { createView } from './view.ts';

const PATH = '/page/socket';
const CHANNEL = 'general';
/** Room for an option of 6000 characters in any script. */
const MOST_BYTES = 32 * 1024;
const MOST_PAGES = 50;
const HEARTBEAT_MS = 30_000;
/** How long a page may take to say goodbye when the server stops. */
const GOODBYE_MS = 500;

export interface PageOptions {
  /** The folder of the built page. */
  readonly root: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Milliseconds after which a page that gives no sign of life is taken for gone; default 30000. */
  readonly heartbeatInterval?: number;
}

export interface PageServer {
  /** The address of the page. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page and its sockets. Rejects when the port cannot be had. */
export async function startPageServer(
  world: World,
  { root, host, port, heartbeatInterval = HEARTBEAT_MS }: PageOptions,
  isBotHere: () => boolean,
): Promise<PageServer> {
  const files = await readPage(root);
  const server = createServer();
  const bound = await listen(server, host, port);
  const guard = createGuard({ host, port: bound });
  server.on('request', getRequestListener(createPageApp(files, guard).fetch));

  const channel = findPlace(world, CHANNEL, null);
  const people = createPeople(world);
  const view = createView(world, channel, { people, isBotHere });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });
  /** With whether each has given a sign of life since it was last asked for one. */
  const alive = new Map<WebSocket, boolean>();

  const accept = (socket: WebSocket) => {
    if (alive.size >= MOST_PAGES) {
      socket.on('error', () => {});
      return socket.close(
        CLOSE.TryLater,
        `${MOST_PAGES} pages are open: close one, then load this one again.`,
      );
    }
    alive.set(socket, true);
    socket.on('pong', () => alive.set(socket, true));
    socket.on('close', () => alive.delete(socket));
    attendPage(socket, { clock: world.clock, channelId: channel.id, people, view });
  };
  server.on('upgrade', (request, socket, head) => {
    const refusal = guard(request.headers);
    if (refusal !== null) return refuse(socket, 403, refusal);
    if (pathOf(request) !== PATH) return refuse(socket, 404, `The page's socket is at ${PATH}`);
    sockets.handleUpgrade(request, socket, head, accept);
  });
  const heartbeat = setInterval(() => {
    for (const [socket, isAlive] of alive) {
      if (!isAlive) socket.terminate();
      else {
        alive.set(socket, false);
        socket.ping();
      }
    }
  }, heartbeatInterval).unref();

  return {
    url: `http://${shownName(host)}:${bound}`,
    async close() {
      clearInterval(heartbeat);
      view.close();
      for (const socket of alive.keys()) {
        socket.close(CLOSE.GoingAway, 'The server has stopped.');
        setTimeout(() => socket.terminate(), GOODBYE_MS).unref();
      }
      sockets.close();
      await stopListening(server);
    },
  };
}

function pathOf({ url }: IncomingMessage): string {
  return (url ?? '').split('?')[0] ?? '';
}

function refuse(socket: Duplex, status: number, why: string): void {
  socket.on('error', () => {});
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(why) + 1}\r\n\r\n${why}\n`,
  );
}

/** The name by which to ask for a page here: the one that people know where there is one. */
function shownName(host: string): string {
  return ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : urlName(host);
}
