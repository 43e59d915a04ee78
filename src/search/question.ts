import type { WordTable } from '../language/word-table.ts';
import { type ArticleIndex, idf } from './article-index.ts';
import { type AnswerType, answerType } from './asked.ts';
import type { Concepts } from './concepts.ts';
import { grams } from './grams.ts';
import { FLAG, type Token, tokensOf } from './tokens.ts';

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
  /** The article's numbers for the terms of all its tokens. */
  readonly termIds: ReadonlySet<number>;
  readonly terms: readonly QuestionTerm[];
  readonly totalIdf: number;
  readonly totalWeight: number;
  readonly grams: readonly number[];
  /** True where it has nothing but stop words. */
  readonly empty: boolean;
  readonly money: boolean;
  readonly percent: boolean;
}

const MONEY = /[$£€¥]|\b(?:cost|money|dollars?|pay|paid|price|worth|spend|spent|fine|budget)\b/i;
const PERCENT = /%|\bper ?cent/i;
/** A question of hundreds of words is no question; what comes later is left out. */
const MAX_TERMS = 40;
/** A common word counts for a fraction of a rare one. */
const COMMON_WORD = 0.3;

export function readQuestion(
  text: string,
  index: ArticleIndex,
  words: WordTable,
  concepts: Concepts,
): Question {
  const tokens = tokensOf(text, words);
  const type = answerType(tokens, words);
  const meanings = concepts.of(text, tokens);
  // A stop word can be a name: "what about the us".
  const named = (at: number) => meanings[at]?.some((concept) => concept.startsWith('@')) ?? false;
  const content = tokens.filter(({ flags }, at) => (flags & FLAG.stop) === 0 || named(at));
  const seen = new Set<string>();
  const terms: QuestionTerm[] = [];
  for (const token of content.length > 0 ? content : tokens) {
    if (seen.has(token.term) || terms.length === MAX_TERMS) continue;
    seen.add(token.term);
    const at = tokens.indexOf(token);
    const own = meanings[at] ?? [];
    const stop = (token.flags & FLAG.stop) !== 0 && named(at);
    const ids = [...(stop ? [] : [token.term]), ...own.filter((concept) => concept.startsWith('@'))].flatMap(
      (key) => known(index, key),
    );
    const rare = idf(index, Math.max(0, ...ids.map((id) => index.postings[id]?.sentences.length ?? 0)));
    terms.push({
      term: token.term,
      ids,
      synonyms: own.filter((concept) => concept.startsWith('#')).flatMap((key) => known(index, key)),
      idf: rare,
      weight: rare * (COMMON_WORD + words.rarity(token.term)),
      name: (token.flags & FLAG.name) !== 0 && at > 0,
      number: /\d/.test(token.text),
      focus: type.focus.includes(token.term),
      at,
    });
  }
  return {
    ...type,
    tokens,
    termIds: new Set(tokens.flatMap(({ term }) => known(index, term))),
    terms,
    totalIdf: terms.reduce((sum, term) => sum + term.idf, 0) || 1,
    totalWeight: terms.reduce((sum, { weight }) => sum + weight, 0) || 1,
    grams: grams(tokens),
    empty: content.length === 0,
    money: MONEY.test(text),
    percent: PERCENT.test(text),
  };
}

function known(index: ArticleIndex, key: string): number[] {
  const id = index.ids.get(key);
  return id === undefined ? [] : [id];
}
