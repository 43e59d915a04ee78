import type { ArticleIndex } from './article-index.ts';
import type { Gist } from './gist.ts';
import type { GramShares } from './gram-shares.ts';
import type { Kin, Kinship } from './kinship.ts';
import type { Meetings } from './meeting.ts';
import { standsBetween } from './postings.ts';
import type { Question, QuestionTerm } from './question.ts';
import { SUMS, type Sums, sumUp } from './sums.ts';

/** One question before one article: what the signals of its sentences share. */
export interface Hearing {
  readonly index: ArticleIndex;
  readonly question: Question;
  /** Of each of the question's terms, in order. */
  readonly kin: readonly Kin[];
  /** Of the words of the noun that the question asks about. */
  readonly focusKin: readonly Kin[];
  /** How each of the question's terms, in order, meets the sentences. */
  readonly meetings: readonly Meetings[];
  /** Weight, 0 to 1, of the question's terms that a paragraph holds. */
  paragraphCover(paragraph: number): number;
  /** How near a sentence is on the whole. */
  readonly gist: Gist;
  /** Share of the question's grams, the rare ones weighing most, that a candidate holds. */
  readonly gramShare: GramShares;
}

/** A sentence as a candidate for a question. Tokens are numbered within the article. */
export interface Scene {
  readonly hearing: Hearing;
  readonly index: ArticleIndex;
  readonly question: Question;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly sums: Sums;
  /** How many tokens the sentence adds: those that `adds`. */
  readonly added: number;
  /** The flags that any of them has. */
  readonly offered: number;
}

export function openHearing(
  index: ArticleIndex,
  question: Question,
  kinship: Kinship,
  meetingsOf: (term: QuestionTerm) => Meetings,
  gist: Gist,
  gramShare: GramShares,
): Hearing {
  let last = { paragraph: -1, cover: 0 };
  return {
    index,
    question,
    kin: question.terms.map(({ term }) => kinship(term)),
    focusKin: question.focus.map(kinship),
    meetings: question.terms.map(meetingsOf),
    gist,
    gramShare,
    paragraphCover(paragraph) {
      // The sentences of a short article are asked for in order.
      if (last.paragraph !== paragraph) last = { paragraph, cover: coverOf(index, question, paragraph) };
      return last.cover;
    },
  };
}

/** The candidates of a question, in their order. */
export function openScenes(hearing: Hearing, candidates: readonly number[]): Scene[] {
  const sums = new Float64Array(candidates.length * SUMS);
  return candidates.map((sentence, at) => openScene(hearing, sentence, sums, at * SUMS));
}

function openScene(hearing: Hearing, sentence: number, sums: Float64Array, at: number): Scene {
  const { index, question, meetings } = hearing;
  const end = index.firstContent[sentence + 1] ?? 0;
  let added = 0;
  let offered = 0;
  for (let i = index.firstContent[sentence] ?? 0; i < end; i++) {
    if (question.has[index.contentTerms[i] ?? 0] === 1) continue;
    added++;
    offered |= index.tokens.flags[index.content[i] ?? 0] ?? 0;
  }
  return {
    hearing,
    index,
    question,
    sentence,
    from: index.first[sentence] ?? 0,
    to: index.first[sentence + 1] ?? 0,
    sums: sumUp(question, meetings, sentence, sums, at),
    added,
    offered,
  };
}

/** Whether a token that is no stop word is not in the question: what the sentence adds. */
export function adds({ index, question }: Scene, token: number): boolean {
  return question.has[index.tokens.term[token] ?? 0] !== 1;
}

/** Weight, 0 to 1, of the question's terms that stand in a paragraph. */
function coverOf(index: ArticleIndex, question: Question, paragraph: number): number {
  const from = index.firstOfParagraph[paragraph] ?? 0;
  const to = index.firstOfParagraph[paragraph + 1] ?? 0;
  let cover = 0;
  for (const { ids, weight } of question.terms) {
    if (anyStandsBetween(index, ids, from, to)) cover += weight / question.totalWeight;
  }
  return cover;
}

function anyStandsBetween(
  { postings }: ArticleIndex,
  ids: readonly number[],
  from: number,
  to: number,
): boolean {
  for (const id of ids) if (standsBetween(postings, id, from, to)) return true;
  return false;
}
