import { stem } from '../language/stems.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { WordTable } from '../language/word-table.ts';
import { type Word, wordsOf } from '../language/words.ts';

/** What a token is, as bits. */
export const FLAG = {
  /** Says how the sentence is built. */
  stop: 1,
  capital: 2,
  /** First of its sentence. */
  opens: 4,
  number: 8,
  /** A year, a month or a day of the week. */
  date: 16,
  /** A stretch of time: century, season, week. */
  period: 32,
  /** Part of a proper name, as far as capitals tell. */
  name: 64,
  place: 128,
  /** A noun for people: king, lawmaker. */
  person: 256,
  /** Stands for somebody or something named before. */
  pronoun: 512,
} as const;

export interface Token extends Word {
  /** What matches when equal: the stem; a stop word as it is. */
  readonly term: string;
  readonly flags: number;
}

const DATES = set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
);
const PERIODS = stems(
  'century decade year month week weekend day era period today yesterday tomorrow tonight spring summer autumn winter night morning noon afternoon evening',
);
const NUMBERS = stems(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half third quarter dozen several none both couple',
);
const PRONOUNS = set(
  'he she it they him them his her its their this these that those such both another here there',
);
/** Stop words that are names where they stand in capitals. */
const ACRONYMS = set('us who it');
const YEAR = /^(?:1\d{3}|20\d\d|\d{3,4}s)$/;

/** What a word is wherever it stands. */
interface Facts {
  readonly term: string;
  readonly flags: number;
  /** A capital letter makes it a name even where a sentence opens. */
  readonly unusual: boolean;
}

/** Words come again and again, so what they are is kept. */
const facts = new WeakMap<WordTable, Map<string, Facts>>();
const KEPT = 100_000;

/** The tokens of one sentence or question. */
export function tokensOf(text: string, words: WordTable): Token[] {
  let known = facts.get(words);
  if (known === undefined || known.size > KEPT) {
    known = new Map();
    facts.set(words, known);
  }
  const tokens: Token[] = [];
  const all = wordsOf(text);
  for (let at = 0; at < all.length; at++) {
    const word = all[at];
    if (word === undefined) continue;
    let own = known.get(word.text);
    if (own === undefined) {
      own = factsOf(word, words);
      known.set(word.text, own);
    }
    let { flags } = own;
    if (at === 0) flags |= FLAG.opens;
    const named = (flags & FLAG.capital) !== 0 && (flags & (FLAG.stop | FLAG.date)) === 0;
    if (named && (at > 0 || own.unusual || isCapital(all[at + 1]?.text ?? ''))) flags |= FLAG.name;
    const { start, end, text: written, lower } = word;
    tokens.push({ start, end, text: written, lower, term: own.term, flags });
  }
  return tokens;
}

function factsOf(word: Word, words: WordTable): Facts {
  // "US" and "WHO" are no stop words, though "us" and "who" are; "NOT" only shouts.
  const acronym = ACRONYMS.has(word.lower) && word.text === word.text.toUpperCase();
  const stop = isStopWord(word.lower) && !acronym;
  const term = stop ? word.lower : acronym ? word.text : stem(word.lower);
  const capital = isCapital(word.text);
  const bits: readonly (readonly [boolean, number])[] = [
    [stop, FLAG.stop],
    [capital, FLAG.capital],
    [/\d/.test(word.text) || NUMBERS.has(term), FLAG.number],
    [YEAR.test(word.lower) || (capital && DATES.has(word.lower)), FLAG.date],
    [PERIODS.has(term), FLAG.period],
    [capital && words.isKind(term, 'place'), FLAG.place],
    [!stop && words.isKind(term, 'person'), FLAG.person],
    [PRONOUNS.has(word.lower), FLAG.pronoun],
  ];
  const flags = bits.reduce((sum, [holds, bit]) => (holds ? sum | bit : sum), 0);
  return { term, flags, unusual: !words.knows(term) };
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function stems(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(stem));
}
