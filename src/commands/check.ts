import { wording } from '../reply/wording.ts';
import { type MessageCommand, type SlashCommand, textOf } from './command.ts';
import { defineCommand, defineMessageCommand, textOption } from './definition.ts';

/** As long as a message can be. */
const MESSAGE_LIMIT = 4000;

export const check = {
  definition: defineCommand('check', 'What of a text the article says, word for word', [
    textOption('text', 'Quotations and claims, such as a message that you have copied', {
      required: true,
      maxLength: MESSAGE_LIMIT,
      autocomplete: false,
    }),
  ]),
  answer: (engine, options) => engine.checkInSteps(textOf(options, 'text')),
} satisfies SlashCommand;

export const checkMessage = {
  definition: defineMessageCommand(wording.check.command),
  answer: (engine, text) => engine.checkInSteps(text),
} satisfies MessageCommand;
