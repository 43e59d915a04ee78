import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { Command } from '../commands/command.ts';
import type { ReplyContext } from '../reply/reply.ts';
import { closeProblem, connect, logConnection, REFUSED_TOKEN } from './connection.ts';
import { isPassing, reasonOf } from './failures.ts';
import { createFlood, type Limits } from './flood.ts';
import { type Health, watchHealth } from './health.ts';
import { answerMessage } from './messages.ts';
import type { Metrics } from './metrics.ts';
import { createMisses } from './misses.ts';
import { createOnce } from './once.ts';
import { countedAs, type Outcome } from './outcome.ts';
import {
  describeChange,
  MOST_SERVERS_AT_START,
  registerCommands,
  registrationProblem,
} from './registration.ts';
import { type Desk, route } from './router.ts';
import { turnAway, turnMessageAway } from './turn-away.ts';
import { createTurns } from './turns.ts';

/** How long answers that are on their way may take once the bot is told to stop, and then the end of the connection. */
const LAST_ANSWERS_MS = 4_000;
const LAST_WORDS_MS = 800;

/** How long to wait at most before Discord is offered the commands again. */
const LONGEST_PAUSE_MS = 60_000;

export interface BotOptions {
  readonly client: Client;
  readonly token: string;
  /** The one server to put the commands in; null for everywhere. */
  readonly guildId: string | null;
  readonly commands: readonly Command[];
  readonly context: () => ReplyContext;
  /** How much people and channels may ask. */
  readonly limits: Limits;
  readonly log: Logger;
  /** Null where nobody looks. */
  readonly metrics?: Metrics | null;
  /** Called when Discord has closed the connection for good, with one line that says what to do. */
  readonly onRefused: (problem: string) => void;
}

export interface Bot {
  /** Resolves when the commands are as they should be, or cannot be made so. */
  readonly registered: Promise<void>;
  /** How each shard is. */
  readonly health: Health;
  /** Takes nothing new, lets the answers under way go out for so long, and disconnects; by default within 5 s. */
  close(answersMs?: number): Promise<void>;
}

/**
 * Connects the bot and has it answer.
 * @throws Error whose message is one line for the bot's owner, when Discord does not let it in
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { client, log, metrics = null, commands } = options;
  const flood = createFlood(options.limits);
  const desk: Desk = {
    ...options,
    turns: createTurns(flood.spent),
    flood,
    typing: new Map(),
    silenced: createOnce(),
    misses: createMisses(),
  };
  const isNew = createOnce();
  const health = watchHealth(client);
  metrics?.watch(client, health);
  const open = new Set<Promise<void>>();
  const follow = (name: string, answer: Promise<Outcome | null>): void => {
    const start = performance.now();
    const done = answer
      .then((outcome) => {
        if (outcome !== null) metrics?.ended(name, outcome, (performance.now() - start) / 1000);
      })
      .catch((err: unknown) => log.error({ err }, 'an answer broke off'))
      .finally(() => open.delete(done));
    open.add(done);
  };
  let closing = false;

  logConnection(client, log);
  client.on(Events.InteractionCreate, (interaction) => {
    if (!isNew(interaction.id)) return;
    follow(countedAs(commands, interaction), (closing ? turnAway : route)(desk, interaction));
  });
  client.on(Events.MessageCreate, (message) => {
    if (!isNew(message.id)) return;
    const botId = message.client.user.id;
    follow('message', closing ? turnMessageAway(desk, message, botId) : answerMessage(desk, message, botId));
  });

  const ready = await connect(client, options.token).catch(async (error: unknown) => {
    await client.destroy();
    throw error;
  });
  client.on(Events.ShardDisconnect, ({ code }) => options.onRefused(closeProblem(code)));
  client.once(Events.Invalidated, () => options.onRefused(REFUSED_TOKEN));
  log.info({ user: ready.user.tag, servers: ready.guilds.cache.size }, 'connected');
  const ending = new AbortController();
  const registered = register(ready, options, ending.signal);
  open.add(registered);
  void registered.finally(() => open.delete(registered));

  return {
    registered,
    health,
    async close(answersMs = LAST_ANSWERS_MS) {
      closing = true;
      ending.abort();
      const deadline = wait(answersMs);
      // What comes meanwhile is turned away, and that is to reach its asker, too.
      while (open.size > 0)
        if ((await Promise.race([Promise.allSettled(open), deadline])) === undefined) break;
      if (open.size > 0) log.warn({ open: open.size }, 'stopped with answers under way');
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      // discord.js calls this a reconnection too.
      client.removeAllListeners(Events.ShardReconnecting);
      await Promise.race([client.destroy(), wait(LAST_WORDS_MS)]);
    },
  };
}

/**
 * The commands as they should be, before or while the first questions come; tries until Discord takes or refuses them,
 * or the bot ends. Never rejects.
 */
async function register(
  client: Client<true>,
  { commands, guildId, log }: BotOptions,
  signal: AbortSignal,
): Promise<void> {
  // Commands are the application's: one process sees to them for all.
  if (!client.ws.shards.has(0)) return;
  const definitions = commands.map(({ definition }) => definition);
  for (let pause = 1_000; !signal.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      const changes = await registerCommands(client, definitions, guildId, MOST_SERVERS_AT_START);
      for (const change of changes) log.info(`commands ${describeChange(change)}`);
      return;
    } catch (error) {
      if (!isPassing(error)) {
        log.error({ err: error }, registrationProblem(error, client.application.id, guildId));
        return;
      }
      const next = `Next attempt in ${pause / 1000} s.`;
      log.warn(`Discord does not take the commands for now: ${reasonOf(error)}. ${next}`);
      await wait(pause, undefined, { signal }).catch(() => {});
    }
  }
}
