import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quote } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { ARTICLE, type Options, print, QUESTIONS, TEXTS } from './bench.ts';
import { GROWING, GrowthResult, type GrowthTask } from './growth-task.ts';
import { growText, misspelt } from './growth-texts.ts';
import { parseQuestions } from './questions.ts';
import type { BenchText } from './squad.ts';
import { figures, type Row, table } from './table.ts';
import { readTexts } from './texts.ts';

const SIZES = {
  quick: [1_000, 10_000],
  full: [1_000, 10_000, 100_000],
} as const;
const QUESTIONS_ASKED = 300;
/** The whole benchmark is to end in ten minutes, whatever becomes slow. */
const LIMIT_MILLIS = 60_000;

interface Material {
  readonly paragraphs: readonly string[];
  readonly questions: readonly string[];
}

/** Index time, memory and question time as the text grows; each size in a process of its own. */
export async function growth({ data, quick }: Options): Promise<void> {
  const { paragraphs, questions } = data === null ? ownMaterial() : dataMaterial(data);
  const asked = questions
    .map((plain) => ({ plain, wrong: misspelt(plain) }))
    .filter(({ wrong }) => wrong !== null);
  const step = Math.max(1, Math.floor(asked.length / QUESTIONS_ASKED));
  const chosen = asked.filter((_, i) => i % step === 0).slice(0, QUESTIONS_ASKED);
  print(
    `Texts joined from ${paragraphs.length} different paragraphs, then from their sentences with new words mixed in;`,
  );
  print(`${chosen.length} questions, plain and with a misspelt word; times in ms.`, '');
  const rows: Row[] = [];
  for (const size of quick ? SIZES.quick : SIZES.full) {
    const grown = growText(paragraphs, size);
    for (const contender of GROWING) {
      const name = `${contender}, ${size.toLocaleString('en')}`;
      const result = await inItsOwnProcess({
        ...grown,
        contender,
        plain: chosen.map(({ plain }) => plain),
        misspelt: chosen.flatMap(({ wrong }) => wrong ?? []),
      });
      rows.push(result === null ? [name, '', '', `over ${LIMIT_MILLIS / 1000} s`] : [name, ...cells(result)]);
    }
  }
  print(table(HEADER, rows), '');
}

function cells({ words, plain, misspelt: wrong, ...result }: GrowthResult): string[] {
  return [
    words.toLocaleString('en'),
    figures(result.parseMillis),
    figures(result.indexMillis),
    figures(result.heapMegabytes),
    figures(result.peakMegabytes),
    ...[plain, wrong].flatMap(({ median, p99 }) => [figures(median), figures(p99)]),
  ];
}

const HEADER: Row = [
  'sentences',
  'different words',
  'parse',
  'index',
  'heap MB',
  'peak process MB',
  'median',
  'p99',
  'median, misspelt',
  'p99, misspelt',
];

function ownMaterial(): Material {
  const own = {
    article: parseArticle(readFileSync(ARTICLE, 'utf8')),
    questions: parseQuestions(readFileSync(QUESTIONS, 'utf8')),
  };
  const texts = [own, ...readTexts(TEXTS)];
  return {
    paragraphs: texts.flatMap(({ article }) =>
      article.paragraphs.map((paragraph) => quote(article, paragraph)),
    ),
    questions: texts.flatMap(({ questions }) => questions.map(({ question }) => question)),
  };
}

function dataMaterial(texts: readonly BenchText[]): Material {
  return {
    paragraphs: texts.flatMap(({ text }) => text.split('\n\n')),
    questions: texts.flatMap(({ questions }) => questions.map(({ text }) => text)),
  };
}

/**
 * Memory is told for a process, and one size must not pay for what another left behind.
 * Null where it takes longer than the limit: then it is stopped.
 */
async function inItsOwnProcess(task: GrowthTask): Promise<GrowthResult | null> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-growth-'));
  try {
    const file = join(folder, 'task.json');
    writeFileSync(file, JSON.stringify(task));
    const child = fork(join(import.meta.dirname, 'growth-child.ts'), [file], {
      timeout: LIMIT_MILLIS,
      // As `npm start` has it.
      execArgv: [...process.execArgv, '--max-semi-space-size=4'],
    });
    return await new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(GrowthResult.parse(message)));
      child.once('exit', (code, signal) => {
        if (signal === 'SIGTERM') resolve(null);
        else reject(new Error(`the process for ${task.sentences} sentences ended with ${code ?? signal}`));
      });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
