import { QUESTION_LIMIT } from '../answers/engine.ts';
import { type SlashCommand, textOf } from './command.ts';
import { defineCommand, textOption } from './definition.ts';

export const ask = {
  definition: defineCommand('ask', 'Ask the article a question, answered with its own passages', [
    textOption('question', 'What you want to know', {
      required: true,
      maxLength: QUESTION_LIMIT,
      autocomplete: false,
    }),
  ]),
  answer: (engine, options) => engine.ask(textOf(options, 'question')),
} satisfies SlashCommand;
