/** A sentence found; `sentence` counts from 1, as the article counts; a higher score is better. */
export interface Ranked {
  readonly sentence: number;
  readonly score: number;
}

/** Ranks the sentences that match a question, best first; an empty list is silence. */
export type Rank = (question: string) => readonly Ranked[];

/** A way to find sentences, as its own documentation recommends to call it. */
export interface Ranker {
  readonly name: string;
  index(sentences: readonly string[]): Rank;
}
