import { stem } from '../language/stems.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { WordTable } from '../language/word-table.ts';
import { fold, type Word, writtenWords } from '../language/words.ts';

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
interface Facts extends Pick<Token, 'text' | 'lower' | 'term'> {
  /** Where it opens a sentence. */
  readonly opening: number;
  /** Where it stands later. */
  readonly inside: number;
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
  let unusual = false;
  let end = 0;
  for (const written of writtenWords(text)) {
    // No letter or digit stands between two words, so the next place of the word is its own.
    const start = text.indexOf(written, end);
    end = start + written.length;
    let own = known.get(written);
    if (own === undefined) {
      own = factsOf(fold(written), words);
      known.set(written, own);
    }
    if (own.text === '') continue;
    const opens = tokens.length === 0;
    if (opens) unusual = own.unusual;
    tokens.push(tokenOf(own, start, end, opens ? own.opening : own.inside));
  }
  const [first, second] = tokens;
  if (first === undefined || !isNamed(first.flags)) return tokens;
  if (unusual || (second !== undefined && (second.flags & FLAG.capital) !== 0)) {
    tokens[0] = tokenOf(first, first.start, first.end, first.flags | FLAG.name);
  }
  return tokens;
}

/** All tokens are made here, as objects of one shape are read fastest. */
function tokenOf(
  { text, lower, term }: Pick<Token, 'text' | 'lower' | 'term'>,
  start: number,
  end: number,
  flags: number,
): Token {
  return { start, end, text, lower, term, flags };
}

/** Whether a word is one that a capital letter makes a name, but where a sentence opens. */
function isNamed(flags: number): boolean {
  return (flags & FLAG.capital) !== 0 && (flags & (FLAG.stop | FLAG.date)) === 0;
}

/** `text` is the word folded. */
function factsOf(text: string, words: WordTable): Facts {
  const lower = text.toLowerCase();
  // "US" and "WHO" are no stop words, though "us" and "who" are; "NOT" only shouts.
  const acronym = ACRONYMS.has(lower) && text === text.toUpperCase();
  const stop = isStopWord(lower) && !acronym;
  const term = stop ? lower : acronym ? text : stem(lower);
  const capital = isCapital(text);
  const bits: readonly (readonly [boolean, number])[] = [
    [stop, FLAG.stop],
    [capital, FLAG.capital],
    [/\d/.test(text) || NUMBERS.has(term), FLAG.number],
    [YEAR.test(lower) || (capital && DATES.has(lower)), FLAG.date],
    [PERIODS.has(term), FLAG.period],
    [capital && words.isKind(term, 'place'), FLAG.place],
    [!stop && words.isKind(term, 'person'), FLAG.person],
    [PRONOUNS.has(lower), FLAG.pronoun],
  ];
  const flags = bits.reduce((sum, [holds, bit]) => (holds ? sum | bit : sum), 0);
  const inside = isNamed(flags) ? flags | FLAG.name : flags;
  return { text, lower, term, opening: flags | FLAG.opens, inside, unusual: !words.knows(term) };
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
