import { describe, expect, it } from 'vitest';
import { askedMention } from '../../src/answers/mentions.ts';
import { OURS, sentences } from './engines.ts';

describe('whether the article mentions something', () => {
  it.each([
    ['is Nokia mentioned', 'Nokia'],
    ['so are the trade unions even mentioned anywhere', 'trade unions'],
    ['does it mention backdoors', 'backdoors'],
    ['Does the article say anything about the auction at all', 'auction'],
    ['anything about New Zealand', 'New Zealand'],
    ['is there any mention of France in the text', 'France'],
    ['is the US mentioned', 'US'],
  ])('is asked: %s', (question, name) => {
    expect(askedMention(question)).toBe(name);
  });

  it.each([
    'does it mention that Germany banned Huawei',
    'anything about what France thinks',
    'is it mentioned',
    'is anyone quoted',
    'does it mention us',
    'any mention of',
    'what did Germany mention',
    'who is named in the resolution',
  ])('is not asked: %s', (question) => {
    expect(askedMention(question)).toBe(null);
  });

  it('is answered by the sentences that have it, by any of its names, or by what is missing', () => {
    expect(sentences(OURS.ask('does it mention the UK?'))).toEqual([15]);
    expect(sentences(OURS.ask('are backdoors mentioned'))).toEqual(expect.arrayContaining([2, 3]));
    expect(OURS.ask('is macron mentioned?')).toMatchObject({ kind: 'absent', missing: ['macron'] });
    expect(OURS.ask('does the article mention pensions')).toMatchObject({
      kind: 'absent',
      missing: ['pensions'],
    });
  });
});
