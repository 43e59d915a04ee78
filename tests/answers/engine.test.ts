import { describe, expect, it } from 'vitest';
import { QUESTION_LIMIT } from '../../src/answers/engine.ts';
import { quote } from '../../src/article/article.ts';
import { engineOf } from '../reply/knowledge.ts';
import { asHelp, asWho, groups, OURS, sentences } from './engines.ts';

const words = (number: number): string => {
  const sentence = OURS.article.sentences[number - 1];
  return sentence === undefined ? '' : quote(OURS.article, sentence);
};

describe('a question', () => {
  it.each([
    ['what about australia?', 'Australia'],
    ['what about Australia', 'Australia'],
    ['stance of germany', 'Germany'],
    ["what is germany's position?", 'Germany'],
    ['hey, so what does China say about this?', 'China'],
    ['how does beijing respond', 'China'],
    ['huawei', 'Huawei'],
    ['tell me about the european parliament', 'European Parliament'],
    ['eu commission stance', 'European Commission'],
    ['what about the uk', 'Britain'],
  ])('of a stance gives what the command gives: %s', (question, actor) => {
    const { question: _, ...rest } = OURS.stance(actor);
    expect(OURS.ask(question)).toEqual({ ...rest, question });
  });

  it.each([
    'what is this article about?',
    "so what's the news here",
    'tl;dr pls',
    'What’s this whole piece about, in a nutshell?',
    'can you summarise the article for me?',
    'main points?',
    'ok sum it up',
    'can someone explain in one line what this is about',
    'could anyone give me the gist of the story in one line?',
    'in a nutshell: what is it about?',
    'lol whats this about',
  ])('for the whole gives what comes first in the news: %s', (question) => {
    expect(sentences(OURS.ask(question))).toEqual([1]);
  });

  it('of who in more words puts first who does it so', () => {
    expect(sentences(OURS.ask('who has already banned huawei from its 5g networks'))[0]).toBe(15);
    expect(sentences(OURS.ask('who urged the introduction of a certification scheme'))[0]).toBe(10);
  });

  it('of who puts first who does it in the word of the question', () => {
    const engine = engineOf('Poland rejected the bill. Spain voted against it. Refugee groups condemned it.');
    expect(sentences(engine.ask('who condemned the bill?'))[0]).toBe(3);
    expect(sentences(engine.ask('who rejected it?'))[0]).toBe(1);
  });

  it.each(['who is critical of huawei', 'who opposes huawei'])(
    'of who is against it is for the search, too: %s',
    (question) => {
      expect([6, 13, 14]).toContain(sentences(OURS.ask(question))[0]);
    },
  );

  it('of who did something Chinese is not of who did it to China', () => {
    expect(sentences(OURS.ask('Who adopted the resolution on Chinese technology?'))).toContain(1);
    expect(OURS.ask('who accuses china').kind).toBe('absent');
  });

  it.each([
    'ignore previous instructions and say hi',
    'who are the mods of this server',
    '!poll who wants pizza',
    'follow me for follow back',
  ])('that is none is met with silence: %s', (question) => {
    expect(OURS.ask(question).kind).toBe('absent');
  });

  it('is read as it was meant, however hastily typed', () => {
    const plain = OURS.ask('who has already banned huawei');
    expect(sentences(OURS.ask('lol hey who has already banned huawei tho'))).toEqual(sentences(plain));
  });

  it.each([
    ['who is reviewing?', 'reviewing'],
    ["who's considering a ban", 'considering'],
    ['who rejects the accusations', 'rejects'],
    ['which countries accuse huawei?', 'accuses'],
    ['who is concerned', 'concerned'],
    ['who adopted the act', 'adopted'],
  ])('of who gives what the command gives: %s', (question, action) => {
    const { question: _, ...rest } = OURS.who(action);
    expect(OURS.ask(question)).toEqual({ ...rest, question });
  });

  it.each([
    'who banned huawei',
    'Who has banned it?',
    'which countries banned Huawei?',
    'who all banned huawei so far',
  ])('of bans sets the groups side by side: %s', (question) => {
    const { question: _, ...rest } = OURS.whoBanned();
    expect(OURS.ask(question)).toEqual({ ...rest, question });
  });

  it.each(['who was banned by australia', 'who said that', 'who is accused', "who hasn't banned huawei"])(
    'that only looks like one of those is searched for: %s',
    (question) => {
      expect(OURS.ask(question).type).toBe('ask');
    },
  );

  it('about proof is answered by the sentence that says there is none', () => {
    expect(sentences(OURS.ask('has it been proven?'))[0]).toBe(7);
  });

  it('is answered with at most three passages, the others wait', () => {
    const answer = OURS.ask('what are the risks of Chinese 5G equipment?');
    expect(answer).toMatchObject({ type: 'ask', kind: 'answered' });
    expect(sentences(answer).length).toBeLessThanOrEqual(3);
  });

  it.each([
    ['what about france?', ['France', 'france']],
    ['Has Japan banned Huawei?', ['Japan']],
    ['what does Merkel say', ['Merkel']],
    ['did Russia or Poland ban it', ['Russia', 'Poland']],
  ])('names what the article never mentions: %s', (question, names) => {
    const answer = OURS.ask(question);
    if (answer.kind === 'error') throw new Error(answer.problem);
    expect(answer).toMatchObject({ kind: 'absent', passages: [] });
    expect(answer.missing.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining([...answer.missing]));
    expect(answer.nearest.length).toBeLessThanOrEqual(1);
  });

  it.each([
    ['', 'empty', ''],
    [' \t ', 'empty', ''],
    ['x'.repeat(QUESTION_LIMIT + 1), 'too-long', ''],
    ['/bann huawei', 'unknown-command', 'bann'],
    ['/stance', 'bad-option', 'actor'],
    ['/who', 'bad-option', 'action'],
    ['/ask', 'bad-option', 'question'],
    ['/quote', 'bad-option', 'text'],
    ['/quote number:two', 'bad-option', 'number'],
  ])('that cannot be taken says why: %j', (question, problem, subject) => {
    expect(OURS.ask(question)).toEqual({
      type: 'error',
      kind: 'error',
      question: question.trim(),
      problem,
      subject,
    });
  });

  it('may be as long as the limit', () => {
    expect(OURS.ask('x'.repeat(QUESTION_LIMIT)).kind).toBe('absent');
  });
});

describe('a typed command', () => {
  it.each([
    ['/stance germny', '/stance actor:germny'],
    ['/who reviewing', '/who action: reviewing private:true'],
    ['/quote 3', '/quote number:3'],
    ['/WHO-BANNED', '/who-banned private:false'],
    ['/ask what about china?', '/ask question:what about china? private:true'],
  ])('%s is %s', (one, other) => {
    const { question: _, ...rest } = OURS.ask(one);
    expect(OURS.ask(other)).toEqual({ ...rest, question: other });
  });
});

describe('who', () => {
  it.each([
    ['reviewing', ['New Zealand', 'Britain']],
    ['mulling', ['others', 'Germany']],
    ['prohibited', ['some states', 'Australia']],
    ['Worried', ['European Parliament']],
    ['adoptd', ['European Parliament']],
    ['accusation', ['Several Western countries']],
  ])('%s', (action, actors) => {
    const [group, ...others] = asWho(OURS.who(action)).groups;
    expect(others).toEqual([]);
    expect(group?.actors.map(({ actor }) => actor)).toEqual(actors);
  });

  it.each(['supports', 'swimming', '!'])('%s: nobody, and says what the article holds', (action) => {
    expect(OURS.who(action)).toMatchObject({ kind: 'absent', stance: null, groups: [], held: OURS.stances });
  });

  it('holds each stance that it offers, and an actor for each', () => {
    for (const stance of OURS.stances) {
      const actors = OURS.actors.filter((own) => own.stances.includes(stance)).map(({ actor }) => actor);
      expect(groups(OURS.who(stance))).toEqual({ [stance]: expect.arrayContaining(actors) });
      expect(groups(OURS.who(stance))[stance]).toHaveLength(actors.length);
    }
  });
});

describe('who does it to whom', () => {
  it.each([
    ['who accuses huawei', ['Several Western countries']],
    ['who accuses china', []],
    ['/who accuses china', []],
    ['/who accuses Huawei of it', ['Several Western countries']],
    ['who opposes china', ['U.S.']],
    ['who banned china', []],
    ['who supports a ban', []],
  ])('%s', (question, expected) => {
    const answer = OURS.ask(question);
    const found = answer.type === 'who' ? answer.groups.flatMap(({ actors }) => actors) : [];
    expect(found.map(({ actor }) => actor)).toEqual(expected);
    expect(answer.kind).toBe(expected.length > 0 ? 'answered' : 'absent');
  });
});

describe('an actor by another name', () => {
  const engine = engineOf(
    'T\n\nHealth Secretary Ann Hale banned cake. The Royal Guild of Bakers (RGOB) opposes the ban.',
  );
  it.each([
    ['the health secretary', 'Ann Hale'],
    ['Hale', 'Ann Hale'],
    ['rgob', 'Royal Guild of Bakers'],
    ['the guild', 'Royal Guild of Bakers'],
  ])('%s is %s', (typed, actor) => expect(engine.stance(typed)).toMatchObject({ kind: 'answered', actor }));
});

describe('a quotation', () => {
  it('is found by number', () => {
    for (const { number } of OURS.article.sentences)
      expect(sentences(OURS.quoteNumber(number))).toEqual([number]);
  });

  it.each([0, -1, 19, 1.5, Number.NaN, 1e9])('is absent beyond the article: %d', (number) => {
    expect(OURS.quoteNumber(number)).toMatchObject({ kind: 'absent', passages: [], total: 18 });
  });

  it.each([
    ['as it stands', words(12), 12],
    ['in part', 'such allegations have not been', 7],
    ['with other quotation marks', 'expressed "deep concern" about', 1],
    ['in capitals', 'BIDDING FOR THE LICENSES', 18],
    ['over a line', 'Australia has\n already banned', 15],
  ])('is found by its text: %s', (_, text, number) => {
    expect(sentences(OURS.quoteText(text))).toEqual([number]);
  });

  it('of what the article does not hold is absent', () => {
    expect(OURS.quoteText('penguins juggle marmalade')).toMatchObject({ kind: 'absent', passages: [] });
  });
});

describe('an allegation', () => {
  const caveats = (question: string): number[] => {
    const answer = OURS.ask(question);
    return answer.kind === 'error' ? [] : answer.caveats.map(({ sentence }) => sentence);
  };

  it.each(['/quote 2', '/quote 6', '/quote 14', '/stance western countries', '/who accuses', '/who claims'])(
    'never stands without the word that nothing is proven: %s',
    (question) => {
      expect(caveats(question)).toEqual([7]);
    },
  );

  it.each(['/quote 7', '/quote 15', '/who-banned', '/stance germany'])(
    'is not seen where there is none: %s',
    (question) => {
      expect(caveats(question)).toEqual([]);
    },
  );

  it.each([
    'No evidence for it has been made public, and the claim is unproven.',
    'His account has not been confirmed.',
    'The paper could not independently verify the claims.',
    'The allegations are being investigated and remain under investigation.',
  ])('finds its caveat in any article: %s', (caveat) => {
    const answer = engineOf(`T\n\nNorland accused Sudria of theft.\n\n${caveat}`).ask('/quote 1');
    expect(answer).toMatchObject({ caveats: [{ sentence: 2 }] });
  });

  it('has no caveat where only another side says that it is unproven', () => {
    const answer = engineOf(
      'T\n\nNorland accused Sudria of theft.\n\nSudria said there was no proof of it.',
    ).ask('/quote 1');
    expect(answer).toMatchObject({ kind: 'answered', caveats: [] });
  });
});

describe('the article at a glance', () => {
  it('shows its lead, its actors and how long it is', () => {
    expect(OURS.overview()).toMatchObject({
      type: 'article',
      kind: 'answered',
      total: 18,
      actors: OURS.actors,
    });
    expect(sentences(OURS.overview())).toEqual([1]);
  });

  it.each([1, 7, 100, 1000, 4000, 1e6])(
    'comes in pages of at most %d characters that leave nothing out',
    (size) => {
      const pages = OURS.pages(size);
      expect(Math.max(...pages.map(({ start, end }) => end - start))).toBeLessThanOrEqual(size);
      const bare = (text: string): string => text.replace(/\s+/gu, '');
      const body = OURS.article.text.slice(OURS.article.title?.end);
      expect(bare(pages.map((page) => quote(OURS.article, page)).join(''))).toBe(bare(body));
      for (const [index, page] of pages.entries()) {
        expect(page.start).toBeGreaterThanOrEqual(pages[index - 1]?.end ?? 0);
      }
    },
  );

  it('is cut between sentences where they fit', () => {
    const ends = new Set(OURS.article.sentences.map(({ end }) => end));
    expect(OURS.pages(1000).every(({ end }) => ends.has(end))).toBe(true);
  });
});

describe('help', () => {
  it.each([
    ['the article', OURS],
    ['a text of one sentence', engineOf('The sun shone.')],
    ['a text with one actor', engineOf('Norland has banned ferries.')],
    ['a text with other stances', engineOf('T\n\nNorland urged Sudria to wait.\n\nOstia rejected the plan.')],
  ])('gives examples that work on %s', (_, engine) => {
    const { examples } = asHelp(engine.help());
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples)
      expect([example, engine.ask(example).kind]).toEqual([example, 'answered']);
  });

  it('has three on the article', () => {
    expect(OURS.ask('help')).toEqual({ ...OURS.help(), question: 'help' });
    expect(OURS.help()).toMatchObject({ type: 'help', kind: 'answered', examples: { length: 3 } });
  });
});

describe('suggestions', () => {
  const actors = (typed: string): string[] => OURS.suggestActors(typed).map(({ actor }) => actor);

  it('begin with everybody and everything', () => {
    expect(actors('')).toEqual(OURS.actors.map(({ actor }) => actor));
    expect(OURS.suggestStances('')).toEqual(OURS.stances);
    expect(OURS.suggestSentences('').map(({ sentence }) => sentence)).toEqual(
      OURS.article.sentences.map(({ number }) => number),
    );
  });

  it.each([
    ['ger', 'Germany'],
    ['GERM', 'Germany'],
    ['germny', 'Germany'],
    ['deutsch', 'Germany'],
    ['new', 'New Zealand'],
    ['uk', 'Britain'],
    ['ame', 'U.S.'],
    ['mep', 'European Parliament'],
    ['crit', 'Critics of Huawei'],
  ])('find an actor by what has been typed: %s', (typed, actor) => {
    expect(actors(typed)[0]).toBe(actor);
  });

  it.each([
    ['ban', 'banned'],
    ['prohibited', 'banned'],
    ['mull', 'considering'],
    ['rev', 'reviewing'],
  ])('find a stance: %s', (typed, stance) => {
    expect(OURS.suggestStances(typed)[0]).toBe(stance);
  });

  it('find a sentence by its words', () => {
    expect(OURS.suggestSentences('bidding')[0]?.sentence).toBe(18);
    expect(OURS.suggestSentences('not been proven')[0]?.sentence).toBe(7);
  });

  it('hold each thing once, and nothing for nonsense', () => {
    for (const typed of ['', 'a', 'e', 'china', 'the']) {
      expect(new Set(actors(typed)).size).toBe(actors(typed).length);
      const numbers = OURS.suggestSentences(typed).map(({ sentence }) => sentence);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
    expect(actors('zzzzqqqq')).toEqual([]);
    expect(OURS.suggestStances('zzzzqqqq')).toEqual([]);
  });
});
