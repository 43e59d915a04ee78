import type { Article, Span } from '../article/article.ts';
import type { WordTable } from '../language/word-table.ts';
import type { Concepts } from './concepts.ts';
import { GRAM_KINDS, grams } from './grams.ts';
import { growing } from './growing.ts';
import { marksOf } from './marks.ts';
import { createPostings, holding, type Postings } from './postings.ts';
import { FLAG, tokensOf } from './tokens.ts';

/** An article's words, ready to be asked. Terms and sentences are numbers from 0. */
export interface ArticleIndex {
  readonly sentences: readonly (Span & { readonly paragraph: number })[];
  /** First sentence of each paragraph, and one past the last. */
  readonly firstOfParagraph: Int32Array;
  /** Number of each term, and after them of each concept. */
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
  /** Tokens that are no stop words, one sentence after the other. */
  readonly content: Int32Array;
  /** Their terms, in the same order. */
  readonly contentTerms: Int32Array;
  /** Where each sentence's begin, and one past the last. */
  readonly firstContent: Int32Array;
  /** What tokens mean: which of `meanings` each has. */
  readonly concepts: Int32Array;
  /** The different lists of concepts that a token can have; the first is empty. */
  readonly meanings: readonly (readonly number[])[];
  readonly postings: Postings;
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

export function indexArticle(article: Article, words: WordTable, concepts: Concepts): ArticleIndex {
  const ids = new Map<string, number>();
  const found = { term: growing(), flags: growing(), start: growing(), end: growing(), meaning: growing() };
  const content = growing();
  const first = new Int32Array(article.sentences.length + 1);
  const firstContent = new Int32Array(article.sentences.length + 1);
  const lengths = new Int32Array(article.sentences.length);
  const marks = new Uint8Array(article.sentences.length);
  const gramCounts = new Uint32Array(GRAM_KINDS);
  // A gram begins at a letter or at the space before a word, so there are never more than characters.
  const gramsOf = new Uint16Array(article.text.length + article.sentences.length);
  const firstGram = new Int32Array(article.sentences.length + 1);
  /** One list for all tokens that mean the same, as there are far more tokens than meanings. */
  const lists = new Map<string, number>([['', 0]]);
  const meant: (readonly string[])[] = [[]];

  const idOf = (key: string): number => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  };
  const meaningOf = (concepts: readonly string[] | null): number => {
    if (concepts === null) return 0;
    const key = concepts.join();
    let meaning = lists.get(key);
    if (meaning === undefined) {
      meaning = meant.length;
      lists.set(key, meaning);
      meant.push(concepts);
    }
    return meaning;
  };

  article.sentences.forEach((span, sentence) => {
    const text = article.text.slice(span.start, span.end);
    const tokens = tokensOf(text, words);
    const own = concepts.of(text, tokens);
    tokens.forEach((token, at) => {
      found.meaning.push(meaningOf(own[at] ?? null));
      found.term.push(idOf(token.term));
      found.flags.push(token.flags);
      found.start.push(span.start + token.start);
      found.end.push(span.start + token.end);
      if ((token.flags & FLAG.stop) === 0) content.push(found.term.length - 1);
    });
    marks[sentence] = marksOf(text);
    first[sentence + 1] = found.term.length;
    firstContent[sentence + 1] = content.length;
    lengths[sentence] = content.length - (firstContent[sentence] ?? 0);
    let end = firstGram[sentence] ?? 0;
    for (const gram of grams(tokens)) {
      gramCounts[gram] = (gramCounts[gram] ?? 0) + 1;
      gramsOf[end++] = gram;
    }
    firstGram[sentence + 1] = end;
  });
  const terms = [...ids.keys()];
  const meanings = meant.map((concepts) => concepts.map(idOf));
  const term = found.term.done();
  const contents = content.done();
  const meaning = found.meaning.done();
  const postings = createPostings(ids.size, (occurs) => {
    for (let sentence = 0; sentence < lengths.length; sentence++) {
      const end = first[sentence + 1] ?? 0;
      for (let token = first[sentence] ?? 0; token < end; token++) {
        for (const concept of meanings[meaning[token] ?? 0] ?? []) occurs(concept, sentence);
        occurs(term[token] ?? 0, sentence);
      }
    }
  });
  const idfs = new Float32Array(ids.size);
  for (let id = 0; id < idfs.length; id++) {
    idfs[id] = inverse(lengths.length, holding(postings, id));
  }
  return {
    sentences: article.sentences,
    firstOfParagraph: firstOfParagraphs(article),
    ids,
    terms,
    first,
    tokens: {
      term,
      flags: new Uint16Array(found.flags.done()),
      start: found.start.done(),
      end: found.end.done(),
    },
    content: contents,
    contentTerms: contents.map((token) => term[token] ?? 0),
    firstContent,
    concepts: meaning,
    meanings,
    postings,
    idfs,
    lengths,
    meanLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1) || 1,
    marks,
    grams: gramsOf.slice(0, firstGram[article.sentences.length]),
    firstGram,
    gramCounts,
  };
}

function firstOfParagraphs({ paragraphs, sentences }: Article): Int32Array {
  const first = new Int32Array(paragraphs.length + 1).fill(sentences.length);
  sentences.forEach(({ paragraph }, sentence) => {
    if ((first[paragraph] ?? 0) > sentence) first[paragraph] = sentence;
  });
  // A paragraph without sentences ends where it begins.
  for (let at = paragraphs.length - 1; at >= 0; at--) {
    first[at] = Math.min(first[at] ?? 0, first[at + 1] ?? 0);
  }
  return first;
}

/** Inverse document frequency over sentences, always above 0 (Robertson and Zaragoza, 2009). */
export function idf(index: ArticleIndex, sentences: number): number {
  return inverse(index.sentences.length, sentences);
}

function inverse(sentences: number, holding: number): number {
  return Math.log(1 + (sentences - holding + 0.5) / (holding + 0.5));
}
