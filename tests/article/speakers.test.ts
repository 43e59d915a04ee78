import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answers/engine.ts';
import { loadEngine } from '../../src/load.ts';
import { engineOf } from '../reply/knowledge.ts';

function speakers(engine: Engine): (string | null)[] {
  return engine.article.sentences.map(({ number }) => engine.passage(number)?.speaker ?? null);
}

function claims(engine: Engine): number[] {
  return engine.article.sentences
    .map(({ number }) => number)
    .filter((number) => engine.passage(number)?.claim);
}

const dataFile = (name: string): string => fileURLToPath(new URL(`../../data/${name}`, import.meta.url));

describe.each([
  ['its lexicon', dataFile('lexicon.json')],
  ['no lexicon', ''],
])('who speaks in the article, with %s', (_, lexiconPath) => {
  const engine = loadEngine({ articlePath: dataFile('article.txt'), lexiconPath });

  it('is the statement in its quotation, whoever reports, and else the article itself', () => {
    const statement = 'a statement issued after the vote';
    const others = new Map([
      [2, statement],
      [3, statement],
      [4, statement],
      [5, statement],
      [13, 'Washington'],
      [14, 'Critics of Huawei'],
      [16, 'China'],
    ]);
    expect(speakers(engine)).toEqual(
      engine.article.sentences.map(({ number }) => others.get(number) ?? null),
    );
  });

  it('makes claims of what is alleged, accused and claimed', () => {
    expect(claims(engine)).toEqual([2, 6, 14]);
  });
});

describe('who speaks', () => {
  it.each<[string, string, (string | null)[]]>([
    ['before the words', 'Olga Brandt said the ferry was late. It was.', ['Olga Brandt', null]],
    ['behind the words', '“Nobody won,” said Maria Keller, the trade minister.', ['Maria Keller']],
    ['with a title', '“Nobody won,” said Mayor Olga Brandt.', ['Olga Brandt']],
    ['by office', '"Nobody won," the minister for trade said.', ['the minister for trade']],
    ['in the middle', '“We tried,” Tom Hale said, “and we lost.”', ['Tom Hale']],
    ['after a colon', 'Tom Hale said: “We lost.” The sun shone.', ['Tom Hale', null]],
    ['as two', 'France and Spain said they would stay.', ['France, Spain']],
    [
      'by the seat of a government',
      'Beijing says it is false. The Kremlin said it was not.',
      ['Beijing', 'Kremlin'],
    ],
    [
      'as a crowd',
      'Critics say the law is weak. Supporters argue that it is strong.',
      ['Critics', 'Supporters'],
    ],
    ['in passing', 'Ferries will sink, according to the Bank of Norland.', ['Bank of Norland']],
    ['in a document', 'A study found that boats are slow.', ['A study']],
    ['in a document with an author', 'Boats are slow, according to a report by Greenpeace.', ['a report']],
    [
      'through a spokesman',
      'A spokesman for Huawei said the company would wait.',
      ['A spokesman for Huawei'],
    ],
    ['in a relative clause alone', 'The ban, which Norland says is fair, holds.', ['Norland']],
    [
      'after a colon that no verb of saying opens',
      'Tom Hale refused to explain: “Ask the ferry.”',
      ['Tom Hale'],
    ],
    ['by a judgement in marks', 'Tom Hale dismissed the plan as “silly”.', ['Tom Hale']],
    [
      'by a list within an aside',
      'Ann Hale, who has met the mayor, his deputy, and the vicar, said it was late.',
      ['Ann Hale'],
    ],
    ['with an age', 'Ann Hale, 67, who lives there, said it was late.', ['Ann Hale']],
    ['with a rank and an honour', '“No,” said Prosecutor Tom Hale KC, rising.', ['Tom Hale']],
    ['with a hyphen', 'Ann Lee-Hale told reporters it was late.', ['Ann Lee-Hale']],
    ['behind a dateline', 'OSLO, Norland - Harbour police said it was late.', ['Harbour police']],
    [
      'by the source closest',
      'The bridge is shut, three people close to the council said.',
      ['three people close to the council'],
    ],
    [
      'as the main clause, not the last name',
      'Norland denied that Tom Hale had won, saying he had lost.',
      ['Norland'],
    ],
    ['as nobody, where a group is only told apart', 'The court helped people who say it rains.', [null]],
    ['as nobody, where nothing is said', 'Tom Hale did not say who won. The dog barked.', [null, null]],
    ['as nobody, where a word is only put in marks', 'The so-called “ban” failed.', [null]],
  ])('%s', (_, paragraph, expected) => {
    expect(speakers(engineOf(`Title\n\n${paragraph}`))).toEqual(expected);
  });

  it('is found behind he, she and it', () => {
    const she = 'Olga Brandt said the ferry was late. She said it would improve. “It must,” she added.';
    expect(speakers(engineOf(`Title\n\n${she}`))).toEqual(['Olga Brandt', 'Olga Brandt', 'Olga Brandt']);
    const it = 'Norvane Inc. closed its shop. It said it was sorry.';
    expect(speakers(engineOf(`Title\n\n${it}`))).toEqual([null, 'Norvane Inc.']);
  });

  it.each([
    ['a woman, past a man named last', 'Ann Hale met Tom Brandt. She said it was late.', 'Ann Hale'],
    ['a man, past a woman named last', 'Tom Brandt met Ann Hale. “It was late,” he said.', 'Tom Brandt'],
    ['by title', 'Ms Brandt met Mr Hale. She said it was late.', 'Brandt'],
    ['her brother', 'Ann Hale left. Her brother Odd stayed. He said it was late.', 'Odd'],
    ['the Spaniard', 'Luis Vega won. The Spaniard said it was late.', 'Luis Vega'],
    [
      'the holder of an office',
      'Health Secretary Ann Hale left. The health secretary said it was late.',
      'Ann Hale',
    ],
    ['the maker', 'Norvane Inc. lost. The ferry maker said it was late.', 'Norvane Inc.'],
    [
      'initials in brackets',
      'The Royal Guild of Bakers (RGOB) left. The RGOB said it was late.',
      'Royal Guild of Bakers',
    ],
  ])('is told apart: %s', (_, paragraph, expected) => {
    expect(speakers(engineOf(`Title\n\n${paragraph}`)).at(-1)).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    [
      'past an age and a calling',
      'Ann Hale, 41, a baker who fled the valley, told the Herald it had burnt.',
      'Ann Hale',
    ],
    ['past two asides', 'Ann Hale, head of Norvane, the largest firm in town, said it was late.', 'Ann Hale'],
    ['past what opens the sentence', 'In a note to the council Ann Hale said it was late.', 'Ann Hale'],
    ['past a hyphen', 'But in a hand-written note to his office Mrs Hale said it was late.', 'Hale'],
    ['by saying it', 'Tom Brandt answered by saying it was late.', 'Tom Brandt'],
    ['by complaining', 'Ann Hale read the plan, complaining about its “grand words”.', 'Ann Hale'],
    ['by any verb of speaking behind the words', '“We will go on,” tweeted Tom Brandt.', 'Tom Brandt'],
    [
      'with the clause right behind the verb',
      'Norland State Police reported at least 20 boats sank.',
      'Norland State Police',
    ],
    ['by citing somebody', 'A Herald report cited officials as saying it was late.', 'A Herald report'],
    ['as officials of a country', 'German officials said it was late.', 'German officials'],
    ['by an office with its department', 'Secretary of Labor Ann Hale said it was late.', 'Ann Hale'],
    [
      'in a relative clause of people',
      'The tale clashed with reports from two people, who said it was late.',
      'two people',
    ],
    [
      'in a relative clause of a body',
      'It marks a break with the ministry, which said it was late.',
      'the ministry',
    ],
    [
      'as a report, not as where it stands',
      'Reports in the Herald and the Tribune suggested that it was late.',
      'Reports in the Herald and the Tribune',
    ],
    ['past what only tells when', 'When the firm called, thousands responded.', null],
    ['as nobody, where a ruling is to come', 'A judge will rule on Friday whether it may go on.', null],
    [
      'as nobody, where the hearer is told',
      'In one note Ann Hale was warned that “nobody will win this race at all”.',
      null,
    ],
  ])('is found %s', (_, sentence, expected) => {
    expect(speakers(engineOf(`Title\n\n${sentence}`))).toEqual([expected]);
  });

  it.each([
    ['a knight, by the given name', 'Sir Anton Brill left. Sir Anton said it was late.', 'Anton Brill'],
    [
      'a body, by its usual name',
      'Norvane Motors Corp. left. Norvane stayed. Norvane said it was late.',
      'Norvane',
    ],
    [
      'initials without brackets',
      'The Bakers and Millers Commission left. The BMC said it was late.',
      'Bakers and Millers Commission',
    ],
    [
      'whoever goes on, in a pronoun that closes',
      'Tom Brandt said it rained. The union was old, he noted.',
      'Tom Brandt',
    ],
    [
      'a person, not the country of the sentence',
      'Tom Brandt left. Italy was “ready to talk” by May, he suggested.',
      'Tom Brandt',
    ],
    [
      'not the firm that is named later',
      'Norvane left. The firm, whose Brill unit runs farms, said it was late.',
      'Norvane',
    ],
    ['not whoever is told', 'Ann Hale left. “It was late,” the Malawian told Coast News.', 'Ann Hale'],
    ['a city state', 'Ann Hale spoke of boats. The Vatican said it was late.', 'Vatican'],
    [
      'what is added behind what was told',
      'Ann Hale sent a note telling them it was “time”, but added: “I am late.”',
      'Ann Hale',
    ],
  ])('is told apart: %s', (_, paragraph, expected) => {
    expect(speakers(engineOf(`Title\n\n${paragraph}`)).at(-1)).toBe(expected);
  });

  it('is found where quotations stand in the typewriter’s single marks', () => {
    const text =
      "Title\n\nAnn Hale left. 'It wasn't old,' she said. 'The sailors' union knew.'\n\nIt's 'late'.";
    expect(speakers(engineOf(text))).toEqual([null, 'Ann Hale', 'Ann Hale', null]);
  });

  it.each([
    ['curly', '“', '”'],
    ['straight', '"', '"'],
  ])('is told once for a quotation of several paragraphs: %s', (_, open, close) => {
    const text = [
      'Title',
      `${open}The first part is long.`,
      `${open}The second goes on.`,
      `${open}The third ends,${close} said Olga Brandt.`,
      'The town is quiet.',
    ].join('\n\n');
    expect(speakers(engineOf(text))).toEqual(['Olga Brandt', 'Olga Brandt', 'Olga Brandt', null]);
  });

  it('goes on in the paragraph that follows with nothing but a quotation', () => {
    const text = 'Title\n\n“We opened the door,” said Ann Hale, a guard.\n\n“Then we left.”\n\nIt was late.';
    expect(speakers(engineOf(text))).toEqual(['Ann Hale', 'Ann Hale', null]);
  });

  it('stays with whoever spoke last, not with whoever speaks next', () => {
    const text = 'Title\n\n“We won,” said Ann Hale. “It was fair.” “We lost,” said Tom Brandt.';
    expect(speakers(engineOf(text))).toEqual(['Ann Hale', 'Ann Hale', 'Tom Brandt']);
  });

  it('changes with the speaker, and does not leak into the next paragraph', () => {
    const text =
      'Title\n\n“We won,” said Ann Hale. “We lost,” said Tom Brandt.\n\nThe ferry is white. The sea is “deep”.';
    expect(speakers(engineOf(text))).toEqual(['Ann Hale', 'Tom Brandt', null, null]);
  });
});

describe('a claim', () => {
  it.each<[boolean, string]>([
    [true, 'Norland accused Sudria of cheating.'],
    [true, 'Norland alleges that Sudria cheated.'],
    [true, 'Norland claims that Sudria cheated.'],
    [true, 'The paper printed allegations that Sudria cheated.'],
    [true, 'Critics charge that Sudria cheated.'],
    [true, 'Norland charged Ann Hale with theft.'],
    [true, 'It told of his alleged role in the theft.'],
    [false, 'Norland charged five crowns.'],
    [false, 'Norland did not accuse Sudria.'],
    [false, 'Sudria denies it.'],
    [false, 'Norland said it was late.'],
  ])('is %s of: %s', (is, sentence) => {
    expect(claims(engineOf(`Title\n\n${sentence}`))).toEqual(is ? [1] : []);
  });
});
