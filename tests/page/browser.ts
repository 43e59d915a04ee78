import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { commands, usages } from '../../src/commands/commands.ts';
import { startBot } from '../../src/discord/bot.ts';
import { createClient } from '../../src/discord/client.ts';
import { createLog } from '../../src/log.ts';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/playground/driver.ts';
import { buildPage } from '../../src/playground/page/build.ts';
import { ENGINE } from '../e2e/scene.ts';
import { CHROMIUM, NO_CHROMIUM } from './chromium.ts';

/** Flags that keep Chromium to itself: it asks nothing of the network but the page. */
const ALONE = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
];

export interface StartedPage {
  readonly url: string;
  readonly discord: LocalDiscord;
  /** What went wrong in any tab: errors on the console, exceptions, refused or foreign requests. */
  readonly problems: string[];
  /** Opens the page in a window of its own: a person that shares nothing with the others. */
  newPerson(options?: BrowserContextOptions): Promise<Page>;
  /** Closes everything; rejects with the `problems` if there are any. */
  close(): Promise<void>;
}

/** A bot that is connected to a local Discord. */
type Connected = { close(): Promise<unknown> };

export interface StartPageOptions extends LocalDiscordOptions {
  /** Connects the bot that is there; default Verbatim, null for none. */
  readonly connect?: ((discord: LocalDiscord) => Promise<Connected>) | null;
}

/** Verbatim with its article, its commands registered. */
export async function connectVerbatim(discord: LocalDiscord): Promise<Connected> {
  const bot = await startBot({
    client: createClient(discord.apiUrl),
    token: discord.token,
    guildId: null,
    commands,
    context: () => ({ engine: ENGINE, usages }),
    limits: { person: null, channel: null },
    log: createLog({
      level: 'error',
      secret: discord.token,
      readable: false,
      out: new Writable({ write: (_chunk, _encoding, done) => done() }),
    }),
    onRefused: (problem) => {
      throw new Error(problem);
    },
  });
  await bot.registered;
  return bot;
}

/** A local Discord with the bot, the freshly built page, and a Chromium to open it in. */
export async function startPage({
  connect = connectVerbatim,
  ...options
}: StartPageOptions = {}): Promise<StartedPage> {
  const root = await mkdtemp(join(tmpdir(), 'page-'));
  const open: (() => Promise<unknown>)[] = [() => rm(root, { recursive: true })];
  const closeAll = async () => {
    for (const close of open.splice(0).toReversed()) await close();
  };
  try {
    // Every test file has a page of its own: none reads what another is writing.
    await buildPage(root);
    const discord = await startLocalDiscord({
      botName: 'Verbatim',
      ...options,
      page: { root, host: '127.0.0.1', port: 0, ...options.page },
    });
    open.push(() => discord.close());
    const bot = await connect?.(discord);
    if (bot) open.push(() => bot.close());
    const browser = await launchChromium();
    open.push(() => browser.close());

    const url = discord.pageUrl ?? '';
    const problems: string[] = [];
    return {
      url,
      discord,
      problems,
      async newPerson(context) {
        const page = await (await browser.newContext(context)).newPage();
        watch(page, url, problems);
        await page.goto(url);
        return page;
      },
      async close() {
        await closeAll();
        if (problems.length > 0) throw new Error(`The page has problems:\n${problems.join('\n')}`);
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Debian's Chromium, without a window. */
export async function launchChromium(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error(NO_CHROMIUM);
  return await chromium.launch({ executablePath: CHROMIUM, args: ALONE, headless: true });
}

function watch(page: Page, url: string, problems: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && !/^(?:data|blob):/.test(request.url()))
      problems.push(`foreign: ${request.url()}`);
  });
}
