import { DOUBTS, type Verdict } from './doubts.ts';
import type { Scene } from './scene.ts';
import { SIGNALS } from './signals.ts';
import type { Weights } from './weights.ts';

/** The weighted signals of a sentence. */
export interface Model {
  /** Higher is better; comparable within one question. */
  score(scene: Scene): number;
  /** Probability, 0 to 1, that the best sentence answers. */
  confidence(verdict: Verdict): number;
}

export function createModel({ ranking, confidence }: Weights): Model {
  const signals = weighted(SIGNALS, ranking);
  const trust = weighted(SIGNALS, confidence);
  const doubts = weighted(DOUBTS, confidence);
  const bias = confidence.bias ?? 0;
  return {
    score: (scene) => sumOf(signals, scene),
    confidence(verdict) {
      const sum = bias + sumOf(trust, verdict.best) + sumOf(doubts, verdict);
      return 1 / (1 + Math.exp(-sum));
    },
  };
}

interface Weighted<T> {
  readonly weight: number;
  of(value: T): number;
}

function sumOf<T>(parts: readonly Weighted<T>[], value: T): number {
  let sum = 0;
  for (const { weight, of } of parts) sum += weight * of(value);
  return sum;
}

function weighted<T>(
  parts: readonly { readonly name: string; of(value: T): number }[],
  weights: Readonly<Record<string, number>>,
): readonly Weighted<T>[] {
  return parts.flatMap(({ name, of }) => {
    const weight = weights[name] ?? 0;
    return weight === 0 ? [] : [{ weight, of }];
  });
}
