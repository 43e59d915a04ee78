import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, GatewayCloseCodes, REST, Routes, type Shard, ShardingManager } from 'discord.js';
import type { Logger } from 'pino';
import { AggregatorRegistry } from 'prom-client';
import { z } from 'zod';
import { closeProblem, loginProblem } from './connection.ts';
import { type Order, type Report, readReport } from './managed.ts';
import { createRequests } from './requests.ts';

export interface ManagerOptions {
  /** The script that each shard runs as a process of its own. */
  readonly file: string;
  readonly token: string;
  readonly apiUrl: string | null;
  /** How many shards; null for as many as Discord recommends. */
  readonly count: number | null;
  readonly log: Logger;
  /** Called when a shard has ended and is not started again, with one line that says so. */
  readonly onEnd: (problem: string) => void;
}

export interface ShardManager {
  /** Why not all shards can be relied on, in one line; null where they can. */
  unreadiness(): string | null;
  /** What all shards have counted, added up, in Prometheus' format. */
  metrics(): Promise<string>;
  /** Has each shard read the article again. */
  reload(): void;
  /** Has each shard finish what it has begun, and resolves when all have ended. */
  close(): Promise<void>;
}

/** Discord lets one shard identify in 5 s; it may have thousands of servers to tell of. */
const READY_WITHIN_MS = 5 * 60_000;
const RESPAWN_AFTER_MS = 1_000;
/** A shard that ends twice within this time would do so again, and Discord counts the starts: 1000 a day. */
const ENDS_APART_MS = 3 * 60_000;
/** A shard reports each second. */
const SILENCE_MS = 10_000;
/** A shard that has been told to stop does so in 5 s. */
const STOPPED_WITHIN_MS = 5_500;

/**
 * Runs every shard on this machine, each in a process of its own, started one after the other.
 * @throws Error whose message is one line for the bot's owner, where Discord does not say how many there should be
 */
export async function manageShards(options: ManagerOptions): Promise<ShardManager> {
  const { file, token, log, onEnd } = options;
  const total = options.count ?? (await recommendedShards(options));
  const manager = new ShardingManager(file, {
    totalShards: total,
    token,
    // Whether a shard is started again is decided here.
    respawn: false,
    // As this process was started, so are they.
    execArgv: process.execArgv,
  });
  const reports = new Map<number, Report & { readonly at: number }>();
  let closing = false;

  const notUp = (error: unknown): void => {
    if (!closing) onEnd(`A shard did not come up: ${error instanceof Error ? error.message : String(error)}`);
  };
  const spawnAgain = (shard: Shard): void => {
    if (!closing) shard.spawn(READY_WITHIN_MS).catch(notUp);
  };
  manager.on('shardCreate', (shard) => {
    let up = false;
    let endedAt = -Infinity;
    shard.on('ready', () => {
      up = true;
      log.info({ shard: shard.id, of: total }, 'shard is up');
    });
    shard.on('message', (message) => {
      const report = readReport(message);
      if (report !== null) reports.set(shard.id, { ...report, at: Date.now() });
    });
    shard.on('death', () => {
      reports.delete(shard.id);
      // One that never was up is told of by what started it.
      if (closing || !up) return;
      up = false;
      if (Date.now() - endedAt < ENDS_APART_MS) {
        onEnd(
          `Shard ${shard.id} has ended twice in ${ENDS_APART_MS / 60_000} minutes; its own lines say why.`,
        );
        return;
      }
      endedAt = Date.now();
      log.error({ shard: shard.id }, 'a shard has ended, and is started again');
      setTimeout(spawnAgain, RESPAWN_AFTER_MS, shard);
    });
  });
  log.info({ shards: total }, 'starting shards');
  manager.spawn({ timeout: READY_WITHIN_MS }).catch(notUp);

  const tell = (order: Order): void => {
    for (const shard of manager.shards.values()) {
      if (shard.process?.connected === true) shard.send({ order }).catch(() => {});
    }
  };
  return {
    unreadiness() {
      const problems = Array.from({ length: total }, (_, id) => {
        const report = reports.get(id);
        const silent = report === undefined || Date.now() - report.at > SILENCE_MS;
        return silent ? `shard ${id} does not report` : report.unreadiness;
      }).filter((problem) => problem !== null);
      return problems.length === 0 ? null : problems.join('; ');
    },
    metrics: () =>
      AggregatorRegistry.aggregate([...reports.values()].map(({ metrics }) => metrics)).metrics(),
    reload: () => tell('reload'),
    async close() {
      closing = true;
      const children = [...manager.shards.values()].flatMap(({ process: child }) => child ?? []);
      tell('stop');
      await Promise.all(children.map(hasEnded));
    },
  };
}

async function hasEnded(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await Promise.race([once(child, 'exit'), wait(STOPPED_WITHIN_MS)]);
  child.kill('SIGKILL');
}

const gatewayInformation = z.object({ shards: z.int().min(1) });

/** discord.js would ask Discord itself, wherever the bot's API is, and only once. */
async function recommendedShards({ token, apiUrl, log }: ManagerOptions): Promise<number> {
  const onTrouble = (text: string): void => log.warn(text);
  const makeRequest = createRequests({ persistent: true, onTrouble, onRevoked: () => {} });
  const rest = new REST({ ...(apiUrl === null ? {} : { api: apiUrl }), makeRequest }).setToken(token);
  try {
    return gatewayInformation.parse(await rest.get(Routes.gatewayBot())).shards;
  } catch (error) {
    const refused = error instanceof DiscordAPIError && error.status === 401;
    const problem = refused ? closeProblem(GatewayCloseCodes.AuthenticationFailed) : loginProblem(error);
    throw new Error(problem, { cause: error });
  }
}
