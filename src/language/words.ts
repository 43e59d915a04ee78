/** A word of a text: where it stands there, and the form in which words are compared. */
export interface Word {
  /** UTF-16 offsets into the text as it was given. */
  readonly start: number;
  readonly end: number;
  /** Without compatibility forms, diacritics, invisible characters and possessive; dotted letters joined. */
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
}

// Letters joined by dots (U.S.), numbers with separators (1,000.5), and words with apostrophes inside (don't, O’Neill).
const WORD =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}{3}(?!\p{N})|\.\p{N}+)*[\p{L}\p{M}]*|\p{L}[\p{L}\p{N}\p{M}\p{Cf}]*(?:['’ʼ＇][\p{L}\p{M}]+)*/gu;
const INVISIBLE = /[\p{M}\p{Cf}]+/gu;
const POSSESSIVE = /['’ʼ＇]s?$/iu;
const PLAIN = /^[A-Za-z]+$/;

/** The words of a text in order, as they are written. */
export function writtenWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** The words of a text in order. Hyphens, dashes, slashes and every other mark divide. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const word of writtenWords(text)) {
    // No letter or digit stands between two words, so the next place of the word is its own.
    const start = text.indexOf(word, from);
    from = start + word.length;
    const folded = fold(word);
    if (folded !== '') words.push({ start, end: from, text: folded, lower: folded.toLowerCase() });
  }
  return words;
}

/** The form in which a word is compared, its case kept: `Müller’s` is `Muller`, `U.S.` is `US`, `1,000` is `1000`. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(POSSESSIVE, '')
    .replace(/['’ʼ＇.,](?!\d{1,2}(?!\d))/gu, '');
}
