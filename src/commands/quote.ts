import { QUESTION_LIMIT } from '../answers/engine.ts';
import { quote as quoted } from '../article/article.ts';
import { clip, LIMITS } from '../reply/limits.ts';
import { type SlashCommand, textOf } from './command.ts';
import { defineCommand, numberOption, textOption } from './definition.ts';

/** The value of a chosen sentence. Its text would not do: a choice holds 100 characters, a sentence any number. */
const NUMBERED = /^#(\d+)$/;

/** More of a sentence than a choice can show: some articles have all they say in one. */
const OPENING = LIMITS.choice * 4;

export const quote = {
  definition: defineCommand('quote', 'One sentence of the article, by its number or some of its words', [
    numberOption('number', 'Its number, counted from 1'),
    textOption('text', 'Some of its words', {
      required: false,
      maxLength: QUESTION_LIMIT,
      autocomplete: true,
    }),
  ]),
  answer: (engine, options) => {
    const number = options.get('number');
    if (typeof number === 'number') return engine.quoteNumber(number);
    const text = textOf(options, 'text').trim();
    if (text === '')
      return { type: 'error', kind: 'error', question: '', problem: 'bad-option', subject: 'number or text' };
    const chosen = NUMBERED.exec(text)?.[1];
    return chosen === undefined ? engine.quoteText(text) : engine.quoteNumber(Number(chosen));
  },
  suggest: (engine, _option, typed) =>
    engine.suggestSentences(typed).map(({ sentence, start, end }) => {
      const opening = quoted(engine.article, { start, end: Math.min(end, start + OPENING) });
      return {
        name: clip(`${sentence}. ${opening.replace(/\s+/g, ' ')}`, LIMITS.choice),
        value: `#${sentence}`,
      };
    }),
} satisfies SlashCommand;
