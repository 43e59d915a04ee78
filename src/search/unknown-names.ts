import type { NameMention, Names } from '../language/names.ts';
import { stem } from '../language/stems.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { WordTable } from '../language/word-table.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Kinship } from './kinship.ts';
import type { QuestionTerm } from './question.ts';
import { FLAG, type Token } from './tokens.ts';

const SLANG = new Set(
  'lol lmao rofl omg wtf wth btw imo imho idk idc tbh abt pls plz thx ty np u ur r y ppl smth sth wat wut wot dunno gimme wanna gotta lemme kinda sorta yo hey hi hello bro dude ok okay yep nope nah'.split(
    ' ',
  ),
);
const SAME_FAMILY = 0.7;
const SHORTEST = 3;
/** But for "BT". */
const SHORT_NAME = /^\p{Lu}{2}$/u;
/** Longer than any word that people write. */
const LONGEST = 30;
/** From this length on a letter may have been left out: "wich". */
const LETTER_LEFT_OUT = 4;
/** Only common words are looked for so, for a name is a letter away from many a rare one. */
const COMMON = 0.65;
const MOST_CAPITALS = 0.75;
const LETTER = /^\p{L}/u;
/** What may stand between two parts of one name. */
const JOINT = /^(?:[\s.'’-]*|['’]s | of (?:the )?)$/;

/** A name that the article never mentions, as the question spells it. */
export interface UnknownName {
  readonly text: string;
  /**
   * How it is known for a name: `listed` among the countries and bodies of the world, by its `capital` letter, or
   * only because no list of English words has it: `strange`.
   */
  readonly by: 'listed' | 'capital' | 'strange';
}

/** What a token of a question is held against. */
interface Known {
  readonly index: ArticleIndex;
  readonly kinship: Kinship;
  readonly words: WordTable;
  readonly mentions: readonly NameMention[];
  /** Terms that the article has another word for. */
  readonly met: ReadonlySet<string>;
  /** Whether a capital letter tells anything in this question. */
  readonly telling: boolean;
}

/** The proper names of a question that the article never mentions, neighbours joined. */
export function findUnknownNames(
  text: string,
  tokens: readonly Token[],
  terms: readonly QuestionTerm[],
  index: ArticleIndex,
  kinship: Kinship,
  words: WordTable,
  names: Names | null,
): UnknownName[] {
  const telling = capitalsTell(tokens);
  const mentions = names?.mentions(text) ?? [];
  const met = new Set(terms.filter(({ synonyms }) => synonyms.length > 0).map(({ term }) => term));
  const known: Known = { index, kinship, words, mentions, met, telling };
  const found: { start: number; end: number; by: UnknownName['by'] }[] = [];
  for (const token of tokens) {
    const last = found.at(-1);
    const by = reason(token, known);
    if (last === undefined) {
      if (by !== null) found.push({ start: token.start, end: token.end, by });
      continue;
    }
    const gap = text.slice(last.end, token.start);
    const capital = telling && (token.flags & FLAG.capital) !== 0;
    // "Theresa May": what follows a name is part of it, even where the word means something else.
    const follows =
      last.by === 'capital' &&
      gap === ' ' &&
      capital &&
      ((token.flags & FLAG.stop) !== 0 || !isOfArticle(token, known));
    if ((by !== null || follows) && JOINT.test(gap)) {
      last.end = token.end;
      if (by === 'listed') last.by = by;
    } else if (by !== null) found.push({ start: token.start, end: token.end, by });
  }
  return found.map(({ start, end, by }) => ({ text: text.slice(start, end).replace(/['’]s?$/, ''), by }));
}

/** Somebody who Writes Like This, or SHOUTS, says nothing with a capital letter. */
function capitalsTell(tokens: readonly Token[]): boolean {
  let written = 0;
  let capitals = 0;
  for (const { text, flags } of tokens) {
    if (!LETTER.test(text)) continue;
    written++;
    if ((flags & FLAG.capital) !== 0) capitals++;
  }
  return capitals <= written * MOST_CAPITALS;
}

/** Why a token is taken for a name that the article lacks; null where it is not. */
function reason(token: Token, known: Known): UnknownName['by'] | null {
  for (const { start, end, senses } of known.mentions) {
    if (start >= token.end || token.start >= end) continue;
    const mentioned = senses.some(({ id }) => known.index.ids.has(`@${id}`));
    return mentioned || isOfArticle(token, known) ? null : 'listed';
  }
  if ((token.flags & FLAG.stop) !== 0 || isOfArticle(token, known)) return null;
  if (token.text.length < SHORTEST && !SHORT_NAME.test(token.text)) return null;
  if (!LETTER.test(token.text) || SLANG.has(token.lower)) return null;
  if (known.telling && (token.flags & FLAG.name) !== 0) return 'capital';
  // "Telcos" is in no list, and still no name where the article has another word for it.
  if (known.met.has(token.term)) return null;
  return known.words.rarity(token.term) === 1 && !isMisspelt(token.lower, known.words) ? 'strange' : null;
}

function isOfArticle({ term }: Token, { index, kinship }: Known): boolean {
  return index.ids.has(term) || kinship(term).alike >= SAME_FAMILY;
}

/** Words asked before, with what was found: it takes hundreds of lookups, and what nobody knows is asked again. */
const judged = new WeakMap<WordTable, Map<string, boolean>>();
const KEPT = 10_000;

function isMisspelt(lower: string, words: WordTable): boolean {
  let known = judged.get(words);
  if (known === undefined || known.size > KEPT) {
    known = new Map();
    judged.set(words, known);
  }
  let verdict = known.get(lower);
  if (verdict === undefined) {
    verdict = misspelt(lower, words);
    known.set(lower, verdict);
  }
  return verdict;
}

/** Whether swapping two letters, doubling or undoubling one, or putting in one left out makes an English word of it. */
function misspelt(lower: string, words: WordTable): boolean {
  if (lower.length > LONGEST) return false;
  for (let i = 0; i < lower.length; i++) {
    const [before, one, other, after] = [
      lower.slice(0, i),
      lower.charAt(i),
      lower.charAt(i + 1),
      lower.slice(i + 2),
    ];
    const variants = [`${before}${other}${one}${after}`, `${before}${one}${one}${other}${after}`];
    if (one === other) variants.push(`${before}${one}${after}`);
    if (variants.some((variant) => isStopWord(variant) || words.rarity(stem(variant)) < 1)) return true;
    if (lower.length >= LETTER_LEFT_OUT && lacksLetter(lower, i, words)) return true;
  }
  return false;
}

function lacksLetter(lower: string, at: number, words: WordTable): boolean {
  for (let letter = 97; letter < 123; letter++) {
    const variant = lower.slice(0, at) + String.fromCharCode(letter) + lower.slice(at);
    if (isStopWord(variant) || words.rarity(stem(variant)) <= COMMON) return true;
  }
  return false;
}
