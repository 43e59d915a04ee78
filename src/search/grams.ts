const SIZE = 4;
/** Grams are told apart by 16 bits. */
export const GRAM_KINDS = 65_536;

/** When each gram was last seen, lent from text to text: a set for each would cost more than all the rest. */
const seen = new Uint32Array(GRAM_KINDS);
let texts = 0;

/** The different stretches of four letters of a text, spaces between words counted, each hashed to 16 bits. */
export function grams(words: readonly { readonly lower: string }[]): number[] {
  const text = ` ${words.map(({ lower }) => lower).join(' ')} `;
  const found: number[] = [];
  texts = (texts + 1) >>> 0;
  for (let at = 0; at + SIZE <= text.length; at++) {
    let hash = 0;
    for (let i = at; i < at + SIZE; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    const gram = (hash ^ (hash >>> 16)) & 0xffff;
    if (seen[gram] === texts) continue;
    seen[gram] = texts;
    found.push(gram);
  }
  return found;
}
