import { describe, expect, test } from 'vitest';
import { readCallback } from '../../src/playground/validation/callbacks.ts';
import { readEdit, readMessage } from '../../src/playground/validation/messages.ts';
import { call, complaintAt, generalId, localDiscord, many, thrownBy } from './bench.ts';

const x = (length: number) => 'x'.repeat(length);
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'A', custom_id: 'a', ...more });
const inRows = (...rows: object[][]) => rows.map((components) => ({ type: 1, components }));
const option = (value: string, more: object = {}) => ({ label: value, value, ...more });
const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: [option('a')], ...more });
const fields = (count: number) => many(count, () => ({ name: 'n', value: 'v' }));

/** As large as Discord takes. */
const taken: [what: string, body: object][] = [
  ['content', { content: x(2000) }],
  [
    'an embed',
    {
      embeds: [
        {
          title: x(256),
          description: x(4096),
          fields: fields(25),
          footer: { text: 'f' },
          author: { name: x(256) },
        },
      ],
    },
  ],
  ['a footer', { embeds: [{ footer: { text: x(2048) } }] }],
  ['a field', { embeds: [{ fields: [{ name: x(256), value: x(1024) }] }] }],
  ['ten embeds of 6000 characters together', { embeds: many(10, () => ({ description: x(600) })) }],
  [
    'five rows of five buttons',
    {
      content: 'x',
      components: inRows(
        ...many(5, (r) => many(5, (i) => button({ label: x(80), custom_id: `${r}${i}${x(98)}` }))),
      ),
    },
  ],
  [
    'a link',
    { content: 'x', components: inRows([{ type: 2, style: 5, label: 'A', url: 'https://example.org' }]) },
  ],
  [
    'an emoji alone',
    { content: 'x', components: inRows([{ type: 2, style: 1, custom_id: 'a', emoji: { name: '🙂' } }]) },
  ],
  [
    'a select of 25',
    {
      content: 'x',
      components: inRows([select({ options: many(25, (i) => option(`v${i}`)), max_values: 25 })]),
    },
  ],
  ['buttons alone', { components: inRows([button()]) }],
  ['an image of the web', { embeds: [{ image: { url: 'https://example.org/a.png' } }] }],
  ['unknown fields', { content: 'x', unknown: { deep: true }, embeds: [{ title: 't', unknown: 1 }] }],
  [
    'null for what is left out',
    { content: 'x', embeds: null, components: null, allowed_mentions: null, nonce: null },
  ],
];

const refused: [what: string, body: object, path: (string | number)[], code: string][] = [
  ['2001 characters', { content: x(2001) }, ['content'], 'BASE_TYPE_MAX_LENGTH'],
  ['content that is no text', { content: 7 }, ['content'], 'STRING_TYPE_CONVERT'],
  ['11 embeds', { embeds: many(11, () => ({ title: 't' })) }, ['embeds'], 'BASE_TYPE_MAX_LENGTH'],
  ['embeds that are no list', { embeds: { title: 't' } }, ['embeds'], 'LIST_TYPE_CONVERT'],
  ['an embed that is no object', { embeds: ['t'] }, ['embeds', 0], 'DICT_TYPE_CONVERT'],
  ['an empty embed', { embeds: [{}] }, ['embeds', 0, 'description'], 'BASE_TYPE_REQUIRED'],
  ['a long title', { embeds: [{ title: x(257) }] }, ['embeds', 0, 'title'], 'BASE_TYPE_MAX_LENGTH'],
  [
    'a long description',
    { embeds: [{ description: x(4097) }] },
    ['embeds', 0, 'description'],
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['26 fields', { embeds: [{ fields: fields(26) }] }, ['embeds', 0, 'fields'], 'BASE_TYPE_MAX_LENGTH'],
  [
    'a long field name',
    { embeds: [{ fields: [{ name: x(257), value: 'v' }] }] },
    ['embeds', 0, 'fields', 0, 'name'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a long field value',
    { embeds: [{ fields: [{ name: 'n', value: x(1025) }] }] },
    ['embeds', 0, 'fields', 0, 'value'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a blank field name',
    { embeds: [{ fields: [{ name: ' ', value: 'v' }] }] },
    ['embeds', 0, 'fields', 0, 'name'],
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a field without value',
    { embeds: [{ fields: [{ name: 'n' }] }] },
    ['embeds', 0, 'fields', 0, 'value'],
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a long footer',
    { embeds: [{ footer: { text: x(2049) } }] },
    ['embeds', 0, 'footer', 'text'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a long author',
    { embeds: [{ author: { name: x(257) } }] },
    ['embeds', 0, 'author', 'name'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a colour out of range',
    { embeds: [{ title: 't', color: 0x1000000 }] },
    ['embeds', 0, 'color'],
    'NUMBER_TYPE_MAX',
  ],
  [
    'a colour by name',
    { embeds: [{ title: 't', color: 'red' }] },
    ['embeds', 0, 'color'],
    'NUMBER_TYPE_COERCE',
  ],
  [
    'a bad time',
    { embeds: [{ title: 't', timestamp: 'now' }] },
    ['embeds', 0, 'timestamp'],
    'DATE_TIME_TYPE_PARSE',
  ],
  ['a bad link', { embeds: [{ title: 't', url: 'nowhere' }] }, ['embeds', 0, 'url'], 'URL_TYPE_INVALID_URL'],
  [
    'a link of another scheme',
    { embeds: [{ title: 't', url: 'ftp://example.org' }] },
    ['embeds', 0, 'url'],
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    '6001 characters in all embeds',
    { embeds: [...many(10, () => ({ description: x(600) })).slice(1), { description: x(601) }] },
    ['embeds', 9],
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'six rows',
    { content: 'x', components: inRows(...many(6, (i) => [button({ custom_id: `b${i}` })])) },
    ['components'],
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'six buttons in a row',
    { content: 'x', components: inRows(many(6, (i) => button({ custom_id: `b${i}` }))) },
    ['components', 0, 'components'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an empty row',
    { content: 'x', components: inRows([]) },
    ['components', 0, 'components'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a button outside a row',
    { content: 'x', components: [button()] },
    ['components', 0, 'type'],
    'BASE_TYPE_CHOICES',
  ],
  [
    'a long label',
    { content: 'x', components: inRows([button({ label: x(81) })]) },
    ['components', 0, 'components', 0, 'label'],
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a long custom id',
    { content: 'x', components: inRows([button({ custom_id: x(101) })]) },
    ['components', 0, 'components', 0, 'custom_id'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an emoji that is none',
    { content: 'x', components: inRows([button({ emoji: { name: 'smile' } })]) },
    ['components', 0, 'components', 0, 'emoji'],
    'COMPONENT_INVALID_EMOJI',
  ],
  [
    'an unknown style',
    { content: 'x', components: inRows([button({ style: 9 })]) },
    ['components', 0, 'components', 0, 'style'],
    'BASE_TYPE_CHOICES',
  ],
  [
    'a custom id twice',
    { content: 'x', components: inRows([button()], [button()]) },
    ['components', 1, 'components', 0, 'custom_id'],
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a button without custom id',
    { content: 'x', components: inRows([button({ custom_id: undefined })]) },
    ['components', 0, 'components', 0],
    'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  ],
  [
    'a link button without address',
    { content: 'x', components: inRows([{ type: 2, style: 5, label: 'A' }]) },
    ['components', 0, 'components', 0],
    'BUTTON_COMPONENT_URL_REQUIRED',
  ],
  [
    'a link button with custom id',
    { content: 'x', components: inRows([button({ style: 5, url: 'https://example.org' })]) },
    ['components', 0, 'components', 0],
    'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  ],
  [
    'a button without label',
    { content: 'x', components: inRows([button({ label: undefined })]) },
    ['components', 0, 'components', 0, 'label'],
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a select beside a button',
    { content: 'x', components: inRows([button(), select()]) },
    ['components', 0, 'components', 1],
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    '26 options',
    { content: 'x', components: inRows([select({ options: many(26, (i) => option(`v${i}`)) })]) },
    ['components', 0, 'components', 0, 'options'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'no options',
    { content: 'x', components: inRows([select({ options: [] })]) },
    ['components', 0, 'components', 0, 'options'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an option twice',
    { content: 'x', components: inRows([select({ options: [option('a'), option('a')] })]) },
    ['components', 0, 'components', 0, 'options', 1, 'value'],
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'a long option',
    { content: 'x', components: inRows([select({ options: [option('a', { description: x(101) })] })]) },
    ['components', 0, 'components', 0, 'options', 0, 'description'],
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a long placeholder',
    { content: 'x', components: inRows([select({ placeholder: x(151) })]) },
    ['components', 0, 'components', 0, 'placeholder'],
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'more values than options',
    { content: 'x', components: inRows([select({ max_values: 2 })]) },
    ['components', 0, 'components', 0, 'max_values'],
    'NUMBER_TYPE_MAX',
  ],
  [
    'parsing and naming users',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    ['allowed_mentions'],
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'parsing what is not',
    { content: 'x', allowed_mentions: { parse: ['all'] } },
    ['allowed_mentions', 'parse', 0],
    'BASE_TYPE_CHOICES',
  ],
  [
    '101 users to mention',
    { content: 'x', allowed_mentions: { users: many(101, String) } },
    ['allowed_mentions', 'users'],
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['a long nonce', { content: 'x', nonce: x(26) }, ['nonce'], 'BASE_TYPE_MAX_LENGTH'],
  [
    'a reference that is no id',
    { content: 'x', message_reference: { message_id: 'first' } },
    ['message_reference', 'message_id'],
    'NUMBER_TYPE_COERCE',
  ],
];

const empty: [what: string, body: object][] = [
  ['nothing', {}],
  ['blank content', { content: ' \n' }],
  ['empty lists', { content: '', embeds: [], components: [] }],
];

describe('a message', () => {
  test.each(taken)('takes %s', async (_, body) => {
    const discord = await localDiscord();
    const answer = await call(discord, 'POST', `/channels/${generalId(discord)}/messages`, body);
    expect(answer).toMatchObject({ status: 200 });
  });

  test.each(refused)('refuses %s', async (_, body, path, code) => {
    const discord = await localDiscord();
    const answer = await call(discord, 'POST', `/channels/${generalId(discord)}/messages`, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    expect(answer.body).toHaveProperty(complaintAt(...path), code);
  });

  test.each(refused.filter(([, body]) => !('nonce' in body || 'message_reference' in body)))(
    'refuses %s in an edit, and under data in a callback',
    (_, body, path, code) => {
      expect(thrownBy(() => readEdit(body))).toHaveProperty(complaintAt(...path), code);
      for (const type of [4, 7]) {
        expect(thrownBy(() => readCallback(3, { type, data: body }))).toHaveProperty(
          complaintAt('data', ...path),
          code,
        );
      }
    },
  );

  test.each(empty)('refuses %s as empty', async (_, body) => {
    const discord = await localDiscord();
    const answer = await call(discord, 'POST', `/channels/${generalId(discord)}/messages`, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50006 } });
    expect(thrownBy(() => readMessage(body))).toMatchObject({ code: 50006 });
  });

  test.each([
    ['attachments', { content: 'x', attachments: [{ id: 0 }] }],
    ['polls', { poll: { question: { text: 'x' } } }],
    ['components v2', { flags: 1 << 15, components: [{ type: 10, content: 'x' }] }],
  ])('says that it has no %s, and remembers it', async (what, body) => {
    const discord = await localDiscord();
    const answer = await call(discord, 'POST', `/channels/${generalId(discord)}/messages`, body);
    expect(answer.status).toBe(501);
    expect(discord.unknownRoutes).toEqual([expect.stringContaining(what)]);
  });
});
