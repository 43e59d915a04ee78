import { diffArrays } from 'diff';
import { isStopWord } from '../../language/stop-words.ts';
import type { Change, Loss } from '../answer.ts';
import { level } from './level.ts';
import { lossOf, turnsMeaning } from './losses.ts';

/** A word or mark of a text, as it is compared and as it is shown. */
export interface Piece {
  /** Without what typing changes: the kind of quotation marks, dashes, white space. */
  readonly key: string;
  /** `key` in lower case. */
  readonly lower: string;
  readonly text: string;
  /** First of a sentence, where a capital says nothing. */
  readonly opens: boolean;
  /** Known for a name by its capital, or in spite of opening a sentence. */
  readonly named: boolean;
  /**
   * How much it says: 1; less for a word that only holds a sentence together, and for all words of a name but its first;
   * 0 for a mark.
   */
  readonly weight: number;
}

/** How a quotation lies against a stretch of the article. */
export interface Alignment {
  readonly changes: readonly Change[];
  /** Share of the quotation's words, by their weight, that stand there in its order, 0 to 1. */
  readonly ordered: number;
  /** The same in any order. */
  readonly present: number;
  /** The same for words that stand beside the one before them in the stretch too; the first of all counts as such. */
  readonly runs: number;
  /** True where it puts in words of its own, and leaves out as many of the stretch as it keeps. */
  readonly scattered: boolean;
  /** True where what it keeps stands too far apart in the stretch to be one quotation. */
  readonly far: boolean;
  readonly lost: readonly Loss[];
}

// A word with its accents, apostrophes, hyphens and points inside; a number with its signs; any other mark by itself.
const PIECE =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]*(?:['’.,:‐‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]*)*\.?(?=\s|$|[^\p{L}\p{N}])|[^\s\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const PLAIN = /^[a-z]+$/i;
const CAPITAL = /^\p{Lu}/u;
const QUOTES = /^["“”„‟«»‹›'‘’‚`「」『』〝〞]$/u;
/** From this share of its words on, what a quotation puts in is no slip. */
const OWN = 0.15;
/** So many times more words left out than kept are no slip either. */
const FAR = 3;
/** A replaced word at an end of a quotation is shown beside what replaces it; a longer stretch is another sentence. */
const REPLACED = 3;
/** Words that only hold a sentence together weigh so much of one that says something. */
const LIGHT = 0.3;
/** "International Whaling Commission" is one name: who has it has quoted one word, not three. */
const NAMED = 0.1;

/**
 * The pieces of a text; quotation marks are left out, and so is a stop at the very end.
 * @param isName whether a word that opens a sentence is a name
 */
export function piecesOf(text: string, isName: (word: string) => boolean = () => false): Piece[] {
  const pieces: Piece[] = [];
  let opens = true;
  for (const [match] of text.matchAll(PIECE)) {
    if (QUOTES.test(match)) continue;
    // A stop stays with an abbreviation only: "U.S." but not "proven."
    const stop = /[^.]\.$/.test(match) && !/\.\p{L}+\.$/u.test(match);
    const word = stop ? match.slice(0, -1) : match;
    const last = pieces.at(-1);
    const goesOn = last !== undefined && !last.opens && CAPITAL.test(last.text) && CAPITAL.test(word);
    const named = CAPITAL.test(word) && (!opens || isName(word));
    pieces.push(pieceOf(word, opens, named, goesOn));
    if (stop) pieces.push(pieceOf('.', false, false, false));
    opens = stop || /^[.!?:]$/.test(word);
  }
  while (/^[.,]$/.test(pieces.at(-1)?.key ?? '')) pieces.pop();
  return pieces;
}

function pieceOf(text: string, opens: boolean, named: boolean, goesOn: boolean): Piece {
  const key = PLAIN.test(text) ? text : level(text).text.trim() || text;
  const lower = key.toLowerCase();
  const says = isStopWord(lower) ? LIGHT : 1;
  const weight = /[\p{L}\p{N}]/u.test(key) ? (goesOn ? NAMED : says) : 0;
  return { key, lower, text, opens, named, weight };
}

/** Share of a quotation's words, by their weight, that a stretch of the article has in any order, 0 to 1. */
export function presence(quotation: readonly Piece[], passage: readonly Piece[]): number {
  const left = new Map<string, number>();
  for (const { lower } of passage) left.set(lower, (left.get(lower) ?? 0) + 1);
  let total = 0;
  let common = 0;
  for (const { lower, weight } of quotation) {
    total += weight;
    const count = left.get(lower) ?? 0;
    if (count === 0) continue;
    left.set(lower, count - 1);
    common += weight;
  }
  return total === 0 ? 0 : common / total;
}

/** Compares a quotation with a stretch of the article; what the stretch has before and after it is no change. */
export function align(quotation: readonly Piece[], passage: readonly Piece[]): Alignment {
  // Letter case is looked at afterwards: words in capitals are the same words.
  const parts = diffArrays([...passage], [...quotation], {
    comparator: (one, other) => one.lower === other.lower,
  });
  const equal = parts.map(({ added, removed }) => !added && !removed);
  const [first, last] = [equal.indexOf(true), equal.lastIndexOf(true)];
  const changes: Change[] = [];
  const lost = new Set<Loss>();
  const note = (pieces: readonly Piece[]): void =>
    pieces.forEach(({ text, named }, at) => {
      const loss = lossOf(text, !named, pieces[at + 1]?.text);
      if (loss !== null) lost.add(loss);
    });
  const words = { kept: 0, left: 0, put: 0, runs: 0 };
  let kept = 0;
  let from = 0;
  parts.forEach(({ added, removed, value }, at) => {
    if (equal[at] === true) {
      const stands = passage.slice(from, from + value.length);
      from += value.length;
      kept += weigh(value);
      const count = countWords(value);
      words.kept += count;
      words.runs += count > 0 ? 1 : 0;
      changes.push(...recased(stands, value));
      return;
    }
    if (added) {
      words.put += value.filter(({ weight }) => weight > 0).length;
      note(value);
      changes.push({ op: 'insert', text: join(value) });
      return;
    }
    from += value.length;
    // Words of the passage around the quotation were not left out of it, but for those that it has others for, and a
    // "not" or a "may" right beside it.
    const beside = parts[at + 1]?.added === true ? parts[at + 1] : parts[at - 1];
    const replaced = beside?.added === true ? beside.value.length : 0;
    const shown = removed && at < first ? head(value, replaced) : at > last ? tail(value, replaced) : value;
    if (shown.length === 0) return;
    words.left += countWords(shown);
    note(shown);
    changes.push({ op: 'delete', text: join(shown) });
  });
  const total = weigh(quotation);
  const all = countWords(quotation);
  return {
    changes,
    ordered: total === 0 ? 0 : kept / total,
    present: presence(quotation, passage),
    runs: words.kept === 0 ? 0 : (words.kept - words.runs + 1) / all,
    scattered: words.put > all * OWN && words.left >= words.kept,
    far: words.left >= words.kept * FAR,
    lost: [...lost],
  };
}

/** What of the words before a quotation belongs to it: those it has others for, and a "[not] been proven". */
function head(pieces: readonly Piece[], replaced: number): readonly Piece[] {
  if (replaced > 0) return replaced <= REPLACED ? telling(pieces.slice(-replaced)) : [];
  const last = pieces.at(-1);
  return last !== undefined && turnsMeaning(last.text) ? [last] : [];
}

/** The same behind it: "insists that it has [not]". */
function tail(pieces: readonly Piece[], replaced: number): readonly Piece[] {
  if (replaced > 0) return replaced <= REPLACED ? telling(pieces.slice(0, replaced)) : [];
  const [next] = pieces;
  return next !== undefined && lossOf(next.text, true) === 'negation' ? [next] : [];
}

/** Nothing, where no word says anything: what was put in beside an "and" does not stand for it. */
function telling(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.some(({ weight }) => weight === 1) ? pieces : [];
}

/** Equal words, told apart where their letter case differs; a capital at the start of a sentence says nothing. */
function recased(passage: readonly Piece[], quotation: readonly Piece[]): Change[] {
  const runs: { same: boolean; stands: Piece[]; quoted: Piece[] }[] = [];
  quotation.forEach((quoted, at) => {
    const stands = passage[at] ?? quoted;
    const same = stands.key === quoted.key || stands.opens || quoted.opens;
    const run = runs.at(-1);
    if (run?.same === same) {
      run.stands.push(stands);
      run.quoted.push(quoted);
    } else runs.push({ same, stands: [stands], quoted: [quoted] });
  });
  return runs.flatMap(({ same, stands, quoted }): Change[] =>
    same
      ? [{ op: 'equal', text: join(quoted) }]
      : [
          { op: 'delete', text: join(stands) },
          { op: 'insert', text: join(quoted) },
        ],
  );
}

function countWords(pieces: readonly Piece[]): number {
  return pieces.filter(({ weight }) => weight > NAMED).length;
}

function weigh(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { weight }) => sum + weight, 0);
}

function join(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/ (?=[.,;:!?)\]])/g, '')
    .replace(/([([]) /g, '$1');
}
