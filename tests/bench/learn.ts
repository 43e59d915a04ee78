import { DOUBTS } from '../../src/search/doubts.ts';
import { createInquirer, type Inquiry, type LanguageKnowledge } from '../../src/search/inquiry.ts';
import { openScenes } from '../../src/search/scene.ts';
import { SIGNALS } from '../../src/search/signals.ts';
import type { Course, Lesson, Trust } from './courses.ts';
import { minimize } from './minimize.ts';

/** A question with the signals of every candidate sentence. */
export interface Example extends Lesson {
  readonly group: string;
  readonly inquiry: Inquiry;
  /** For each candidate, in order, its number from 1 and its signals in the order of `SIGNALS`. */
  readonly rows: readonly { readonly sentence: number; readonly signals: Float64Array }[];
}

/** An example whose candidates are ranked, best first, with what speaks for and against the best. */
export interface Scored {
  readonly example: Example;
  readonly ranked: readonly number[];
  readonly features: Float64Array;
}

/** A scored example with the probability that its best sentence answers. */
export interface Judged extends Scored {
  readonly confidence: number;
}

export type Weighted = Readonly<Record<string, number>>;

const RANKING_DECAY = 0.01;
const CONFIDENCE_DECAY = 0.006;
const FEATURES = [...SIGNALS, ...DOUBTS].map(({ name }) => name);

export function examplesFrom(
  courses: readonly Course[],
  knowledgeOf: (course: Course) => LanguageKnowledge,
): Example[] {
  return courses.flatMap((course) => {
    const { group, article, lessons } = course;
    const { inquire } = createInquirer(article, knowledgeOf(course));
    return lessons.map((lesson) => {
      const inquiry = inquire(lesson.question);
      const rows = openScenes(inquiry.hearing, inquiry.candidates).map((scene) => ({
        sentence: scene.sentence + 1,
        signals: Float64Array.from(SIGNALS, ({ of }) => of(scene)),
      }));
      return { ...lesson, group, inquiry, rows };
    });
  });
}

/** Weights under which the sentences that answer get the most of a softmax over the candidates. */
export function fitRanking(examples: readonly Example[]): Weighted {
  const lists = examples
    .filter(({ gold, rows }) => gold.length > 0 && rows.some(({ sentence }) => gold.includes(sentence)))
    .map(({ gold, rows, weight }) => ({
      weight,
      rows: rows.map(({ sentence, signals }) => ({ right: gold.includes(sentence), signals })),
    }));
  const scale = spread(lists.flatMap(({ rows }) => rows.map(({ signals }) => signals)));
  const total = lists.reduce((sum, { weight }) => sum + weight, 0);
  const size = SIGNALS.length;
  const point = minimize(size, (at, slope) => {
    let loss = decay(at, slope, RANKING_DECAY);
    for (const { rows, weight } of lists) {
      const scores = rows.map(({ signals }) => scaledDot(signals, at, scale));
      const top = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - top));
      const all = powers.reduce((sum, power) => sum + power, 0);
      const right = rows.reduce((sum, row, i) => sum + (row.right ? (powers[i] ?? 0) : 0), 0);
      loss += (weight / total) * (Math.log(all) - Math.log(right + 1e-300));
      rows.forEach((row, i) => {
        const power = powers[i] ?? 0;
        const pull = (weight / total) * (power / all - (row.right ? power / (right + 1e-300) : 0));
        for (let k = 0; k < size; k++)
          slope[k] = (slope[k] ?? 0) + (pull * (row.signals[k] ?? 0)) / (scale[k] ?? 1);
      });
    }
    return loss;
  });
  return Object.fromEntries(SIGNALS.map(({ name }, k) => [name, (point[k] ?? 0) / (scale[k] ?? 1)]));
}

export function scoreExamples(examples: readonly Example[], ranking: Weighted): Scored[] {
  const weights = Float64Array.from(SIGNALS, ({ name }) => ranking[name] ?? 0);
  return examples.flatMap((example) => {
    const { inquiry, rows } = example;
    const scored = rows
      .map(({ sentence, signals }) => ({
        sentence,
        signals,
        score: signals.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0),
      }))
      .sort((one, other) => other.score - one.score || one.sentence - other.sentence);
    const [best] = scored;
    const [scene] = best === undefined ? [] : openScenes(inquiry.hearing, [best.sentence - 1]);
    if (best === undefined || scene === undefined || inquiry.hearing.question.empty) return [];
    const verdict = {
      hearing: inquiry.hearing,
      best: scene,
      scores: scored.map(({ score }) => score),
      unknownNames: inquiry.unknownNames,
      unknownWords: inquiry.unknownWords,
    };
    const features = Float64Array.from([...best.signals, ...DOUBTS.map(({ of }) => of(verdict))]);
    return [{ example, ranked: scored.map(({ sentence }) => sentence), features }];
  });
}

/** Logistic regression of whether the article answers, on what is seen at the best sentence. */
export function fitConfidence(scored: readonly Scored[], part: keyof Trust): Weighted {
  const scale = spread(scored.map(({ features }) => features));
  const size = FEATURES.length;
  const total = { true: 0, false: 0 };
  for (const { example } of scored) total[answerable(example)] += example.trust[part];
  const point = minimize(size + 1, (at, slope) => {
    let loss = decay(at.subarray(0, size), slope, CONFIDENCE_DECAY);
    for (const { example, features } of scored) {
      const sum = scaledDot(features, at, scale) + (at[size] ?? 0);
      const target = answerable(example) === 'true' ? 1 : 0;
      // Both sides count the same, however many questions each has.
      const weight = example.trust[part] / total[answerable(example)] / 2;
      const chance = 1 / (1 + Math.exp(-sum));
      loss += weight * (Math.max(sum, 0) - target * sum + Math.log1p(Math.exp(-Math.abs(sum))));
      const pull = weight * (chance - target);
      for (let k = 0; k < size; k++)
        slope[k] = (slope[k] ?? 0) + (pull * (features[k] ?? 0)) / (scale[k] ?? 1);
      slope[size] = (slope[size] ?? 0) + pull;
    }
    return loss;
  });
  return Object.fromEntries([
    ...FEATURES.map((name, k) => [name, (point[k] ?? 0) / (scale[k] ?? 1)] as const),
    ['bias', point[size] ?? 0] as const,
  ]);
}

export function judge(
  scored: readonly Scored[],
  { topic, told }: Readonly<Record<keyof Trust, Weighted>>,
): Judged[] {
  return scored.map((each) => ({ ...each, confidence: chance(each, topic) * chance(each, told) }));
}

function chance({ features }: Scored, weights: Weighted): number {
  const sum = FEATURES.reduce(
    (total, name, k) => total + (weights[name] ?? 0) * (features[k] ?? 0),
    weights.bias ?? 0,
  );
  return 1 / (1 + Math.exp(-sum));
}

function answerable({ gold }: Example): 'true' | 'false' {
  return gold.length > 0 ? 'true' : 'false';
}

/** Standard deviation of each signal, so that decay weighs on all alike. */
function spread(rows: readonly Float64Array[]): Float64Array {
  const size = rows[0]?.length ?? 0;
  const sums = new Float64Array(size);
  const squares = new Float64Array(size);
  for (const row of rows) {
    for (let k = 0; k < size; k++) {
      const value = row[k] ?? 0;
      sums[k] = (sums[k] ?? 0) + value;
      squares[k] = (squares[k] ?? 0) + value * value;
    }
  }
  return sums.map(
    (sum, k) => Math.sqrt(Math.max(0, (squares[k] ?? 0) / rows.length - (sum / rows.length) ** 2)) + 1e-3,
  );
}

function decay(at: Float64Array, slope: Float64Array, strength: number): number {
  let sum = 0;
  slope.fill(0);
  for (let k = 0; k < at.length; k++) {
    const value = at[k] ?? 0;
    sum += strength * value * value;
    slope[k] = 2 * strength * value;
  }
  return sum;
}

function scaledDot(values: Float64Array, at: Float64Array, scale: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += ((values[k] ?? 0) * (at[k] ?? 0)) / (scale[k] ?? 1);
  return sum;
}
