import type { Article, Span } from '../../article/article.ts';

/** The article in the form in which quotations are looked for, with the way back to its own offsets. */
export interface LevelText {
  /** Where a quotation stands, but for quotation marks, white space, the case of its first letter and a final stop. */
  find(quotation: string): Span | null;
}

const DASH = /[‐‑‒–—―−]/;
const DOUBLE = /["“”„‟«»‹›]/;
const SINGLE = /['’‘‛‚`´]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * A text without what typing and typesetting change. `at[i]` is the offset of character `i` in the text; an apostrophe
 * stays between letters only, for elsewhere it is a quotation mark.
 */
export function level(text: string): { readonly text: string; readonly at: Uint32Array } {
  const ellipses = text.split('…').length - 1;
  const at = new Uint32Array(text.length + 2 * ellipses);
  const parts: string[] = [];
  let length = 0;
  let space = true;
  /** Where the characters begin that stay as they are: one piece of the text, however many. */
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) {
      at[length++] = i;
      space = false;
      continue;
    }
    const char = text.charAt(i);
    const levelled = levelOf(char, text, i, space);
    if (levelled !== char) {
      parts.push(text.slice(run, i), levelled);
      run = i + 1;
    }
    for (let k = 0; k < levelled.length; k++) at[length++] = i;
    if (levelled !== '') space = levelled === ' ';
  }
  parts.push(text.slice(run));
  return { text: parts.join(''), at: at.subarray(0, length) };
}

/** What becomes of one character that is no plain letter; `space` where white space stands before it. */
function levelOf(char: string, text: string, i: number, space: boolean): string {
  if (/\s/.test(char)) return space ? '' : ' ';
  if (DOUBLE.test(char) || INVISIBLE.test(char)) return '';
  if (SINGLE.test(char)) {
    return LETTER.test(text.charAt(i - 1)) && LETTER.test(text.charAt(i + 1)) ? "'" : '';
  }
  if (char === '…') return '...';
  return DASH.test(char) ? '-' : char;
}

export function createLevelText(article: Article): LevelText {
  const first = article.sentences[0]?.start ?? 0;
  // Few articles are ever held against a message, and of a long one it takes a while and as much room as the text.
  let levelled: ReturnType<typeof level> | null = null;
  return {
    find(quotation) {
      levelled ??= level(article.text);
      const own = levelled;
      const wanted = level(quotation)
        .text.trim()
        .replace(/[.,]+$/, '')
        .trim();
      if (!LETTER.test(wanted)) return null;
      // The first letter, wherever it stands: "$3 million" and "$3 Million" open alike.
      const at = wanted.search(/\p{L}/u);
      // Where even what follows it is nowhere, one look is enough for all cases of it.
      if (!own.text.includes(wanted.slice(at + 1))) return null;
      const initial = wanted.charAt(at);
      for (const letter of new Set([initial, initial.toLowerCase(), initial.toUpperCase()])) {
        const span = search(own, wanted.slice(0, Math.max(0, at)) + letter + wanted.slice(at + 1), first);
        if (span !== null) return span;
      }
      return null;
    },
  };
}

/** The first place of whole words; under the title only. */
function search(own: ReturnType<typeof level>, wanted: string, first: number): Span | null {
  for (let from = own.text.indexOf(wanted); from >= 0; from = own.text.indexOf(wanted, from + 1)) {
    const to = from + wanted.length;
    const whole =
      !(LETTER.test(own.text.charAt(from - 1)) && LETTER.test(wanted.charAt(0))) &&
      !(LETTER.test(own.text.charAt(to)) && LETTER.test(wanted.slice(-1)));
    const start = own.at[from];
    const last = own.at[to - 1];
    if (whole && start !== undefined && last !== undefined && start >= first) return { start, end: last + 1 };
  }
  return null;
}
