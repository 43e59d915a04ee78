import { diffArrays } from 'diff';
import { isStopWord } from '../../language/stop-words.ts';
import type { Change, Loss } from '../answer.ts';
import { lossOf } from './losses.ts';
import { level } from './verbatim.ts';

/** A word or mark of a text, as it is compared and as it is shown. */
export interface Piece {
  /** Without what typing changes: the kind of quotation marks, dashes, white space. */
  readonly key: string;
  readonly text: string;
  /** First of a sentence, where a capital says nothing. */
  readonly opens: boolean;
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
    pieces.push({ key: level(word).text.trim() || word, text: word, opens });
    if (stop) pieces.push({ key: '.', text: '.', opens: false });
    opens = stop || /^[.!?:]$/.test(word);
  }
  while (/^[.,]$/.test(pieces.at(-1)?.key ?? '')) pieces.pop();
  return pieces;
}

/** Compares a quotation with a stretch of the article; what the stretch has before and after it is no change. */
export function align(quotation: readonly Piece[], passage: readonly Piece[]): Alignment {
  const same = (one: Piece, other: Piece): boolean =>
    one.key === other.key ||
    ((one.opens || other.opens) && one.key.toLowerCase() === other.key.toLowerCase());
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
  const bag = new Map<string, number>();
  for (const { key } of passage) bag.set(key.toLowerCase(), (bag.get(key.toLowerCase()) ?? 0) + 1);
  const common = quotation.filter(({ key }) => {
    const left = bag.get(key.toLowerCase()) ?? 0;
    bag.set(key.toLowerCase(), left - 1);
    return left > 0;
  });
  return {
    changes,
    ordered: total === 0 ? 0 : kept / total,
    present: total === 0 ? 0 : weigh(common) / total,
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
  let sum = 0;
  for (const { key } of pieces) {
    if (/[\p{L}\p{N}]/u.test(key)) sum += isStopWord(key.toLowerCase()) ? LIGHT : 1;
  }
  return sum;
}

function join(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/ (?=[.,;:!?)\]])/g, '')
    .replace(/([([]) /g, '$1');
}
