import type { ArticleIndex } from './article-index.ts';
import type { Gist } from './gist.ts';
import type { GramShares } from './gram-shares.ts';
import type { Kin, Kinship } from './kinship.ts';
import type { Meeting, Meetings } from './meeting.ts';
import { standsBetween } from './postings.ts';
import type { Question, QuestionTerm } from './question.ts';
import { type Sums, sumUp } from './sums.ts';

/** One question before one article: what the signals of its sentences share. */
export interface Hearing {
  readonly index: ArticleIndex;
  readonly question: Question;
  /** Of each of the question's terms, in order. */
  readonly kin: readonly Kin[];
  /** Of the words of the noun that the question asks about. */
  readonly focusKin: readonly Kin[];
  /** How each of the question's terms, in order, meets a sentence. */
  meetings(sentence: number): readonly Meeting[];
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
  /** How each of the question's terms, in order, meets it. */
  readonly own: readonly Meeting[];
  readonly sums: Sums;
  /** Tokens that are neither stop words nor in the question: what the sentence adds. */
  readonly novel: readonly number[];
  /** The flags that any of `novel` has. */
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
  const meetings = question.terms.map(meetingsOf);
  const kept: (readonly Meeting[] | undefined)[] = [];
  const covers = new Map<number, number>();
  return {
    index,
    question,
    kin: question.terms.map(({ term }) => kinship(term)),
    focusKin: question.focus.map(kinship),
    gist,
    gramShare,
    meetings(sentence) {
      let own = kept[sentence];
      if (own === undefined) {
        own = meetings.map((of) => of(sentence));
        kept[sentence] = own;
      }
      return own;
    },
    paragraphCover(paragraph) {
      let cover = covers.get(paragraph);
      if (cover === undefined) {
        cover = coverOf(index, question, paragraph);
        covers.set(paragraph, cover);
      }
      return cover;
    },
  };
}

export function openScene(hearing: Hearing, sentence: number): Scene {
  const { index, question } = hearing;
  const from = index.first[sentence] ?? 0;
  const to = index.first[sentence + 1] ?? 0;
  const end = index.firstContent[sentence + 1] ?? 0;
  const novel: number[] = [];
  let offered = 0;
  for (let i = index.firstContent[sentence] ?? 0; i < end; i++) {
    const token = index.content[i] ?? 0;
    if (question.has[index.tokens.term[token] ?? 0] === 1) continue;
    novel.push(token);
    offered |= index.tokens.flags[token] ?? 0;
  }
  const own = hearing.meetings(sentence);
  return { hearing, index, question, sentence, from, to, own, sums: sumUp(question, own), novel, offered };
}

/** Weight, 0 to 1, of the question's terms that stand in a paragraph. */
function coverOf(index: ArticleIndex, question: Question, paragraph: number): number {
  const from = index.firstOfParagraph[paragraph] ?? 0;
  const to = index.firstOfParagraph[paragraph + 1] ?? 0;
  let cover = 0;
  for (const { ids, weight } of question.terms) {
    if (ids.some((id) => standsBetween(index.postings, id, from, to))) cover += weight / question.totalWeight;
  }
  return cover;
}
