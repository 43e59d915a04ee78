import type { Span } from '../article/article.ts';
import type { Stance } from '../language/stances.ts';

export { STANCES, type Stance } from '../language/stances.ts';

/** A whole sentence of the article, quoted as an answer or as the nearest thing to one. */
export interface Passage extends Span {
  /** Counts from 1 under the title. */
  readonly sentence: number;
  /** Who says it: the speaker of a direct or reported statement; null where it is the article itself. */
  readonly speaker: string | null;
  /** True where the sentence passes on what somebody claims, and the article does not vouch for it. */
  readonly claim: boolean;
  /** What matched the question, in order, not overlapping, inside the passage. */
  readonly matched: readonly Span[];
  /** How well it answers, 0 to 1; comparable between questions and articles. */
  readonly score: number;
}

/** What every answer but an error holds. */
export interface Found {
  /** As it was put, trimmed. */
  readonly question: string;
  readonly kind: 'answered' | 'absent';
  /** Best first; at most three for a question. Empty when absent. */
  readonly passages: readonly Passage[];
  /** Further passages, behind the *More* button. */
  readonly more: readonly Passage[];
  /** Sentences that belong next to these passages: "such allegations have not been proven". */
  readonly caveats: readonly Passage[];
  /** Names of the question that the article never mentions, as the question spells them. */
  readonly missing: readonly string[];
  /** When absent: the nearest passage, never offered as an answer. At most one. */
  readonly nearest: readonly Passage[];
}

export interface AskAnswer extends Found {
  readonly type: 'ask';
}

/** One thing that an actor is said to do. */
export interface StanceReading {
  readonly stance: Stance;
  /** What it is aimed at, as the article puts it; null where the clause names none. */
  readonly target: string | null;
  readonly passage: Passage;
}

export interface StanceAnswer extends Found {
  readonly type: 'stance';
  /** The actor as the article names it; as the question names it when the article does not. */
  readonly actor: string;
  /** Without repeats, in the order of `STANCES`; empty where the actor is named without a stance. */
  readonly stances: readonly Stance[];
  readonly readings: readonly StanceReading[];
  /** True where the article quotes or reports words of the actor. */
  readonly speaks: boolean;
  /** Whom the article does name, most prominent first. */
  readonly named: readonly string[];
}

export interface WhoAnswer extends Found {
  readonly type: 'who';
  /** The stance asked for; null where the word asked for is none that the article holds. */
  readonly stance: Stance | null;
  readonly groups: readonly StanceGroup[];
  /** The stances that the article holds. */
  readonly held: readonly Stance[];
}

export interface StanceGroup {
  readonly stance: Stance;
  readonly actors: readonly {
    readonly actor: string;
    readonly passages: readonly Passage[];
  }[];
}

export interface QuoteAnswer extends Found {
  readonly type: 'quote';
  /** How many sentences the article has. */
  readonly total: number;
}

/** An actor at a glance. */
export interface ActorSummary {
  readonly actor: string;
  readonly stances: readonly Stance[];
}

export interface OverviewAnswer extends Found {
  readonly type: 'article';
  readonly actors: readonly ActorSummary[];
  readonly total: number;
}

export interface HelpAnswer extends Found {
  readonly type: 'help';
  /** Lines that can be typed as they stand and that this article answers; three where it can. */
  readonly examples: readonly string[];
}

/** What the article has to say to one statement of a message; never whether it is true. */
export type Verdict = 'verbatim' | 'altered' | 'differs' | 'said' | 'absent';

/** A stretch of the way from the article's words to a message's. */
export interface Change {
  /** `delete`: the article has it and the message left it out; `insert`: the message put it in. */
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

/** What a quotation can lose that turns its meaning. */
export type Loss = 'negation' | 'number' | 'name' | 'hedge';

export interface ClaimCheck {
  /** As the message has it, without markup. */
  readonly text: string;
  readonly quoted: boolean;
  readonly verdict: Verdict;
  /** None for `absent`, and for a quotation of the headline, which is no sentence. */
  readonly passages: readonly Passage[];
  /** For what is altered, in order; joined, its `equal` and `insert` parts are the message's words. */
  readonly changes: readonly Change[];
  readonly lost: readonly Loss[];
  /** Whom the message credits with the quotation, as it spells it. */
  readonly credited: string | null;
  /** Who says it in the article; null for the article itself. */
  readonly speaker: string | null;
  /** Where the statement is about an actor's stance: what the article states instead. */
  readonly stated: ActorSummary | null;
  /** Names of the statement that the article never mentions. */
  readonly missing: readonly string[];
  readonly nearest: readonly Passage[];
}

export interface CheckAnswer extends Found {
  readonly type: 'check';
  readonly claims: readonly ClaimCheck[];
}

/** The question cannot be taken as it is. */
export interface ErrorAnswer {
  readonly type: 'error';
  readonly kind: 'error';
  readonly question: string;
  readonly problem: 'empty' | 'too-long' | 'unknown-command' | 'bad-option';
  /** What it is about: the command or option as typed; empty where nothing needs naming. */
  readonly subject: string;
}

export type Answer =
  | AskAnswer
  | StanceAnswer
  | WhoAnswer
  | QuoteAnswer
  | OverviewAnswer
  | HelpAnswer
  | CheckAnswer
  | ErrorAnswer;
