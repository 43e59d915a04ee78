/** Where one part of a message ends and the next begins. */
const PARTS = /(?<=[.!?…:;,])\s+|\s+[-–—]+\s+/u;
/** The writer, speaking of himself. */
const FIRST_PERSON = /^(?:i|im|i['’]m|ive|i['’]ve|id|i['’]d|ill|i['’]ll|me|we|we['’]re|here)$/i;
/** The same in a sentence of its own, which "my messages, are they safe?" is not. */
const POSSESSIVE = /^(?:my|our)$/i;
const ASKS =
  /^(?:and|so|but|then)?\s*(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|must|may)\b/i;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/**
 * A message without the parts in which its writer only speaks of himself: "mum of two here, are they safe?" asks what
 * "are they safe?" asks. `topical` tells whether a word is the article's or a name; a part that has one is no aside.
 */
export function withoutAsides(text: string, topical: (word: string) => boolean): string {
  const parts = text.split(PARTS);
  if (parts.length < 2) return text;
  const kept = parts.filter((part) => !isAside(part, topical));
  return kept.some((part) => ASKS.test(part) || part.endsWith('?')) ? kept.join(' ') : text;
}

function isAside(part: string, topical: (word: string) => boolean): boolean {
  if (ASKS.test(part) || part.endsWith('?')) return false;
  const words = part.match(WORD) ?? [];
  const ended = /[.!…:]$/u.test(part);
  return (
    words.some((word) => FIRST_PERSON.test(word) || (ended && POSSESSIVE.test(word))) && !words.some(topical)
  );
}
