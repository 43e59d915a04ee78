import { LIMITS } from '../reply/limits.ts';
import { type SlashCommand, textOf } from './command.ts';
import { defineCommand, textOption } from './definition.ts';

export const who = {
  definition: defineCommand('who', 'Who in the article does something: bans, reviews, rejects, urges ...', [
    textOption('action', 'What they do, such as banned or accuses', {
      required: true,
      maxLength: LIMITS.choice,
      autocomplete: true,
    }),
  ]),
  answer: (engine, options) => engine.who(textOf(options, 'action')),
  suggest: (engine, _option, typed) =>
    engine.suggestStances(typed).map((stance) => ({ name: stance, value: stance })),
} satisfies SlashCommand;
