import { isOver } from './failures.ts';

/** What became of something that was put to the bot. */
export const OUTCOMES = [
  /** The answer is with Discord. */
  'answered',
  /** Ours went wrong, and the person has been told so. */
  'failed',
  /** Discord no longer took the answer. */
  'late',
  /** Discord would not take it, or could not be reached. */
  'lost',
  /** The bot was about to stop, and has said so. */
  'turned away',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** Of what could not be sent for this reason. */
export function outcomeOf(error: unknown): Outcome {
  return isOver(error) ? 'late' : 'lost';
}
