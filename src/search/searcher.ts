import type { Article, Span } from '../article/article.ts';
import { stem } from '../language/stems.ts';
import { isStopWord } from '../language/stop-words.ts';
import { wordsOf } from '../language/words.ts';

/** A sentence that may answer. */
export interface Hit {
  /** Its number in the article, from 1. */
  readonly sentence: number;
  /** Higher is better; comparable within one ranking. */
  readonly score: number;
  /** The words that match the question: offsets into the article's text, in order. */
  readonly matched: readonly Span[];
}

/** What an article has to say to a question. */
export interface Ranking {
  /** Best first; sentences that share nothing with the question are left out. */
  readonly hits: readonly Hit[];
  /** Probability, 0 to 1, that the best hit answers; comparable between questions and articles. */
  readonly confidence: number;
  /** Misspelt words and the words of the article they were taken for. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Proper names of the question that the article never mentions, as the question spells them. */
  readonly unknownNames: readonly string[];
}

export interface Searcher {
  rank(question: string): Ranking;
}

/** What search knows beside the article. */
export type Knowledge = Readonly<Record<string, never>>;

const K1 = 1.2;
const B = 0.75;

/** Prepares an article for questions. */
export function buildSearcher(article: Article, _knowledge: Knowledge = {}): Searcher {
  const postings = new Map<string, { sentence: number; spans: Span[] }[]>();
  const lengths = article.sentences.map(({ start, end }, sentence) => {
    let length = 0;
    for (const word of wordsOf(article.text.slice(start, end))) {
      if (isStopWord(word.lower)) continue;
      const term = stem(word.lower);
      const span = { start: start + word.start, end: start + word.end };
      const list = postings.get(term) ?? [];
      postings.set(term, list);
      const last = list.at(-1);
      if (last?.sentence === sentence) last.spans.push(span);
      else list.push({ sentence, spans: [span] });
      length++;
    }
    return length;
  });
  const count = lengths.length;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(count, 1);

  return {
    rank(question) {
      const words = wordsOf(question).filter(({ lower }) => !isStopWord(lower));
      const terms = new Set(words.map(({ lower }) => stem(lower)));
      const found = new Map<number, { score: number; matched: Span[] }>();
      let most = 0;
      for (const term of terms) {
        const list = postings.get(term) ?? [];
        const idf = Math.log(1 + (count - list.length + 0.5) / (list.length + 0.5));
        most += idf;
        for (const { sentence, spans } of list) {
          const hit = found.get(sentence) ?? { score: 0, matched: [] };
          found.set(sentence, hit);
          const norm = K1 * (1 - B + (B * (lengths[sentence] ?? 0)) / mean);
          hit.score += (idf * spans.length * (K1 + 1)) / (spans.length + norm);
          hit.matched.push(...spans);
        }
      }
      const hits = [...found]
        .map(([sentence, { score, matched }]) => ({
          sentence: sentence + 1,
          score,
          matched: matched.toSorted((one, other) => one.start - other.start),
        }))
        .sort((one, other) => other.score - one.score || one.sentence - other.sentence);
      const unknownNames = words
        .filter(({ text, lower }, at) => at > 0 && text !== lower && !postings.has(stem(lower)))
        .map(({ start, end }) => question.slice(start, end));
      return {
        hits,
        confidence: most === 0 ? 0 : Math.min(1, (hits[0]?.score ?? 0) / most),
        corrections: [],
        unknownNames,
      };
    },
  };
}
