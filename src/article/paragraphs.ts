import type { Span } from './article.ts';

/** White space and the marks that show nothing: a byte order mark, zero-width spaces, joiners. */
const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/u;
/** A list mark at the start of a line; it is layout, not part of what the sentence says. */
const BULLET = /^(?:[-*•‣▪◦–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t\u00a0]+(?=\S)/u;
const HEADING = /^#{1,6}[ \t]+/;
/** The sentence is over: a full stop, a question or exclamation mark, and what closes around it. */
const ENDED = /[.!?…。！？][”’"'»)\]]*$/u;
/** An abbreviation that ends a headline without ending a sentence: "Huawei barred in the U.S." */
const ABBREVIATED = /(?:\b[A-Z]\.){2,}$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$/u;

/** Widths between which lines that all break where the next word would not fit were wrapped by a machine. */
const NARROWEST_WRAP = 45;
const WIDEST_WRAP = 120;
const LONGEST_TITLE = 200;

/** A span without the blanks at its ends; null where nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && BLANK.test(text.charAt(from))) from++;
  while (to > from && BLANK.test(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** The title, where the text has one, and the paragraphs under it. */
export function splitParagraphs(text: string): { title: Span | null; paragraphs: Span[] } {
  const blocks = splitBlocks(text);
  const paragraphs = blocks.flatMap((lines) => joinWrapped(text, lines));
  const [first, ...rest] = paragraphs;
  if (first === undefined || !isTitle(text, first, rest)) {
    return { title: null, paragraphs: paragraphs.map((span) => withoutMark(text, span, BULLET)) };
  }
  return {
    title: withoutMark(text, first, HEADING),
    paragraphs: rest.map((span) => withoutMark(text, span, BULLET)),
  };
}

/** Runs of lines that no blank line parts. */
function splitBlocks(text: string): Span[][] {
  const blocks: Span[][] = [];
  let block: Span[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g)) {
    const piece = match[0];
    const isBreak = /^[\r\n\u2028\u2029]/.test(piece);
    const line = isBreak ? null : trimSpan(text, match.index, match.index + piece.length);
    if (line !== null) block.push(line);
    // A break straight after a break, or after a line of blanks, is an empty line.
    else if (block.length > 0 && (!isBreak || isEmptyLine(text, match.index))) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** True where the line break at `at` ends a line that holds nothing. */
function isEmptyLine(text: string, at: number): boolean {
  return at === 0 || /[\r\n\u2028\u2029]/.test(text.charAt(at - 1));
}

/** Lines that a fixed width broke are one paragraph; other lines are a paragraph each. */
function joinWrapped(text: string, lines: readonly Span[]): Span[] {
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  const wrapped = width >= NARROWEST_WRAP && width <= WIDEST_WRAP;
  const joined: Span[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const words = text.slice(line.start, line.end);
    const last = before === undefined ? '' : lastLine(text, before);
    const room = width - last.length;
    const firstWord = /^\S+/.exec(words)?.[0].length ?? 0;
    const runsOn = !ENDED.test(last) && /^\p{Ll}/u.test(words);
    const full = wrapped && firstWord + 1 > room;
    if (before !== undefined && !BULLET.test(words) && (full || runsOn)) {
      joined[joined.length - 1] = { start: before.start, end: line.end };
    } else joined.push(line);
  }
  return joined;
}

function lastLine(text: string, span: Span): string {
  const words = text.slice(Math.max(span.start, span.end - WIDEST_WRAP * 2), span.end);
  return words.slice(Math.max(words.lastIndexOf('\n'), words.lastIndexOf('\r')) + 1).trim();
}

/** A headline stands alone on a short line, does not end as a sentence does, and has sentences under it. */
function isTitle(text: string, first: Span, rest: readonly Span[]): boolean {
  if (first.end - first.start > LONGEST_TITLE) return false;
  const words = text.slice(first.start, first.end);
  if (HEADING.test(words)) return rest.length > 0;
  if (BULLET.test(words) || /[\r\n]/.test(words)) return false;
  const endsAsHeadline = !ENDED.test(words) || ABBREVIATED.test(words) || /[?!][”’"']*$/u.test(words);
  return (
    endsAsHeadline &&
    rest.some((span) => ENDED.test(text.slice(Math.max(span.start, span.end - 8), span.end)))
  );
}

function withoutMark(text: string, span: Span, mark: RegExp): Span {
  const length = mark.exec(text.slice(span.start, Math.min(span.end, span.start + 16)))?.[0].length ?? 0;
  return { start: span.start + length, end: span.end };
}
