import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { decodeButton } from '../../src/reply/custom-id.ts';
import { press } from '../../src/reply/press.ts';
import {
  buttonNames,
  buttonsOf,
  expectExactQuotations,
  expectWithinLimits,
  quotationsIn,
} from './payload-checks.ts';
import { SAMPLE, shownEngine } from './sample.ts';

function pressId(id: string, article = SAMPLE) {
  const payload = press(shownEngine(article), decodeButton(id));
  expectWithinLimits(payload);
  expectExactQuotations(payload, article);
  return payload;
}

const id = (rest: string, article = SAMPLE): string => `v1:${rest.replace(':', `:${article.version}:`)}`;

describe('a pressed button', () => {
  it('shows the sentences around, as they stand in the article', () => {
    const payload = pressId(id('ctx:3'));
    const { start } = SAMPLE.sentences[0] ?? { start: 0 };
    expect(quotationsIn(payload)).toEqual([SAMPLE.text.slice(start)]);
    expect(payload.embeds[0]?.description).toContain('**The ferries carry 400 people a day.**');
    expect(payload.embeds[0]?.footer?.text).toBe('sentences 1 to 5 of 5');
  });

  it('joins surroundings that meet, and keeps apart what is apart', () => {
    const article = parseArticle(
      Array.from({ length: 20 }, (_, index) => `Sentence number ${index + 1} is here.`).join('\n\n'),
    );
    const places = (numbers: string) =>
      pressId(id(`ctx:${numbers}`, article), article).embeds.map((e) => e.footer?.text);
    const total = article.sentences.length;
    expect(places('10,12')).toEqual([`sentences 8 to 14 of ${total}`]);
    expect(places('15,3')).toEqual([`sentences 1 to 5 of ${total}`, `sentences 13 to 17 of ${total}`]);
  });

  it('shows less around a sentence that fills a message', () => {
    const long = `${'word '.repeat(500)}end.`;
    const article = parseArticle(Array.from({ length: 5 }, () => long).join('\n\n'));
    expect(quotationsIn(pressId(id('ctx:3', article), article))).toEqual([long]);
  });

  it('shows further passages, and still further ones behind another button', () => {
    expect(quotationsIn(pressId(id('more:3,1')))).toHaveLength(2);
    const long = `${'word '.repeat(700)}end.`;
    const article = parseArticle(Array.from({ length: 3 }, () => long).join('\n\n'));
    const payload = pressId(id('more:1,2,3', article), article);
    expect(quotationsIn(payload)).toEqual([long]);
    expect(buttonsOf(payload).at(-1)).toMatchObject({
      label: 'More',
      custom_id: `v1:more:${article.version}:2,3`,
    });
  });

  it('turns to a neighbour', () => {
    expect(pressId(id('quote:2')).embeds[0]?.footer?.text).toBe('sentence 2 of 5');
  });

  it('turns pages, which together are the whole text', () => {
    const article = parseArticle('*_~ '.repeat(3000));
    const pages: string[] = [];
    for (let page = 1; ; page += 1) {
      const payload = pressId(id(`page:${page}`, article), article);
      pages.push(...quotationsIn(payload));
      const [, next] = buttonsOf(payload);
      if (next?.disabled === true) break;
    }
    expect(pages.join('')).toBe(article.text);
  });

  it.each([['ctx:6'], ['more:1,6'], ['quote:6'], ['page:2']])(
    'refuses politely what is not there: %s',
    (rest) => {
      const payload = pressId(id(rest));
      expect(payload.embeds).toMatchObject([{ title: 'This button leads nowhere' }]);
      expect(buttonNames(payload)).toEqual([]);
    },
  );

  it('refuses politely what it never wrote', () => {
    expect(pressId('v1:ctx:forged').embeds).toMatchObject([{ title: 'This button leads nowhere' }]);
  });

  it('of another version of the article says that it has changed', () => {
    expect(pressId('v1:ctx:00000000:1').embeds).toMatchObject([{ title: 'The article has changed since' }]);
  });
});
