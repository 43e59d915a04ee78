import {
  type Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  Status,
} from 'discord.js';
import type { Logger } from 'pino';
import { reasonOf } from './failures.ts';

const PORTAL = 'https://discord.com/developers/applications';

export const REFUSED_TOKEN = `Discord does not know this token. Make a new one at ${PORTAL} (Bot, Reset Token) and put it in .env as DISCORD_TOKEN.`;

const NOT_THERE = `Nothing needs changing at ${PORTAL}.`;

/** Why the gateway will not have the bot back, and what to do. discord.js stays up after these and does nothing. */
export function closeProblem(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return REFUSED_TOKEN;
    case GatewayCloseCodes.InvalidShard:
      return `Discord refused the shard (4010). Check SHARD_IDS and SHARD_COUNT in the environment, or leave them out. ${NOT_THERE}`;
    case GatewayCloseCodes.ShardingRequired:
      return `The bot is in too many servers for one connection (4011). Set SHARDS=auto in .env, or a greater SHARD_COUNT on all machines. ${NOT_THERE}`;
    case GatewayCloseCodes.InvalidAPIVersion:
      return `Discord no longer speaks this version of its gateway (4012). Update discord.js (npm update), or the bot as a whole. ${NOT_THERE}`;
    case GatewayCloseCodes.InvalidIntents:
      return `Discord does not know the intents asked for (4013). Update discord.js (npm update), or the bot as a whole. ${NOT_THERE}`;
    case GatewayCloseCodes.DisallowedIntents:
      return `Discord does not grant an intent asked for (4014). Turn it on at ${PORTAL} (Bot, Privileged Gateway Intents).`;
    default:
      return `Discord closed the connection for good (${code}).`;
  }
}

/** Why logging in failed, in one line. */
export function loginProblem(error: unknown): string {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return REFUSED_TOKEN;
  if (error instanceof Error && error.message.startsWith('Not enough sessions'))
    return `Discord lets this bot connect no more for now, since it has connected too often: ${error.message}. Start it again after that, and look at why it was started so often.`;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return `Discord cannot be reached: ${reasonOf(cause)}. Check the network, and DISCORD_API_URL if it is set.`;
}

/** Connects; resolves when the bot is ready, rejects with an Error whose message is one line for its owner. */
export async function connect(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  const refused = new Promise<never>((_resolve, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(new Error(closeProblem(code))));
  });
  const loggedIn = client.login(token).catch((error: unknown) => {
    throw new Error(loginProblem(error), { cause: error });
  });
  // A refusal also ends the login, with less to say.
  return await Promise.race([refused, loggedIn.then(() => ready)]);
}

/** Logs what happens to the connection. Without a listener for errors, one of them would end the process. */
export function logConnection(client: Client, log: Logger): void {
  client.on(Events.Error, (err) => log.error({ err }, 'client error'));
  client.on(Events.Warn, (text) => log.warn(text));
  client.on(Events.ShardError, (err, id) => {
    // Why it is closed for good is told with what to do.
    if (client.ws.shards.get(id)?.status !== Status.Disconnected) log.warn({ err }, 'connection error');
  });
  client.on(Events.ShardReconnecting, () => log.info('reconnecting'));
  client.on(Events.ShardResume, () => log.info('resumed'));
}
