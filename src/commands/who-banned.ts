import type { SlashCommand } from './command.ts';
import { defineCommand } from './definition.ts';

export const whoBanned = {
  definition: defineCommand('who-banned', 'Who has banned it, who is reviewing, who is considering it', []),
  answer: (engine) => engine.whoBanned(),
} satisfies SlashCommand;
