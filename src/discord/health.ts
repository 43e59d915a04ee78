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

/** How often Discord asks for a heartbeat, in milliseconds, as far as it has not said so. */
const USUAL_INTERVAL_MS = 41_250;

/** What discord.js says of the interval that Discord asks for; it says so nowhere else. */
const INTERVAL =
  /Shard (\d+)\].*(?:with a jitter of (\d[\d.e-]*); waiting (\d+)ms|starting to beat every (\d+)ms)/s;

/** Watches the shards of a client. */
export function watchHealth(client: Client): Health {
  const start = Date.now();
  const since = new Map<number, number>();
  const intervals = new Map<number, number>();
  client.on(Events.Debug, (text) => {
    const [, id, jitter, first, exact] = INTERVAL.exec(text) ?? [];
    if (id !== undefined) intervals.set(Number(id), Number(exact ?? Number(first) / Number(jitter)));
  });
  const connected = (id: number): void => {
    const before = since.get(id);
    // Where nobody acknowledged a heartbeat, a new connection is no better until somebody does.
    const wasAlive = before === undefined || (client.ws.shards.get(id)?.lastPingTimestamp ?? 0) > before;
    if (wasAlive) since.set(id, Date.now());
  };
  client.on(Events.ShardReady, connected);
  client.on(Events.ShardResume, connected);
  return () =>
    [...client.ws.shards.values()].map(({ id, status, lastPingTimestamp }) => {
      const heard = Math.max(lastPingTimestamp, since.get(id) ?? start);
      return shardHealth(id, status, Date.now() - heard, intervals.get(id));
    });
}

/**
 * Judges one shard: connected, told of its servers, and heard of lately. A heartbeat that is not acknowledged by the
 * next means that nobody listens there, though the socket is open.
 * @param interval how often Discord asks for a heartbeat, in milliseconds
 */
export function shardHealth(
  id: number,
  status: Status,
  heartbeatAge: number,
  interval = USUAL_INTERVAL_MS,
): ShardHealth {
  if (status !== Status.Ready) {
    const state = Status[status].replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
    return { id, heartbeatAge, problem: `shard ${id} is ${state}` };
  }
  // A busy machine may be late by seconds.
  if (heartbeatAge <= interval + Math.max(1.2 * interval, 3_000)) return { id, heartbeatAge, problem: null };
  const seconds = Math.round(heartbeatAge / 1000);
  return { id, heartbeatAge, problem: `shard ${id} has had no heartbeat acknowledged for ${seconds} s` };
}

/** Why the bot cannot be relied on to answer, in one line; null where it can. */
export function unreadiness(shards: readonly ShardHealth[]): string | null {
  if (shards.length === 0) return 'not connected to Discord yet';
  const problems = shards.flatMap(({ problem }) => problem ?? []);
  return problems.length === 0 ? null : problems.join('; ');
}
