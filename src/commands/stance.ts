import { clip, LIMITS } from '../reply/limits.ts';
import { wording } from '../reply/wording.ts';
import { type SlashCommand, textOf } from './command.ts';
import { defineCommand, textOption } from './definition.ts';

export const stance = {
  definition: defineCommand('stance', 'What someone in the article does, says or is said to do', [
    textOption('actor', 'A country, an organisation or a person', {
      required: true,
      maxLength: LIMITS.choice,
      autocomplete: true,
    }),
  ]),
  answer: (engine, options) => engine.stance(textOf(options, 'actor')),
  // A name longer than a choice may be cannot be offered: cut, it would name nobody.
  suggest: (engine, _option, typed) =>
    engine
      .suggestActors(typed)
      .filter(({ actor }) => actor.length <= LIMITS.choice)
      .map(({ actor, stances }) => ({
        name: clip(wording.titles.stance(actor, stances), LIMITS.choice),
        value: actor,
      })),
} satisfies SlashCommand;
