/** In which sentences each term or concept stands, and how often: one after the other, as there are very many. */
export interface Postings {
  /** Where those of each id begin, and one past the last. */
  readonly first: Int32Array;
  /** Ascending for each id. */
  readonly sentences: Int32Array;
  readonly counts: Uint16Array;
}

/** `visit` calls back with the id and the sentence of each occurrence, sentence by sentence, the same each time. */
export function createPostings(
  ids: number,
  visit: (occurs: (id: number, sentence: number) => void) => void,
): Postings {
  const first = new Int32Array(ids + 1);
  const last = new Int32Array(ids).fill(-1);
  visit((id, sentence) => {
    if (last[id] !== sentence) first[id + 1] = (first[id + 1] ?? 0) + 1;
    last[id] = sentence;
  });
  for (let id = 0; id < ids; id++) first[id + 1] = (first[id + 1] ?? 0) + (first[id] ?? 0);
  const sentences = new Int32Array(first[ids] ?? 0);
  const counts = new Uint16Array(sentences.length);
  const next = first.slice();
  visit((id, sentence) => {
    const at = next[id] ?? 0;
    if (at > (first[id] ?? 0) && sentences[at - 1] === sentence) {
      counts[at - 1] = Math.min(MOST, (counts[at - 1] ?? 0) + 1);
      return;
    }
    sentences[at] = sentence;
    counts[at] = 1;
    next[id] = at + 1;
  });
  return { first, sentences, counts };
}

const MOST = 0xffff;

/** How many sentences hold a term or concept. */
export function holding({ first }: Postings, id: number): number {
  return (first[id + 1] ?? 0) - (first[id] ?? 0);
}

/** Whether it stands in a sentence. */
export function standsIn({ first, sentences }: Postings, id: number, sentence: number): boolean {
  const at = firstFrom(sentences, first[id] ?? 0, first[id + 1] ?? 0, sentence);
  return at < (first[id + 1] ?? 0) && sentences[at] === sentence;
}

/** Whether it stands in one of the sentences from one to, but without, another. */
export function standsBetween({ first, sentences }: Postings, id: number, from: number, to: number): boolean {
  const at = firstFrom(sentences, first[id] ?? 0, first[id + 1] ?? 0, from);
  return at < (first[id + 1] ?? 0) && (sentences[at] ?? to) < to;
}

/** Where the first sentence that is not before the one wanted stands in an ascending stretch, found by halving. */
function firstFrom(sentences: Int32Array, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
