import { SimpleShardingStrategy } from '@discordjs/ws';
import { Client, type ClientOptions, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import { createRequests } from './requests.ts';

/** Waiting longer than this for a rate limit would answer a dead interaction. */
const CALLBACK_PATIENCE_MS = 1_500;

/** How long to wait, from one server to the next, until all that the bot is in have introduced themselves. */
const GUILDS_PATIENCE_MS = 3_000;

const CALLBACK_ROUTE = '/interactions/:id/:token/callback';

export interface ClientSettings {
  /** Whether to go on asking for the gateway until Discord answers. */
  readonly persistent: boolean;
}

/** A client with the intents that are enough, that alerts nobody and remembers little. */
export function createClient(
  apiUrl: string | null,
  { persistent }: ClientSettings = { persistent: false },
): Client {
  const client: Client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it, messages of direct channels that are not cached yet never arrive.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    // Answers need nothing of a server, so one that Discord cannot reach must not hold up those of the others.
    waitGuildTimeout: GUILDS_PATIENCE_MS,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      // A message and the one that it replies to, which comes with it.
      MessageManager: 2,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildMemberManager: {
        maxSize: 100,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
      UserManager: {
        maxSize: 100,
        keepOverLimit: (user) => user.id === user.client.user.id,
      },
    }),
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
    },
  });
  return client;
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
