import type { Interaction } from 'discord.js';
import type { Command } from '../commands/command.ts';
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
  /** The person had asked too much. */
  'slowed down',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** Of what could not be sent for this reason. */
export function outcomeOf(error: unknown): Outcome {
  return isOver(error) ? 'late' : 'lost';
}

/** What an interaction is counted under. Discord sends names of commands that we no longer have, and others may forge. */
export function countedAs(commands: readonly Command[], interaction: Interaction): string {
  if (interaction.isAutocomplete()) return 'typing';
  if (interaction.isMessageComponent()) return 'button';
  if (!interaction.isCommand()) return 'unknown';
  const { commandName } = interaction;
  return commands.some(({ definition }) => definition.name === commandName) ? commandName : 'unknown';
}
