/** Sentence numbers, best first, none twice. */
export type Ranking = readonly number[];

/** 1 where one of the first `k` sentences is gold, else 0. */
export function hitAt(k: number, ranking: Ranking, gold: readonly number[]): 0 | 1 {
  return ranking.slice(0, k).some((sentence) => gold.includes(sentence)) ? 1 : 0;
}

/** One over the place of the first gold sentence, 0 where there is none. 0 to 1; its mean is the MRR. */
export function reciprocalRank(ranking: Ranking, gold: readonly number[]): number {
  const place = ranking.findIndex((sentence) => gold.includes(sentence));
  return place < 0 ? 0 : 1 / (place + 1);
}

/**
 * The mean, over the gold sentences, of the precision at the place of each; one that is not ranked counts 0. 0 to 1,
 * NaN without gold; its mean is the MAP. Manning, Raghavan and Schütze, Introduction to Information Retrieval, 8.4.
 */
export function averagePrecision(ranking: Ranking, gold: readonly number[]): number {
  let found = 0;
  let sum = 0;
  for (const [i, sentence] of ranking.entries()) {
    if (!gold.includes(sentence)) continue;
    found++;
    sum += found / (i + 1);
  }
  return sum / gold.length;
}

/** NaN for no values, so that an empty column cannot pass for a result. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The least value that a share of the values does not exceed (nearest rank). `share` 0 to 1; NaN for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
