import { describe, expect, it } from 'vitest';
import type { ClaimCheck } from '../../../src/answers/answer.ts';
import { OURS } from '../engines.ts';

function claimOf(message: string): ClaimCheck {
  const answer = OURS.check(message);
  const [claim] = answer.type === 'check' ? answer.claims : [];
  if (claim === undefined) throw new Error('nothing is claimed');
  return claim;
}

const sentences = ({ passages }: ClaimCheck): number[] => passages.map(({ sentence }) => sentence);

describe('a quotation is verbatim', () => {
  it.each([
    ['"such allegations have not been proven"', [7]],
    ['"Such allegations have not been proven!"'.replace('!', ','), [7]],
    ['"[S]uch allegations have not been proven"', [7]],
    ['"however, such allegations have ｎｏｔ been pro\u00adven"', [7]],
    ['"The company has been banned … from working on sensitive infrastructure projects"', [8]],
    ['"[Huawei] has been banned by some states"', [8]],
    ['"Australia has already banned Huawei [sic] from its 5G networks [emphasis added]"', [15]],
    ['"EU lawmakers express concern over Chinese 5G telecoms equipment"', []],
  ])('%s', (message, expected) => {
    const claim = claimOf(message);
    expect(claim.verdict).toBe('verbatim');
    expect(sentences(claim)).toEqual(expected);
  });
});

describe('a quotation is altered, and it is said what that loses', () => {
  it.each([
    ['"such allegations have … been proven"', 'negation'],
    ['"been proven"', 'negation'],
    ['"Australia has [not] banned Huawei"', 'negation'],
    ['"[France] has already banned Huawei from its 5G networks"', 'name'],
    ['"Germany has already banned Huawei from its 5G networks"', 'name'],
    ['"Critics of Huawei, particularly in [France], claim that the company is too closely aligned"', 'name'],
    ['"Bidding for the licenses is expected to start [Tuesday] 19"', 'number'],
    ['"a resolution adopted on [France]"', 'name'],
    ['"Bidding for the licenses is expected to start March 21"', 'number'],
    ['"5G equipment has embedded backdoors"', 'hedge'],
    ['"Western countries have accused Chinese telecommunications giant Huawei"', 'hedge'],
  ] as const)('%s', (message, loss) => {
    const claim = claimOf(message);
    expect(claim.verdict).toBe('altered');
    expect(claim.lost).toContain(loss);
  });

  it('but not where letter case alone was changed', () => {
    const claim = claimOf('"GERMANY IS CURRENTLY MULLING TIGHTENING THE SECURITY RULES"');
    expect(claim).toMatchObject({ verdict: 'altered', lost: [] });
  });
});

describe('a quotation with names and words of the article is none of it', () => {
  it.each([
    'The European Commission expressed deep regret about the resolution adopted on Tuesday.',
    'The parliament called for the resignation of the European Commission.',
    'Processes and services sold in China do not meet European standards.',
  ])('%s', (text) => {
    expect(claimOf(`> ${text}`).verdict).toBe('absent');
  });
});

describe('a number is whole', () => {
  it.each(['"5G networks"', '"by some states"'])('%s stands so', (message) => {
    expect(claimOf(message).verdict).toBe('verbatim');
  });
  it('and not where part of it is quoted', () => {
    expect(claimOf('"G networks, while New Zealand and Britain are reviewing"').verdict).toBe('altered');
  });
});

describe('a plain claim', () => {
  it.each([
    'Australia has banned Huawei',
    'huawei was banned by australia',
    'The allegations against Huawei have not been proven.',
    'The parliament urged the commission to introduce a certification scheme',
    'The UK hasn’t banned Huawei',
    'China rejects the accusations',
    'Washington says Huawei’s 5G infrastructure poses security threats.',
    'Bidding is expected to start on March 19',
  ])('is said: %s', (text) => {
    expect(claimOf(text)).toMatchObject({ verdict: 'said', lost: [], stated: null });
  });

  it.each([
    ['Germany banned Huawei', 'Germany', 17],
    ['Germany banned Huawei in 2018 after a vote', 'Germany', 17],
    ['Germany will ban Huawei', 'Germany', 17],
    ['Britain has banned Huawei', 'Britain', 15],
    ['Australia is considering a ban on Huawei', 'Australia', 15],
    ['Australia hasn’t banned Huawei', 'Australia', 15],
  ])('differs by a stance: %s', (text, actor, sentence) => {
    const claim = claimOf(text);
    expect(claim).toMatchObject({ verdict: 'differs', stated: { actor } });
    expect(sentences(claim)).toContain(sentence);
  });

  it.each([
    ['The allegations have been proven.', 'negation', 7],
    ['5G equipment has backdoors', 'hedge', 2],
    ['Nobody banned Huawei', 'negation', 15],
  ] as const)('differs by a word: %s', (text, loss, sentence) => {
    const claim = claimOf(text);
    expect(claim).toMatchObject({ verdict: 'differs', lost: [loss] });
    expect(sentences(claim)).toContain(sentence);
  });

  it.each([
    'Huawei has banned Australia.',
    'The commission urged the parliament to introduce a certification scheme.',
    'The European Parliament rejected the cybersecurity act.',
    'All states have banned the company.',
    'Australia and New Zealand signed an agreement on cybersecurity.',
    'Australia banned Huawei phones in schools.',
    'Bidding is expected to start on March 21',
    'EU lawmakers voted to ban Huawei.',
  ])('is not there, though its words are: %s', (text) => {
    expect(claimOf(text)).toMatchObject({ verdict: 'absent', passages: [] });
  });

  it('names what the article never mentions, but not a word of its headline', () => {
    expect(claimOf('Germany and France banned telecoms equipment').missing).toEqual(['France']);
  });

  it('that has no word of the article is near to nothing', () => {
    expect(claimOf('my cat is sleeping on the couch').nearest).toEqual([]);
  });
});
