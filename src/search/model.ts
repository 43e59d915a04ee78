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
  const ofTopic = createChance(topic);
  const ofTold = createChance(told);
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
    confidence: (verdict) => ofTopic(verdict) * ofTold(verdict),
  };
}

/** The probability, 0 to 1, that logistic regression gives. */
function createChance(weights: Weights['topic']): (verdict: Verdict) => number {
  const signals = weighted(SIGNALS, weights);
  const doubts = weighted(DOUBTS, weights);
  const bias = weights.bias ?? 0;
  return (verdict) => 1 / (1 + Math.exp(-bias - sumOf(signals, verdict.best) - sumOf(doubts, verdict)));
}

interface Part<T> {
  readonly name: string;
  of(value: T): number;
}

interface Weighted<P> {
  readonly weight: number;
  readonly part: P;
}

function sumOf<T>(parts: readonly Weighted<Part<T>>[], value: T): number {
  let sum = 0;
  for (const { weight, part } of parts) sum += weight * part.of(value);
  return sum;
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
