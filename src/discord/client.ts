import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  SimpleShardingStrategy,
} from 'discord.js';
import { CACHE_LIMITS, forgetPrivateChannels, SWEEPERS } from './caches.ts';
import { createRequests } from './requests.ts';

/** Waiting longer than this for a rate limit would answer a dead interaction. */
const CALLBACK_PATIENCE_MS = 1_500;

/** How long to wait, from one server to the next, until all that the bot is in have introduced themselves. */
const GUILDS_PATIENCE_MS = 3_000;

const HANDLER_SWEEP_MS = 5 * 60_000;

const CALLBACK_ROUTE = '/interactions/:id/:token/callback';

/** The shards that a client is. */
export interface ShardSet {
  /** Counted from 0. */
  readonly ids: readonly number[];
  /** Of all clients together. */
  readonly count: number;
}

export interface ClientSettings {
  /** Null for all there is to a bot of one shard; `auto` for as many as Discord recommends, all in one. */
  readonly shards?: ShardSet | 'auto' | null;
  /** Whether to go on asking for the gateway until Discord answers. */
  readonly persistent?: boolean;
}

/** A client with the intents that are enough, that alerts nobody and remembers little. */
export function createClient(
  apiUrl: string | null,
  { shards = null, persistent = false }: ClientSettings = {},
): Client {
  const client: Client = new Client({
    ...shardOptions(shards),
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it, messages of direct channels that are not cached yet never arrive.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    // Answers need nothing of a server, so one that Discord cannot reach must not hold up those of the others.
    waitGuildTimeout: GUILDS_PATIENCE_MS,
    makeCache: Options.cacheWithLimits(CACHE_LIMITS),
    sweepers: SWEEPERS,
    // What we send is in Discord's own form already; to look for other forms in it costs as much as composing it.
    jsonTransformer: (sent) => sent,
    ws: { buildStrategy: surviving((error) => client.emit(Events.Error, error)) },
    rest: {
      ...(apiUrl === null ? {} : { api: apiUrl }),
      makeRequest: createRequests({
        persistent,
        onTrouble: (text) => client.emit(Events.Warn, text),
        onRevoked: () => client.emit(Events.Invalidated),
      }),
      rejectOnRateLimit: ({ route, retryAfter }) =>
        route === CALLBACK_ROUTE && retryAfter > CALLBACK_PATIENCE_MS,
      // Each interaction that is answered late has a queue of its own here.
      handlerSweepInterval: HANDLER_SWEEP_MS,
    },
  });
  forgetPrivateChannels(client);
  return client;
}

function shardOptions(shards: ShardSet | 'auto' | null): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (shards === null) return {};
  return shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.count };
}

type BuildStrategy = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;

/** An event that discord.js cannot read would end the process as an unhandled rejection. It is left out instead. */
function surviving(onError: (error: Error) => void): BuildStrategy {
  return (manager) => {
    manager.emit = new Proxy(manager.emit, {
      apply(emit, self, args) {
        try {
          return Reflect.apply(emit, self, args);
        } catch (cause) {
          onError(new Error('an event of Discord’s that cannot be read', { cause }));
          return true;
        }
      },
    });
    return new SimpleShardingStrategy(manager);
  };
}
