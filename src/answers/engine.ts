import type { Article, Span } from '../article/article.ts';
import type { ActorSummary, Answer, Passage, Stance } from './answer.ts';
import type { Steps } from './steps.ts';

/** The longest question taken, in UTF-16 units. */
export const QUESTION_LIMIT = 300;

/** Everything that can be asked of one article. Pure: the same question gives the same answer. */
export interface Engine {
  readonly article: Article;
  /** Actors that the article names, most prominent first. */
  readonly actors: readonly ActorSummary[];
  /** Stances that the article holds, in the order of `STANCES`. */
  readonly stances: readonly Stance[];
  /** A question in plain words; questions about a stance give what the commands give. */
  ask(question: string): Answer;
  /** What one actor does, or is said to do. Any spelling: germny, Deutschland, Berlin, the germans. */
  stance(actor: string): Answer;
  /** Who does it: `banned`, or a word for it such as `prohibited`. */
  who(action: string): Answer;
  /** Who has banned, who is reviewing, who is considering it: the groups side by side; `about` may name whom. */
  whoBanned(about?: string): Answer;
  /** The sentence of that number, counted from 1; absent beyond the last. */
  quoteNumber(number: number): Answer;
  /** The sentence that a text is from, or comes nearest to. */
  quoteText(text: string): Answer;
  /** What of a message the article says, statement by statement; an error where the message claims nothing. */
  check(text: string): Answer;
  /** The same, statement by statement: a long message takes a while. */
  checkInSteps(text: string): Steps<Answer>;
  overview(): Answer;
  help(): Answer;
  /** Sentence `number` as a passage with its speaker, nothing matched; null where there is none. */
  passage(number: number): Passage | null;
  /** Actors whose names begin with or resemble what has been typed, best first; all of them for ''. */
  suggestActors(typed: string): readonly ActorSummary[];
  suggestStances(typed: string): readonly Stance[];
  suggestSentences(typed: string): readonly Passage[];
  /** Pages of the full text for reading, each at most `size` (2 or more) UTF-16 units, cut between sentences. */
  pages(size: number): readonly Span[];
}
