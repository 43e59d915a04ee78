import { fileURLToPath } from 'node:url';
import { type ArticleInForce, putInForce } from './article-in-force.ts';
import { commands, usages } from './commands/commands.ts';
import { type Config, loadConfig, refuse } from './config.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { createClient } from './discord/client.ts';
import { unreadiness } from './discord/health.ts';
import { obeyManager } from './discord/managed.ts';
import { startLifecycle } from './lifecycle.ts';
import { LoadError, loadEngine, loadShipped } from './load.ts';
import { createLog } from './log.ts';
import type { LocalDiscord } from './playground/driver.ts';

/** Where Discord will not have the bot back, little can still go out. */
const REFUSED_ANSWERS_MS = 500;

/** For so long at most the tagger stays after a text was checked: enough for those who check several. */
const TAGGER_KEPT_MS = 10 * 60_000;

const fileOf = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The files that are read, and read again when they change. */
function filesOf({ articlePath, lexiconPath }: Config) {
  return {
    articlePath: articlePath ?? fileOf('data/article.txt'),
    // The lexicon that ships speaks of the article that ships.
    lexiconPath: lexiconPath ?? (articlePath === null ? fileOf('data/lexicon.json') : ''),
  };
}

function load(config: Config): ArticleInForce {
  const shipped = loadShipped();
  // Texts to check have it come back, and grow.
  setInterval(shipped.tagger.forget, TAGGER_KEPT_MS).unref();
  try {
    return putInForce(() => {
      const engine = loadEngine(filesOf(config), shipped);
      shipped.tagger.forget();
      return engine;
    });
  } catch (error) {
    if (error instanceof LoadError) return refuse([error.message]);
    throw error;
  }
}

/** A Discord of our own, in this process, to try the bot in: by a page, or in the terminal. */
async function openLocalDiscord({ host, port }: Config, isChat: boolean): Promise<LocalDiscord> {
  const page = { root: fileOf('dist/page'), host, port };
  // What a bot in service does not need is not loaded: it would stay in its memory.
  const { startLocalDiscord } = await import('./playground/driver.ts');
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
  const { sharding } = config;
  if (sharding.kind === 'manager') {
    const { runShards } = await import('./run-shards.ts');
    return runShards(fileURLToPath(import.meta.url), config, sharding.count);
  }
  const local = isChat || config.token === null ? await openLocalDiscord(config, isChat) : null;
  const article = load(config);
  const token = local?.token ?? config.token ?? '';
  const log = createLog({
    level: config.logLevel ?? (local === null ? 'info' : 'warn'),
    secret: token,
    readable: process.stdout.isTTY === true,
    out: process.stdout,
  });

  let bot: Bot | null = null;
  const lifecycle = startLifecycle(log, async (code) => {
    await bot?.close(code === 0 ? undefined : REFUSED_ANSWERS_MS);
    await local?.close();
  });
  const managed = sharding.kind === 'part' && sharding.managed;
  const metrics =
    managed || config.health !== null ? (await import('./discord/metrics.ts')).createMetrics() : null;
  // A manager passes it on by itself, once.
  if (local === null) process.on('SIGHUP', () => (managed ? undefined : article.reload(log)));
  // Before the bot is up: the first look is what changes are held against, and whoever sees it up may write at once.
  if (config.watch) article.watch(Object.values(filesOf(config)).filter(Boolean), log);
  const unready = (): string | null =>
    lifecycle.stopping()
      ? 'stopping'
      : bot === null
        ? 'not connected to Discord yet'
        : unreadiness(bot.health());

  try {
    if (managed) {
      obeyManager(
        async () => ({ unreadiness: unready(), metrics: (await metrics?.registry.getMetricsAsJSON()) ?? [] }),
        (order) => (order === 'stop' ? void lifecycle.stop(0) : article.reload(log)),
      );
    } else if (config.health !== null) {
      const { serveHealth } = await import('./health-server.ts');
      await serveHealth(config.health, {
        unreadiness: unready,
        metrics: async () => (await metrics?.registry.metrics()) ?? '',
      });
    }
    bot = await startBot({
      client: createClient(local?.apiUrl ?? config.apiUrl, {
        shards: sharding.kind === 'part' ? sharding : null,
        persistent: true,
      }),
      token,
      guildId: local === null ? config.guildId : null,
      commands,
      context: () => ({ engine: article.engine(), usages }),
      limits: config.rates,
      log,
      metrics,
      onRefused: (problem) => void lifecycle.fail(problem),
    });
  } catch (error) {
    return lifecycle.fail(error instanceof Error ? error.message : String(error));
  }
  if (local === null) return;
  await bot.registered;
  if (isChat) {
    const { startChat } = await import('./playground/chat.ts');
    await startChat(local, process.stdin, process.stdout);
    return lifecycle.stop(0);
  }
  process.stdout.write(
    `Verbatim is in a Discord of its own: open ${local.pageUrl} in a browser. Ctrl+C ends it.\n`,
  );
}

await main(process.argv.slice(2));
