import type { Client, RESTOptions } from 'discord.js';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Health } from './health.ts';
import type { Outcome } from './outcome.ts';
import { AskedToWait } from './rate-limits.ts';

/** What is counted and timed, for Prometheus. Labels have few values: names of our own, never a person's words or ids. */
export interface Metrics {
  readonly registry: Registry;
  /** Something that was put to the bot has come to its end, so many seconds after it arrived. */
  ended(name: string, outcome: Outcome, seconds: number): void;
  /** Times what the client asks of Discord from now on, and tells of its connection. */
  watch(client: Client, health: Health): void;
}

/** Seconds. An interaction is dead after 3; most are answered in a few hundredths. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Among them the lag of the event loop, memory and time on the processor.
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: 'verbatim_interactions_total',
    help: 'What was put to the bot: commands, buttons, suggestions while typing, messages',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const answer = new Histogram({
    name: 'verbatim_answer_seconds',
    help: 'From the arrival of an interaction until its answer is with Discord',
    labelNames: ['command'],
    buckets: BUCKETS,
    registers,
  });
  const discord = new Histogram({
    name: 'verbatim_discord_seconds',
    help: 'How long Discord takes for a request, by what is asked and the first digit of the status',
    labelNames: ['route', 'status'],
    buckets: BUCKETS,
    registers,
  });

  return {
    registry,
    ended(name, outcome, seconds) {
      interactions.inc({ command: name, outcome });
      answer.observe({ command: name }, seconds);
    },
    watch(client, health) {
      const { options } = client.rest;
      options.makeRequest = timed(options.makeRequest, (route, status, seconds) =>
        discord.observe({ route, status }, seconds),
      );
      gauge(
        'verbatim_gateway_ready',
        'Whether a shard is connected, knows its servers and has had a heartbeat acknowledged lately',
        () => health().map(({ id, problem }) => [{ shard: id }, problem === null ? 1 : 0]),
      );
      gauge('verbatim_heartbeat_age_seconds', 'Since the last heartbeat that was acknowledged', () =>
        health().map(({ id, heartbeatAge }) => [{ shard: id }, heartbeatAge / 1000]),
      );
      gauge('verbatim_servers', 'Servers that the bot is in', () => [[{}, client.guilds.cache.size]]);
    },
  };

  function gauge(
    name: string,
    help: string,
    values: () => readonly (readonly [labels: Readonly<Record<string, number>>, value: number])[],
  ): void {
    new Gauge({
      name,
      help,
      labelNames: ['shard'],
      registers,
      collect() {
        this.reset();
        for (const [labels, value] of values()) this.set(labels, value);
      },
    });
  }
}

type MakeRequest = RESTOptions['makeRequest'];

function timed(
  makeRequest: MakeRequest,
  told: (route: string, status: string, seconds: number) => void,
): MakeRequest {
  return async (url, init) => {
    const start = performance.now();
    let status = 'none';
    try {
      const response = await makeRequest(url, init);
      status = response.status === 429 ? '429' : `${Math.floor(response.status / 100)}xx`;
      return response;
    } catch (error) {
      if (error instanceof AskedToWait) status = '429';
      throw error;
    } finally {
      told(routeOf(url), status, (performance.now() - start) / 1000);
    }
  };
}

function routeOf(url: string): string {
  if (/\/interactions\/[^?]*\/callback/.test(url)) return 'callback';
  if (/\/webhooks\//.test(url)) return 'webhook';
  return /\/channels\/\d+\/messages/.test(url) ? 'message' : 'other';
}
