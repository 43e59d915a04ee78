const SIZE = 4;

/** The different stretches of four letters of a text, spaces between words counted, each hashed to 16 bits. */
export function grams(words: readonly { readonly lower: string }[]): Uint16Array {
  const text = ` ${words.map(({ lower }) => lower).join(' ')} `;
  const found = new Set<number>();
  for (let at = 0; at + SIZE <= text.length; at++) {
    let hash = 0;
    for (let i = at; i < at + SIZE; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    found.add((hash ^ (hash >>> 16)) & 0xffff);
  }
  return Uint16Array.from(found);
}
