import { diffArrays } from 'diff';
import { isStopWord } from '../../language/stop-words.ts';
import type { Change, Loss } from '../answer.ts';
import { lossOf } from './losses.ts';
import { level } from './verbatim.ts';

/** A word or mark of a text, as it is compared and as it is shown. */
export interface Piece {
  /** Without what typing changes: the kind of quotation marks, dashes, white space. */
  readonly key: string;
  /** `key` in lower case. */
  readonly lower: string;
  readonly text: string;
  /** First of a sentence, where a capital says nothing. */
  readonly opens: boolean;
  /** How much it says: 1, or less for a word that only holds a sentence together; 0 for a mark. */
  readonly weight: number;
}

/** How a quotation lies against a stretch of the article. */
export interface Alignment {
  readonly changes: readonly Change[];
  /** Share of the quotation's words, by their weight, that stand there in its order, 0 to 1. */
  readonly ordered: number;
  /** The same in any order. */
  readonly present: number;
  readonly lost: readonly Loss[];
}

// A word with its apostrophes, hyphens and points inside; a number with its signs; any other mark by itself.
const PIECE = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*\.?(?=\s|$|[^\p{L}\p{N}])|[^\s\p{L}\p{N}]/gu;
const PLAIN = /^[a-z]+$/i;
const QUOTES = /^["“”„‟«»‹›'‘’‚`]$/u;
/** Words that only hold a sentence together weigh so much of one that says something. */
const LIGHT = 0.3;

/** The pieces of a text; quotation marks are left out, and so is a stop at the very end. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let opens = true;
  for (const [match] of text.matchAll(PIECE)) {
    if (QUOTES.test(match)) continue;
    // A stop stays with an abbreviation only: "U.S." but not "proven."
    const stop = /[^.]\.$/.test(match) && !/\.\p{L}+\.$/u.test(match);
    const word = stop ? match.slice(0, -1) : match;
    pieces.push(pieceOf(word, opens));
    if (stop) pieces.push(pieceOf('.', false));
    opens = stop || /^[.!?:]$/.test(word);
  }
  while (/^[.,]$/.test(pieces.at(-1)?.key ?? '')) pieces.pop();
  return pieces;
}

function pieceOf(text: string, opens: boolean): Piece {
  const key = PLAIN.test(text) ? text : level(text).text.trim() || text;
  const lower = key.toLowerCase();
  const weight = /[\p{L}\p{N}]/u.test(key) ? (isStopWord(lower) ? LIGHT : 1) : 0;
  return { key, lower, text, opens, weight };
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
  const same = (one: Piece, other: Piece): boolean =>
    one.key === other.key || ((one.opens || other.opens) && one.lower === other.lower);
  const parts = diffArrays([...passage], [...quotation], { comparator: same });
  const first = parts.findIndex(({ added, removed }) => !added && !removed);
  const last = parts.findLastIndex(({ added, removed }) => !added && !removed);
  const changes: Change[] = [];
  const lost = new Set<Loss>();
  let kept = 0;
  parts.forEach(({ added, removed, value }, at) => {
    // Words of the passage around the quotation were not left out of it, but for a "not" or a "may" right before it.
    const outside = removed && (at < first || at > last);
    const shown = outside ? edge(value, at < first) : value;
    if (shown.length === 0) return;
    const op = added ? 'insert' : removed ? 'delete' : 'equal';
    if (op === 'equal') kept += weigh(shown);
    else for (const { text, opens } of shown) noteLoss(lost, text, opens);
    changes.push({ op, text: join(shown) });
  });
  const total = weigh(quotation);
  return {
    changes,
    ordered: total === 0 ? 0 : kept / total,
    present: presence(quotation, passage),
    lost: [...lost],
  };
}

/** The word right before a quotation, where leaving it out turns the meaning: "[not] been proven". */
function edge(pieces: readonly Piece[], before: boolean): Piece[] {
  const last = pieces.at(-1);
  return before && last !== undefined && turnsMeaning(last.text) ? [last] : [];
}

/** True for a negation or a hedge, which reach over the words behind them. */
export function turnsMeaning(word: string): boolean {
  const loss = lossOf(word, false);
  return loss === 'negation' || loss === 'hedge';
}

function noteLoss(lost: Set<Loss>, word: string, opens: boolean): void {
  const loss = lossOf(word, opens);
  if (loss !== null) lost.add(loss);
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
