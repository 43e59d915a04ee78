import { readFileSync } from 'node:fs';
import { parseArticle } from '../../src/article/parse.ts';
import { collectGarbage } from './garbage.ts';
import { type GrowthResult, GrowthTask } from './growth-task.ts';
import { timed } from './measure.ts';
import { quantile } from './metrics.ts';
import { ours, ranking } from './ours.ts';

const MEGABYTE = 2 ** 20;
const WARM_UP = 20;

function measure({ contender, text, plain, misspelt }: GrowthTask): GrowthResult {
  const before = heap();
  const { value: article, millis: parseMillis } = timed(() => parseArticle(text));
  const { value: ask, millis: indexMillis } = timed(() =>
    (contender === 'Verbatim' ? ours : ranking).prepare(article),
  );
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
  // What one collection finds unused may free more for the next.
  for (let i = 0; i < 3; i++) collectGarbage('major');
  return process.memoryUsage().heapUsed;
}

const [file = ''] = process.argv.slice(2);
process.send?.(measure(GrowthTask.parse(JSON.parse(readFileSync(file, 'utf8')))));
process.disconnect();
