/** Words without order or duplicates, each known by its place in the text that lists them. */
export interface WordList {
  readonly size: number;
  /** The word's place in the text, counted from 0; -1 where it is not there. */
  indexOf(word: string): number;
}

const LAST_BLANK = 0x20;

/**
 * Reads words with blanks between them. They stay where they are in the text and are found by a table of hashes with open
 * addressing: some 25 bytes a word, where a `Map` of strings takes a hundred.
 */
export function readWordList(text: string): WordList {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) <= LAST_BLANK) continue;
    starts.push(at);
    while (at < text.length && text.charCodeAt(at) > LAST_BLANK) at++;
    ends.push(at);
  }
  const from = Uint32Array.from(starts);
  const to = Uint32Array.from(ends);
  // At most half full, so that few words meet.
  const mask = 2 ** Math.ceil(Math.log2(2 * from.length + 1)) - 1;
  // One more than the place of a word; 0 for none.
  const slots = new Uint32Array(mask + 1);
  from.forEach((start, index) => {
    let slot = hash(text, start, to[index] ?? start) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = index + 1;
  });
  return {
    size: from.length,
    indexOf(word) {
      for (let slot = hash(word, 0, word.length) & mask; ; slot = (slot + 1) & mask) {
        const index = (slots[slot] ?? 0) - 1;
        if (index < 0) return -1;
        const start = from[index] ?? 0;
        if ((to[index] ?? 0) - start === word.length && text.startsWith(word, start)) return index;
      }
    },
  };
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits over UTF-16 units, from one offset to another. */
function hash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // Its low bits alone are poor.
  return hash ^ (hash >>> 15);
}
