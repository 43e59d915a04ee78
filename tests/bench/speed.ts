import { readFileSync } from 'node:fs';
import { parseArticle } from '../../src/article/parse.ts';
import { ARTICLE, type Options, print, QUESTIONS } from './bench.ts';
import { rival } from './contender.ts';
import { measure, type Run } from './measure.ts';
import { quantile } from './metrics.ts';
import { ours } from './ours.ts';
import { parseQuestions } from './questions.ts';
import { RIVALS } from './rivals/all.ts';
import { figures, type Row, table } from './table.ts';

const ROUNDS = { quick: 2, full: 5 } as const;

/** How long a question about our article takes, and how long to be ready for it, beside the rivals. */
export function speed({ quick }: Options): void {
  const rounds = quick ? ROUNDS.quick : ROUNDS.full;
  const article = parseArticle(readFileSync(ARTICLE, 'utf8'));
  const cases = parseQuestions(readFileSync(QUESTIONS, 'utf8')).map(({ question, gold, kind }) => ({
    // As it would come from Discord. Cut from the file it would share the file's characters, each two bytes wide for one
    // emoji among them, which slows everybody down.
    question: Buffer.from(question).toString(),
    gold,
    group: kind,
  }));
  const runs = measure(
    Array.from({ length: rounds }, () => ({ article, cases })),
    [...RIVALS.map(rival), ours],
  );
  print(`Our article: ${cases.length} questions, ${rounds} rounds, all contenders in turns`, '');
  print(speedTable(runs), '');
}

function speedTable(runs: readonly Run[]): string {
  const rows = runs.map(({ name, outcomes, indexMillis }) => {
    const micros = outcomes.map((outcome) => outcome.micros);
    return { name, values: [quantile(micros, 0.5), quantile(micros, 0.99), quantile(indexMillis, 0.5)] };
  });
  const own = rows.at(-1);
  return table(
    ['', 'µs median', 'µs p99', 'index ms', 'median / ours', 'p99 / ours', 'index / ours'],
    rows.map(({ name, values }): Row => {
      const ratios = values.map((value, i) => value / (own?.values[i] ?? Number.NaN));
      return [name, ...values.map(figures), ...ratios.map((ratio) => `${figures(ratio)} x`)];
    }),
  );
}
