import type { Article } from '../../src/article/article.ts';
import type { Contender } from './contender.ts';
import { collectGarbage } from './garbage.ts';
import { averagePrecision, hitAt, reciprocalRank } from './metrics.ts';

export interface Case {
  readonly question: string;
  /** Every acceptable sentence; empty where the article does not answer. */
  readonly gold: readonly number[];
  /** What the case is counted under. */
  readonly group: string;
}

export interface Subject {
  readonly article: Article;
  readonly cases: readonly Case[];
}

export interface Outcome {
  readonly group: string;
  readonly answerable: boolean;
  readonly silent: boolean;
  readonly hit1: number;
  readonly hit3: number;
  readonly reciprocalRank: number;
  readonly averagePrecision: number;
  /** The time that the question took. */
  readonly micros: number;
}

export interface Run {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  /** For each article, the time to be ready for questions. */
  readonly indexMillis: readonly number[];
}

/**
 * Puts every case to every contender, text by text in turns, so that what slows the machine slows all of them alike.
 */
export function measure(subjects: readonly Subject[], contenders: readonly Contender[]): Run[] {
  // The first text is done twice and counted once: code that has not run yet is slow for reasons that are nobody's.
  for (const subject of subjects.slice(0, 1)) for (const contender of contenders) put(subject, contender);
  const runs = contenders.map((contender) => ({
    contender,
    name: contender.name,
    outcomes: [] as Outcome[],
    indexMillis: [] as number[],
  }));
  for (const subject of subjects) {
    for (const { contender, outcomes, indexMillis } of runs) {
      collectGarbage('minor');
      const { outcomes: some, millis } = put(subject, contender);
      outcomes.push(...some);
      indexMillis.push(millis);
    }
  }
  return runs;
}

function put({ article, cases }: Subject, contender: Contender): { outcomes: Outcome[]; millis: number } {
  const { value: ask, millis } = timed(() => contender.prepare(article));
  const outcomes = cases.map(({ question, gold, group }) => {
    const asked = timed(() => ask(question));
    const ranking = gold.length > 0 ? asked.value.ranking() : [];
    return {
      group,
      answerable: gold.length > 0,
      silent: asked.value.silent,
      hit1: hitAt(1, ranking, gold),
      hit3: hitAt(3, ranking, gold),
      reciprocalRank: reciprocalRank(ranking, gold),
      averagePrecision: averagePrecision(ranking, gold),
      micros: asked.millis * 1000,
    };
  });
  return { outcomes, millis };
}

/** What a function gives, and how long it took. */
export function timed<T>(run: () => T): { readonly value: T; readonly millis: number } {
  const start = performance.now();
  const value = run();
  return { value, millis: performance.now() - start };
}
