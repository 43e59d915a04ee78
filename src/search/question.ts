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
  /** The article's numbers for the terms of all its tokens. */
  readonly termIds: ReadonlySet<number>;
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
const MAX_TERMS = 40;
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
  const content = tokens.filter((token, at) => says(token, meanings[at] ?? []));
  const terms: QuestionTerm[] = [];
  tokens.forEach((token, at) => {
    const { term, flags } = token;
    const own = meanings[at] ?? [];
    if (terms.length === MAX_TERMS || (content.length > 0 && !says(token, own))) return;
    if (terms.some((other) => other.term === term)) return;
    const stop = (flags & FLAG.stop) !== 0 && own.length > 0;
    const ids = known(index, stop ? own.filter(isName) : [term, ...own.filter(isName)]);
    let sentences = 0;
    for (const id of ids) sentences = Math.max(sentences, holding(index.postings, id));
    const rare = idf(index, sentences);
    terms.push({
      term,
      ids,
      synonyms: known(index, own.filter(isSynonym)),
      idf: rare,
      weight: rare * (COMMON_WORD + words.rarity(term)),
      name: (flags & FLAG.name) !== 0 && at > 0,
      number: /\d/.test(token.text),
      focus: type.focus.includes(term),
      at,
    });
  });
  return {
    ...type,
    tokens,
    termIds: new Set(
      known(
        index,
        tokens.map(({ term }) => term),
      ),
    ),
    terms,
    totalIdf: terms.reduce((sum, term) => sum + term.idf, 0) || 1,
    totalWeight: terms.reduce((sum, { weight }) => sum + weight, 0) || 1,
    grams: grams(tokens),
    empty: content.length === 0,
    money: type.asked === 'number' && MONEY.test(text),
    percent: type.asked === 'number' && PERCENT.test(text),
  };
}

/** A stop word can be a name, "what about the us", or open a phrase: "did it go up". */
function says({ flags }: Token, concepts: readonly string[]): boolean {
  return (flags & FLAG.stop) === 0 || concepts.length > 0;
}

function isName(concept: string): boolean {
  return concept.startsWith('@');
}

function isSynonym(concept: string): boolean {
  return concept.startsWith('#');
}

/** The article's numbers for those keys that it has. */
function known({ ids }: ArticleIndex, keys: readonly string[]): number[] {
  const found: number[] = [];
  for (const key of keys) {
    const id = ids.get(key);
    if (id !== undefined) found.push(id);
  }
  return found;
}
