import { describe, expect, it } from 'vitest';
import { readClauses } from '../../src/language/clauses.ts';
import type { Phrase } from '../../src/language/phrases.ts';
import { retag } from '../../src/language/retag.ts';
import { stanceWords } from '../../src/language/stances.ts';
import { loadKnowledge } from '../../src/load.ts';

const WORDS = stanceWords();
const { tagger } = loadKnowledge('');

/** Each clause in a line: "subject: verb", with "not", "by agent" for a passive and "to" for an infinitive. */
function read(sentence: string): string[] {
  const tokens = retag(tagger.tag(sentence), WORDS);
  const words = (phrase: Phrase | null): string =>
    phrase === null ? '?' : sentence.slice(tokens[phrase.from]?.start, tokens[phrase.to - 1]?.end);
  return readClauses(tokens).map(({ subject, verb, negated, passive, agent, form }) =>
    [
      `${words(subject)}:`,
      ...(negated ? ['not'] : []),
      ...(form === 'infinitive' ? ['to'] : []),
      tokens[verb]?.lower,
      ...(passive ? ['by', words(agent)] : []),
    ].join(' '),
  );
}

describe('a clause', () => {
  it.each([
    ['Australia has already banned the firm.', ['Australia: banned']],
    ['Norland did ban it.', ['Norland: ban']],
    ['Norland (a small state) banned it.', ['Norland: banned']],
    ['Critics – mostly farmers – reject the plan.', ['Critics: reject']],
    [
      'Critics of the firm, particularly in Norland, claim that it cheats.',
      ['Critics of the firm: claim', 'it: cheats'],
    ],
  ])('has a subject: %s', (sentence, clauses) => {
    expect(read(sentence)).toEqual(clauses);
  });

  it.each([
    ['Australia has not banned it.', ['Australia: not banned']],
    ['Australia never banned it.', ['Australia: not banned']],
    ['Australia won’t ban it.', ['Australia: not ban']],
    ["Australia hasn't banned it.", ['Australia: not banned']],
    ['Australia cannot ban it.', ['Australia: not ban']],
    ['Norland decided not to ban it.', ['Norland: decided', 'Norland: not to ban']],
  ])('can be negated: %s', (sentence, clauses) => {
    expect(read(sentence)).toEqual(clauses);
  });

  it.each([
    ['The firm was banned by Australia.', ['The firm: banned by Australia']],
    ['The firm has been banned last year by some states.', ['The firm: banned by some states']],
    ['The firm, banned by some states, closed.', ['The firm: banned by some states', 'The firm: closed']],
    ['The law was adopted.', ['The law: adopted by ?']],
  ])('can be passive: %s', (sentence, clauses) => {
    expect(read(sentence)).toEqual(clauses);
  });

  it.each([
    ['Norland, which banned the firm, left.', ['Norland: banned', 'Norland: left']],
    ['The minister who rejected the plan resigned.', ['The minister: rejected', 'The minister: resigned']],
    ['“We won,” said Maria Keller.', ['We: won', 'Maria Keller: said']],
    ['“We won,” said the minister for trade.', ['We: won', 'the minister for trade: said']],
    ['Norland adopted the law and urged calm.', ['Norland: adopted', 'Norland: urged']],
    [
      'Norland rejects the offer and plans to strike.',
      ['Norland: rejects', 'Norland: plans', 'Norland: to strike'],
    ],
    ['Norland wants to ban the firm.', ['Norland: wants', 'Norland: to ban']],
    ['Norland is considering banning it.', ['Norland: considering', 'Norland: banning']],
    ['Some have banned it; others are waiting.', ['Some: banned', 'others: waiting']],
  ])('stands among others: %s', (sentence, clauses) => {
    expect(read(sentence)).toEqual(clauses);
  });

  it('keeps to its own subject in the sentence of the article that holds three', () => {
    const sentence =
      'Australia has already banned Huawei from its 5G networks, while New Zealand and Britain are reviewing whether to allow it.';
    expect(read(sentence).slice(0, 2)).toEqual(['Australia: banned', 'New Zealand and Britain: reviewing']);
  });
});
