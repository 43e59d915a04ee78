import type { Article, Span } from '../../article/article.ts';
import type { Change, Loss } from '../answer.ts';
import { type Piece, piecesOf } from './alignment.ts';
import { lossOf, turnsMeaning } from './losses.ts';
import { sentencesOver } from './sentences-over.ts';

/** A stretch of a quotation between two gaps: ellipses, or words in brackets. */
export interface Part {
  readonly text: string;
  /** What stands in brackets before it; empty where there is none. */
  readonly put: string;
}

const GAP = /\[[^\]]{0,200}\]|\(\s*(?:\.(?:\s?\.){2,}|…)\s*\)|\.(?:\s?\.){2,}|…/gu;
/** "[T]he": a letter in brackets has had its case changed. */
const INITIAL = /\[(\p{L})\](?=[\p{L}'’-])/gu;
/** What may stand between a "not" and the word that it turns. */
const CARRIES = /^(?:yet|ever|really|actually|been|be)$/i;
/** So many words beside a name put in at an end are looked through for the one that it stands for. */
const NEAR = 4;

/** The parts of a quotation, in order, none of them blank, and what stands in brackets behind the last. */
export function partsOf(quotation: string): { readonly parts: readonly Part[]; readonly end: string } {
  const text = quotation.replace(INITIAL, '… $1');
  const parts: Part[] = [];
  let from = 0;
  let put = '';
  const add = (to: number): void => {
    const own = text.slice(from, to).trim();
    if (!/[\p{L}\p{N}]/u.test(own)) return;
    parts.push({ text: own, put });
    put = '';
  };
  for (const { 0: gap, index } of text.matchAll(GAP)) {
    add(index);
    if (gap.startsWith('[')) put = `${put} ${gap.slice(1, -1)}`.trim();
    from = index + gap.length;
  }
  add(text.length);
  return { parts, end: put };
}

/**
 * What was left out and put in at the gaps of a quotation whose parts stand in the article, and right beside it. Gaps
 * are allowed; what turns the meaning is not: a "not" or a "may" left out or put in, a name or number exchanged.
 */
export function readGaps(
  article: Article,
  parts: readonly Part[],
  end: string,
  spans: readonly Span[],
): { changes: Change[]; lost: Loss[] } {
  const lost = new Set<Loss>();
  const changes: Change[] = [];
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return { changes, lost: [] };
  const sentences = sentencesOver(article, { start: first.start, end: last.end });
  const before = article.text.slice(sentences[0]?.start ?? first.start, first.start);
  const carried = turningBefore(before);
  if (carried !== '') {
    lost.add(lossOf(carried, true) ?? 'hedge');
    changes.push({ op: 'delete', text: carried });
  }
  spans.forEach((span, at) => {
    const previous = spans[at - 1];
    const left = previous === undefined ? '' : article.text.slice(previous.end, span.start).trim();
    const put = parts[at]?.put ?? '';
    const within =
      previous !== undefined && !/[.!?]["“”‘’')\]]*$/.test(article.text.slice(previous.start, previous.end));
    const around = previous === undefined ? piecesOf(before).slice(-NEAR) : piecesOf(left);
    if (within && around[0] !== undefined) around[0] = { ...around[0], opens: false };
    for (const loss of lossesAt(around, put, previous === undefined)) lost.add(loss);
    if (left !== '') changes.push({ op: 'delete', text: left });
    if (put !== '') changes.push({ op: 'insert', text: put });
    changes.push({ op: 'equal', text: article.text.slice(span.start, span.end) });
  });
  const behind = piecesOf(article.text.slice(last.end, sentences.at(-1)?.end));
  for (const loss of lossesAt(behind.slice(0, NEAR), end, true)) lost.add(loss);
  if (end !== '') changes.push({ op: 'insert', text: end });
  const [next] = behind;
  if (next !== undefined && lossOf(next.text, true) === 'negation') {
    lost.add('negation');
    changes.push({ op: 'delete', text: next.text });
  }
  return { changes, lost: [...lost] };
}

/** The word before a quotation that turns its meaning: "[not] been proven", "not yet been proven"; empty for none. */
function turningBefore(before: string): string {
  const pieces = piecesOf(before);
  const [only] = pieces;
  // The one word that a sentence was robbed of: "[Several] Western countries".
  if (pieces.length === 1 && only !== undefined && lossOf(only.text, true) !== null) return only.text;
  for (const { text } of pieces.toReversed()) {
    if (turnsMeaning(text)) return text;
    if (!CARRIES.test(text)) return '';
  }
  return '';
}

/** What turns the meaning where `left` was left out and `put` put in. */
function lossesAt(left: readonly Piece[], put: string, outside: boolean): Loss[] {
  const own = piecesOf(put).map((piece) => ({ ...piece, opens: false }));
  const has = (pieces: readonly Piece[], { lower }: Piece): boolean =>
    pieces.some((one) => one.lower === lower);
  // The first word of a sentence is a name as well, where it is not one that any sentence may open with.
  const kinds = (pieces: readonly Piece[]) =>
    new Set(
      pieces.map(({ text, weight, opens }, at) =>
        lossOf(text, opens && weight < 1 && !/^\p{Lu}{2}/u.test(text), pieces[at + 1]?.text),
      ),
    );
  // Words outside the quotation were not left out of it.
  const changed = [
    ...(outside ? [] : left.filter((piece) => !has(own, piece))),
    ...own.filter((piece) => !has(left, piece)),
  ];
  const losses = changed
    .filter(({ text }) => turnsMeaning(text))
    .map(({ text }) => lossOf(text, true) ?? 'hedge');
  // A name or a number that stands for what was one: "[Portugal]" for a country, or for a day.
  const told = kinds(left);
  for (const loss of ['name', 'number'] as const) {
    const strange = own.some((piece) => lossOf(piece.text, piece.weight < 1) === loss && !has(left, piece));
    if (strange && (told.has('name') || told.has('number'))) losses.push(loss);
  }
  return losses;
}
