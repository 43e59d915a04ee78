import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimCheck, Verdict } from '../../src/answers/answer.ts';
import type { Engine } from '../../src/answers/engine.ts';
import { type Article, quote } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { readSynonyms } from '../../src/language/synonyms.ts';
import { type Altered, alter, namesIn, pairs } from './alterations.ts';
import { ARTICLE, DATA, type Options, print, TEXTS } from './bench.ts';
import { collectGarbage } from './garbage.ts';
import { growText, seeded } from './growth-texts.ts';
import { engineOf } from './ours.ts';
import { figures, percent, type Row, table } from './table.ts';
import { readTexts } from './texts.ts';

const VERDICTS: readonly Verdict[] = ['verbatim', 'altered', 'differs', 'said', 'absent'];
/** How many quotations are timed in a large text. */
const QUOTATIONS = 60;
const INVENTED = join(import.meta.dirname, 'invented.tsv');
const CLAIMS = join(import.meta.dirname, 'claims.tsv');

/** Checks quotations made from every sentence of every text: share of verdicts right, by kind of alteration. */
export function check({ data, quick }: Options): void {
  const own = parseArticle(readFileSync(ARTICLE, 'utf8'));
  const others = (data ?? [])
    .filter((_, index) => index % (quick ? 50 : 10) === 0)
    .map(({ text }) => parseArticle(text));
  const texts = new Map([
    ['article', own],
    ...readTexts(TEXTS).map(({ name, article }): [string, Article] => [name, article]),
  ]);
  const articles = [...texts.values(), ...others];
  const synonyms = pairs(readSynonyms(readFileSync(join(DATA, 'synonyms.txt'), 'utf8')));
  const draw = seeded(20261123);
  const random = (bound: number): number => Math.floor(draw() * bound);
  const tally = new Map<
    string,
    { count: number; right: number; verbatim: number; named: number; turning: boolean }
  >();
  for (const article of articles) {
    const engine = engineOf(article);
    const names = namesIn(article.text);
    for (const [index, sentence] of article.sentences.entries()) {
      const partner =
        article.sentences[(index + 1 + random(article.sentences.length - 1)) % article.sentences.length];
      if (partner === undefined) continue;
      for (const altered of alter(
        quote(article, sentence),
        quote(article, partner),
        { synonyms, names },
        random,
      )) {
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
  const engines = new Map([...texts].map(([name, article]) => [name, engineOf(article)]));
  invented(engines);
  plainClaims(engines);
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

/** The rows of a table by its first line's names, each with the engine of its text. */
function readRows(path: string, engines: ReadonlyMap<string, Engine>) {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [text = '', kind = '', sentence = ''] = line.split('\t');
    const engine = engines.get(text);
    if (engine === undefined) throw new Error(`${path}: no text is called ${text}`);
    return { engine, kind, sentence };
  });
}

/** How often each verdict is given, by kind. */
function verdictsBy(rows: readonly { readonly kind: string; readonly verdict: Verdict }[]): Row[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const share = (verdict: Verdict): string =>
      percent(own.filter((row) => row.verdict === verdict).length / own.length);
    return [kind, String(own.length), ...VERDICTS.map(share)];
  });
}

/** Sentences that no text has, quoted: on its topic alone, and made of one of its sentences. */
function invented(engines: ReadonlyMap<string, Engine>): void {
  const rows = readRows(INVENTED, engines).map(({ engine, kind, sentence }) => {
    return { kind, verdict: checked(engine, sentence)?.verdict ?? 'absent' };
  });
  print(table(['invented, out of', 'quotations', ...VERDICTS], verdictsBy(rows)), '');
}

/** Claims in words of their own: said by the text, stated otherwise, the opposite of what it says, not in it at all. */
function plainClaims(engines: ReadonlyMap<string, Engine>): void {
  const claims = [
    ...readRows(CLAIMS, engines),
    ...readRows(INVENTED, engines).map((row) => ({ ...row, kind: 'invented' })),
  ];
  const rows = claims.map(({ engine, kind, sentence }) => {
    const answer = engine.check(sentence);
    return { kind, verdict: (answer.type === 'check' ? answer.claims[0]?.verdict : undefined) ?? 'absent' };
  });
  print(table(['plain claims', 'claims', ...VERDICTS], verdictsBy(rows)), '');
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
  // What reading it left behind is no quotation's doing.
  collectGarbage('major');
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
