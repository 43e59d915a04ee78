import { z } from 'zod';

const NAMED = z.record(z.string(), z.number());

const WEIGHTS = z.object({
  /** By the names of `SIGNALS`; a signal without a weight counts for nothing. */
  ranking: NAMED,
  /** Whether the question is of this text: by the names of `SIGNALS` and `DOUBTS`, read off the best sentence, and `bias`. */
  topic: NAMED,
  /** Whether a text that it is of tells the answer: by the same. */
  told: NAMED,
  /** From this confidence on the best sentence is offered as an answer. */
  threshold: z.number().min(0).max(1),
});

/** What `npm run train` learns. */
export type Weights = z.output<typeof WEIGHTS>;

/** @throws ZodError where the value has another shape. */
export function readWeights(value: unknown): Weights {
  return WEIGHTS.parse(value);
}

/** Ranks by BM25 alone; for a start, and for tests. */
export const PLAIN_WEIGHTS: Weights = {
  ranking: { 'bm25 unscaled': 1 },
  topic: { bias: 100 },
  told: { cover: 4, bias: -2 },
  threshold: 0.5,
};
