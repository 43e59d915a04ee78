import type { ChatInputCommandInteraction, Interaction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { readCallback } from '../../src/playground/validation/callbacks.ts';
import { complaintAt, connectBot, localDiscord, many, thrownBy } from './bench.ts';

const x = (length: number) => 'x'.repeat(length);
const inRows = (...rows: object[][]) => rows.map((components) => ({ type: 1, components }));

describe('a callback', () => {
  const kinds: [interaction: 2 | 3 | 4 | 5, type: number][] = [
    [2, 6],
    [2, 7],
    [2, 8],
    [2, 1],
    [3, 8],
    [4, 4],
    [4, 5],
    [4, 9],
    [5, 9],
    [5, 8],
  ];
  test.each(kinds)('to an interaction of type %i is not of type %i', (interaction, type) => {
    const body = { type, data: { content: 'x', choices: [] } };
    expect(thrownBy(() => readCallback(interaction, body))).toHaveProperty(
      complaintAt('type'),
      'BASE_TYPE_CHOICES',
    );
  });

  const field = { type: 4, custom_id: 'f', style: 1, label: 'L' };
  const form = (more: object = {}) => ({ custom_id: 'm', title: 'T', components: inRows([field]), ...more });
  const forms: [what: string, data: object, path: (string | number)[], code: string][] = [
    ['a long title', form({ title: x(46) }), ['title'], 'BASE_TYPE_BAD_LENGTH'],
    ['no custom id', form({ custom_id: undefined }), ['custom_id'], 'BASE_TYPE_REQUIRED'],
    [
      'six rows',
      form({ components: inRows(...many(6, () => [field])) }),
      ['components'],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a button',
      form({ components: inRows([{ type: 2 }]) }),
      ['components', 0, 'components', 0, 'type'],
      'BASE_TYPE_CHOICES',
    ],
  ];
  test.each(forms)('opens no form with %s', (_, data, path, code) => {
    const place = ['data', ...path];
    expect(thrownBy(() => readCallback(2, { type: 9, data }))).toHaveProperty(complaintAt(...place), code);
  });

  const suggestions: [what: string, choices: unknown, path: (string | number)[], code: string][] = [
    ['26 choices', Array(26).fill({ name: 'a', value: 'a' }), ['choices'], 'BASE_TYPE_MAX_LENGTH'],
    ['a long name', [{ name: x(101), value: 'a' }], ['choices', 0, 'name'], 'BASE_TYPE_BAD_LENGTH'],
    ['an empty name', [{ name: '', value: 'a' }], ['choices', 0, 'name'], 'BASE_TYPE_BAD_LENGTH'],
    ['a long value', [{ name: 'a', value: x(101) }], ['choices', 0, 'value'], 'BASE_TYPE_BAD_LENGTH'],
    ['no value', [{ name: 'a' }], ['choices', 0, 'value'], 'BASE_TYPE_REQUIRED'],
    ['no list', undefined, ['choices'], 'BASE_TYPE_REQUIRED'],
  ];
  test.each(suggestions)('suggests nothing with %s', (_, choices, path, code) => {
    const place = ['data', ...path];
    expect(thrownBy(() => readCallback(4, { type: 8, data: { choices } }))).toHaveProperty(
      complaintAt(...place),
      code,
    );
  });

  test('that is refused leaves the interaction open', async () => {
    const discord = await localDiscord();
    const codes: number[] = [];
    await connectBot(discord, {
      onInteraction: async (one: Interaction) => {
        if (!one.isChatInputCommand()) return;
        await one.reply('x'.repeat(2001)).catch((error: { code: number }) => codes.push(error.code));
        await answerAgain(one);
      },
    });
    const answerAgain = async (one: ChatInputCommandInteraction) => await one.reply('x'.repeat(2000));
    expect((await discord.person('ann').runCommand('go')).message?.content).toHaveLength(2000);
    expect(codes).toEqual([50035]);
  });
});
