import type { WordTable } from '../language/word-table.ts';
import { type ArticleIndex, idf } from './article-index.ts';
import { type AnswerType, answerType } from './asked.ts';
import type { Concepts } from './concepts.ts';
import { grams } from './grams.ts';
import { holding } from './postings.ts';
import { FLAG, type Token } from './tokens.ts';

/** One of the things a question mentions. */
export interface QuestionTerm {
  readonly term: string;
  /** The article's numbers for the term and for what it may mean; empty where the article has none of them. */
  readonly ids: readonly number[];
  /** The article's numbers for groups of synonyms that it is in. */
  readonly synonyms: readonly number[];
  /** How telling it is in the article. */
  readonly idf: number;
  /** How telling it is in the article and in English. */
  readonly weight: number;
  readonly name: boolean;
  readonly number: boolean;
  /** Part of the noun that the question asks about. */
  readonly focus: boolean;
  /** Where it stands among the question's tokens. */
  readonly at: number;
}

export interface Question extends AnswerType {
  readonly tokens: readonly Token[];
  /** For each of the article's terms 1 where one of its tokens is that term. */
  readonly has: Uint8Array;
  readonly terms: readonly QuestionTerm[];
  readonly totalIdf: number;
  readonly totalWeight: number;
  readonly grams: readonly number[];
  /** True where it has nothing but stop words. */
  readonly empty: boolean;
  /** What the number that is asked for counts. */
  readonly money: boolean;
  readonly percent: boolean;
}

const MONEY = /[$£€¥]|\b(?:cost|money|dollars?|pay|paid|price|worth|spend|spent|fine|budget)\b/i;
const PERCENT = /%|\bper ?cent/i;
/** A question of hundreds of words is no question; what comes later is left out. */
export const MAX_TERMS = 40;
/** A common word counts for a fraction of a rare one. */
const COMMON_WORD = 0.3;

/** `tokens` are those of the text. */
export function readQuestion(
  text: string,
  tokens: readonly Token[],
  index: ArticleIndex,
  words: WordTable,
  concepts: Concepts,
): Question {
  const type = answerType(tokens, words);
  const meanings = concepts.of(text, tokens);
  const empty = !saysAnything(tokens, meanings);
  const has = new Uint8Array(index.terms.length);
  const terms: QuestionTerm[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const id = index.ids.get(token.term);
    if (id !== undefined) has[id] = 1;
    if (terms.length === MAX_TERMS || !(empty || says(token, meanings[at]))) continue;
    if (hasTerm(terms, token.term)) continue;
    const term = readTerm(token, at, id, meanings[at] ?? [], type.focus, index, words);
    // A stop word that opens a phrase of which the article has nothing is a stop word after all.
    const idle = (token.flags & FLAG.stop) !== 0 && term.ids.length === 0 && term.synonyms.length === 0;
    if (empty || !idle) terms.push(term);
  }
  let totalIdf = 0;
  let totalWeight = 0;
  for (const { idf, weight } of terms) {
    totalIdf += idf;
    totalWeight += weight;
  }
  return {
    asked: type.asked,
    focus: type.focus,
    tokens,
    has,
    terms,
    totalIdf: totalIdf || 1,
    totalWeight: totalWeight || 1,
    grams: grams(tokens),
    empty,
    money: type.asked === 'number' && MONEY.test(text),
    percent: type.asked === 'number' && PERCENT.test(text),
  };
}

function readTerm(
  token: Token,
  at: number,
  id: number | undefined,
  concepts: readonly string[],
  focus: readonly string[],
  index: ArticleIndex,
  words: WordTable,
): QuestionTerm {
  const { term, flags } = token;
  const ids: number[] = [];
  const synonyms: number[] = [];
  const namesOnly = (flags & FLAG.stop) !== 0 && concepts.length > 0;
  if (id !== undefined && !namesOnly) ids.push(id);
  for (const concept of concepts) {
    const meant = index.ids.get(concept);
    if (meant !== undefined) (concept.startsWith('@') ? ids : synonyms).push(meant);
  }
  // A word that the article only has synonyms of is as telling as what it shares with the rarest of them.
  const rare = idf(index, ids.length > 0 ? commonest(ids, index) : rarest(synonyms, index));
  return {
    term,
    ids,
    synonyms,
    idf: rare,
    weight: rare * (COMMON_WORD + words.rarity(term)),
    name: (flags & FLAG.name) !== 0 && at > 0,
    number: /\d/.test(token.text),
    focus: focus.includes(term),
    at,
  };
}

/** Sentences that hold the one that most hold. */
function commonest(ids: readonly number[], { postings }: ArticleIndex): number {
  let most = 0;
  for (const id of ids) most = Math.max(most, holding(postings, id));
  return most;
}

/** Sentences that hold the one that fewest hold; 0 where there is none. */
function rarest(ids: readonly number[], { postings }: ArticleIndex): number {
  let least = ids.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  for (const id of ids) least = Math.min(least, holding(postings, id));
  return least;
}

function hasTerm(terms: readonly QuestionTerm[], wanted: string): boolean {
  for (const { term } of terms) if (term === wanted) return true;
  return false;
}

function saysAnything(tokens: readonly Token[], meanings: readonly (readonly string[] | null)[]): boolean {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token !== undefined && says(token, meanings[at])) return true;
  }
  return false;
}

/** A stop word can be a name, "what about the us", or open a phrase: "did it go up". */
function says({ flags }: Token, concepts: readonly string[] | null | undefined): boolean {
  return (flags & FLAG.stop) === 0 || (concepts?.length ?? 0) > 0;
}
