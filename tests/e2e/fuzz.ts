import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { LocalDiscord } from '../../src/playground/driver.ts';
import type { Response, SeenMessage } from '../../src/playground/person/contract.ts';
import type { RestCall } from '../../src/playground/rest/contract.ts';

/** Scraps that have made trouble somewhere: markup, quotation marks, surrogates, names of objects, our own ids. */
const SCRAPS = [
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    '`',
    '```',
    '**',
    '__',
    '~~',
    '||',
    '\\',
    '> ',
    '# ',
    '- ',
    '1. ',
    '\n',
    '\n\n',
  ],
  ...[
    '@everyone',
    '@here',
    '<@1>',
    '<@&222222222222222222>',
    '<#3>',
    '<t:0:R>',
    '<:wave:1>',
    '</ask:1>',
    ':smile:',
  ],
  ...['[x](https://evil.example)', 'https://evil.example/a_b*c', '<https://evil.example>', '<id:guide>'],
  ...[
    'Germany',
    'germny',
    'huawei',
    'such allegations have not been proven',
    'who banned',
    'what about',
    'not',
    '5G',
  ],
  ...['/ask ', '/stance ', '/quote 7', '/who banned', '/check ', 'is that right?', 'source?', 'help'],
  ...[
    'constructor',
    '__proto__',
    'toString',
    'null',
    'undefined',
    'NaN',
    '-1',
    '0',
    '1e999',
    '999999999999999999999',
  ],
  ...[
    '😀',
    '👩‍👩‍👧',
    '\ud83d',
    '\ude00',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\u0000',
    'e\u0301',
    'مرحبا',
    '你好。',
    ' ',
  ],
  ...['v1:ctx:', 'v1:more:', 'v1:quote:', 'v1:page:', 'v1:post:', 'v2:', ':1', ',2', '0123abcd'],
];
const scraps = fc
  .array(fc.constantFrom(...SCRAPS), { maxLength: 24 })
  .map((parts) => parts.join(' ').slice(0, 1900));
const text = fc.oneof(
  { weight: 4, arbitrary: scraps },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: scraps.map((part) => `${part} `.repeat(40).slice(0, 1900)) },
);
const name = fc.constantFrom(
  'ask',
  'stance',
  'who',
  'who-banned',
  'quote',
  'article',
  'check',
  'help',
  ...SCRAPS,
);
const optionName = fc.constantFrom(
  ...['question', 'actor', 'action', 'number', 'text', 'private', 'constructor', '__proto__', ''],
);
const option = fc.oneof(
  fc.record({ name: optionName, type: fc.constant(3), value: text }),
  fc.record({ name: optionName, type: fc.constant(4), value: fc.integer() }),
  fc.record({ name: optionName, type: fc.constant(5), value: fc.boolean() }),
  fc.record({ name: optionName, type: fc.constant(10), value: fc.double() }),
  // What no client sends: other types than said, other shapes.
  fc.record({ name: optionName, type: fc.integer({ min: -1, max: 12 }), value: fc.jsonValue() }),
);
const options = fc.array(option, { maxLength: 4 });
const customId = fc.oneof(
  text.map((id) => id.slice(0, 100)),
  fc
    .tuple(
      fc.constantFrom('ctx', 'more', 'quote', 'page', 'post'),
      fc.stringMatching(/^[0-9a-f]{8}$/),
      fc.array(fc.integer({ min: -1, max: 40 }), { maxLength: 5 }),
    )
    .map(([code, version, numbers]) => `v1:${code}:${version}:${numbers}`),
);
const data = fc.oneof(
  fc.record({
    type: fc.constant(2),
    data: fc.record({ id: fc.constant('1'), name, type: fc.constant(1), options }),
  }),
  fc.record({
    type: fc.constant(4),
    data: fc.record({
      id: fc.constant('1'),
      name,
      type: fc.constant(1),
      options: fc.tuple(option, option).map(([one, two]) => [one, { ...two, focused: true }]),
    }),
  }),
  fc.record({
    type: fc.constant(3),
    data: fc.record({ component_type: fc.constant(2), custom_id: customId, id: fc.constant(1) }),
  }),
  fc.record({
    type: fc.constant(3),
    data: fc.record({
      component_type: fc.constant(3),
      custom_id: customId,
      id: fc.constant(1),
      values: fc.array(customId, { maxLength: 3 }),
    }),
  }),
  fc.record({
    type: fc.constant(5),
    data: fc.record({
      custom_id: customId,
      components: fc.array(
        fc.record({
          type: fc.constant(1),
          components: fc.tuple(
            fc.record({ type: fc.constant(4), custom_id: customId, value: text, id: fc.constant(1) }),
          ),
        }),
        { maxLength: 2 },
      ),
    }),
  }),
);

const input = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('mention'), text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('direct'), text }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('interaction'), interaction: data }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('check'), text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('garbage'),
      event: fc.constantFrom('INTERACTION_CREATE', 'MESSAGE_CREATE', 'MESSAGE_UPDATE', 'CHANNEL_UPDATE'),
      garbage: fc.jsonValue(),
    }),
  },
);

type Input = typeof input extends fc.Arbitrary<infer Made> ? Made : never;

/** More in one local Discord would only make it slow. */
export const FUZZ_ROUND = 1_000;
const AT_ONCE = 10;
const CHECK = 'Check against the article';

/**
 * Puts `count` made-up inputs to the bot, through Discord's gateway; gives a line for each that it left without an
 * answer, or answered with what Discord refuses. Garbage need not be answered, but survived.
 */
export async function fuzz(discord: LocalDiscord, count: number, seed: number): Promise<readonly string[]> {
  const problems: string[] = [];
  const people = Array.from({ length: AT_ONCE }, (_, index) => discord.person(`fuzzer ${index}`));
  const [first] = people;
  const page = (await first?.runCommand('quote', { number: 3 }))?.message;
  if (first === undefined || page === null || page === undefined) throw new Error('no answer to begin with');
  const inputs = fc.sample(input, { numRuns: count, seed });
  for (let from = 0; from < count; from += AT_ONCE) {
    await Promise.all(
      inputs.slice(from, from + AT_ONCE).map((one, index) =>
        put(discord, people[index] ?? first, one, page).catch((error: unknown) => {
          problems.push(`${error instanceof Error ? error.message : error}: ${JSON.stringify(one)}`);
        }),
      ),
    );
  }
  const refused = discord.requests.filter(
    (call) => call.status >= 400 && call.code !== UNKNOWN_INTERACTION && !isRepeat(discord, call),
  );
  problems.push(...refused.map((call) => JSON.stringify(call)));
  const seen = people.flatMap((person) => ['general', 'dm'].flatMap((place) => person.messages(place)));
  problems.push(...seen.filter(alerts).map((message) => `alerts: ${JSON.stringify(message)}`));
  return problems;
}

/** On a busy machine an attempt may be given up that came through, and be made again: the same, and not another. */
function isRepeat({ requests }: LocalDiscord, { path, code, body }: RestCall): boolean {
  return (
    code === ALREADY_ACKNOWLEDGED &&
    requests.some((one) => one.path === path && one.status < 400 && isDeepStrictEqual(one.body, body))
  );
}

const ALREADY_ACKNOWLEDGED = 40_060;

/** What garbage with the shape of an interaction may well be answered with. */
const UNKNOWN_INTERACTION = 10_062;

const alerts = ({ fromBot, pings }: SeenMessage): boolean => fromBot && pings.length > 0;

async function put(
  discord: LocalDiscord,
  person: ReturnType<LocalDiscord['person']>,
  one: Input,
  page: SeenMessage,
): Promise<void> {
  if ('garbage' in one) return discord.dispatch(one.event, one.garbage);
  if ('interaction' in one) {
    const { type, data } = one.interaction;
    return await answered(
      discord.interact(person, 'general', type, { ...data }, type === 3 ? page : undefined),
    );
  }
  // A client sends nothing empty.
  const said = one.text.trim() || '?';
  if (one.kind === 'check') {
    const response = await person.contextMenu(CHECK, person.say('elsewhere', said).message);
    return await answered(response);
  }
  const sent = one.kind === 'mention' ? person.mentionBot('general', said) : person.dm(said);
  await sent.answer(20_000);
}

async function answered(response: Response): Promise<void> {
  await response.until(({ state }) => state === 'answered' || state === 'failed', 20_000);
  if (response.error !== null) throw new Error(response.error);
}
