import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Gateway, openGateway } from './gateway/gateway.ts';
import { listen, stopListening } from './listen.ts';
import { pushKeeping } from './memory.ts';
import { createRestApp } from './rest/app.ts';
import type { RestLog } from './rest/contract.ts';
import type { World } from './world.ts';

export interface RunningServer {
  readonly port: number;
  readonly gateway: Gateway;
  close(): Promise<void>;
}

/** REST and gateway on one port. Rejects when the port cannot be had. */
export async function startServer(
  world: World,
  log: RestLog,
  { host, port, heartbeatInterval }: { host: string; port: number; heartbeatInterval: number },
): Promise<RunningServer> {
  const app = createRestApp(world, log);
  const server = createServer(getRequestListener(app.fetch));
  const gateway = openGateway(server, world, heartbeatInterval, (what) =>
    pushKeeping(log.unknown, what, world.keeps),
  );
  return {
    port: await listen(server, host, port),
    gateway,
    async close() {
      world.clock.stop();
      gateway.close();
      await stopListening(server);
    },
  };
}
