import { type Alignment, align } from './alignment.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Kinship } from './kinship.ts';
import type { Question } from './question.ts';
import { FLAG } from './tokens.ts';

/** One question before one article: what the signals of its sentences share. */
export interface Hearing {
  readonly index: ArticleIndex;
  readonly question: Question;
  readonly kinship: Kinship;
  alignment(sentence: number): Alignment;
  /** Weight, 0 to 1, of the question's terms that a paragraph holds. */
  paragraphCover(paragraph: number): number;
  /** How telling each different gram of the question is, by its hash; 0 for the others. */
  readonly gramWeights: Float32Array;
  readonly gramTotal: number;
}

/** A sentence as a candidate for a question. Tokens are numbered within the article. */
export interface Scene extends Hearing {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly own: Alignment;
  /** Tokens that are neither stop words nor in the question: what the sentence adds. */
  readonly novel: readonly number[];
  /** How many of `novel` have a flag. */
  offers(flag: number): number;
}

export function openHearing(index: ArticleIndex, question: Question, kinship: Kinship): Hearing {
  const alignments = new Map<number, Alignment>();
  let covers: Map<number, number> | null = null;
  const gramWeights = new Float32Array(index.gramCounts.length);
  let gramTotal = 0;
  for (const gram of question.grams) {
    const holding = index.gramCounts[gram] ?? 0;
    const weight = Math.log(1 + (index.sentences.length + 0.5) / (holding + 0.5));
    gramWeights[gram] = weight;
    gramTotal += weight;
  }
  return {
    index,
    question,
    kinship,
    gramWeights,
    gramTotal: gramTotal || 1,
    alignment(sentence) {
      let alignment = alignments.get(sentence);
      if (alignment === undefined) {
        alignment = align(index, question, kinship, sentence);
        alignments.set(sentence, alignment);
      }
      return alignment;
    },
    paragraphCover(paragraph) {
      covers ??= paragraphCovers(index, question);
      return covers.get(paragraph) ?? 0;
    },
  };
}

export function openScene(hearing: Hearing, sentence: number): Scene {
  const { index, question } = hearing;
  const from = index.first[sentence] ?? 0;
  const to = index.first[sentence + 1] ?? 0;
  const novel: number[] = [];
  for (let token = from; token < to; token++) {
    const stop = ((index.tokens.flags[token] ?? 0) & FLAG.stop) !== 0;
    if (!stop && !question.tokenIds.includes(index.tokens.term[token] ?? -1)) novel.push(token);
  }
  return {
    ...hearing,
    sentence,
    from,
    to,
    own: hearing.alignment(sentence),
    novel,
    offers: (flag) => {
      let count = 0;
      for (const token of novel) if (((index.tokens.flags[token] ?? 0) & flag) !== 0) count++;
      return count;
    },
  };
}

/** Weighted share of the question's terms for which `grade` speaks, 0 to 1. */
export function cover(question: Question, grade: (term: number) => number): number {
  let sum = 0;
  question.terms.forEach(({ weight }, i) => {
    sum += weight * grade(i);
  });
  return sum / question.totalWeight;
}

function paragraphCovers(index: ArticleIndex, question: Question): Map<number, number> {
  const covers = new Map<number, number>();
  for (const { ids, weight } of question.terms) {
    const paragraphs = new Set<number>();
    for (const id of ids) {
      for (const sentence of index.postings[id]?.sentences ?? []) {
        paragraphs.add(index.sentences[sentence]?.paragraph ?? 0);
      }
    }
    for (const paragraph of paragraphs) {
      covers.set(paragraph, (covers.get(paragraph) ?? 0) + weight / question.totalWeight);
    }
  }
  return covers;
}
