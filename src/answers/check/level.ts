/** Plain letters, the last of which no accent follows. */
const PLAIN = /[a-zA-Z]+(?![^\0-\x7f])/y;
const DASH = /[-‐‑‒–—―−]/u;
const DOUBLE = /["“”„‟«»‹›「」『』〝〞〟]/u;
const SINGLE = /['’‘‛‚`´]/u;
const INVISIBLE = /^(?:\p{Cf}|\p{Variation_Selector})+$/u;
const LETTER = /[\p{L}\p{N}]/u;
/** A character with the accents that follow it. */
const CHARACTER = /[^\p{M}]\p{M}*|\p{M}+/uy;

/** A text without what typing and typesetting change, and where each of its characters stands in the text itself. */
export interface Levelled {
  readonly text: string;
  /** `at[i]` is the offset of character `i` in the text. */
  readonly at: Uint32Array;
}

/**
 * Levels quotation marks (left out), white space, dashes, the dots of an ellipsis, and what Unicode calls compatible:
 * ligatures, full-width letters, accents apart from their letters. An apostrophe stays between letters only, for
 * elsewhere it is a quotation mark.
 */
export function level(text: string): Levelled {
  let at = new Uint32Array(text.length + 16);
  const parts: string[] = [];
  let length = 0;
  /** Characters that stand for the one at `from`, or, where they are as they were, for it and those behind it. */
  const push = (chars: string, from: number, step = 0): void => {
    if (length + chars.length > at.length) {
      const grown = new Uint32Array((length + chars.length) * 2);
      grown.set(at);
      at = grown;
    }
    parts.push(chars);
    for (let k = 0; k < chars.length; k++) at[length++] = from + k * step;
  };
  // Nothing is written twice at such a place, nor at the beginning: spaces, and spaces around a dash.
  let open = true;
  for (let i = 0; i < text.length; ) {
    PLAIN.lastIndex = i;
    const plain = PLAIN.exec(text)?.[0];
    if (plain !== undefined) {
      push(plain, i, 1);
      i += plain.length;
      open = false;
      continue;
    }
    CHARACTER.lastIndex = i;
    const whole = CHARACTER.exec(text)?.[0] ?? text.charAt(i);
    const end = i + whole.length;
    if (/\s/.test(whole)) {
      if (!open) push(' ', i);
      open = true;
    } else if (SINGLE.test(whole)) {
      if (!open && LETTER.test(parts.at(-1) ?? '') && LETTER.test(shownAt(text, end))) {
        push("'", i);
        open = false;
      }
    } else if (DASH.test(whole)) {
      // "talks - hours", "talks--hours", "talks—hours"
      if (parts.at(-1) === ' ') {
        parts.pop();
        length--;
      }
      if (parts.at(-1) !== '-') push('-', i);
      open = true;
    } else if (!DOUBLE.test(whole) && !INVISIBLE.test(whole)) {
      const compatible = whole.normalize('NFKC').replace(/["“”]/g, '');
      if (compatible !== '') {
        push(compatible, i);
        open = false;
      }
    }
    i = end;
  }
  return { text: parts.join(''), at: at.slice(0, length) };
}

/** The first character at or behind an offset that shows. */
function shownAt(text: string, offset: number): string {
  let at = offset;
  while (INVISIBLE.test(text.charAt(at))) at++;
  return text.charAt(at);
}

/** Where the character that starts at an offset ends, with its accents. */
export function characterEnd(text: string, start: number): number {
  CHARACTER.lastIndex = start;
  return start + (CHARACTER.exec(text)?.[0].length ?? 1);
}
