import { isIP } from 'node:net';
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Which part of the bot's servers is this process's. */
export type Sharding =
  /** All of them. */
  | { readonly kind: 'whole' }
  /** All of them, a process to each shard; null where Discord is to say how many. */
  | { readonly kind: 'manager'; readonly count: number | null }
  /** Those of some shards; the others run elsewhere, or beside this one under the same manager. */
  | {
      readonly kind: 'part';
      readonly ids: readonly number[];
      readonly count: number;
      readonly managed: boolean;
    };

/** Where health is told. */
export interface HealthAddress {
  readonly host: string;
  readonly port: number;
}

/** So many answers in so many seconds. */
export interface Rate {
  readonly answers: number;
  readonly seconds: number;
}

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
  readonly sharding: Sharding;
  /** Null for nowhere. */
  readonly health: HealthAddress | null;
  /** Whether the article is read again when its file changes. */
  readonly watch: boolean;
  /** How much one person may ask, and how much may be asked in one channel; null for as much as they like. */
  readonly rates: { readonly person: Rate | null; readonly channel: Rate | null };
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

const whole = (value: string | null): number | null =>
  value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;

const shards = text.refine((value) => value === null || value === 'auto' || (whole(value) ?? 0) > 0, {
  error: 'must be "auto" or the number of shards to run on this machine, such as 2',
});

const shardIds = text
  .refine((value) => value === null || /^\d{1,6}(?:\s*,\s*\d{1,6})*$/.test(value), {
    error: 'must be the numbers of the shards to run here, counted from 0, such as 0 or 0,1',
  })
  .transform((value) => value?.split(',').map(Number) ?? null);

const shardCount = text
  .refine((value) => value === null || (whole(value) ?? 0) > 0, {
    error: 'must be the number of shards on all machines together, such as 2',
  })
  .transform(whole);

const port = text
  .refine((value) => value === null || ((whole(value) ?? 0) > 0 && (whole(value) ?? 0) < 65_536), {
    error: 'must be a port, 1 to 65535',
  })
  .transform(whole);

const yesOrNo = text
  .transform((value) => value?.toLowerCase() ?? 'false')
  .pipe(z.enum(['true', 'false'], { error: 'must be true or false' }))
  .transform((value) => value === 'true');

/** `30/30`, or `off`. Enough for whoever turns the pages of an article, and too little for a machine. */
const rate = (usual: string) =>
  text
    .transform((value) => /^(?:(\d{1,5})\s*\/\s*(\d{1,5})|off)$/i.exec(value ?? usual))
    .refine((match) => match !== null && Number(match[1] ?? 1) > 0 && Number(match[2] ?? 1) > 0, {
      error: `must be answers/seconds, such as ${usual}, or off`,
    })
    .transform((match) =>
      match?.[1] === undefined ? null : { answers: Number(match[1]), seconds: Number(match[2]) },
    );

const host = text
  .refine((value) => value === null || isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value), {
    error: 'must be an address or a name of this machine: 127.0.0.1, the default, or 0.0.0.0 for all of them',
  })
  .transform((value) => value ?? '127.0.0.1');

const pagePort = text
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
  PORT: pagePort,
  SHARDS: shards,
  SHARD_IDS: shardIds,
  SHARD_COUNT: shardCount,
  HEALTH_PORT: port,
  HEALTH_HOST: text,
  WATCH: yesOrNo,
  RATE_PER_PERSON: rate('30/30'),
  RATE_PER_CHANNEL: rate('120/30'),
});

type Settings = z.infer<typeof schema>;

/**
 * Reads the environment. Pure.
 * @param tokenRequired whether there is nothing to do without a token
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  { tokenRequired }: { readonly tokenRequired: boolean },
): ConfigResult {
  const sharded = [env.SHARDS, env.SHARD_IDS, env.SHARD_COUNT].some((value) => value?.trim());
  const required = tokenRequired || sharded || env.NODE_ENV?.trim() === 'production';
  // Started by discord.js's ShardingManager, which hands over the one shard to run in SHARDS.
  const managed = env.SHARDING_MANAGER === 'true';
  const settings = managed ? { ...env, SHARDS: '', SHARD_IDS: env.SHARDS } : env;
  const result = (required ? schema.extend({ DISCORD_TOKEN: requiredToken }) : schema).safeParse(settings);
  if (!result.success) {
    return {
      ok: false,
      problems: result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    };
  }
  const { data } = result;
  const problem = shardingProblem(data);
  if (problem !== null) return { ok: false, problems: [problem] };
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
      sharding: shardingOf(data, managed),
      health:
        data.HEALTH_PORT === null ? null : { host: data.HEALTH_HOST ?? '127.0.0.1', port: data.HEALTH_PORT },
      watch: data.WATCH,
      rates: { person: data.RATE_PER_PERSON, channel: data.RATE_PER_CHANNEL },
    },
  };
}

function shardingProblem({ SHARDS, SHARD_IDS: ids, SHARD_COUNT: count }: Settings): string | null {
  if (SHARDS !== null && (ids !== null || count !== null)) {
    return 'SHARDS runs every shard on this machine: leave out SHARD_IDS and SHARD_COUNT, or leave out SHARDS';
  }
  if (ids === null && count === null) return null;
  if (ids === null || count === null) {
    return `${ids === null ? 'SHARD_IDS' : 'SHARD_COUNT'} is missing: SHARD_IDS says which shards run here, SHARD_COUNT how many there are on all machines together`;
  }
  const beyond = ids.find((id) => id >= count);
  if (beyond === undefined) return null;
  return `SHARD_IDS has ${beyond}, and of ${count} shards (SHARD_COUNT) the last is ${count - 1}`;
}

function shardingOf({ SHARDS, SHARD_IDS: ids, SHARD_COUNT: count }: Settings, managed: boolean): Sharding {
  if (SHARDS !== null) return { kind: 'manager', count: SHARDS === 'auto' ? null : Number(SHARDS) };
  if (ids !== null && count !== null) return { kind: 'part', ids: [...new Set(ids)], count, managed };
  return { kind: 'whole' };
}

/** The configuration of this process, `.env` included; ends the process where it is wrong. */
export function loadConfig(options: { readonly tokenRequired: boolean }): Config {
  readDotenv({ quiet: true });
  const result = readConfig(process.env, options);
  // discord.js would read them, too, and takes an empty one for a number.
  delete process.env.SHARDS;
  delete process.env.SHARD_COUNT;
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
