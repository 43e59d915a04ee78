const SIZE = 4;
const SPACE = 32;
/** Of FNV-1a (Fowler, Noll, Vo). */
const PRIME = 0x01000193;
/** Grams are told apart by 16 bits. */
export const GRAM_KINDS = 65_536;

/** When each gram was last seen, lent from text to text: a set for each would cost more than all the rest. */
const seen = new Uint32Array(GRAM_KINDS);
let texts = 0;

/** The different stretches of four letters of a text, spaces between words counted, each hashed to 16 bits. */
export function grams(words: readonly { readonly lower: string }[]): number[] {
  const found: number[] = [];
  texts = (texts + 1) >>> 0;
  // The three letters before one, the text opening with a space.
  let one = 0;
  let two = 0;
  let three = SPACE;
  let letters = 1;
  for (const { lower } of words) {
    for (let at = 0; at <= lower.length; at++) {
      const four = at < lower.length ? lower.charCodeAt(at) : SPACE;
      letters++;
      if (letters >= SIZE) {
        let hash = Math.imul(one, PRIME);
        hash = Math.imul(hash ^ two, PRIME);
        hash = Math.imul(hash ^ three, PRIME);
        hash = Math.imul(hash ^ four, PRIME);
        const gram = (hash ^ (hash >>> 16)) & 0xffff;
        if (seen[gram] !== texts) {
          seen[gram] = texts;
          found.push(gram);
        }
      }
      one = two;
      two = three;
      three = four;
    }
  }
  return found;
}
