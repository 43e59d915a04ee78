import { type Config, refuse } from './config.ts';
import { manageShards, type ShardManager } from './discord/manager.ts';
import { serveHealth } from './health-server.ts';
import { startLifecycle } from './lifecycle.ts';
import { createLog } from './log.ts';

/**
 * Runs every shard of the bot on this machine, each in a process of its own that this one starts, watches and stops.
 * Health is told here for all of them.
 * @param file the script that a shard runs
 * @param count how many shards; null for as many as Discord recommends
 */
export async function runShards(file: string, config: Config, count: number | null): Promise<void> {
  const token = config.token ?? refuse(['DISCORD_TOKEN is missing']);
  const log = createLog({
    level: config.logLevel ?? 'info',
    secret: token,
    readable: process.stdout.isTTY === true,
    out: process.stdout,
  });
  let manager: ShardManager | null = null;
  const lifecycle = startLifecycle(log, async () => await manager?.close());
  process.on('SIGHUP', () => manager?.reload());
  try {
    if (config.health !== null) {
      await serveHealth(config.health, {
        unreadiness: () =>
          lifecycle.stopping() ? 'stopping' : manager === null ? 'starting' : manager.unreadiness(),
        metrics: async () => (await manager?.metrics()) ?? '',
      });
    }
    const { apiUrl } = config;
    const onEnd = (problem: string): void => void lifecycle.fail(problem);
    manager = await manageShards({ file, token, apiUrl, count, log, onEnd });
  } catch (error) {
    await lifecycle.fail(error instanceof Error ? error.message : String(error));
  }
}
