import type { Span } from '../article/article.ts';
import { clip } from './limits.ts';

// Emphasis, code, spoilers, masked links, mentions, timestamps, custom emoji; a colon before a space can start
// neither an emoji nor the part of a link that makes it one, so plain prose stays plain.
const ANYWHERE = /[\\*_~`|<[\]@]|:(?=\S)/g;

// Lists, headings, small print and block quotes act only where a line starts.
const LINE_START = /^[^\S\n\r\u2028\u2029]*(?:[-+#>]|\d+(?=\.))/gm;

/** Text that Discord shows exactly as it is. A backslash before each sign that would act, and nothing else. */
export function escapeMarkdown(text: string): string {
  return renderMarkdown(text, []);
}

/**
 * Text that Discord shows exactly as it is, with stretches of it bold.
 * @param marks offsets into `text`; in order, not overlapping; what lies outside of it is ignored
 */
export function renderMarkdown(text: string, marks: readonly Span[]): string {
  const escaped = escapePositions(text);
  const bold = boldPositions(text, marks);
  let shown = '';
  let from = 0;
  for (const at of [...new Set([...escaped, ...bold])].sort((a, b) => a - b)) {
    shown += text.slice(from, at);
    if (bold.has(at)) shown += '**';
    if (escaped.has(at)) shown += '\\';
    from = at;
  }
  return shown + text.slice(from);
}

/** A name or label for the middle of our own text: on one line, at most `max` units before escaping. */
export function inline(text: string, max: number): string {
  return escapeMarkdown(clip(text.replace(/\s+/g, ' ').trim(), max));
}

function escapePositions(text: string): Set<number> {
  const positions = new Set<number>();
  for (const match of text.matchAll(ANYWHERE)) positions.add(match.index);
  for (const match of text.matchAll(LINE_START)) {
    const last = match.index + match[0].length - 1;
    positions.add(/\d/.test(match[0]) ? last + 1 : last);
  }
  return positions;
}

/** Where bold starts and ends: without space at the edges and never `****`, which Discord reads as four stars. */
function boldPositions(text: string, marks: readonly Span[]): Set<number> {
  const positions = new Set<number>();
  for (const mark of marks) {
    const start = Math.max(0, mark.start);
    const raw = text.slice(start, Math.max(start, mark.end));
    if (raw.trim() === '') continue;
    const begin = start + raw.length - raw.trimStart().length;
    // A mark that touches the one before it continues it.
    if (!positions.delete(begin)) positions.add(begin);
    positions.add(begin + raw.trim().length);
  }
  return positions;
}
