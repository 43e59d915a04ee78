import type { SlashCommand } from './command.ts';
import { defineCommand } from './definition.ts';

export const help = {
  definition: defineCommand('help', 'What can be asked, with examples', []),
  answer: (engine) => engine.help(),
} satisfies SlashCommand;
