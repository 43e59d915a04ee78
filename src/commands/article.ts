import type { SlashCommand } from './command.ts';
import { defineCommand } from './definition.ts';

export const article = {
  definition: defineCommand(
    'article',
    'The article itself: what it is about, who is in it, the full text',
    [],
  ),
  answer: (engine) => engine.overview(),
} satisfies SlashCommand;
