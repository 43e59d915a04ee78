import { stopwords } from '@orama/stopwords/english';

// The list and the words are not those of `src`: what the rivals are given must not move when ours is worked on.
const STOP_WORDS: ReadonlySet<string> = new Set(stopwords);

/** Lower-case words of letters and digits, with apostrophes inside. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Whether a word, in lower case, is too common for it to tell sentences apart. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
