import { type Article, quote, type Span } from '../../article/article.ts';
import { characterEnd, type Levelled, level } from './level.ts';
import { sentencesOver } from './sentences-over.ts';

/** The article in the form in which quotations are looked for, with the way back to its own offsets. */
export interface LevelText {
  /**
   * Where the parts of a quotation stand, in order and within reach of each other, but for quotation marks, white
   * space, the case of a part's first letter and a final stop; null where they do not.
   */
  find(parts: readonly string[]): Span[] | null;
  /** Whether the headline has a quotation. */
  inHeadline(quotation: string): boolean;
}

/** Parts of one quotation stand at most so many characters of the article apart. */
const REACH = 1200;
/** Places of a quotation's longest part that are tried; the others follow from it. */
const PLACES = 50;
const LETTER = /[\p{L}\p{N}]/u;
const HYPHEN = /[-‐‑]/u;

/** One part of a quotation: all that it may read, as only its first letter's case is free. */
type Readings = readonly string[];

export function createLevelText(article: Article): LevelText {
  const own = level(article.text);
  const first = article.sentences[0]?.start ?? 0;

  /** The nearest place of a part at or behind `from`. */
  const after = (readings: Readings, from: number, limit = Number.POSITIVE_INFINITY): Place | null => {
    let best: Place | null = null;
    for (const reading of readings) {
      for (let at = own.text.indexOf(reading, from); at >= 0; at = own.text.indexOf(reading, at + 1)) {
        if (at > limit || (best !== null && at >= best.from)) break;
        const place = placeOf(article, own, at, at + reading.length);
        if (place !== null && place.span.start >= first) best = place;
        if (place !== null) break;
      }
    }
    return best;
  };
  /** The nearest place of a part that ends at or before `to`. */
  const before = (readings: Readings, to: number): Place | null => {
    let best: Place | null = null;
    for (const reading of readings) {
      const from = to - reading.length;
      for (let at = from < 0 ? -1 : own.text.lastIndexOf(reading, from); at >= 0; ) {
        if (at + reading.length < to - REACH || (best !== null && at + reading.length <= best.to)) break;
        const place = placeOf(article, own, at, at + reading.length);
        if (place !== null && place.span.start >= first) best = place;
        if (place !== null || at === 0) break;
        at = own.text.lastIndexOf(reading, at - 1);
      }
    }
    return best;
  };
  /** The other parts around the one that has been found. */
  const around = (parts: readonly Readings[], anchor: number, place: Place): Span[] | null => {
    const spans = [place.span];
    let [from, to] = [place.from, place.to];
    for (const part of parts.slice(0, anchor).reverse()) {
      const found = before(part, from);
      if (found === null) return null;
      spans.unshift(found.span);
      from = found.from;
    }
    for (const part of parts.slice(anchor + 1)) {
      const found = after(part, to, to + REACH);
      if (found === null) return null;
      spans.push(found.span);
      to = found.to;
    }
    return spans;
  };

  const title = article.title === null ? '' : level(quote(article, article.title)).text;
  return {
    inHeadline: (quotation) =>
      readingsOf(quotation).some((reading) => ` ${title} `.includes(` ${reading} `) && reading.includes(' ')),
    find(parts) {
      const wanted = parts.map(readingsOf);
      const lengths = wanted.map((readings) => readings[0]?.length ?? 0);
      const anchor = lengths.indexOf(Math.max(...lengths));
      const longest = wanted[anchor] ?? [];
      if (lengths.includes(0) || !mayStand(own, longest)) return null;
      let from = 0;
      for (let tried = 0; tried < PLACES; tried++) {
        const place = after(longest, from);
        if (place === null) return null;
        const spans = around(wanted, anchor, place);
        if (spans !== null && inOneParagraph(article, spans)) return spans;
        if (wanted.length === 1) return spans;
        from = place.from + 1;
      }
      return null;
    },
  };
}

interface Place {
  readonly span: Span;
  /** In the levelled text. */
  readonly from: number;
  readonly to: number;
}

/** A part in each case of its first letter; nothing where it has no letter or number. */
function readingsOf(part: string): Readings {
  const wanted = level(part)
    .text.replace(/^-(?!\d)/, '')
    .replace(/[.,\s-]+$/, '')
    .trim();
  if (!LETTER.test(wanted)) return [];
  // The first letter, wherever it stands: "$3 million" and "$3 Million" open alike.
  const at = Math.max(0, wanted.search(/\p{L}/u));
  const initial = wanted.charAt(at);
  const letters = [initial, initial.toLowerCase(), initial.toUpperCase()];
  return [...new Set(letters)].map((letter) => wanted.slice(0, at) + letter + wanted.slice(at + 1));
}

/** Where even what follows the first letter is nowhere, one look is enough for all cases of it. */
function mayStand(own: Levelled, [reading = '']: Readings): boolean {
  return own.text.includes(reading.slice(Math.max(0, reading.search(/\p{L}/u)) + 1));
}

/** A place in the levelled text as one of the article; null where it does not hold whole words and numbers. */
function placeOf(article: Article, own: Levelled, from: number, to: number): Place | null {
  const start = own.at[from];
  const last = own.at[to - 1];
  if (start === undefined || last === undefined) return null;
  // A ligature that is not quoted whole is none.
  if (own.at[from - 1] === start || own.at[to] === last) return null;
  const span = { start, end: characterEnd(article.text, last) };
  return cuts(article.text, span.start) || cuts(article.text, span.end) ? null : { span, from, to };
}

/** True between two halves of a word or of a number: "un|proven", "non-|binding", "3|.1", "12|%", "$|3". */
function cuts(text: string, offset: number): boolean {
  const [left, right] = [text.charAt(offset - 1), text.charAt(offset)];
  if (LETTER.test(left) && LETTER.test(right)) return true;
  if (HYPHEN.test(left)) return LETTER.test(text.charAt(offset - 2)) && LETTER.test(right);
  if (HYPHEN.test(right)) return LETTER.test(left) && LETTER.test(text.charAt(offset + 1));
  if (/\d/.test(left)) return right === '%' || (/[.,]/.test(right) && /\d/.test(text.charAt(offset + 1)));
  if (!/\d/.test(right)) return false;
  return /\p{Sc}/u.test(left) || (/[.,]/.test(left) && /\d/.test(text.charAt(offset - 2)));
}

/** Parts that were put together stand in one paragraph; a quotation in one piece may run over several. */
function inOneParagraph(article: Article, spans: readonly Span[]): boolean {
  const [one, last] = [spans[0], spans.at(-1)];
  if (one === undefined || last === undefined) return false;
  const over = sentencesOver(article, { start: one.start, end: last.end });
  return spans.length === 1 || over[0]?.paragraph === over.at(-1)?.paragraph;
}
