import { fileURLToPath } from 'node:url';
import type { Engine } from './answers/engine.ts';
import { commands, usages } from './commands/commands.ts';
import { type Config, loadConfig, refuse } from './config.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { createClient } from './discord/client.ts';
import { LoadError, loadEngine } from './load.ts';
import { createLog } from './log.ts';
import { startChat } from './playground/chat.ts';
import { startLocalDiscord } from './playground/driver.ts';

/** Where Discord will not have the bot back, little can still go out. */
const REFUSED_ANSWERS_MS = 500;

const fileOf = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

function load({ articlePath, lexiconPath }: Config): Engine {
  try {
    return loadEngine({
      articlePath: articlePath ?? fileOf('data/article.txt'),
      // The lexicon that ships speaks of the article that ships.
      lexiconPath: lexiconPath ?? (articlePath === null ? fileOf('data/lexicon.json') : ''),
    });
  } catch (error) {
    if (error instanceof LoadError) return refuse([error.message]);
    throw error;
  }
}

async function main(): Promise<void> {
  const config = loadConfig({ tokenRequired: false });
  const engine = load(config);
  // Without a token there is a Discord of our own, in this process, to try the bot in.
  const local = config.token === null ? await startLocalDiscord() : null;
  const token = config.token ?? local?.token ?? '';
  const log = createLog({
    level: config.logLevel ?? (local === null ? 'info' : 'warn'),
    secret: token,
    readable: process.stdout.isTTY === true,
    out: process.stdout,
  });
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'this should not have happened');
    process.exit(1);
  });

  let bot: Bot | null = null;
  let stopping = false;
  const stop = async (code: number, answersMs?: number): Promise<void> => {
    // Whoever asks twice will not wait for the answers under way.
    if (stopping) process.exit(code);
    stopping = true;
    await bot?.close(answersMs);
    await local?.close();
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  const refused = (problem: string): Promise<void> => {
    log.fatal(problem);
    return stop(1, REFUSED_ANSWERS_MS);
  };

  try {
    bot = await startBot({
      client: createClient(local?.apiUrl ?? config.apiUrl, { persistent: true }),
      token,
      guildId: local === null ? config.guildId : null,
      commands,
      context: () => ({ engine, usages }),
      limits: config.rates,
      log,
      onRefused: (problem) => void refused(problem),
    });
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  if (local === null) return;
  await bot.registered;
  await startChat(local, process.stdin, process.stdout);
  await stop(0);
}

await main();
