import { DOUBTS, type Verdict } from './doubts.ts';
import type { Scene } from './scene.ts';
import { SIGNALS } from './signals.ts';
import type { Weights } from './weights.ts';

/** The weighted signals of sentences. */
export interface Model {
  /** Of each of the scenes of one question; higher is better; comparable within the question. */
  scores(scenes: readonly Scene[]): Float64Array;
  /** Probability, 0 to 1, that the best sentence answers. */
  confidence(verdict: Verdict): number;
}

export function createModel({ ranking, topic, told }: Weights): Model {
  const signals = weighted(SIGNALS, ranking);
  return {
    scores(scenes) {
      const scores = new Float64Array(scenes.length);
      const asked = scenes[0]?.question.asked;
      // One signal after the other, as calling the same function again is faster than calling another.
      for (const { weight, part } of signals) {
        if (part.asked !== undefined && part.asked !== asked) continue;
        for (let at = 0; at < scenes.length; at++) {
          const scene = scenes[at];
          if (scene !== undefined) scores[at] = (scores[at] ?? 0) + weight * part.of(scene);
        }
      }
      return scores;
    },
    confidence: createConfidence(topic, told),
  };
}

/** Logistic regressions of both, which share what they read. */
function createConfidence(topic: Weights['topic'], told: Weights['told']): Model['confidence'] {
  const signals = paired(SIGNALS, topic, told);
  const doubts = paired(DOUBTS, topic, told);
  return (verdict) => {
    const sums = { topic: topic.bias ?? 0, told: told.bias ?? 0 };
    const asked = verdict.hearing.question.asked;
    for (const { part, topic, told } of signals) {
      if (part.asked !== undefined && part.asked !== asked) continue;
      const value = part.of(verdict.best);
      sums.topic += topic * value;
      sums.told += told * value;
    }
    for (const { part, topic, told } of doubts) {
      const value = part.of(verdict);
      sums.topic += topic * value;
      sums.told += told * value;
    }
    return chance(sums.topic) * chance(sums.told);
  };
}

function chance(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

interface Paired<P> {
  readonly part: P;
  readonly topic: number;
  readonly told: number;
}

/** Those that have a weight in either. */
function paired<P extends { readonly name: string }>(
  parts: readonly P[],
  topic: Weights['topic'],
  told: Weights['told'],
): readonly Paired<P>[] {
  return parts
    .map((part) => ({ part, topic: topic[part.name] ?? 0, told: told[part.name] ?? 0 }))
    .filter((own) => own.topic !== 0 || own.told !== 0);
}

interface Weighted<P> {
  readonly weight: number;
  readonly part: P;
}

/** Those that have a weight. */
function weighted<P extends { readonly name: string }>(
  parts: readonly P[],
  weights: Readonly<Record<string, number>>,
): readonly Weighted<P>[] {
  return parts.flatMap((part) => {
    const weight = weights[part.name] ?? 0;
    return weight === 0 ? [] : [{ weight, part }];
  });
}
