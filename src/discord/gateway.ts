import {
  SimpleShardingStrategy,
  type WebSocketManager,
  WebSocketShard,
  WebSocketShardDestroyRecovery,
  WebSocketShardEvents,
  WebSocketShardStatus,
} from '@discordjs/ws';
import { type Client, type ClientOptions, Events } from 'discord.js';
import { completeEvent, type Fields, isFields, type Surroundings } from './complete.ts';
import { answerUnread } from './unread.ts';

type BuildStrategy = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;

/** What discord.js reads before it is ready; what else came it would read later, where nobody catches its mistakes. */
const READ_AT_ONCE = new Set<unknown>(['READY', 'RESUMED', 'GUILD_CREATE', 'GUILD_DELETE']);

/** How long to try to take up a session again whose gateway cannot be reached. */
const KEPT_MS = 60_000;

/** As long as discord.js waits for READY. */
const RESUMED_WITHIN_MS = 15_000;

/** The code of a connection that nobody closed: it broke, or did not come about. */
const BROKEN = 1006;

/**
 * How events reach a client: complete, when it can read them, and without those that it cannot, which would end the
 * process as an unhandled rejection.
 */
export function sturdyStrategy(clientOf: () => Client): BuildStrategy {
  return (manager) => {
    const client = clientOf();
    let lastRead = '';
    client.on(Events.InteractionCreate, ({ id }) => {
      lastRead = id;
    });
    const held: (() => void)[] = [];
    client.once(Events.ClientReady, () => {
      for (const release of held.splice(0)) release();
    });

    manager.emit = new Proxy(manager.emit, {
      apply(emit, self, args) {
        const [event, payload]: readonly unknown[] = args;
        const pass = (whole: unknown): void => {
          try {
            Reflect.apply(emit, self, [event, whole]);
          } catch (cause) {
            client.emit(Events.Error, new Error('an event of Discord’s that cannot be read', { cause }));
          }
        };
        const read = (packet: Fields): void => {
          for (const one of completed(client, packet)) pass({ ...Object(payload), data: one });
          if (packet.t !== 'INTERACTION_CREATE' || !isFields(packet.d) || packet.d.id === lastRead) return;
          void answerUnread(client, packet.d);
        };
        const data = isFields(payload) ? payload.data : null;
        if (event === WebSocketShardEvents.Ready)
          pass({ ...Object(payload), data: completeEvent('READY', data, surroundingsOf(client)) });
        else if (event !== WebSocketShardEvents.Dispatch || !isFields(data)) pass(payload);
        else if (client.isReady() || READ_AT_ONCE.has(data.t)) read(data);
        else held.push(() => read(data));
        return true;
      },
    });
    keepSessions(manager);
    return new SturdyStrategy(manager);
  };
}

/**
 * An event that discord.js can read; before it another one, where it drops what is said in a server unknown to it; none
 * where a bot wrote a message. Most messages that it hears of are its own answers, and to read one costs as much as some
 * answers do.
 */
function completed(client: Client, packet: Fields): Fields[] {
  const { t: type, d: data } = packet;
  if (typeof type !== 'string') return [packet];
  if (type === 'MESSAGE_CREATE' && isFields(data) && isFields(data.author) && data.author.bot === true)
    return [];
  const one = { ...packet, d: completeEvent(type, data, surroundingsOf(client)) };
  const guildId = type === 'MESSAGE_CREATE' && isFields(data) ? data.guild_id : null;
  if (typeof guildId !== 'string' || client.guilds.cache.has(guildId)) return [one];
  return [{ ...packet, t: 'GUILD_CREATE', d: { id: guildId, unavailable: true } }, one];
}

function surroundingsOf({ application, channels }: Client): Surroundings {
  return { applicationId: application?.id ?? null, knowsChannel: (id) => channels.cache.has(id) };
}

/**
 * discord.js forgets its session when the gateway cannot be reached, and with it all that is said meanwhile. Here it
 * stays for a while: it is taken up again at the gateway's return, and what was missed comes then.
 */
function keepSessions(manager: WebSocketManager): void {
  const brokenAt = new Map<number, number>();
  const unreachable = new Set<number>();
  manager.on(WebSocketShardEvents.Closed, ({ code, shardId }) => {
    unreachable.delete(shardId);
    if (code !== BROKEN) return;
    unreachable.add(shardId);
    if (!brokenAt.has(shardId)) brokenAt.set(shardId, Date.now());
  });
  manager.on(WebSocketShardEvents.Hello, ({ shardId }) => unreachable.delete(shardId));
  for (const event of [WebSocketShardEvents.Ready, WebSocketShardEvents.Resumed] as const)
    manager.on(event, ({ shardId }: { readonly shardId: number }) => brokenAt.delete(shardId));

  const { options } = manager;
  const update = options.updateSessionInfo.bind(options);
  options.updateSessionInfo = (shardId, session) => {
    const since = Date.now() - (brokenAt.get(shardId) ?? 0);
    if (session === null && unreachable.has(shardId) && since < KEPT_MS) return;
    return update(shardId, session);
  };
}

/** Begins anew where the gateway says what makes no sense, or nothing. */
class SturdyStrategy extends SimpleShardingStrategy {
  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const shards: unknown = Reflect.get(this, 'shards');
    if (!(shards instanceof Map)) return;
    for (const shard of shards.values()) {
      if (!(shard instanceof WebSocketShard)) continue;
      guardFrames(shard);
      guardResumption(shard);
    }
  }
}

/** discord.js waits without end for a session to be taken up again: online, and dead. */
function guardResumption(shard: WebSocketShard): void {
  let timer: NodeJS.Timeout | undefined;
  shard.on(WebSocketShardEvents.Hello, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (shard.status === WebSocketShardStatus.Resuming)
        beginAnew(shard, 'no answer to an attempt to resume');
    }, RESUMED_WITHIN_MS).unref();
  });
  for (const event of [WebSocketShardEvents.Resumed, WebSocketShardEvents.Closed] as const)
    shard.on(event, () => clearTimeout(timer));
}

function beginAnew(shard: WebSocketShard, reason: string): void {
  const recover = WebSocketShardDestroyRecovery.Reconnect;
  // Where it is being closed already, there is nothing to do.
  shard.destroy({ reason, recover }).catch(() => {});
}

/** discord.js reads a frame in a promise that nobody looks at. */
function guardFrames(shard: WebSocketShard): void {
  const onMessage: unknown = Reflect.get(shard, 'onMessage');
  if (typeof onMessage !== 'function') return;
  Reflect.set(shard, 'onMessage', async (...frame: readonly unknown[]) => {
    try {
      await Reflect.apply(onMessage, shard, frame);
    } catch (cause) {
      const error = new Error('a frame of Discord’s that cannot be read', { cause });
      shard.emit(WebSocketShardEvents.Error, { error });
      beginAnew(shard, error.message);
    }
  });
}
