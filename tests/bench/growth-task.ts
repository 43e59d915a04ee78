import { z } from 'zod';

/** The whole engine, and the search under it. */
export const GROWING = ['Verbatim', 'ranking alone'] as const;

const Times = z.object({ median: z.number(), p99: z.number() });

/** What one process measures: a text, and the questions to put to it. */
export const GrowthTask = z.object({
  contender: z.enum(GROWING),
  text: z.string(),
  sentences: z.int(),
  plain: z.array(z.string()),
  misspelt: z.array(z.string()),
});
export type GrowthTask = z.infer<typeof GrowthTask>;

/** What it found; times in milliseconds. */
export const GrowthResult = z.object({
  words: z.int(),
  parseMillis: z.number(),
  indexMillis: z.number(),
  heapMegabytes: z.number(),
  peakMegabytes: z.number(),
  plain: Times,
  misspelt: Times,
});
export type GrowthResult = z.infer<typeof GrowthResult>;
