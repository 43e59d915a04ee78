import type { Actor } from '../../article/actor.ts';
import type { Span } from '../../article/article.ts';
import type { Stance } from '../../language/stances.ts';

/** Stances that are acts: under "will" they are plans, under "may" they are considered. */
export const ACTS: ReadonlySet<Stance> = new Set<Stance>([
  'banned',
  'restricts',
  'reviewing',
  'adopted',
  'considering',
  'accuses',
]);

/** One thing an actor is said to do in one sentence. */
export interface StanceEvent {
  readonly actor: Actor;
  readonly stance: Stance;
  /** Sentence number, from 1. */
  readonly sentence: number;
  /** What it is aimed at, as the article puts it. */
  readonly target: Span | null;
  /** Whom that is, or whom it names where it is nobody itself; empty for "the plan". */
  readonly aims: readonly Actor[];
}

/** The same before it is known to be said once only. */
export type Found = Omit<StanceEvent, 'sentence' | 'aims'>;
