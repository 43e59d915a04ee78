import { readFileSync } from 'node:fs';
import { parseArticle } from '../../src/article/parse.ts';
import { collectGarbage } from './garbage.ts';
import { type GrowthResult, GrowthTask } from './growth-task.ts';
import { timed } from './measure.ts';
import { quantile } from './metrics.ts';
import { ours, ranking } from './ours.ts';

const MEGABYTE = 2 ** 20;
const WARM_UP = 20;
const COLLECTIONS = 10;

function measure({ contender, text, plain, misspelt }: GrowthTask): GrowthResult {
  const { prepare } = contender === 'Verbatim' ? ours : ranking;
  // What is made once for all articles is no part of this one.
  prepare(parseArticle('Australia has banned it.'))('Who has banned it?');
  const before = heap();
  const { value: article, millis: parseMillis } = timed(() => parseArticle(text));
  const { value: ask, millis: indexMillis } = timed(() => prepare(article));
  const heapMegabytes = (heap() - before) / MEGABYTE;
  for (const question of [...plain, ...misspelt].slice(0, WARM_UP)) ask(question);
  const times = (questions: readonly string[]) => {
    const millis = questions.map((question) => timed(() => ask(question)).millis);
    return { median: quantile(millis, 0.5), p99: quantile(millis, 0.99) };
  };
  const asked = { plain: times(plain), misspelt: times(misspelt) };
  // The system counts in kilobytes.
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu)).size;
  return { words, parseMillis, indexMillis, heapMegabytes, peakMegabytes, ...asked };
}

function heap(): number {
  // Code that has not run for some collections is thrown away, too, and is not to be counted as freed later.
  for (let i = 0; i < COLLECTIONS; i++) collectGarbage('major');
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const [file = ''] = process.argv.slice(2);
process.send?.(measure(GrowthTask.parse(JSON.parse(readFileSync(file, 'utf8')))));
process.disconnect();
