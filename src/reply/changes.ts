import type { Change } from '../answers/answer.ts';
import { clip, codePointEnd } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';

/** What is left of an unchanged stretch at each of its ends, where not all of it fits. */
const KEPT = 40;

/** What is left of a stretch that was left out or put in, where not all of it fits. */
const CHANGED = 200;

/** Words of a message for our own text: on one line, without what turns the direction of writing. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

/**
 * What became of the article's words in a message, word by word: left out struck through, put in bold and underlined.
 * @param room UTF-16 units before escaping; where they do not do, unchanged stretches are shortened first
 * @returns one line of markdown
 */
export function changesMarkdown(changes: readonly Change[], room: number): string {
  const whole = changes
    .map(({ op, text }) => ({ op, text: oneLine(text) }))
    .filter(({ text }) => text !== '');
  const parts = lengthOf(whole) <= room ? whole : whole.map(shortened);
  let line = '';
  let left = room;
  for (const { op, text } of parts) {
    left -= text.length + 1;
    if (left < 0 && line !== '') return `${line} …`;
    // What closes or follows a word stands right behind it.
    const apart = line === '' || /^[.,;:!?)\]]/.test(text) || /[([]$/.test(line) ? '' : ' ';
    line += apart + marked(op, escapeMarkdown(text));
  }
  return line;
}

const lengthOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, { text }) => sum + text.length + 1, 0);

function marked(op: Change['op'], markdown: string): string {
  if (op === 'equal') return markdown;
  return op === 'delete' ? `~~${markdown}~~` : `__**${markdown}**__`;
}

function shortened({ op, text }: Change): Change {
  if (op !== 'equal') return { op, text: clip(text, CHANGED) };
  if (text.length <= 2 * KEPT) return { op, text };
  const head = text.slice(0, codePointEnd(text, KEPT));
  const tail = text.slice(codePointEnd(text, text.length - KEPT));
  return { op, text: `${head.replace(/\s+\S*$/, '')} … ${tail.replace(/^\S*\s+/, '')}` };
}
