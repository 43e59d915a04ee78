import { describe, expect, it } from 'vitest';
import type { ClaimCheck } from '../../src/answers/answer.ts';
import { parseArticle } from '../../src/article/parse.ts';
import type { Payload } from '../../src/reply/payload.ts';
import { reply } from '../../src/reply/reply.ts';
import { buttonNames, expectExactQuotations, expectWithinLimits, quotationsIn } from './payload-checks.ts';
import { FOUND, passage, SAMPLE, shown } from './sample.ts';

function claim(parts: Partial<ClaimCheck>): ClaimCheck {
  return {
    text: 'Norland has banned night ferries',
    quoted: true,
    verdict: 'verbatim',
    passages: [passage(SAMPLE, 1)],
    changes: [],
    lost: [],
    credited: null,
    speaker: null,
    stated: null,
    missing: [],
    nearest: [],
    ...parts,
  };
}

const altered = claim({
  verdict: 'altered',
  changes: [
    { op: 'equal', text: 'Norland has' },
    { op: 'insert', text: 'not' },
    { op: 'equal', text: 'banned night ferries' },
  ],
  lost: ['negation'],
});
const absent = claim({
  text: 'Nobody swims.',
  quoted: false,
  verdict: 'absent',
  passages: [],
  nearest: [passage(SAMPLE, 3)],
});

function check(
  claims: readonly ClaimCheck[],
  { question = 'a message', article = SAMPLE, postable = false, link = null as string | null } = {},
): Payload {
  const answer = { ...FOUND, question, type: 'check', claims } as const;
  const payload = reply(shown(article), answer, { postable, link });
  expectWithinLimits(payload);
  expectExactQuotations(payload, article);
  return payload;
}

const said = (payload: Payload): string => payload.embeds[0]?.description ?? '';

describe('a statement by itself', () => {
  it('stands under its verdict, above its passage', () => {
    const payload = check([claim({})]);
    expect(payload.embeds[0]?.title).toMatch(/^Verbatim/);
    expect(said(payload)).toBe('> “Norland has banned night ferries”');
    expect(quotationsIn(payload)).toEqual(['Norland has banned night ferries from its harbour.']);
    expect(payload.embeds[1]?.title).toBeUndefined();
    expect(payload.embeds[1]?.footer?.text).toBe('sentence 1 of 5');
  });

  it('shows what was changed, and says what that loses', () => {
    const payload = check([altered]);
    expect(payload.embeds[0]?.title).toMatch(/^Altered/);
    expect(said(payload)).toContain('Norland has __**not**__ banned');
    expect(said(payload)).toContain('A negation was put in: **not**.');
    expect(said(payload)).toContain('put in');
  });

  it.each([
    ['number', '19', '21', 'A number was changed: **19** → **21**.'],
    ['name', 'New Zealand', 'Sudria', 'A name was changed: **New Zealand** → **Sudria**.'],
    ['hedge', 'may', '', 'A hedge (such as “may”) was left out: **may**.'],
  ] as const)('names the words of a lost %s', (loss, left, put, text) => {
    const changes = [
      { op: 'equal', text: 'Norland' },
      { op: 'delete', text: left },
      { op: 'insert', text: put },
      { op: 'equal', text: 'night ferries' },
    ] as const;
    const payload = check([claim({ verdict: 'altered', changes, lost: [loss] })]);
    expect(said(payload)).toContain(text);
  });

  it('says where nothing but letter case was changed', () => {
    const changes = [
      { op: 'equal', text: 'Norland' },
      { op: 'delete', text: 'has banned' },
      { op: 'insert', text: 'HAS BANNED' },
    ] as const;
    expect(said(check([claim({ verdict: 'altered', changes })]))).toContain(
      'Only upper and lower case differ.',
    );
    expect(said(check([altered]))).not.toContain('case differ');
  });

  it('says of the headline what it is, for no passage shows it', () => {
    const payload = check([claim({ passages: [], credited: 'Sudria' })]);
    expect(payload.embeds[0]?.title).toMatch(/^Verbatim/);
    expect(said(payload)).toContain('stands in the article’s headline');
    expect(said(payload)).not.toContain('credits');
  });

  it.each([
    ['negation', 'A negation stands in one of the two'],
    ['hedge', 'leaves open what this states as a fact'],
  ] as const)('in words of its own is said to differ by a %s', (loss, text) => {
    expect(said(check([claim({ quoted: false, verdict: 'differs', lost: [loss] })]))).toContain(text);
  });

  it('says what the article states instead', () => {
    const stated = { actor: 'Westmark', stances: ['reviewing'] } as const;
    const payload = check([claim({ quoted: false, verdict: 'differs', stated })]);
    expect(said(payload)).toContain('**Westmark: reviewing**');
  });

  it('leaves the judging to the reader where a passage covers it', () => {
    expect(said(check([claim({ quoted: false, verdict: 'said' })]))).toContain('judge for yourself');
  });

  it('that is not there names what is never mentioned, and the nearest as nearest', () => {
    const payload = check([{ ...absent, missing: ['Nobody'] }]);
    expect(payload.embeds[0]?.title).toBe('Not in the article');
    expect(said(payload)).toContain('never mentions **Nobody**');
    expect(payload.embeds[1]?.title).toMatch(/^The nearest passage, which does not say/);
  });

  it('has the colour of its verdict', () => {
    const colours = (['verbatim', 'altered', 'differs', 'said', 'absent'] as const).map(
      (verdict) => check([claim({ verdict })]).embeds[0]?.color,
    );
    expect(new Set(colours).size).toBe(colours.length);
  });
});

describe('who is credited', () => {
  it.each([
    ['Germany', 'a statement issued after the vote', 'it is **a statement issued after the vote**'],
    ['Germany', null, 'it is **the article’s own statement**'],
    ['the Netherlands', 'Norland', 'it is **Norland**'],
  ])('is told apart: %s for %s', (credited, speaker, text) => {
    expect(said(check([claim({ credited, speaker })]))).toContain(text);
  });

  it.each([
    ['Sudria', 'Sudria'],
    ['the Sudrians of Sudria', 'Sudria'],
    ['the US', 'the U.S.'],
    ['Merkel', 'Chancellor Angela Merkel'],
    ['the article', null],
    ['He', 'Sudria'],
    [null, 'Sudria'],
  ])('is not made a matter of: %s for %s', (credited, speaker) => {
    expect(said(check([claim({ credited, speaker })]))).not.toContain('credits');
  });

  it('counts for claims that the article only passes on', () => {
    const passages = [passage(SAMPLE, 2, { claim: true })];
    expect(said(check([claim({ credited: 'Sudria', passages })]))).toContain(
      'a claim that the article passes on',
    );
  });
});

describe('several statements', () => {
  it('are numbered, their passages shown once, the worst giving the colour', () => {
    const payload = check([claim({}), altered, absent]);
    expect(payload.embeds[0]?.title).toBe('Against the article: 1 altered, 1 not in the article, 1 verbatim');
    expect(payload.embeds[0]?.color).toBe(check([altered]).embeds[0]?.color);
    expect(said(payload)).toMatch(
      /\*\*1\. Verbatim\*\*.*\*\*2\. Altered\*\*.*\*\*3\. Not in the article\*\*/s,
    );
    expect(payload.embeds.slice(1).map(({ title }) => title)).toEqual([
      'For 1 and 2',
      'Nearest to 3, which it does not say',
    ]);
  });

  it('are not all shown where they are too many: the worst are, and what is left out is counted', () => {
    const many = [...Array.from({ length: 30 }, () => claim({})), altered];
    const payload = check(many);
    expect(said(payload)).toContain('**31. Altered**');
    const numbers = said(payload).match(/\*\*\d+\. /g) ?? [];
    expect(said(payload)).toContain(`${many.length - numbers.length} more statements are left out here`);
  });

  it('keep Discord’s limits however long they are', () => {
    const text = `${'*_~|'.repeat(900)} end.`;
    const article = parseArticle(Array.from({ length: 12 }, () => text).join('\n\n'));
    const passages = article.sentences.map(({ number }) => passage(article, number));
    const names = Array.from({ length: 40 }, (_, index) => `${'*'.repeat(80)}${index}`);
    const long = claim({ text, passages, missing: names, credited: text, speaker: text, verdict: 'altered' });
    for (const count of [1, 2, 40]) {
      const payload = check(
        Array.from({ length: count }, () => long),
        { article, postable: true, link: 'https://discord.com/channels/1/2/3' },
      );
      expect(buttonNames(payload)).toEqual(['Post publicly', 'Context', 'More']);
    }
  });
});

describe('a check', () => {
  it('keeps covered what the message covers', () => {
    expect(said(check([claim({})], { question: 'see ||this||' }))).toContain('> “||Norland has banned');
    expect(said(check([claim({})], { question: 'a || b' }))).not.toContain('||');
  });

  it('can be posted, and leads to the message, where it is said so', () => {
    const link = 'https://discord.com/channels/1/2/3';
    const payload = check([claim({})], { postable: true, link });
    expect(buttonNames(payload)).toEqual(['Post publicly', 'Context']);
    expect(said(payload)).toContain(`(${link})`);
    expect(buttonNames(check([claim({})]))).toEqual(['Context']);
  });

  it('shows what belongs next to its passages', () => {
    const answer = { ...FOUND, caveats: [passage(SAMPLE, 4)], type: 'check', claims: [claim({})] } as const;
    const payload = reply(shown(SAMPLE), answer);
    expect(payload.embeds.at(-1)).toMatchObject({ title: 'The article adds' });
  });
});
