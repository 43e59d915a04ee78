import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { expect, onTestFinished } from 'vitest';
import type { Engine } from '../../src/answers/engine.ts';
import { commands, usages } from '../../src/commands/commands.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { createClient } from '../../src/discord/client.ts';
import type { Limits } from '../../src/discord/flood.ts';
import { loadEngine } from '../../src/load.ts';
import { createLog } from '../../src/log.ts';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/playground/driver.ts';
import type { Person, Response, SeenMessage } from '../../src/playground/person/contract.ts';
import { unescapeMarkdown } from '../reply/unescape.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(`../../data/${path}`, import.meta.url));

/** The engine of the article that comes with the bot. */
export const ENGINE = loadEngine({ articlePath: fileOf('article.txt'), lexiconPath: fileOf('lexicon.json') });

/** A local Discord with the bot in it, and what the bot logged. */
export interface Scene {
  readonly discord: LocalDiscord;
  readonly ann: Person;
  readonly bob: Person;
  readonly logged: () => string;
  /** Lines that the bot was stopped for. */
  readonly refusals: readonly string[];
  /** Stops the bot, and starts one on another engine if given. */
  restart(engine?: Engine): Promise<void>;
  /** Stops the bot. */
  stop(): Promise<void>;
}

export interface SceneOptions extends LocalDiscordOptions {
  readonly engine?: Engine;
  readonly guildId?: (discord: LocalDiscord) => string;
  /** Whether the bot is started by the test, by `restart`. */
  readonly later?: boolean;
  /** Default none. */
  readonly limits?: Limits;
  /** Where tests run side by side: the test's own. */
  readonly onTestFinished?: typeof onTestFinished;
}

/** Opens a scene; when the test is over, sees that the bot asked for nothing unknown and alerted nobody. */
export async function openScene({
  engine = ENGINE,
  guildId,
  later = false,
  limits = { person: null, channel: null },
  onTestFinished: whenFinished = onTestFinished,
  ...options
}: SceneOptions = {}): Promise<Scene> {
  const discord = await startLocalDiscord(options);
  const lines: string[] = [];
  const refusals: string[] = [];
  const out = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const start = (with_: Engine): Promise<Bot> =>
    startBot({
      client: createClient(discord.apiUrl, { persistent: true }),
      token: discord.token,
      guildId: guildId?.(discord) ?? null,
      commands,
      limits,
      context: () => ({ engine: with_, usages }),
      log: createLog({ level: 'debug', secret: discord.token, readable: false, out }),
      onRefused: (problem) => refusals.push(problem),
    });

  let bot: Bot | null = null;
  const people = ['ann', 'bob'].map((name) => discord.person(name));
  whenFinished(async () => {
    const seen = people.flatMap((person) => PLACES.flatMap((place) => person.messages(place)));
    await bot?.close();
    await discord.close();
    expect(discord.unknownRoutes).toEqual([]);
    expect(seen.filter(({ fromBot, pings }) => fromBot && pings.length > 0)).toEqual([]);
    expect(lines.join('')).not.toContain(discord.token);
  });

  if (!later) {
    bot = await start(engine);
    await bot.registered;
  }
  const [ann, bob] = people;
  if (ann === undefined || bob === undefined) throw new Error('nobody came');
  return {
    discord,
    ann,
    bob,
    refusals,
    logged: () => lines.join(''),
    async restart(next = engine) {
      await bot?.close();
      bot = await start(next);
      await bot.registered;
    },
    async stop() {
      await bot?.close();
      bot = null;
    },
  };
}

const PLACES = ['general', 'dm', 'private-channel', 'elsewhere'];

/** Puts commands into a scope behind the bot's back, as an earlier version of it may have left them. */
export async function putCommands(
  discord: LocalDiscord,
  guildId: string | null,
  commands: readonly { readonly name: string; readonly description: string }[],
): Promise<void> {
  const scope = guildId === null ? '' : `/guilds/${guildId}`;
  await asBot(discord, 'PUT', `/applications/${discord.applicationId}${scope}/commands`, commands);
}

/** Posts a message with one button of this custom id in the bot's name; gives the message's id. */
export async function postButton(
  discord: LocalDiscord,
  channelId: string,
  customId: string,
): Promise<string> {
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: 'Press',
    custom_id: customId,
  };
  const posted = await asBot(discord, 'POST', `/channels/${channelId}/messages`, {
    content: 'Press this',
    components: [{ type: ComponentType.ActionRow, components: [button] }],
  });
  expect(posted).toHaveProperty('id', expect.any(String));
  return String(Reflect.get(Object(posted), 'id'));
}

async function asBot(
  { apiUrl, token }: LocalDiscord,
  method: string,
  path: string,
  body: unknown,
): Promise<unknown> {
  const response = await fetch(`${apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return await response.json();
}

/** The message of an answer that came. */
export function answerOf(response: Response): SeenMessage {
  expect(response.error).toBeNull();
  if (response.message === null) throw new Error(`no answer: ${response.state}`);
  return response.message;
}

/** The quotations of a message as a reader sees them: each embed with a place below it is one. */
export function quotesOf(message: SeenMessage): string[] {
  return message.embeds
    .filter(({ footer }) => footer !== undefined && footer !== null)
    .map(({ description }) => unescapeMarkdown(description ?? ''));
}

/** Everything that a message says, as a reader sees it. */
export function textOf(message: SeenMessage): string {
  return unescapeMarkdown(
    message.embeds
      .flatMap(({ title, description, author, footer, fields }) => [
        title,
        author?.name,
        description,
        footer?.text,
        ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
      ])
      .filter(Boolean)
      .join('\n'),
  );
}

/** Quotations are there, and each is the article's own characters. */
export function expectQuotes(message: SeenMessage, article = ENGINE.article): string[] {
  const quotes = quotesOf(message);
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(article.text).toContain(quote);
  return quotes;
}

export const labels = (message: SeenMessage): string[] => message.buttons.map(({ label }) => label);
