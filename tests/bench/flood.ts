import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/driver.ts';
import type { Response } from '../../src/playground/person/contract.ts';
import { type Options, print, TESTS } from './bench.ts';
import { quantile } from './metrics.ts';
import { figures, type Row, table } from './table.ts';

const ROUND_MS = 5_000;
const OTHERS = 20;
const OTHERS_EVERY_MS = 50;
const FLOOD_EVERY_MS = 40;
const QUESTIONS = [
  'Who has banned Huawei?',
  'has it been proven?',
  'what about germany?',
  'huaewi and germny?',
];

/** How the others fare while one person asks without end, with our limits and without: the bot in its own process. */
export async function flood({ quick }: Options): Promise<void> {
  const rounds = quick ? 2 : 8;
  print(
    `${OTHERS} people ask ${1000 / OTHERS_EVERY_MS} questions a second, in rounds of ${ROUND_MS / 1000} s; in every other round one more`,
    `person has ${1000 / FLOOD_EVERY_MS} texts of 2,000 characters a second checked. From asked to answered, in ms; ${rounds} rounds of`,
    'each with limits, one of each without.',
    '',
  );
  const rows: Row[] = [];
  for (const [name, rate, times] of [
    ['with limits', '', rounds],
    ['without', 'off', 1],
  ] as const) {
    const { quiet, flooded, answers, notices } = await measure(rate, times);
    const cells = (times: readonly number[]) => [0.5, 0.99].map((share) => figures(quantile(times, share)));
    // On a machine that does other things, too, one stall says more than all else: so round by round.
    const rises = flooded.map(
      (times, round) => quantile(times, 0.99) / quantile(quiet[round] ?? [], 0.99) - 1,
    );
    const rise = quantile(rises, 0.5);
    rows.push([`${name}: quiet`, ...cells(quiet.flat()), '', '', '']);
    const share = `${rise > 0 ? '+' : ''}${figures(rise * 100)} %`;
    rows.push([`${name}: flooded`, ...cells(flooded.flat()), share, String(answers), String(notices)]);
  }
  print(
    table(
      [
        'the others',
        'median',
        '99th',
        'rise of the 99th, median of rounds',
        'answers to the one',
        'told to wait',
      ],
      rows,
    ),
    '',
  );
}

async function measure(rate: string, rounds: number) {
  const discord = await startLocalDiscord();
  const bot = fork(join(TESTS, '..', 'src', 'index.ts'), {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      RATE_PER_PERSON: rate,
      RATE_PER_CHANNEL: 'off',
      LOG_LEVEL: 'error',
    },
  });
  try {
    await discord.until(() => discord.commands().length > 0, 60_000);
    await others(discord, 2 * ROUND_MS);
    const quiet: number[][] = [];
    const flooded: number[][] = [];
    const flooder: Response[] = [];
    for (let round = 0; round < rounds; round += 1) {
      quiet.push(await others(discord, ROUND_MS));
      const end = startFlood(discord, flooder);
      flooded.push(await others(discord, ROUND_MS));
      end();
      await Promise.all(flooder.map((response) => response.settled()));
    }
    const told = flooder.filter(({ message }) => message?.embeds[0]?.title === 'One moment, please');
    return { quiet, flooded, answers: flooder.length - told.length, notices: told.length };
  } finally {
    bot.kill('SIGKILL');
    await once(bot, 'exit');
    await discord.close();
  }
}

/** One question after the other, whether the last has been answered or not; times from asked to answered. */
async function others(discord: LocalDiscord, ms: number): Promise<number[]> {
  const times: Promise<number>[] = [];
  for (let index = 0; index * OTHERS_EVERY_MS < ms; index += 1) {
    const start = performance.now();
    const question = QUESTIONS[index % QUESTIONS.length] ?? '';
    const response = discord
      .person(`other ${index % OTHERS}`)
      .startCommand('ask', { question, private: true });
    times.push(response.settled().then(() => performance.now() - start));
    await wait(OTHERS_EVERY_MS);
  }
  return await Promise.all(times);
}

function startFlood(discord: LocalDiscord, flooder: Response[]): () => void {
  const one = discord.person('flooder');
  const text = 'Germany said "such allegations have been proven". '.repeat(40).slice(0, 2000);
  const timer = setInterval(
    () => flooder.push(one.startCommand('check', { text, private: true })),
    FLOOD_EVERY_MS,
  );
  return () => clearInterval(timer);
}
