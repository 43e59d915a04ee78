import { readFileSync } from 'node:fs';
import { type Options, print, QUESTIONS } from './bench.ts';
import { BOTS, type BotName, type RunningBot, startBot } from './load-bots.ts';
import { mean, quantile } from './metrics.ts';
import { parseQuestions } from './questions.ts';
import { figures, type Row, table } from './table.ts';

const MEGABYTE = 2 ** 20;
const FEW_SERVERS = 50;
const MANY_SERVERS = 5_000;
const PEOPLE = 200;
/** An answer that was announced may come for minutes; here it counts as none. */
const PATIENCE_MS = 10_000;

/** Where the throughput ends: at a rate that fails, and fails again. */
const P99_MILLIS = 100;
const FIRST_RATE = 100;
const RATE_STEP = 1.15;
const ATTEMPTS = 2;

const SIZES = {
  full: { starts: 3, burstMillis: 3_000, bursts: 3, halfBursts: 10, early: 20_000, late: 100_000 },
  quick: { starts: 1, burstMillis: 2_000, bursts: 3, halfBursts: 4, early: 2_000, late: 10_000 },
} as const;

type Sizes = (typeof SIZES)[keyof typeof SIZES];
type Pair<T> = Readonly<Record<BotName, T>>;

/** What to ask: questions, and the other commands among them. */
const ASKED: readonly (readonly [command: string, options: Record<string, string | number>])[] = [
  ...parseQuestions(readFileSync(QUESTIONS, 'utf8'))
    .slice(0, 40)
    .map(({ question }) => ['ask', { question }] as const),
  ['stance', { actor: 'Germany' }],
  ['stance', { actor: 'germny' }],
  ['who-banned', {}],
  ['quote', { number: 3 }],
  ['quote', { text: 'backdoors' }],
  ['article', {}],
  ['help', {}],
];

/**
 * Our bot beside a bare discord.js bot that answers everything with a constant: each in a process of its own and in a
 * local Discord of its own in this process, in turns, so that what slows the machine slows both.
 */
export async function load({ quick }: Options): Promise<void> {
  const sizes = quick ? SIZES.quick : SIZES.full;
  const starts = await startTimes(sizes);
  const crowded = await both(async (name) => {
    const bot = await startBot(name, MANY_SERVERS);
    const { rss } = await bot.measure();
    await bot.stop();
    return rss / MEGABYTE;
  });
  const bots = await both((name) => startBot(name, FEW_SERVERS));
  try {
    const fresh = await both(async (name) => (await bots[name].measure()).rss / MEGABYTE);
    // Code that has not run yet is slow for reasons that are nobody's.
    await inTurns(8, async (name) => await askAll(bots[name], 300));
    const most = await throughput(bots, sizes);
    // Of the lower of the two: at half of what the other can do, one that does less would have a queue measured.
    const lower = Math.min(...BOTS.map((name) => most[name]));
    const half = await atHalf(bots, Math.max(FIRST_RATE, lower) / 2, sizes);
    const memory = await growth(bots, sizes);
    report({ starts, fresh, crowded, most, half, memory, sizes });
    for (const name of BOTS) {
      const { lines, first } = bots[name].logged();
      if (lines > 0) print(`${name} logged ${lines} lines, the first of them: ${first.slice(0, 200)}`);
    }
  } finally {
    await both((name) => bots[name].stop());
  }
}

async function startTimes({ starts }: Sizes): Promise<Pair<readonly number[]>> {
  return await inTurns(starts, async (name) => {
    const bot = await startBot(name, FEW_SERVERS);
    await bot.stop();
    return bot.readyMillis;
  });
}

/** The highest rate, in interactions a second, at which the middle one of some bursts keeps the 99th percentile. */
async function throughput(bots: Pair<RunningBot>, sizes: Sizes): Promise<Pair<number>> {
  const most: Record<BotName, number> = { Verbatim: 0, 'bare bot': 0 };
  let going: readonly BotName[] = BOTS;
  for (let rate = FIRST_RATE; going.length > 0; rate *= RATE_STEP) {
    let failing = going;
    // One disturbance of the machine is not to end it.
    for (let attempt = 0; attempt < ATTEMPTS && failing.length > 0; attempt += 1) {
      const p99 = await middleP99(bots, failing, rate, sizes);
      failing = failing.filter((name) => p99[name] > P99_MILLIS);
    }
    going = going.filter((name) => !failing.includes(name));
    for (const name of going) most[name] = rate;
  }
  return most;
}

/** The 99th percentile of the middle one of some bursts of those named; Infinity for the others. */
async function middleP99(
  bots: Pair<RunningBot>,
  names: readonly BotName[],
  rate: number,
  { bursts, burstMillis }: Sizes,
): Promise<Pair<number>> {
  const p99 = await inTurns(bursts, async (name) =>
    names.includes(name) ? quantile(await askAtRate(bots[name], rate, burstMillis), 0.99) : Infinity,
  );
  return await both(async (name) => quantile(p99[name], 0.5));
}

interface AtHalf {
  readonly rate: number;
  readonly millis: Pair<readonly number[]>;
  /** The 99th percentile of ours over that of the bare bot, burst by burst. */
  readonly ratios: readonly number[];
  readonly cpuMillis: Pair<number>;
}

async function atHalf(bots: Pair<RunningBot>, rate: number, sizes: Sizes): Promise<AtHalf> {
  const before = await both(async (name) => (await bots[name].measure()).cpuMicros);
  const bursts = await inTurns(
    sizes.halfBursts,
    async (name) => await askAtRate(bots[name], rate, sizes.burstMillis),
  );
  const after = await both(async (name) => (await bots[name].measure()).cpuMicros);
  const p99 = (name: BotName) => bursts[name].map((millis) => quantile(millis, 0.99));
  const bare = p99('bare bot');
  return {
    rate,
    millis: await both(async (name) => bursts[name].flat()),
    ratios: p99('Verbatim').map((value, i) => value / (bare[i] ?? Number.NaN)),
    cpuMillis: await both(
      async (name) => (after[name] - before[name]) / Math.max(1, bursts[name].flat().length),
    ),
  };
}

/** Resident megabytes after the first and after the last of many interactions. */
async function growth(
  bots: Pair<RunningBot>,
  { early, late }: Sizes,
): Promise<Pair<{ readonly early: number; readonly late: number }>> {
  const BLOCK = 2_000;
  const reach = async (from: number, to: number) => {
    await inTurns((to - from) / BLOCK, async (name) => await askAll(bots[name], BLOCK));
    return await both(async (name) => (await bots[name].measure()).rss / MEGABYTE);
  };
  const first = await reach(0, early);
  const last = await reach(early, late);
  return await both(async (name) => ({ early: first[name], late: last[name] }));
}

let turn = 0;

/** One interaction: milliseconds until its answer, Infinity without one. */
async function ask(bot: RunningBot): Promise<number> {
  const { discord, channels } = bot;
  turn += 1;
  const [command = 'help', options] = ASKED[turn % ASKED.length] ?? [];
  const person = discord.person(`person ${turn % PEOPLE}`);
  const where = channels[turn % channels.length] ?? 'general';
  // Not an AbortSignal: its error costs more than what is timed.
  let late: NodeJS.Timeout | undefined;
  const answered = await Promise.race([
    person.timeCommand(command, options, { in: where }),
    new Promise<null>((resolve) => {
      late = setTimeout(resolve, PATIENCE_MS, null);
    }),
  ]);
  clearTimeout(late);
  if (answered === null) bot.checkAlive();
  return answered ?? Infinity;
}

/** So many interactions, a few at a time. */
async function askAll(bot: RunningBot, count: number): Promise<void> {
  const AT_ONCE = 8;
  let left = count;
  const work = async (): Promise<void> => {
    for (; left > 0; left -= 1) await ask(bot);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Interactions at an even rate a second, whether or not those before have been answered. */
async function askAtRate(bot: RunningBot, rate: number, millis: number): Promise<number[]> {
  const count = Math.round((rate * millis) / 1000);
  const start = performance.now();
  const asked: Promise<number>[] = [];
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(count, Math.floor(((performance.now() - start) / 1000) * rate) + 1);
      while (asked.length < due) asked.push(ask(bot));
      if (asked.length < count) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
  return await Promise.all(asked);
}

/** The same for each of them, `rounds` times, now one first and now the other. */
async function inTurns<T>(rounds: number, act: (name: BotName) => Promise<T>): Promise<Record<BotName, T[]>> {
  const results: Record<BotName, T[]> = { Verbatim: [], 'bare bot': [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? BOTS : BOTS.toReversed()) results[name].push(await act(name));
  }
  return results;
}

async function both<T>(act: (name: BotName) => Promise<T>): Promise<Pair<T>> {
  return { Verbatim: await act('Verbatim'), 'bare bot': await act('bare bot') };
}

interface Found {
  readonly starts: Pair<readonly number[]>;
  readonly fresh: Pair<number>;
  readonly crowded: Pair<number>;
  readonly most: Pair<number>;
  readonly half: AtHalf;
  readonly memory: Pair<{ readonly early: number; readonly late: number }>;
  readonly sizes: Sizes;
}

function report({ starts, fresh, crowded, most, half, memory, sizes }: Found): void {
  const at = (p: number) => (name: BotName) => quantile(half.millis[name], p);
  const grown = (name: BotName) => memory[name].late / memory[name].early;
  const rows: readonly (readonly [what: string, of: (name: BotName) => number, bar: string])[] = [
    ['start to ready, ms', (name) => quantile(starts[name], 0.5), ''],
    [`interactions a second until p99 passes ${P99_MILLIS} ms`, (name) => most[name], 'at least 0.8'],
    [`p50 at ${figures(half.rate)} a second, ms`, at(0.5), ''],
    ['p90, ms', at(0.9), ''],
    ['p99, ms', at(0.99), ''],
    ['processor, ms a thousand', (name) => half.cpuMillis[name], ''],
    ['resident at the start, MB', (name) => fresh[name], 'at most 1.3'],
    [`resident with ${MANY_SERVERS} servers, MB`, (name) => crowded[name], 'at most 1.3'],
    [`resident after ${sizes.late}, MB`, (name) => memory[name].late, 'at most 1.3'],
    [`resident after ${sizes.late}, over after ${sizes.early}`, grown, 'ours at most 1.02'],
  ];
  const body = rows.map(([what, of, bar]): Row => {
    const [ours, bare] = [of('Verbatim'), of('bare bot')];
    return [what, figures(ours), figures(bare), `${figures(ours / bare)} x`, bar];
  });
  const ratio = quantile(half.ratios, 0.5);
  print(
    `${sizes.halfBursts} bursts at half load in turns; the middle of their ratios of p99: ${figures(ratio)} x (at most 1.3).`,
    `${FEW_SERVERS} servers, ${PEOPLE} people; memory after a collection of garbage; mean ratio ${figures(mean(half.ratios))} x.`,
    '',
    table(['', ...BOTS, 'ours over bare', 'bar'], body),
    '',
  );
}
