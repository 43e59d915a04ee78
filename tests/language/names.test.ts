import { describe, expect, it } from 'vitest';
import { EMPTY_LEXICON, readLexicon } from '../../src/language/lexicon.ts';
import { createNames, foldName } from '../../src/language/names.ts';

const names = createNames(EMPTY_LEXICON);

/** What a text names: the words, and what they mean first. */
function mentions(text: string): [string, string | undefined][] {
  return names.mentions(text).map(({ start, end, senses }) => [text.slice(start, end), senses[0]?.name]);
}

describe('a name', () => {
  it.each([
    [
      'Germany',
      ['germany', 'GERMANY', 'Deutschland', 'the Germans', 'german', 'Berlin', "Germany's", 'Germany’s'],
    ],
    [
      'United Kingdom',
      ['uk', 'U.K.', 'Britain', 'Great Britain', 'british', 'Brits', 'London', 'Downing Street'],
    ],
    ['United States', ['usa', 'U.S.', 'U.S.A.', 'US', 'america', 'Americans', 'washington', 'White House']],
    ['New Zealand', ['new zealand', 'NZ', 'Kiwis', 'New Zealanders']],
    ['China', ['china', 'Chinese', 'Beijing', 'PRC', "People's Republic of China"]],
    ['Türkiye', ['Turkey', 'Turkiye', 'Turks', 'Ankara']],
    ['European Union', ['EU', 'E.U.', 'european union', 'Brussels']],
    ['Netherlands', ['Holland', 'the Netherlands', 'Dutch']],
    ['Ivory Coast', ["Côte d'Ivoire", 'cote d’ivoire', 'Ivory Coast']],
  ])('of %s has many spellings and one meaning', (name, spellings) => {
    expect(spellings.map((spelling) => [spelling, names.senses(spelling)[0]?.name])).toEqual(
      spellings.map((spelling) => [spelling, name]),
    );
  });

  it('says whether it is the country, its people or its seat', () => {
    const form = (phrase: string) => names.senses(phrase)[0]?.form;
    expect([form('Germany'), form('Germans'), form('Berlin')]).toEqual(['name', 'people', 'seat']);
  });

  it.each(['narnia', 'huawei', 'bananas', '', ' ', '!?', 'constructor', '__proto__'])(
    'is none: %j',
    (phrase) => {
      expect(names.senses(phrase)).toEqual([]);
    },
  );
});

describe('names in a text', () => {
  it.each<[string, [string, string][]]>([
    ['The U.S. said no.', [['U.S.', 'United States']]],
    ['He left the U.S.', [['U.S.', 'United States']]],
    ['He left Germany.', [['Germany', 'Germany']]],
    [
      'Germany’s minister met Britain’s team.',
      [
        ['Germany', 'Germany'],
        ['Britain', 'United Kingdom'],
      ],
    ],
    [
      'New Zealand and Papua New Guinea',
      [
        ['New Zealand', 'New Zealand'],
        ['Papua New Guinea', 'Papua New Guinea'],
      ],
    ],
    ['tell us about the US', [['US', 'United States']]],
    ['about the us', [['us', 'United States']]],
    ['Who knows? The WHO knows.', [['WHO', 'World Health Organization']]],
    ['Turkey roasts a turkey', [['Turkey', 'Türkiye']]],
    [
      'Chad has polish from Polish makers',
      [
        ['Chad', 'Chad'],
        ['Polish', 'Poland'],
      ],
    ],
    ['a nice roman jersey for us all', []],
    ['Germanyish', []],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });
});

describe('the names of a lexicon', () => {
  const read = readLexicon({
    actors: [
      { name: 'Harbour Board', aliases: ['Docks Office', 'HB'] },
      { name: 'Germany', aliases: ['the neighbour'] },
    ],
  });
  const own = createNames('lexicon' in read ? read.lexicon : EMPTY_LEXICON);

  it('mean the same by every alias', () => {
    expect(['harbour board', 'Docks Office', 'hb'].map((phrase) => own.senses(phrase)[0]?.name)).toEqual([
      'Harbour Board',
      'Harbour Board',
      'Harbour Board',
    ]);
    expect(own.mentions('The HB met Berlin')).toHaveLength(2);
  });

  it('leave the countries known', () => {
    expect(own.senses('france')[0]?.name).toBe('France');
  });
});

describe('a folded name', () => {
  it.each([
    ['Côte d’Ivoire', 'cote divoire'],
    ['U.S.', 'us'],
    ["Germany's", 'germany'],
    ['the  states’', 'the states'],
    ['Guinea-Bissau', 'guinea bissau'],
  ])('%s is %s', (phrase, folded) => {
    expect(foldName(phrase)).toBe(folded);
  });
});
