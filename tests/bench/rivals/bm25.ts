import { stemmer } from 'stemmer';
import type { Ranker } from './ranker.ts';
import { isStopWord, words } from './words.ts';

const K1 = 1.2;
const B = 0.75;

/** Okapi BM25 on Porter's stems without stop words (Robertson and Zaragoza 2009, section 3.5). */
export const bm25: Ranker = {
  name: 'BM25 on stems',
  index(sentences) {
    const postings = new Map<string, Map<number, number>>();
    const lengths = sentences.map((text, i) => {
      const terms = stems(text);
      for (const term of terms) {
        const posting = postings.get(term) ?? new Map<number, number>();
        postings.set(term, posting.set(i, (posting.get(i) ?? 0) + 1));
      }
      return terms.length;
    });
    const average = lengths.reduce((sum, length) => sum + length, 0) / sentences.length;
    return (question) => {
      const scores = new Map<number, number>();
      for (const term of new Set(stems(question))) {
        const posting = postings.get(term) ?? new Map<number, number>();
        const idf = Math.log(1 + (sentences.length - posting.size + 0.5) / (posting.size + 0.5));
        for (const [i, count] of posting) {
          const norm = K1 * (1 - B + (B * (lengths[i] ?? 0)) / average);
          scores.set(i, (scores.get(i) ?? 0) + (idf * count * (K1 + 1)) / (count + norm));
        }
      }
      return [...scores]
        .map(([i, score]) => ({ sentence: i + 1, score }))
        .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
    };
  },
};

function stems(text: string): string[] {
  return words(text)
    .filter((word) => !isStopWord(word))
    .map(stemmer);
}
