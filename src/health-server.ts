import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { HealthAddress } from './config.ts';

/** What is told to whoever watches over the bot. */
export interface HealthSource {
  /** Why the bot cannot be relied on to answer, in one line; null where it can. */
  readonly unreadiness: () => string | null;
  /** Everything counted, in Prometheus' format. */
  readonly metrics: () => Promise<string>;
}

export interface HealthServer {
  readonly port: number;
  close(): void;
}

/**
 * Serves `/livez` (the process turns), `/readyz` (it can be relied on to answer; 503 and why where it cannot) and
 * `/metrics`.
 * @throws Error whose message is one line that says what to do, where the port cannot be had
 */
export async function serveHealth(
  { host, port }: HealthAddress,
  { unreadiness, metrics }: HealthSource,
): Promise<HealthServer> {
  const app = new Hono();
  app.get('/livez', (c) => c.text('alive\n'));
  app.get('/readyz', (c) => {
    const why = unreadiness();
    return why === null ? c.text('ready\n') : c.text(`not ready: ${why}\n`, 503);
  });
  app.get('/metrics', async (c) =>
    c.body(await metrics(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );

  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Error(listenProblem(error, host, port), { cause: error })));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listenProblem(error: Error, host: string, port: number): string {
  switch ('code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return `Port ${port} (HEALTH_PORT) is taken by another program: choose another one.`;
    case 'EACCES':
      return `This user may not open port ${port} (HEALTH_PORT): choose one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} (HEALTH_HOST) is no address of this machine: take 127.0.0.1, or 0.0.0.0 for all it has.`;
    default:
      return `Health cannot be told on ${host}:${port} (HEALTH_HOST, HEALTH_PORT): ${error.message}`;
  }
}
