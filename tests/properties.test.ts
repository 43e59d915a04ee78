import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Answer, Passage } from '../src/answers/answer.ts';
import type { Engine } from '../src/answers/engine.ts';
import { type Article, quote } from '../src/article/article.ts';
import { parseArticle } from '../src/article/parse.ts';
import { engineOf } from './reply/knowledge.ts';

// Hundreds of made-up texts are read, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: 200 };
/** Every run reads a whole new article. */
const PATIENCE = { timeout: 120_000 };

/** Scraps of which news texts, and the accidents that befall them, are made. */
const scrap = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    '’’',
    '‘',
    '’',
    '(',
    ')',
    '- ',
    '1. ',
    '# ',
    '…',
    '...',
    '. ',
    '! ',
    '? ',
    ', ',
    '; ',
    ' – ',
  ],
  ...['\n', '\n\n', '\r\n', '\r\n\r\n', '\t', ' ', '\u00a0', '\u2028', '\ufeff', '\u200b'],
  ...[
    'The U.S.',
    'March 19',
    'Mr. Hale',
    'Norland',
    'Germany',
    'Acme Inc.',
    'the minister',
    'the company',
    'it',
    'we',
  ],
  ...[
    ' said',
    ' has banned',
    ' was banned by',
    ' is not reviewing',
    ' to ban',
    ' and',
    ' while',
    ' that',
    ' according to',
  ],
  ...[
    '😀',
    '👩‍👩‍👧',
    '\ud83d',
    '\ude00',
    'مرحبا',
    '\u202e',
    'é',
    'e\u0301',
    '你好。',
    '**',
    '@everyone',
    '<@1>',
    '`',
    '\\',
  ],
  ...['constructor', '__proto__', 'toString', '0', '3.5'],
);
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
);
const question = fc.oneof(
  fc.array(scrap, { maxLength: 12 }).map((scraps) => scraps.join('')),
  fc.string({ unit: 'binary', maxLength: 320 }),
  fc
    .tuple(
      fc.constantFrom(
        '/stance ',
        '/who ',
        '/quote ',
        '/ask ',
        '/',
        'what about ',
        'who ',
        'is ',
        'stance of ',
      ),
      fc.array(scrap, { maxLength: 4 }),
    )
    .map(([start, scraps]) => start + scraps.join('')),
);

const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/u;
/** Marks of lists and headings, which are no words of a sentence. */
const MARK = /^(?:[-*•‣▪◦–—]|\(?\d{1,3}[.)]|\(?[a-z][.)]|#{1,6})$/u;

/** All passages that an answer shows or keeps ready. */
function passagesOf(answer: Answer): readonly Passage[] {
  if (answer.kind === 'error') return [];
  const shown = [...answer.passages, ...answer.more, ...answer.caveats, ...answer.nearest];
  if (answer.type === 'stance') return [...shown, ...answer.readings.map(({ passage }) => passage)];
  if (answer.type !== 'who') return shown;
  return [...shown, ...answer.groups.flatMap(({ actors }) => actors.flatMap(({ passages }) => passages))];
}

function expectSound({ article }: Engine, answer: Answer): void {
  for (const { start, end, sentence, score, matched } of passagesOf(answer)) {
    expect(article.sentences[sentence - 1]).toMatchObject({ start, end, number: sentence });
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    let from = start;
    for (const span of matched) {
      expect(span.start).toBeGreaterThanOrEqual(from);
      expect(span.end).toBeGreaterThan(span.start);
      from = span.end;
    }
    expect(from).toBeLessThanOrEqual(end);
  }
  if (answer.kind === 'error') return;
  if (answer.kind === 'absent') expect(answer.passages).toEqual([]);
  else if (answer.type !== 'help') expect(answer.passages.length).toBeGreaterThan(0);
  if (answer.kind === 'answered') expect(answer.nearest).toEqual([]);
}

/** What of an article stands in no sentence, word by word, without the title. */
function uncovered(article: Article): string[] {
  let rest = '';
  let from = article.title?.end ?? 0;
  for (const { start, end } of article.sentences) {
    rest += `${article.text.slice(from, start)} `;
    from = end;
  }
  return (rest + article.text.slice(from)).split(BLANK).filter((word) => word !== '');
}

describe('any text', () => {
  it('is sentences in order that do not overlap and leave no word out', () => {
    fc.assert(
      fc.property(text, (words) => {
        const article = parseArticle(words);
        let from = article.title?.end ?? 0;
        for (const [index, { start, end, number, paragraph }] of article.sentences.entries()) {
          expect(number).toBe(index + 1);
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          const around = article.paragraphs[paragraph];
          expect(start).toBeGreaterThanOrEqual(around?.start ?? Number.NaN);
          expect(end).toBeLessThanOrEqual(around?.end ?? Number.NaN);
          expect(quote(article, { start, end }).trim()).toBe(quote(article, { start, end }));
          from = end;
        }
        expect(from).toBeLessThanOrEqual(words.length);
        expect(article.text).toBe(words);
        expect(uncovered(article).filter((word) => !MARK.test(word))).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('any question of any text', PATIENCE, () => {
  it('has an answer in the article’s own words, or none', () => {
    fc.assert(
      fc.property(text, fc.array(question, { minLength: 1, maxLength: 4 }), (words, questions) => {
        const engine = engineOf(words);
        for (const asked of questions) expectSound(engine, engine.ask(asked));
      }),
      RUNS,
    );
  });

  it('is answered alike by every way of asking, and alike twice', () => {
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.integer(),
        (words, typed, number) => {
          const engine = engineOf(words);
          const answers = (): Answer[] => [
            engine.stance(typed),
            engine.who(typed),
            engine.quoteText(typed),
            engine.quoteNumber(number),
            engine.whoBanned(),
            ...engine.stances.map((stance) => engine.who(stance)),
            ...engine.actors.map(({ actor }) => engine.stance(actor)),
          ];
          const first = answers();
          for (const answer of first) expectSound(engine, answer);
          expect(answers()).toEqual(first);
          for (const { actor } of engine.actors)
            expect(engine.stance(actor)).toMatchObject({ kind: 'answered' });
          for (const stance of engine.stances)
            expect(engine.who(stance)).toMatchObject({ kind: 'answered', stance });
        },
      ),
      RUNS,
    );
  });

  it('can be completed, and read by pages', () => {
    fc.assert(
      fc.property(
        text,
        fc.string({ maxLength: 20 }),
        fc.integer({ min: 2, max: 300 }),
        (words, typed, size) => {
          const engine = engineOf(words);
          const offered = new Set(engine.actors.map(({ actor }) => actor));
          expect(engine.suggestActors(typed).filter(({ actor }) => !offered.has(actor))).toEqual([]);
          expect(engine.suggestStances(typed).filter((stance) => !engine.stances.includes(stance))).toEqual(
            [],
          );
          for (const { sentence } of engine.suggestSentences(typed))
            expect(engine.passage(sentence)).not.toBeNull();
          let from = 0;
          for (const { start, end } of engine.pages(size)) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end - start).toBeLessThanOrEqual(size);
            from = end;
          }
          expect(from).toBe(engine.article.sentences.at(-1)?.end ?? 0);
        },
      ),
      RUNS,
    );
  });
});
