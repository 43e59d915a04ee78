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
  const at = new Uint32Array(text.length * 3);
  const parts: string[] = [];
  let length = 0;
  let space = true;
  const push = (char: string, from: number): void => {
    parts.push(char);
    for (let k = 0; k < char.length; k++) at[length++] = from;
    space = false;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const code = text.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) push(char, i);
    else if (/\s/.test(char)) {
      if (!space) {
        push(' ', i);
        space = true;
      }
    } else if (DOUBLE.test(char) || INVISIBLE.test(char)) continue;
    else if (SINGLE.test(char)) {
      if (LETTER.test(text.charAt(i - 1)) && LETTER.test(text.charAt(i + 1))) push("'", i);
    } else if (char === '…') push('...', i);
    else push(DASH.test(char) ? '-' : char, i);
  }
  return { text: parts.join(''), at: at.subarray(0, length) };
}

export function createLevelText(article: Article): LevelText {
  const own = level(article.text);
  const first = article.sentences[0]?.start ?? 0;
  return {
    find(quotation) {
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
