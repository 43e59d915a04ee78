import { z } from 'zod';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  /** Null where the bot is to run in the local Discord. */
  readonly token: string | null;
  /** The one server to put the commands in while developing; null for everywhere. */
  readonly guildId: string | null;
  readonly articlePath: string;
  readonly lexiconPath: string;
  /** Base URL of Discord's API without a version, or of a compatible server; null for Discord's own. */
  readonly apiUrl: string | null;
  /** Null where the place that logs decides. */
  readonly logLevel: LogLevel | null;
}

/** The configuration, or every mistake in it, one line each. Never holds a token in a problem. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

export interface ConfigDefaults {
  readonly articlePath: string;
  readonly lexiconPath: string;
  /** Whether there is anything to do without a token. */
  readonly tokenRequired: boolean;
}

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
  error: "must be a server's id, 17 to 20 digits: in Discord, right-click the server and choose Copy Server ID",
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

const schema = z.object({
  DISCORD_TOKEN: token,
  DISCORD_GUILD_ID: guildId,
  ARTICLE: text,
  LEXICON: text,
  DISCORD_API_URL: apiUrl,
  LOG_LEVEL: logLevel,
});

/** Reads the environment. Pure: the defaults come from the caller. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  defaults: ConfigDefaults,
): ConfigResult {
  const required = defaults.tokenRequired || env.NODE_ENV?.trim() === 'production';
  const result = (required ? schema.extend({ DISCORD_TOKEN: requiredToken }) : schema).safeParse(env);
  if (!result.success) {
    return { ok: false, problems: result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
  }
  const { data } = result;
  return {
    ok: true,
    config: {
      token: data.DISCORD_TOKEN,
      guildId: data.DISCORD_GUILD_ID,
      articlePath: data.ARTICLE ?? defaults.articlePath,
      lexiconPath: data.LEXICON ?? defaults.lexiconPath,
      apiUrl: data.DISCORD_API_URL,
      logLevel: data.LOG_LEVEL,
    },
  };
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}
