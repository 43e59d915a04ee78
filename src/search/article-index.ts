import type { Article, Span } from '../article/article.ts';
import type { WordTable } from '../language/word-table.ts';
import type { Concepts } from './concepts.ts';
import { GRAM_KINDS, grams } from './grams.ts';
import { marksOf } from './marks.ts';
import { FLAG, tokensOf } from './tokens.ts';

/** An article's words, ready to be asked. Terms and sentences are numbers from 0. */
export interface ArticleIndex {
  readonly sentences: readonly (Span & { readonly paragraph: number })[];
  /** Number of each term, and of each concept. */
  readonly ids: ReadonlyMap<string, number>;
  readonly terms: readonly string[];
  /** First token of each sentence, and one past the last token. */
  readonly first: Int32Array;
  readonly tokens: {
    readonly term: Int32Array;
    readonly flags: Uint16Array;
    readonly start: Int32Array;
    readonly end: Int32Array;
  };
  /** Concepts of each token; null where it has none. */
  readonly concepts: readonly (readonly number[] | null)[];
  /** Sentences of a term or concept, ascending, and how often it stands in each. */
  readonly postings: readonly Postings[];
  /** `idf` of each term. */
  readonly idfs: Float32Array;
  /** Words of each sentence that are no stop words. */
  readonly lengths: Int32Array;
  readonly meanLength: number;
  /** What each sentence promises: `MARK`. */
  readonly marks: Uint8Array;
  /** The different grams of each sentence, one sentence after the other. */
  readonly grams: Uint16Array;
  /** Where each sentence's begin, and one past the last. */
  readonly firstGram: Int32Array;
  /** Sentences that hold a gram. */
  readonly gramCounts: Uint32Array;
}

export interface Postings {
  readonly sentences: readonly number[];
  readonly counts: readonly number[];
}

export function indexArticle(article: Article, words: WordTable, concepts: Concepts): ArticleIndex {
  const ids = new Map<string, number>();
  const postings: { sentences: number[]; counts: number[] }[] = [];
  const found = { term: [] as number[], flags: [] as number[], start: [] as number[], end: [] as number[] };
  const conceptsOf: (readonly number[] | null)[] = [];
  const first = new Int32Array(article.sentences.length + 1);
  const lengths = new Int32Array(article.sentences.length);
  const marks = new Uint8Array(article.sentences.length);
  const gramCounts = new Uint32Array(GRAM_KINDS);
  // A gram begins at a letter or at the space before a word, so there are never more than characters.
  const gramsOf = new Uint16Array(article.text.length + article.sentences.length);
  const firstGram = new Int32Array(article.sentences.length + 1);
  const lists = new Map<string, readonly number[]>();

  const post = (key: string, sentence: number): number => {
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
      postings.push({ sentences: [], counts: [] });
    }
    const list = postings[id];
    const last = (list?.sentences.length ?? 0) - 1;
    if (list?.sentences[last] === sentence) list.counts[last] = (list.counts[last] ?? 0) + 1;
    else {
      list?.sentences.push(sentence);
      list?.counts.push(1);
    }
    return id;
  };

  /** One list for all tokens that mean the same, as there are far more tokens than meanings. */
  const shared = (ids: readonly number[]): readonly number[] => {
    const key = ids.join();
    const kept = lists.get(key);
    if (kept !== undefined) return kept;
    lists.set(key, ids);
    return ids;
  };

  article.sentences.forEach((span, sentence) => {
    const text = article.text.slice(span.start, span.end);
    const tokens = tokensOf(text, words);
    const meanings = concepts.of(text, tokens);
    tokens.forEach((token, at) => {
      const own = meanings[at] ?? null;
      conceptsOf.push(own === null ? null : shared(own.map((concept) => post(concept, sentence))));
      found.term.push(post(token.term, sentence));
      found.flags.push(token.flags);
      found.start.push(span.start + token.start);
      found.end.push(span.start + token.end);
      if ((token.flags & FLAG.stop) === 0) lengths[sentence] = (lengths[sentence] ?? 0) + 1;
    });
    marks[sentence] = marksOf(text);
    first[sentence + 1] = found.term.length;
    let end = firstGram[sentence] ?? 0;
    for (const gram of grams(tokens)) {
      gramCounts[gram] = (gramCounts[gram] ?? 0) + 1;
      gramsOf[end++] = gram;
    }
    firstGram[sentence + 1] = end;
  });
  return {
    sentences: article.sentences,
    ids,
    terms: [...ids.keys()],
    first,
    tokens: {
      term: Int32Array.from(found.term),
      flags: Uint16Array.from(found.flags),
      start: Int32Array.from(found.start),
      end: Int32Array.from(found.end),
    },
    concepts: conceptsOf,
    postings,
    idfs: Float32Array.from(postings, ({ sentences }) => inverse(article.sentences.length, sentences.length)),
    lengths,
    meanLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1) || 1,
    marks,
    grams: gramsOf.slice(0, firstGram[article.sentences.length]),
    firstGram,
    gramCounts,
  };
}

/** Inverse document frequency over sentences, always above 0 (Robertson and Zaragoza, 2009). */
export function idf(index: ArticleIndex, holding: number): number {
  return inverse(index.sentences.length, holding);
}

function inverse(sentences: number, holding: number): number {
  return Math.log(1 + (sentences - holding + 0.5) / (holding + 0.5));
}
