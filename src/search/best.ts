/** The `most` sentences of highest score, best first; of equals those that come first. */
export function bestOf(sentences: readonly number[], scores: Float32Array, most: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (const sentence of sentences) {
    const score = scores[sentence] ?? 0;
    if (best.length === most && score <= least) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at--;
    best.splice(at, 0, sentence);
    if (best.length > most) best.pop();
    least = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}
