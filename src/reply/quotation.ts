import { type Article, quote, type Span } from '../article/article.ts';
import { codePointEnd } from './limits.ts';
import { renderMarkdown } from './markdown.ts';

/** A stretch of the article in Discord's markdown. */
export interface Quotation {
  readonly markdown: string;
  /** Where in the article it stops: the stretch's end, or before it where the room did not hold all of it. */
  readonly end: number;
}

/**
 * Quotes a stretch of the article, from its start, as far as the room allows.
 * @param marks what to show bold; offsets into the article, in order, not overlapping
 * @param room UTF-16 units of markdown
 */
export function quotation(article: Article, span: Span, marks: readonly Span[], room: number): Quotation {
  const show = (end: number): string =>
    renderMarkdown(
      quote(article, { start: span.start, end }),
      marks
        .filter((mark) => mark.start >= span.start && mark.start < end)
        .map((mark) => ({
          start: mark.start - span.start,
          end: Math.min(mark.end, end) - span.start,
        })),
    );
  // Escaping only adds, so what is longer than the room before it never fits.
  if (span.end - span.start <= room) {
    const whole = show(span.end);
    if (whole.length <= room) return { markdown: whole, end: span.end };
  }
  let fits = span.start;
  let tooLong = Math.min(span.end, span.start + room + 1);
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (show(middle).length <= room) fits = middle;
    else tooLong = middle;
  }
  const end = wordEnd(article, span.start, fits);
  return { markdown: show(end), end };
}

/** The end of the last whole word up to `end`; where one word fills it all, of the last whole character. */
function wordEnd(article: Article, start: number, end: number): number {
  const text = quote(article, { start, end: end + 1 });
  const space = /\s+\S*$/.exec(text)?.index;
  if (space !== undefined && space > 0) return start + space;
  return start + codePointEnd(text, end - start);
}
