import { type Client, Events, Status } from 'discord.js';

/** How a shard is. */
export interface ShardHealth {
  readonly id: number;
  /** Milliseconds since a heartbeat was sent that Discord has acknowledged, or since the connection, if that is less. */
  readonly heartbeatAge: number;
  /** Why it cannot be relied on, in a few words; null where it can. */
  readonly problem: string | null;
}

/** How each shard is at this moment. */
export type Health = () => readonly ShardHealth[];

/**
 * Discord asks for a heartbeat each 41 s; one that is not acknowledged by the next means that nobody listens there,
 * though the socket is open.
 */
const HEARTBEAT_PATIENCE_MS = 90_000;

/** Watches the shards of a client. */
export function watchHealth(client: Client): Health {
  const since = Date.now();
  const connectedAt = new Map<number, number>();
  client.on(Events.ShardReady, (id) => connectedAt.set(id, Date.now()));
  client.on(Events.ShardResume, (id) => connectedAt.set(id, Date.now()));
  return () =>
    [...client.ws.shards.values()].map(({ id, status, lastPingTimestamp }) => {
      const heard = Math.max(lastPingTimestamp, connectedAt.get(id) ?? since);
      return shardHealth(id, status, Date.now() - heard);
    });
}

/** Judges one shard: connected, told of its servers, and heard of lately. */
export function shardHealth(id: number, status: Status, heartbeatAge: number): ShardHealth {
  if (status !== Status.Ready) {
    const state = Status[status].replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
    return { id, heartbeatAge, problem: `shard ${id} is ${state}` };
  }
  if (heartbeatAge <= HEARTBEAT_PATIENCE_MS) return { id, heartbeatAge, problem: null };
  const seconds = Math.round(heartbeatAge / 1000);
  return { id, heartbeatAge, problem: `shard ${id} has had no heartbeat acknowledged for ${seconds} s` };
}

/** Why the bot cannot be relied on to answer, in one line; null where it can. */
export function unreadiness(shards: readonly ShardHealth[]): string | null {
  if (shards.length === 0) return 'not connected to Discord yet';
  const problems = shards.flatMap(({ problem }) => problem ?? []);
  return problems.length === 0 ? null : problems.join('; ');
}
