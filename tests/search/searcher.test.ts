import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { quote } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { EMPTY_LEXICON } from '../../src/language/lexicon.ts';
import { createNames } from '../../src/language/names.ts';
import { createInquirer } from '../../src/search/inquiry.ts';
import { buildSearcher, NO_KNOWLEDGE } from '../../src/search/searcher.ts';
import { KNOWLEDGE } from './knowledge.ts';

// Hundreds of made-up texts are read, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const TEXT = `Council closes the old bridge

The city council closed the Victoria bridge on Monday after engineers found cracks in two of its pillars.

Repairs will cost 12 million pounds and take until October 2026, said Maria Lopez, who leads the roads department. She asked drivers to use the tunnel.

France and the U.S. sent experts, because the same firm built bridges there. The company denies any fault.`;
const article = parseArticle(TEXT);
const searcher = buildSearcher(article, KNOWLEDGE);

function best(question: string): string {
  const [hit] = searcher.rank(question).hits;
  const sentence = article.sentences[(hit?.sentence ?? 0) - 1];
  return sentence === undefined ? '' : quote(article, sentence);
}

test.each([
  ['Why was the bridge shut?', 'The city council closed'],
  ['how much will the repairs cost', 'Repairs will cost'],
  ['When will the repairs be over?', 'Repairs will cost'],
  ['Who is in charge of the roads department?', 'Repairs will cost'],
  ['Which countries sent specialists?', 'France and the U.S.'],
  ['what did america do', 'France and the U.S.'],
  ['Does the firm deny it is to blame?', 'The company denies'],
  ['what should drivers use instead', 'She asked drivers'],
])('%s', (question, opening) => {
  expect(best(question).startsWith(opening)).toBe(true);
});

test('a misspelt word is taken for the word of the article, and told', () => {
  const { hits, corrections } = searcher.rank('who sent expperts');
  expect(corrections).toEqual([{ from: 'expperts', to: 'experts' }]);
  expect(hits[0]?.sentence).toBe(4);
  // Vowels or the order of letters go wrong more easily than others.
  expect(searcher.rank('use the tonnol').corrections).toEqual([{ from: 'tonnol', to: 'tunnel' }]);
  expect(searcher.rank('two of the pilrals').corrections).toEqual([{ from: 'pilrals', to: 'pillars' }]);
  expect(searcher.rank('use the tonmel').corrections).toEqual([]);
});

test('a word that English knows is never taken for another', () => {
  expect(searcher.rank('did the tonnage of the sold fridge matter').corrections).toEqual([]);
});

test('a misspelt country is taken for the country, be it in the article or not', () => {
  expect(searcher.rank('what did frnace send').hits[0]?.sentence).toBe(4);
  expect(searcher.rank('what did germnay send').unknownNames).toEqual(['Germany']);
  expect(searcher.rank('what did angela send').unknownNames).toEqual(['angela']);
});

test('a word weighs as much as the rarest meaning that the article shares with it', () => {
  const synonyms = [
    ['enterprise', 'firm'],
    ['penance', 'fined'],
  ];
  const text = 'The firm built the dam. The firm built the quay. The firm built the mole. Smith was fined.';
  const { inquire } = createInquirer(parseArticle(text), { ...KNOWLEDGE, synonyms });
  const [common, rare, absent] = inquire('enterprise penance sermon').hearing.question.terms;
  expect(common?.idf).toBeLessThan(rare?.idf ?? 0);
  expect(rare?.idf).toBeLessThan(absent?.idf ?? 0);
});

test('a shouted stop word is still one', () => {
  const quiet = searcher.rank('why did they not close the bridge');
  expect(searcher.rank('why did they NOT close the bridge').confidence).toBeCloseTo(quiet.confidence, 6);
});

test.each([
  ['What does Germany say about the bridge?', ['Germany']],
  ['did ren zhengfei close the bridge', ['ren zhengfei']],
  ['What did Jean-Claude Juncker say to France?', ['Jean-Claude Juncker']],
  ['did BT build the bridge', ['BT']],
  ['What did Maria Lopez say?', []],
  ['What did Washington send?', []],
])('unknown names: %s', (question, names) => {
  expect(searcher.rank(question).unknownNames).toEqual(names);
});

test.each(['', '   ', 'the', 'who', '???', 'asdf qwer zxcv', 'you are stupid'])('silent: %j', (question) => {
  expect(searcher.rank(question).answers).toBe(false);
});

test('a phrase of stop words alone has its synonyms', () => {
  const text = parseArticle('Report\n\nThe tower was painted in green. Its rent climbed at once.');
  const matched = (synonyms: string[][]) =>
    buildSearcher(text, { ...KNOWLEDGE, synonyms })
      .rank('what will go up')
      .hits.flatMap((hit) => hit.matched().map((span) => quote(text, span)));
  expect(matched([['go up', 'climb']])).toEqual(['climbed']);
  expect(matched([])).toEqual([]);
});

test('words that are used alike are near, without one in common', () => {
  const text = parseArticle('Report\n\nThe surgeon washed his hands. The orchestra rehearsed a symphony.');
  const first = (question: string) => buildSearcher(text, KNOWLEDGE).rank(question).hits[0]?.sentence;
  expect(first('what did the musicians do')).toBe(2);
  expect(first('what did the physician do')).toBe(1);
});

test('what it answers it is surer of than what it does not', () => {
  const answered = searcher.rank('Who closed the Victoria bridge on Monday?');
  const absent = searcher.rank('How many people voted for Germany?');
  expect(answered.answers).toBe(true);
  expect(answered.confidence).toBeGreaterThan(absent.confidence);
});

test('matched words are words of the sentence, in order', () => {
  const [hit] = searcher.rank('When did the council close the bridge?').hits;
  expect(hit?.matched().map((span) => quote(article, span))).toEqual(['council', 'closed', 'bridge']);
});

test.each([
  ['She asked the drivers to take a tunnel', [3]],
  ['cracks in the pillars cost 12 million', [1, 2]],
  ['no such thing happened here', []],
])('a text taken from the article has its sources: %s', (text, sources) => {
  expect(searcher.sources(text, sources.length || 8).toSorted()).toEqual(sources);
});

test('without any knowledge the words in common decide', () => {
  const plain = buildSearcher(article, NO_KNOWLEDGE);
  expect(plain.rank('tunnel drivers').hits[0]?.sentence).toBe(3);
});

test('whatever is asked of whatever text, the ranking is in order and in bounds', () => {
  const names = createNames(EMPTY_LEXICON);
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('bridge', 'France. ', '\u200b', '\ud800', 'ا', '(.*)+', '\n\n'),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, text, (body, question) => {
      const any = parseArticle(body);
      const { hits, confidence } = buildSearcher(any, { ...KNOWLEDGE, names }).rank(question);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(hits.map(({ score }) => score)).toEqual(
        hits.map(({ score }) => score).toSorted((a, b) => b - a),
      );
      for (const hit of hits) {
        const within = any.sentences[hit.sentence - 1];
        let last = within?.start ?? 0;
        for (const { start, end } of hit.matched()) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(within?.end ?? 0);
      }
    }),
  );
});

test.each([
  ['one letter', 'a'.repeat(6000)],
  ['combining marks', `e${'\u0301'.repeat(1000)}`],
  ['zero width', 'bri\u200bdge '.repeat(300)],
  ['right to left', '\u202ebridge \u05d0\u05d1'.repeat(200)],
  ['emoji', '👩‍👩‍👧‍👦'.repeat(500)],
  ['regular expressions', '(.*)+[\\'.repeat(800)],
  ['compatibility forms that unfold to phrases', '\ufdfa'.repeat(300)],
  ['lone surrogates', '\ud800\udfff'.repeat(1000)],
])('hostile: %s', (_, question) => {
  expect(searcher.rank(question).confidence).toBeLessThanOrEqual(1);
});

test('of a long text the right sentence is still found', () => {
  const filler = Array.from(
    { length: 500 },
    (_, i) => `Officer number ${i} wrote report ${i * 7} about street ${i % 13}.`,
  );
  const long = parseArticle([...filler, TEXT].join('\n\n'));
  const [hit] = buildSearcher(long, KNOWLEDGE).rank('Who leads the roads department?').hits;
  const sentence = long.sentences[(hit?.sentence ?? 0) - 1];
  expect(sentence && quote(long, sentence)).toContain('Maria Lopez');
});

test('a verb finds its particle behind what stands between them', () => {
  const synonyms = [['kick out', 'barred']];
  const pub = buildSearcher(parseArticle('The band played on. The pub barred Tom. The pub was full.'), {
    ...KNOWLEDGE,
    synonyms,
  });
  expect(pub.rank('did they kick him out?').hits[0]?.sentence).toBe(2);
});

test('a word of which the article has a synonym is no name that it lacks', () => {
  const synonyms = [['telcos', 'telephone companies']];
  const news = buildSearcher(parseArticle('Telephone companies sued. The court is shut.'), {
    ...KNOWLEDGE,
    synonyms,
  });
  expect(news.rank('what did the telcos do').unknownNames).toEqual([]);
  expect(news.rank('what did the telqos do').unknownNames).toEqual(['telqos']);
});
