import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../src/answers/engine.ts';
import { asSteps, finish } from '../../src/answers/steps.ts';
import { isSlashCommand } from '../../src/commands/command.ts';
import { commands, usages } from '../../src/commands/commands.ts';
import { decodeButton } from '../../src/reply/custom-id.ts';
import { LIMITS } from '../../src/reply/limits.ts';
import type { Payload } from '../../src/reply/payload.ts';
import { press } from '../../src/reply/press.ts';
import { reply } from '../../src/reply/reply.ts';
import { engineOf } from './knowledge.ts';
import { buttonsOf, expectExactQuotations, expectWithinLimits } from './payload-checks.ts';

// Hundreds of made-up texts are read, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const WORDS =
  'Norland Sudria Mr. U.S. the ferry company has banned banned by is reviewing says said that it rejects claims critics ' +
  'of “harbour rules” "fees" and, but; while: not 5.3% 10:30 **bold** _under_ `code` ||x|| @everyone <@1> :x: [a](b) \\';
const word = fc.constantFrom(...WORDS.split(' '));
const gap = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ' ',
  '. ',
  '.\n',
  '\n',
  '\n\n',
  '.\n\n# ',
  '\r\n\r\n- ',
  '! ',
  '? “',
  '\t',
  '',
);
const text = fc
  .array(
    fc.tuple(fc.oneof({ weight: 9, arbitrary: word }, fc.string({ unit: 'grapheme', maxLength: 6 })), gap),
    {
      minLength: 1,
      maxLength: 120,
    },
  )
  .map((pairs) => pairs.flat().join(''))
  .filter((candidate) => candidate.trim() !== '');
/** Sentences longer than any message, too. */
const article = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.tuple(text, fc.integer({ min: 20, max: 400 })).map(([part, times]) => `${part} `.repeat(times)),
);
const question = fc.oneof(
  fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
  fc.array(word, { maxLength: 5 }).map((words) => `/${words.join(' ')}`),
  fc.constantFrom('/stance Norland', '/who banned', '/quote 2', '/article', '/help', 'what about the ferry?'),
  fc.string({ unit: 'grapheme', maxLength: 320 }),
);

const cut = fc.tuple(fc.nat(500), fc.nat(900)).map(([from, length]) => [from, from + length] as const);
const wrapping = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `“${text}”`,
  (text) => `Norland said "${text}"`,
  (text) => `> ${text}`,
  (text) => `\`${text}\``,
  (text) => `||${text}||`,
);

/** What a person gets, and what they get for pressing each of its buttons, and theirs. */
function* shownBy(engine: Engine, payload: Payload, depth = 2): Generator<Payload> {
  yield payload;
  if (depth === 0) return;
  for (const { custom_id: id, disabled } of buttonsOf(payload)) {
    const state = decodeButton(id);
    expect(state, id).not.toBeNull();
    if (disabled !== true) yield* shownBy(engine, press(engine, state), depth - 1);
  }
}

describe('whatever the article and the question', () => {
  it('every quotation is the article’s own characters, within Discord’s limits', () => {
    fc.assert(
      fc.property(article, question, (source, asked) => {
        const engine = engineOf(source);
        const context = { engine, usages };
        const answers = [
          engine.ask(asked),
          engine.stance(asked),
          engine.who(asked),
          engine.whoBanned(),
          engine.quoteText(asked),
          engine.check(asked),
          engine.quoteNumber(1),
          engine.overview(),
          engine.help(),
          ...engine.actors.slice(0, 3).map(({ actor }) => engine.stance(actor)),
          ...engine.stances.slice(0, 3).map((stance) => engine.who(stance)),
        ];
        for (const answer of answers) {
          for (const payload of shownBy(engine, reply(context, answer))) {
            expectWithinLimits(payload);
            expectExactQuotations(payload, engine.article);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('every check keeps to them, whatever the message', () => {
    fc.assert(
      fc.property(
        article,
        fc.array(fc.tuple(wrapping, question, cut), { maxLength: 40 }),
        (source, parts) => {
          const engine = engineOf(source);
          // Some of it is the article's own, from anywhere in it to anywhere.
          const message = parts
            .map(([wrap, own, [from, to]]) => wrap(own === '' ? source.slice(from, to) : own))
            .join('\n')
            .slice(0, 4000);
          const showing = { postable: true, link: 'https://discord.com/channels/1/2/3' };
          for (const payload of shownBy(
            engine,
            reply({ engine, usages }, engine.check(message), showing),
            1,
          )) {
            expectWithinLimits(payload);
            expectExactQuotations(payload, engine.article);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('every choice offered while typing keeps Discord’s limits and works', () => {
    fc.assert(
      fc.property(article, question, (source, typed) => {
        const engine = engineOf(source);
        for (const command of commands.filter(isSlashCommand)) {
          for (const option of command.definition.options ?? []) {
            if (!('autocomplete' in option) || option.autocomplete !== true) continue;
            const choices = command.suggest?.(engine, option.name, typed) ?? [];
            for (const { name, value } of choices.slice(0, LIMITS.choices)) {
              expect(name.trim().length).toBeGreaterThan(0);
              expect(name.length).toBeLessThanOrEqual(LIMITS.choice);
              expect(value.length).toBeGreaterThan(0);
              expect(value.length).toBeLessThanOrEqual(LIMITS.choice);
              const answer = finish(asSteps(command.answer(engine, new Map([[option.name, value]]))));
              expect(answer.kind).toBe('answered');
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
