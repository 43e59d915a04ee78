import {
  Client,
  type ClientOptions,
  DefaultRestOptions,
  GatewayIntentBits,
  Options,
  Partials,
  type RESTOptions,
} from 'discord.js';
import { CACHE_LIMITS, forgetPrivateChannels, SWEEPERS } from './caches.ts';

/**
 * Discord drops an interaction that is not answered in 3 s. An attempt that hangs is given up in time for another:
 * discord.js tries again what was aborted.
 */
const CALLBACK_ATTEMPT_MS = 1_200;

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

/**
 * A client with the intents that are enough, that alerts nobody and remembers little.
 * @param shards null for all there is to a bot of one shard; `auto` for as many as Discord recommends, all in one
 */
export function createClient(apiUrl: string | null, shards: ShardSet | 'auto' | null = null): Client {
  const client = new Client({
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
    rest: {
      ...(apiUrl === null ? {} : { api: apiUrl }),
      makeRequest,
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

const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (!/\/interactions\/\d+\/[^/]+\/callback/.test(url)) return DefaultRestOptions.makeRequest(url, init);
  const attempt = new AbortController();
  const timer = setTimeout(() => attempt.abort(), CALLBACK_ATTEMPT_MS);
  const signals = [attempt.signal, ...(init.signal ? [init.signal] : [])];
  try {
    return await DefaultRestOptions.makeRequest(url, {
      ...init,
      signal: AbortSignal.any(signals),
    });
  } finally {
    clearTimeout(timer);
  }
};
