import { describe, expect, it } from 'vitest';
import { asStance, BARE, groups, OURS, sentences } from './engines.ts';

/** Each actor of the article, what it does, and the sentences that say so. */
const STANCES: [string, string[], number[]][] = [
  ['Australia', ['banned'], [15]],
  ['New Zealand', ['reviewing'], [15]],
  ['Britain', ['reviewing'], [15]],
  ['Germany', ['considering'], [17]],
  ['China', ['rejects'], [16]],
  ['U.S.', ['opposes', 'urges'], [13]],
  ['European Commission', ['plans'], [11]],
  ['Several Western countries', ['accuses'], [6]],
  ['Critics of Huawei', ['claims'], [14]],
  ['some states', ['banned'], [8]],
  ['others', ['considering'], [8]],
];

describe.each([
  ['its lexicon', OURS],
  ['an empty lexicon', BARE],
])('where everybody stands in the article, with %s', (_, engine) => {
  it.each(STANCES)('%s: %j in %j', (actor, stances, numbers) => {
    const answer = asStance(engine.stance(actor));
    expect(answer).toMatchObject({ kind: 'answered', actor, stances });
    expect(sentences(answer)).toEqual(numbers);
  });

  it('European Parliament: urges, is concerned, adopted', () => {
    const { stances, readings } = asStance(engine.stance('European Parliament'));
    expect(stances).toEqual(['urges', 'concerned', 'adopted']);
    const told = readings.map(({ stance, passage }) => `${stance} ${passage.sentence}`);
    expect(told).toEqual(expect.arrayContaining(['urges 9', 'urges 10', 'concerned 1', 'adopted 12']));
  });

  it('Huawei: spoken about, and never quoted', () => {
    const answer = asStance(engine.stance('Huawei'));
    expect(answer).toMatchObject({ kind: 'answered', actor: 'Huawei', stances: [], speaks: false });
    for (const { start, end } of answer.passages) {
      expect(engine.article.text.slice(start, end)).toMatch(/Huawei|The company/);
    }
    expect(engine.ask('what does huawei say?')).toMatchObject({ kind: 'absent', actor: 'Huawei' });
  });

  it('nobody else', () => {
    const known = new Set([...STANCES.map(([actor]) => actor), 'European Parliament']);
    const rest = engine.actors.filter(({ actor }) => !known.has(actor));
    expect(rest.filter(({ stances }) => stances.length > 0)).toEqual([]);
  });

  it('sets the bans side by side, with nobody in the wrong group', () => {
    const expected = {
      banned: ['some states', 'Australia'],
      reviewing: ['New Zealand', 'Britain'],
      considering: ['others', 'Germany'],
    };
    expect(groups(engine.whoBanned())).toEqual(expected);
    expect(groups(engine.ask('who banned huawei'))).toEqual(expected);
    expect(sentences(engine.whoBanned())).toEqual([8, 15, 17]);
  });
});

describe('an actor', () => {
  it.each([
    [
      'Germany',
      ['germany', 'GERMANY?', 'germny', 'Deutschland', 'Berlin', 'the germans', 'German government'],
    ],
    ['Britain', ['uk', 'U.K.', 'britain', 'the british', 'London', 'united kingdom', 'brittain']],
    ['U.S.', ['usa', 'us', 'u.s.', 'america', 'Americans', 'washington', 'the white house', 'United States']],
    ['China', ['china', 'chinese', 'beijing', 'PRC', 'Chinese government']],
    ['New Zealand', ['nz', 'new zeland', 'kiwis']],
    ['Australia', ['austrailia', 'Canberra', 'aussies', "Australia's"]],
    ['European Parliament', ['meps', 'eu parliament', 'MEP', 'EU lawmakers', 'the parliament']],
    ['European Commission', ['commission', 'eu commission', 'European Comission']],
    ['Huawei', ['huawei', 'hwawei', 'Huawei’s', 'Huawei Technologies']],
    ['Critics of Huawei', ['critics', 'the critics']],
    ['Several Western countries', ['western countries']],
  ])('%s is reached by %j', (actor, spellings) => {
    const reached = spellings.map((spelling) => [spelling, asStance(OURS.stance(spelling)).actor]);
    expect(reached).toEqual(spellings.map((spelling) => [spelling, actor]));
  });

  it.each([
    ['France', 'France'],
    ['frnace', 'France'],
    ['the French', 'France'],
    ['Austria', 'Austria'],
    ['turkey', 'Türkiye'],
    ['Narnia', 'Narnia'],
    ['<@123> **x**', '<@123> **x**'],
  ])('%s is not in the article, which says whom it names', (typed, actor) => {
    const answer = asStance(OURS.stance(typed));
    expect(answer).toMatchObject({ kind: 'absent', actor, stances: [], passages: [], missing: [typed] });
    expect(answer.named).toEqual(OURS.actors.map((own) => own.actor));
  });
});
