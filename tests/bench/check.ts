import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimCheck } from '../../src/answers/answer.ts';
import type { Engine } from '../../src/answers/engine.ts';
import { type Article, quote } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { readSynonyms } from '../../src/language/synonyms.ts';
import { type Altered, alter, pairs } from './alterations.ts';
import { ARTICLE, DATA, type Options, print, TEXTS } from './bench.ts';
import { growText, seeded } from './growth-texts.ts';
import { engineOf } from './ours.ts';
import { figures, percent, type Row, table } from './table.ts';
import { readTexts } from './texts.ts';

/** How many quotations are timed in a large text. */
const QUOTATIONS = 60;
const INVENTED = join(import.meta.dirname, 'invented.txt');

/** Checks quotations made from every sentence of every text: share of verdicts right, by kind of alteration. */
export function check({ data, quick }: Options): void {
  const own = parseArticle(readFileSync(ARTICLE, 'utf8'));
  const others = (data ?? [])
    .filter((_, index) => index % (quick ? 50 : 10) === 0)
    .map(({ text }) => parseArticle(text));
  const articles = [own, ...readTexts(TEXTS).map(({ article }) => article), ...others];
  const synonyms = pairs(readSynonyms(readFileSync(join(DATA, 'synonyms.txt'), 'utf8')));
  const draw = seeded(20261123);
  const random = (bound: number): number => Math.floor(draw() * bound);
  const tally = new Map<
    string,
    { count: number; right: number; verbatim: number; named: number; turning: boolean }
  >();
  for (const article of articles) {
    const engine = engineOf(article);
    for (const [index, sentence] of article.sentences.entries()) {
      const partner =
        article.sentences[(index + 1 + random(article.sentences.length - 1)) % article.sentences.length];
      if (partner === undefined) continue;
      for (const altered of alter(quote(article, sentence), quote(article, partner), synonyms, random)) {
        const row = tally.get(altered.kind) ?? {
          count: 0,
          right: 0,
          verbatim: 0,
          named: 0,
          turning: altered.loss !== null,
        };
        tally.set(altered.kind, row);
        const found = checked(engine, altered.text);
        row.count++;
        if (isRight(article, found, altered, sentence.number)) row.right++;
        if (found?.verdict === 'verbatim') row.verbatim++;
        if (altered.loss !== null && found?.lost.includes(altered.loss) === true) row.named++;
      }
    }
  }
  const rows = [...tally].map(
    ([kind, { count, right, verbatim, named, turning }]): Row => [
      kind,
      String(count),
      percent(right / count),
      percent(verbatim / count),
      percent(turning ? named / count : Number.NaN),
    ],
  );
  print(`${articles.length} texts; a verdict is right with its passage`, '');
  print(table(['alteration', 'quotations', 'right', 'taken as verbatim', 'loss named'], rows), '');
  invented(engineOf(own));
  speed(engineOf(own), quick);
}

/** The one quotation of a message, in marks that no sentence of the texts uses itself. */
function checked(engine: Engine, text: string): ClaimCheck | undefined {
  const answer = engine.check(`\`\`\`\n${text}\n\`\`\``);
  return answer.type === 'check' ? answer.claims[0] : undefined;
}

function isRight(
  article: Article,
  found: ClaimCheck | undefined,
  { verdict }: Altered,
  number: number,
): boolean {
  if (found === undefined || found.verdict !== verdict) return false;
  // A sentence that stands twice in a text is as well found at its other place.
  const wanted = article.sentences[number - 1];
  return found.passages.some(
    (passage) =>
      passage.sentence === number ||
      (wanted !== undefined && quote(article, passage) === quote(article, wanted)),
  );
}

/** Sentences on the topic that the article does not have. */
function invented(engine: Engine): void {
  const sentences = readFileSync(INVENTED, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const verdicts = sentences.map((sentence) => checked(engine, sentence)?.verdict ?? 'none');
  const share = (verdict: string): string =>
    percent(verdicts.filter((own) => own === verdict).length / verdicts.length);
  print(`Invented sentences on the article's topic: ${sentences.length}`, '');
  print(
    table(
      ['taken as', 'share'],
      [
        ['verbatim', share('verbatim')],
        ['altered', share('altered')],
        ['absent', share('absent')],
      ],
    ),
    '',
  );
}

/** Time for a quotation in a large text, and for a long message. */
function speed(engine: Engine, quick: boolean): void {
  const rows: Row[] = [];
  const time = (name: string, rounds: number, act: () => void): void => {
    const taken = Array.from({ length: rounds }, () => {
      const from = performance.now();
      act();
      return performance.now() - from;
    }).sort((one, other) => one - other);
    rows.push([name, figures(taken[rounds >> 1] ?? Number.NaN), figures(taken.at(-1) ?? Number.NaN)]);
  };
  const message =
    `${'Germany said "such allegations have been proven" and Australia banned Huawei. '.repeat(60)}`.slice(
      0,
      4000,
    );
  time('a message of 4,000 characters', 9, () => engine.check(message));
  const paragraphs = readTexts(TEXTS).flatMap(({ article }) =>
    article.paragraphs.map((span) => quote(article, span)),
  );
  const large = parseArticle(growText(paragraphs, quick ? 10_000 : 100_000).text);
  const big = engineOf(large);
  // A different sentence each time, from all over the text: the same one again is known already.
  const drawn = (round: number): string => {
    const sentence = large.sentences[Math.floor((round * large.sentences.length) / QUOTATIONS)];
    return sentence === undefined ? '' : quote(large, sentence);
  };
  const quotations = (name: string, change: (words: readonly string[]) => readonly string[]): void => {
    let round = 0;
    time(`${QUOTATIONS} quotations in ${large.sentences.length} sentences, ${name}`, QUOTATIONS, () =>
      checked(big, change(drawn(round++).split(' ')).join(' ')),
    );
  };
  quotations('as they stand', (words) => words);
  quotations('two words left out', (words) => words.filter((_, at) => at < 4 || at > 5));
  quotations('halves swapped', (words) => [
    ...words.slice(words.length >> 1),
    ...words.slice(0, words.length >> 1),
  ]);
  print(table(['what', 'ms median', 'ms most'], rows), '');
}
