import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { Command } from '../commands/command.ts';
import type { ReplyContext } from '../reply/reply.ts';
import { closeProblem, connect, logConnection, REFUSED_TOKEN } from './connection.ts';
import { createFlood, type Limits } from './flood.ts';
import { answerMessage } from './messages.ts';
import { createOnce } from './once.ts';
import { describeChange, registerCommands, registrationProblem } from './registration.ts';
import { type Desk, route } from './router.ts';
import { createTurns } from './turns.ts';

/** How long answers that are on their way may take once the bot is told to stop. */
const LAST_ANSWERS_MS = 2_500;

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
  /** Called when Discord has closed the connection for good, with one line that says what to do. */
  readonly onRefused: (problem: string) => void;
}

export interface Bot {
  /** Resolves when the commands are as they should be, or cannot be made so. */
  readonly registered: Promise<void>;
  /** Takes nothing new, lets the answers under way go out for so long, and disconnects. */
  close(answersMs?: number): Promise<void>;
}

/**
 * Connects the bot and has it answer.
 * @throws Error whose message is one line for the bot's owner, when Discord does not let it in
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { client, log } = options;
  const flood = createFlood(options.limits);
  const desk: Desk = {
    ...options,
    turns: createTurns(flood.spent),
    flood,
    typing: new Map(),
    silenced: createOnce(),
  };
  const isNew = createOnce();
  const open = new Set<Promise<void>>();
  const follow = (answer: Promise<void>): void => {
    const done = answer
      .catch((err: unknown) => log.error({ err }, 'an answer broke off'))
      .finally(() => open.delete(done));
    open.add(done);
  };

  logConnection(client, log);
  client.on(Events.InteractionCreate, (interaction) => {
    if (isNew(interaction.id)) follow(route(desk, interaction));
  });
  client.on(Events.MessageCreate, (message) => {
    if (isNew(message.id)) follow(answerMessage(desk, message, message.client.user.id));
  });

  const ready = await connect(client, options.token).catch(async (error: unknown) => {
    await client.destroy();
    throw error;
  });
  client.on(Events.ShardDisconnect, ({ code }) => options.onRefused(closeProblem(code)));
  client.once(Events.Invalidated, () => options.onRefused(REFUSED_TOKEN));
  log.info({ user: ready.user.tag, servers: ready.guilds.cache.size }, 'connected');
  const registered = register(ready, options);
  follow(registered);

  return {
    registered,
    async close(answersMs = LAST_ANSWERS_MS) {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      await Promise.race([Promise.allSettled(open), wait(answersMs)]);
      // discord.js calls this a reconnection too.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}

/** The commands as they should be, before or while the first questions come. Never rejects. */
async function register(client: Client<true>, { commands, guildId, log }: BotOptions): Promise<void> {
  try {
    const changes = await registerCommands(
      client,
      commands.map(({ definition }) => definition),
      guildId,
    );
    for (const change of changes) log.info(`commands ${describeChange(change)}`);
  } catch (error) {
    log.error({ err: error }, registrationProblem(error, client.application.id, guildId));
  }
}
