import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { quote } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { reply } from '../../src/reply/reply.ts';
import {
  buttonNames,
  buttonsOf,
  expectExactQuotations,
  expectWithinLimits,
  quotationsIn,
} from './payload-checks.ts';
import { askAnswer, FOUND, passage, SAMPLE, shown } from './sample.ts';

function show(answer: Answer, article = SAMPLE) {
  const payload = reply(shown(article), answer);
  expectWithinLimits(payload);
  expectExactQuotations(payload, article);
  return payload;
}

/** All that a message says, as one text. */
const textOf = (payload: ReturnType<typeof show>): string => JSON.stringify(payload.embeds);

describe('an answer to a question', () => {
  it('quotes the passages, best first, with speaker, place and what matched', () => {
    const { embeds, components } = show(
      askAnswer({
        passages: [
          passage(SAMPLE, 1, { mark: 'banned' }),
          passage(SAMPLE, 2, { speaker: 'Sudria', claim: true }),
          passage(SAMPLE, 5, { speaker: 'Westmark' }),
        ],
      }),
    );
    expect(embeds).toMatchObject([
      {
        title: 'What the article says',
        description: 'Norland has **banned** night ferries from its harbour.',
        author: { name: 'The article itself' },
        footer: { text: 'sentence 1 of 5' },
      },
      {
        author: { name: 'Sudria: a claim, as reported by the article' },
        footer: { text: 'sentence 2 of 5' },
      },
      { author: { name: 'Westmark, as reported by the article' }, footer: { text: 'sentence 5 of 5' } },
    ]);
    expect(components).toMatchObject([
      { components: [{ label: 'Context', custom_id: `v1:ctx:${SAMPLE.version}:1,2,5` }] },
    ]);
  });

  it('puts caveats next to the passages, and never behind a button', () => {
    const long = `${'word '.repeat(550)}end.`;
    const article = parseArticle(`Title\n\n${long}\n\n${long}\n\n${long}\n\nNot proven.`);
    const payload = show(
      askAnswer({
        passages: [1, 2, 3].map((number) => passage(article, number)),
        caveats: [passage(article, 4)],
      }),
      article,
    );
    expect(payload.embeds.at(-1)).toMatchObject({ title: 'The article adds', description: 'Not proven.' });
    expect(quotationsIn(payload)).toEqual([long, long, 'Not proven.']);
    expect(buttonsOf(payload).map(({ custom_id: id }) => id)).toContain(`v1:more:${article.version}:3`);
  });

  it('offers further passages behind a button', () => {
    const payload = show(askAnswer({ passages: [passage(SAMPLE, 1)], more: [passage(SAMPLE, 3)] }));
    expect(buttonNames(payload)).toEqual(['Context', 'More']);
  });

  it('names what the article never mentions, and lets no name act', () => {
    const payload = show(askAnswer({ passages: [passage(SAMPLE, 1)], missing: ['@everyone', '**France**'] }));
    expect(payload.embeds[0]?.description).toBe(
      'The article never mentions **\\@everyone** or **\\*\\*France\\*\\***.',
    );
  });

  it('cuts a sentence that no message holds at its end only, and says so', () => {
    const article = parseArticle(`${'wo*rd '.repeat(400_000)}end.`);
    const payload = show(askAnswer({ passages: [passage(article, 1)] }), article);
    const [quotation] = quotationsIn(payload);
    expect(article.text.startsWith(quotation ?? '?')).toBe(true);
    expect(quotation).toMatch(/wo\*rd$/);
    expect(quotation?.length).toBeGreaterThan(3000);
    expect(payload.embeds[0]?.footer?.text).toContain(
      `cut here: ${quotation?.length} of ${article.text.length} characters`,
    );
  });

  it('says plainly that the article does not say, and offers the nearest passage as nearest', () => {
    const payload = show(askAnswer({ kind: 'absent', missing: ['France'], nearest: [passage(SAMPLE, 3)] }));
    expect(payload.embeds).toMatchObject([
      {
        title: 'The article does not say',
        description:
          'The article never mentions **France**.\nThe nearest passage is below. It is not an answer.',
      },
      { title: 'The nearest passage, which is not an answer', footer: { text: 'sentence 3 of 5' } },
    ]);
  });

  it('has something to say where there is nothing near', () => {
    const payload = show(askAnswer({ kind: 'absent' }));
    expect(payload.embeds[0]?.description).toContain('/article');
    expect(payload.components).toEqual([]);
  });
});

describe('a stance', () => {
  const stance = { ...FOUND, type: 'stance', named: ['Norland', 'Sudria'] } as const;

  it('is a label, with the passages under what they show', () => {
    const read = passage(SAMPLE, 2, { speaker: 'Sudria' });
    const payload = show({
      ...stance,
      actor: 'Sudria',
      stances: ['rejects', 'opposes'],
      readings: [
        { stance: 'rejects', target: 'the _ban_', passage: read },
        { stance: 'opposes', target: null, passage: read },
      ],
      speaks: true,
      passages: [read],
    });
    expect(payload.embeds).toMatchObject([
      { title: 'Sudria: rejects, opposes' },
      { title: 'Rejects: the \\_ban\\_ · Opposes', description: 'Sudria says the ban is unfair.' },
    ]);
  });

  it('tells who is spoken about and never quoted', () => {
    const payload = show({
      ...stance,
      actor: 'The ferries',
      stances: [],
      readings: [],
      speaks: false,
      passages: [passage(SAMPLE, 3)],
    });
    expect(payload.embeds[0]?.title).toBe('The ferries');
    expect(payload.embeds[0]?.description).toContain('never quoted');
  });

  it('of someone not in it names whom the article does name', () => {
    const named = Array.from({ length: 40 }, (_, index) => `Actor ${index} ${'x'.repeat(200)}`);
    const none = { stances: [], readings: [], speaks: false, kind: 'absent', actor: 'France' } as const;
    expect(textOf(show({ ...stance, ...none }))).toContain('It does name Norland and Sudria.');
    expect(textOf(show({ ...stance, ...none, named }))).toContain('and 28 more.');
    expect(textOf(show({ ...stance, ...none, named: [] }))).toContain('I found no names');
  });
});

describe('who does it', () => {
  const who = { ...FOUND, type: 'who', held: ['banned', 'reviewing'] } as const;

  it('shows each group with its passages, and a sentence once to a group', () => {
    const shared = passage(SAMPLE, 5);
    const payload = show({
      ...who,
      stance: 'banned',
      groups: [
        { stance: 'banned', actors: [{ actor: 'Norland', passages: [passage(SAMPLE, 1)] }] },
        {
          stance: 'reviewing',
          actors: [
            { actor: 'Westmark', passages: [shared] },
            { actor: 'Ostia', passages: [shared] },
          ],
        },
      ],
    });
    expect(payload.embeds).toMatchObject([
      { title: 'Who: banned, reviewing', description: '**Banned**: Norland\n**Reviewing**: Westmark, Ostia' },
      { title: 'Banned: Norland' },
      { title: 'Reviewing: Westmark, Ostia' },
    ]);
  });

  it('keeps the limits with more groups than a message holds', () => {
    const groups = Array.from({ length: 14 }, () => ({
      stance: 'claims' as const,
      actors: SAMPLE.sentences.map(({ number }) => ({
        actor: `Actor *${number}* ${'y'.repeat(300)}`,
        passages: SAMPLE.sentences.map((sentence) => passage(SAMPLE, sentence.number)),
      })),
    }));
    show({ ...who, stance: 'claims', groups });
  });

  it('that nobody does, or that is no stance, is said with what the article holds', () => {
    expect(textOf(show({ ...who, kind: 'absent', stance: 'urges', groups: [] }))).toContain('of nobody');
    const unknown = textOf(show({ ...who, kind: 'absent', stance: null, groups: [] }));
    expect(unknown).toContain('**banned** and **reviewing**');
  });
});

describe('the article', () => {
  const overview = { ...FOUND, type: 'article', actors: [], total: SAMPLE.sentences.length } as const;

  it('is shown by title, lead, length and actors', () => {
    const payload = show({
      ...overview,
      passages: [passage(SAMPLE, 1)],
      actors: [
        { actor: 'Norland', stances: ['banned'] },
        { actor: 'Ostia', stances: [] },
      ],
    });
    expect(payload.embeds).toMatchObject([
      {
        title: 'Harbour \\*town\\* votes on ferries',
        description: quote(SAMPLE, passage(SAMPLE, 1)),
        fields: [{ value: '5 sentences' }, { value: '**Norland**: banned\n**Ostia**' }],
      },
    ]);
    expect(buttonNames(payload)).toEqual(['Read', 'Context']);
  });

  it('keeps the limits with many actors and the longest lead', () => {
    const article = parseArticle('*'.repeat(20_000));
    const actors = Array.from({ length: 500 }, (_, index) => ({
      actor: `_${index}_${'*'.repeat(300)}`,
      stances: ['banned', 'claims'] as const,
    }));
    show({ ...overview, total: 1, passages: [passage(article, 1)], actors }, article);
  });

  it('without a title or a sentence is still shown', () => {
    const article = parseArticle('');
    show({ ...overview, total: 0 }, article);
  });

  it.each([
    [1, ['Previous', 'Next', 'Context'], [true, undefined]],
    [3, ['Previous', 'Next', 'Context'], [undefined, undefined]],
    [5, ['Previous', 'Next', 'Context'], [undefined, true]],
  ])('sentence %i has its neighbours a press away', (number, names, disabled) => {
    const payload = show({
      ...FOUND,
      type: 'quote',
      total: SAMPLE.sentences.length,
      passages: [passage(SAMPLE, number)],
    });
    expect(buttonNames(payload)).toEqual(names);
    expect(
      buttonsOf(payload)
        .slice(0, 2)
        .map((button) => button.disabled),
    ).toEqual(disabled);
  });

  it('says how many sentences there are when one is not there', () => {
    const payload = show({ ...FOUND, type: 'quote', kind: 'absent', total: 5 });
    expect(textOf(payload)).toContain('5 sentences');
  });
});

describe('help and errors', () => {
  it('lists the examples and the commands', () => {
    const payload = show({ ...FOUND, type: 'help', examples: ['/stance Norland', 'what about `code`?'] });
    expect(payload.embeds[0]?.fields).toMatchObject([
      { value: '`/stance Norland`\nwhat about \\`code\\`?' },
      { value: '`/ask question` Ask the article' },
    ]);
  });

  it.each([
    ['empty', '', '/help'],
    ['too-long', '', '300 characters'],
    ['unknown-command', '<@1> quiz', '**\\<\\@1> quiz**'],
    ['bad-option', 'number', '**number**'],
    ['bad-option', '', 'An option'],
  ] as const)('%s %s says what to do', (problem, subject, text) => {
    const question = problem === 'empty' ? ' ' : 'x'.repeat(4000);
    const payload = show({ type: 'error', kind: 'error', question, problem, subject });
    expect(payload.embeds[0]?.description).toContain(text);
  });

  it('says that a message which claims nothing holds nothing to check', () => {
    const payload = show({ type: 'error', kind: 'error', question: 'lol', problem: 'empty', subject: '' });
    expect(payload.embeds[0]?.description).toContain('nothing in that to hold against the article');
  });
});
