import { splitSentences } from '../../src/article/sentences.ts';

export interface Grown {
  readonly text: string;
  readonly sentences: number;
}

const SENTENCES_TOGETHER = 5;
/** Of the words long enough to carry meaning, how many are new in a made sentence: as in real text, new words go on coming. */
const COINED_SHARE = 0.15;
const LONG_WORD = /\p{L}{6,}/gu;

/**
 * A text of at least `size` sentences: the paragraphs as they are, then, when they have all been used, made ones:
 * sentences drawn from different paragraphs, with some words replaced by new ones of a head and a tail.
 * The same arguments give the same text.
 */
export function growText(paragraphs: readonly string[], size: number): Grown {
  const real = paragraphs.map(sentencesOf).filter((sentences) => sentences.length > 0);
  const pool = real.flat();
  const words = [...new Set(pool.join(' ').match(LONG_WORD) ?? [])];
  const random = seeded(size);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const coin = (word: string): string => {
    if (random() >= COINED_SHARE) return word;
    const [head = word, tail = word] = [pick(words), pick(words)];
    const coined = head.slice(0, head.length / 2) + tail.slice(tail.length / 2);
    return /^\p{Lu}/u.test(word) ? coined.charAt(0).toUpperCase() + coined.slice(1) : coined.toLowerCase();
  };
  const grown: string[] = [];
  let count = 0;
  while (count < size) {
    const next =
      real[grown.length] ??
      Array.from({ length: SENTENCES_TOGETHER }, () => (pick(pool) ?? '').replace(LONG_WORD, coin));
    grown.push(next.join(' '));
    count += next.length;
  }
  return { text: grown.join('\n\n'), sentences: count };
}

/** The question with two letters of its longest word swapped; null where it has no word long enough. */
export function misspelt(question: string): string | null {
  const [longest] = (question.match(LONG_WORD) ?? []).toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return null;
  const middle = Math.floor(longest.length / 2);
  const [left, right] = [longest.charAt(middle), longest.charAt(middle + 1)];
  // Swapping a letter with itself would leave the word as it is; then one is left out.
  const swapped = left === right ? left : right + left;
  return question.replace(longest, longest.slice(0, middle) + swapped + longest.slice(middle + 2));
}

function sentencesOf(paragraph: string): string[] {
  return splitSentences(paragraph, { start: 0, end: paragraph.length }).map(({ start, end }) =>
    paragraph.slice(start, end).replace(/\s+/g, ' '),
  );
}

/** Mulberry32 (Tommy Ettinger): evenly spread numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
