/**
 * Part of the data that something belongs to: `tune` is what weights and thresholds may be fitted to, `report` is
 * only ever measured.
 */
export type Part = 'tune' | 'report';

/** Half of the titles of a data set are kept out of tuning, and a third of our own article's questions. */
const REPORT_SHARE = { title: 1 / 2, question: 1 / 3 } as const;

/** The part that a title, or a question (by its text), always falls in. */
export function partOf(kind: keyof typeof REPORT_SHARE, key: string): Part {
  return fnv1a(key) / 2 ** 32 < REPORT_SHARE[kind] ? 'report' : 'tune';
}

/** FNV-1a, 32 bits, over the UTF-8 bytes. http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
