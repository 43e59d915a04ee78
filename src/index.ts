import { fileURLToPath } from 'node:url';
import type { Engine } from './answers/engine.ts';
import { commands, usages } from './commands/commands.ts';
import { type Config, loadConfig, refuse } from './config.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { createClient } from './discord/client.ts';
import { LoadError, loadEngine } from './load.ts';
import { createLog } from './log.ts';
import { startChat } from './playground/chat.ts';
import { type LocalDiscord, startLocalDiscord } from './playground/driver.ts';

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

/** A Discord of our own, in this process, to try the bot in: by a page, or in the terminal. */
async function openLocalDiscord({ host, port }: Config, isChat: boolean): Promise<LocalDiscord> {
  const page = { root: fileOf('dist/page'), host, port };
  try {
    return await startLocalDiscord({ botName: 'Verbatim', ...(isChat ? {} : { page }) });
  } catch (error) {
    switch (error instanceof Error && 'code' in error && error.code) {
      case 'EADDRINUSE':
        return refuse([`PORT ${port} is taken: end what uses it, or set another in .env, such as PORT=8080`]);
      case 'EACCES':
        return refuse([
          `PORT ${port} is not for everyone to use: set one above 1023 in .env, such as PORT=8080`,
        ]);
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
        return refuse([`HOST ${host} is no address of this machine: leave it out of .env for 127.0.0.1`]);
      default:
        throw error;
    }
  }
}

async function main(args: readonly string[]): Promise<void> {
  const isChat = args[0] === 'chat';
  if (args.length > (isChat ? 1 : 0))
    refuse([`"${args.join(' ')}" means nothing here: npm start, or npm run chat`]);
  const config = loadConfig({ tokenRequired: false });
  const local = isChat || config.token === null ? await openLocalDiscord(config, isChat) : null;
  const engine = load(config);
  const token = local?.token ?? config.token ?? '';
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
  const stop = async (code: number): Promise<void> => {
    // Whoever asks twice will not wait for the answers under way.
    if (stopping) process.exit(code);
    stopping = true;
    await bot?.close();
    await local?.close();
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  const refused = (problem: string): Promise<void> => {
    log.fatal(problem);
    return stop(1);
  };

  try {
    bot = await startBot({
      client: createClient(local?.apiUrl ?? config.apiUrl),
      token,
      guildId: local === null ? config.guildId : null,
      commands,
      context: () => ({ engine, usages }),
      log,
      onRefused: (problem) => void refused(problem),
    });
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  if (local === null) return;
  await bot.registered;
  if (isChat) {
    await startChat(local, process.stdin, process.stdout);
    return stop(0);
  }
  process.stdout.write(
    `Verbatim is in a Discord of its own: open ${local.pageUrl} in a browser. Ctrl+C ends it.\n`,
  );
}

await main(process.argv.slice(2));
