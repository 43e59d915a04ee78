import { isIP } from 'node:net';
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  /** Null where the bot is to run in the local Discord. */
  readonly token: string | null;
  /** The one server to put the commands in while developing; null for everywhere. */
  readonly guildId: string | null;
  /** Null for the article that comes with the bot. */
  readonly articlePath: string | null;
  readonly lexiconPath: string | null;
  /** Base URL of Discord's API without a version, or of a compatible server; null for Discord's own. */
  readonly apiUrl: string | null;
  /** Null where the place that logs decides. */
  readonly logLevel: LogLevel | null;
  /** Where the page of the local Discord is; port 0 takes a free one. */
  readonly host: string;
  readonly port: number;
}

/** The configuration, or every mistake in it, one line each. Never holds a token in a problem. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Empty and blank count as unset: that is how a line of `.env.example` is left out. */
const text = z
  .string()
  .optional()
  .transform((value) => value?.trim() || null);

const token = text
  .transform((value) => value?.replace(/^Bot\s+/i, '') ?? null)
  .refine((value) => value === null || !/\s/.test(value), {
    error: 'has spaces or line breaks in it: copy it again from https://discord.com/developers/applications',
  });

const requiredToken = token.refine((value) => value !== null, {
  error:
    "is missing: copy your bot's token from https://discord.com/developers/applications (Bot, Reset Token) into .env",
});

const guildId = text.refine((value) => value === null || /^\d{17,20}$/.test(value), {
  error:
    "must be a server's id, 17 to 20 digits: in Discord, right-click the server and choose Copy Server ID",
});

const apiUrl = text
  .refine((value) => value === null || /^https?:$/.test(protocolOf(value)), {
    error: 'must be a http or https URL, such as https://discord.com/api',
  })
  // discord.js adds the version itself.
  .transform((value) => value?.replace(/\/+$/, '').replace(/\/v\d+$/, '') ?? null);

const logLevel = text
  .transform((value) => value?.toLowerCase() ?? null)
  .pipe(z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).nullable());

const host = text
  .refine((value) => value === null || isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value), {
    error: 'must be an address or a name of this machine: 127.0.0.1, the default, or 0.0.0.0 for all of them',
  })
  .transform((value) => value ?? '127.0.0.1');

const port = text
  .transform((value) => Number(value ?? 3000))
  .refine((value) => Number.isInteger(value) && value >= 0 && value <= 65_535, {
    error: 'must be a whole number from 0 to 65535, where 0 takes a free port',
  });

const schema = z.object({
  DISCORD_TOKEN: token,
  DISCORD_GUILD_ID: guildId,
  ARTICLE: text,
  LEXICON: text,
  DISCORD_API_URL: apiUrl,
  LOG_LEVEL: logLevel,
  HOST: host,
  PORT: port,
});

/**
 * Reads the environment. Pure.
 * @param tokenRequired whether there is nothing to do without a token
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  { tokenRequired }: { readonly tokenRequired: boolean },
): ConfigResult {
  const required = tokenRequired || env.NODE_ENV?.trim() === 'production';
  const result = (required ? schema.extend({ DISCORD_TOKEN: requiredToken }) : schema).safeParse(env);
  if (!result.success) {
    return {
      ok: false,
      problems: result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    };
  }
  const { data } = result;
  return {
    ok: true,
    config: {
      token: data.DISCORD_TOKEN,
      guildId: data.DISCORD_GUILD_ID,
      articlePath: data.ARTICLE,
      lexiconPath: data.LEXICON,
      apiUrl: data.DISCORD_API_URL,
      logLevel: data.LOG_LEVEL,
      host: data.HOST,
      port: data.PORT,
    },
  };
}

/** The configuration of this process, `.env` included; ends the process where it is wrong. */
export function loadConfig(options: { readonly tokenRequired: boolean }): Config {
  readDotenv({ quiet: true });
  const result = readConfig(process.env, options);
  return result.ok ? result.config : refuse(result.problems);
}

/** Ends the process with lines for its owner. */
export function refuse(problems: readonly string[]): never {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}
