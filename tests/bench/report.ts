import type { Outcome, Run } from './measure.ts';
import { mean, quantile } from './metrics.ts';
import { figures, percent, points, type Row, table } from './table.ts';

interface Measure {
  readonly head: string;
  value(outcomes: readonly Outcome[]): number;
}

const answerable = (outcomes: readonly Outcome[]) => outcomes.filter((outcome) => outcome.answerable);

/** The higher the better; of the questions that have an answer. */
const QUALITY: readonly Measure[] = [
  { head: 'Hit@1', value: (all) => mean(answerable(all).map(({ hit1 }) => hit1)) },
  { head: 'Hit@3', value: (all) => mean(answerable(all).map(({ hit3 }) => hit3)) },
  { head: 'MRR', value: (all) => mean(answerable(all).map(({ reciprocalRank }) => reciprocalRank)) },
  { head: 'MAP', value: (all) => mean(answerable(all).map(({ averagePrecision }) => averagePrecision)) },
  {
    head: 'answered right',
    value: (all) => mean(answerable(all).map(({ silent, hit1 }) => (silent ? 0 : hit1))),
  },
];

/**
 * A row for each contender, ours last, and how far ours is from the best rival in each column.
 * Silence on unanswerable questions is told by group where groups are given.
 */
export function rankingTable(runs: readonly Run[], groups: readonly string[] = []): string {
  const kinds =
    groups.length > 0
      ? groups.map((name) => ({ name, holds: ({ group }: Outcome) => group === name }))
      : [{ name: 'unanswerable', holds: () => true }];
  const silence: readonly Measure[] = [
    {
      head: 'silent: answerable',
      value: (all) => mean(answerable(all).map(silent)),
    },
    ...kinds.map(({ name, holds }) => ({
      head: `silent: ${name}`,
      value: (all: readonly Outcome[]) =>
        mean(all.filter((one) => !one.answerable && holds(one)).map(silent)),
    })),
  ];
  const rows = runs.map(({ name, outcomes, indexMillis }): Row => {
    const micros = outcomes.map((outcome) => outcome.micros);
    return [
      name,
      ...[...QUALITY, ...silence].map(({ value }) => percent(value(outcomes))),
      figures(quantile(micros, 0.5)),
      figures(quantile(micros, 0.99)),
      figures(quantile(indexMillis, 0.5)),
    ];
  });
  return table(
    ['', ...[...QUALITY, ...silence].map(({ head }) => head), 'µs median', 'µs p99', 'index ms'],
    [...rows, ['against the best rival', ...QUALITY.map(({ value }) => points(lead(runs, value)))]],
  );
}

/** Ours, by group, with the best rival (by MAP) beside it. */
export function groupTable(runs: readonly Run[]): string {
  const own = runs.at(-1);
  const rival = bestRival(runs);
  if (own === undefined || rival === undefined) return '';
  const groups = [...new Set(own.outcomes.map(({ group }) => group))].sort();
  return table(
    [
      'kind',
      'answerable',
      'Hit@1',
      'Hit@3',
      'answered right',
      'silent',
      `Hit@1 ${rival.name}`,
      'unanswerable',
      'silent',
    ],
    groups.map((group): Row => {
      const of = (run: Run) => run.outcomes.filter((outcome) => outcome.group === group);
      const asked = answerable(of(own));
      const unasked = of(own).filter((outcome) => !outcome.answerable);
      return [
        group,
        String(asked.length),
        percent(mean(asked.map(({ hit1 }) => hit1))),
        percent(mean(asked.map(({ hit3 }) => hit3))),
        percent(mean(asked.map((outcome) => (outcome.silent ? 0 : outcome.hit1)))),
        percent(mean(asked.map(silent))),
        percent(mean(answerable(of(rival)).map(({ hit1 }) => hit1))),
        String(unasked.length),
        percent(mean(unasked.map(silent))),
      ];
    }),
  );
}

/** The contender before the last with the highest MAP. */
export function bestRival(runs: readonly Run[]): Run | undefined {
  const map = (run: Run) => mean(answerable(run.outcomes).map(({ averagePrecision }) => averagePrecision));
  return runs.slice(0, -1).toSorted((a, b) => map(b) - map(a))[0];
}

function lead(runs: readonly Run[], value: Measure['value']): number {
  const [own, ...rivals] = runs.map(({ outcomes }) => value(outcomes)).reverse();
  return (own ?? Number.NaN) - Math.max(...rivals);
}

function silent(outcome: Outcome): number {
  return outcome.silent ? 1 : 0;
}
