import type { IncomingMessage, Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { announceChange, type Dispatch, type World } from '../world.ts';
import { attend, CLOSE, type Connection, OP } from './connection.ts';
import { offer, push, type Session } from './session.ts';

export interface Gateway {
  /** Whether a bot is connected and has been told of its servers. */
  isReady(): boolean;
  /** Sends any event to every session. */
  push(type: string, data: unknown): void;
  /** Sends an operation that carries no event to every connection; after op 9, the session may be resumed or not. */
  sendOp(op: 1 | 7 | 9, resumable: boolean): void;
  /** Sends every connection a frame as it is. */
  sendText(text: string): void;
  /** Closes every connection with this code. */
  drop(code: number): void;
  /** Breaks every connection without a word. */
  sever(): void;
  close(): void;
}

/** Where the gateway is, as the caller reached this server. */
export function gatewayUrl(host: string): string {
  return `ws://${host}/gateway`;
}

/** The gateway, version 10, on the sockets that `server` upgrades; `unserved` is told of what it does not have. */
export function openGateway(
  server: Server,
  world: World,
  heartbeatInterval: number,
  unserved: (what: string) => void,
): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const connections = new Set<Connection>();
  const sessions = new Map<string, Session>();

  server.on('upgrade', (request, socket, head) => {
    if (world.faults.cutsSocket()) socket.destroy();
    else if (world.faults.refusesSocket()) socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
    else sockets.handleUpgrade(request, socket, head, (webSocket) => accept(webSocket, request));
  });

  const accept = (webSocket: WebSocket, request: IncomingMessage) => {
    const host = request.headers.host ?? 'localhost';
    const query = new URL(request.url ?? '/', `ws://${host}`).searchParams;
    if (query.get('v') !== '10') return webSocket.close(CLOSE.InvalidVersion, 'Invalid API version.');
    if ((query.get('encoding') ?? 'json') !== 'json')
      return webSocket.close(CLOSE.DecodeError, 'Error while decoding payload.');
    const connection = attend(webSocket, {
      world,
      sessions,
      heartbeatInterval,
      resumeUrl: gatewayUrl(host),
      unserved,
    });
    connections.add(connection);
    webSocket.on('close', () => {
      connections.delete(connection);
      announceChange(world);
    });
  };

  const onDispatch = (dispatch: Dispatch) => {
    for (const session of sessions.values()) {
      offer(session, dispatch);
      if (world.faults.doubling) offer(session, dispatch);
    }
  };
  world.dispatchListeners.add(onDispatch);

  return {
    isReady: () => [...sessions.values()].some((session) => session.deliver !== null),
    push(type, data) {
      for (const session of sessions.values()) push(session, type, data);
    },
    sendOp(op, resumable) {
      for (const connection of connections) {
        connection.send({ op, d: op === OP.InvalidSession ? resumable : null });
        if (op === OP.InvalidSession) connection.detach(resumable);
      }
    },
    sendText(text) {
      for (const connection of connections) connection.sendText(text);
    },
    drop(code) {
      for (const connection of connections) connection.close(code);
    },
    sever() {
      for (const connection of connections) connection.terminate();
    },
    close() {
      world.dispatchListeners.delete(onDispatch);
      for (const connection of connections) connection.terminate();
      sockets.close();
    },
  };
}
