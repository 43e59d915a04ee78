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
    score: (scene) => signals.reduce((sum, { weight, of }) => sum + weight * of(scene), 0),
    confidence(verdict) {
      const sum =
        bias +
        trust.reduce((total, { weight, of }) => total + weight * of(verdict.best), 0) +
        doubts.reduce((total, { weight, of }) => total + weight * of(verdict), 0);
      return 1 / (1 + Math.exp(-sum));
    },
  };
}

function weighted<T>(
  parts: readonly { readonly name: string; of(value: T): number }[],
  weights: Readonly<Record<string, number>>,
): readonly { readonly weight: number; of(value: T): number }[] {
  return parts.flatMap(({ name, of }) => {
    const weight = weights[name] ?? 0;
    return weight === 0 ? [] : [{ weight, of }];
  });
}
