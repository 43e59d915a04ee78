import { Writable } from 'node:stream';
import { commands, usages } from '../../src/commands/commands.ts';
import { startBot } from '../../src/discord/bot.ts';
import { createClient } from '../../src/discord/client.ts';
import { loadEngine } from '../../src/load.ts';
import { createLog } from '../../src/log.ts';
import { startLocalDiscord } from '../../src/playground/driver.ts';
import { FUZZ_ROUND, fuzz as fuzzRound } from '../e2e/fuzz.ts';
import { ARTICLE, DATA, type Options, print } from './bench.ts';

const INPUTS = 20_000;

/** Made-up inputs to the bot in a local Discord, of a new seed each time. Sets the exit code to 1 where one fails. */
export async function fuzz({ quick }: Options): Promise<void> {
  const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 1e9));
  const count = quick ? INPUTS / 10 : INPUTS;
  const problems: string[] = [];
  const unhandled = (reason: unknown) => problems.push(`unhandled: ${reason}`);
  process.on('unhandledRejection', unhandled);
  for (let round = 0; round * FUZZ_ROUND < count; round += 1)
    problems.push(...(await inNewDiscord(seed + round)));
  process.off('unhandledRejection', unhandled);
  print(
    `${count.toLocaleString('en')} inputs (messages, options, custom ids, forms, shapes of interactions, garbage), seed ${seed}:`,
  );
  print(`${problems.length} left without an answer, refused by Discord, alerting somebody or breaking.`, '');
  for (const problem of problems.slice(0, 20)) print(problem.slice(0, 500));
  if (problems.length > 0) process.exitCode = 1;
}

async function inNewDiscord(seed: number): Promise<readonly string[]> {
  const engine = loadEngine({ articlePath: ARTICLE, lexiconPath: `${DATA}/lexicon.json` });
  const discord = await startLocalDiscord();
  const logged: string[] = [];
  const out = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  const bot = await startBot({
    client: createClient(discord.apiUrl),
    token: discord.token,
    guildId: null,
    commands,
    limits: { person: null, channel: null },
    context: () => ({ engine, usages }),
    log: createLog({ level: 'error', secret: discord.token, readable: false, out }),
    onRefused: (problem) => logged.push(problem),
  });
  await bot.registered;
  const problems = await fuzzRound(discord, FUZZ_ROUND, seed);
  await bot.close();
  await discord.close();
  // What cannot be read is noted, and is no failure; an answer that broke is.
  return [...problems, ...logged.filter((line) => !line.includes('cannot be read') && !GARBLED.test(line))];
}

/** Where a made-up option is of another type than it says, discord.js does not read it. */
const GARBLED = /the suggestions failed/;
