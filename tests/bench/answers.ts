import { readFileSync } from 'node:fs';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { ARTICLE, type Options, print, QUESTIONS, TEXTS } from './bench.ts';
import { rival } from './contender.ts';
import { type Case, measure, type Subject } from './measure.ts';
import { engineOf, ours } from './ours.ts';
import { parseQuestions, type TextQuestion } from './questions.ts';
import { readingTable, sameName } from './readings.ts';
import { groupTable, rankingTable } from './report.ts';
import { RIVALS } from './rivals/all.ts';
import type { Part } from './split.ts';
import { type BenchText, goldSentences } from './squad.ts';
import { readTexts } from './texts.ts';

const CONTENDERS = [...RIVALS.map(rival), ours];

/** With `--quick`, every fifth text of the data. */
const QUICK_STEP = 5;

const PARTS = [
  { part: 'report', means: 'kept out of tuning' },
  { part: 'tune', means: 'tuned on: no result' },
] as const satisfies readonly { part: Part; means: string }[];

const OWN = 'own';
const OTHER = 'other title';
const IMPOSSIBLE = 'impossible';

/** How well the rivals and ours find the sentence that answers, and whether they keep silent where there is none. */
export function answers({ data, quick }: Options): void {
  if (data === null)
    print('Data set: skipped, as no file was given (--data FILE, in the JSON form of SQuAD).', '');
  else squad(data.filter((_, i) => !quick || i % QUICK_STEP === 0));
  ownArticle();
  otherTexts();
}

function squad(texts: readonly BenchText[]): void {
  for (const { part, means } of PARTS) {
    const chosen = texts.filter((text) => text.part === part);
    const titles = new Set(chosen.map(({ title }) => title)).size;
    const subjects = chosen.map((text, i) => squadSubject(text, otherTitle(chosen, i)));
    const cases = subjects.flatMap((subject) => subject.cases);
    print(`Data set, ${means}: ${titles} titles, ${chosen.length} texts, ${counted(cases)}`, '');
    if (cases.length > 0) print(rankingTable(measure(subjects, CONTENDERS), [OTHER, IMPOSSIBLE]), '');
  }
}

/** The text half the list away, or the next after it, that is of another title. */
function otherTitle(texts: readonly BenchText[], i: number): BenchText | undefined {
  const half = i + Math.floor(texts.length / 2);
  return texts
    .map((_, step) => texts[(half + step) % texts.length])
    .find((text) => text?.title !== texts[i]?.title);
}

function squadSubject(text: BenchText, other: BenchText | undefined): Subject {
  const article = parseArticle(text.text);
  const own = text.questions.map((question): Case => {
    const gold = goldSentences(article, question);
    return { question: question.text, gold, group: question.answers.length > 0 ? OWN : IMPOSSIBLE };
  });
  const foreign = (other?.questions ?? [])
    .filter((question) => question.answers.length > 0)
    .map((question): Case => ({ question: question.text, gold: [], group: OTHER }));
  // An answer in what is read as the title has no sentence.
  const counted = own.filter(({ gold, group }) => gold.length > 0 || group === IMPOSSIBLE);
  return { article, cases: [...counted, ...foreign] };
}

function ownArticle(): void {
  const article = parseArticle(readFileSync(ARTICLE, 'utf8'));
  const questions = parseQuestions(readFileSync(QUESTIONS, 'utf8'));
  for (const { part, means } of PARTS) {
    const chosen = questions.filter((question) => question.part === part);
    const cases = chosen.map(textCase);
    const runs = measure([{ article, cases }], CONTENDERS);
    print(`Our article, ${means}: ${counted(cases)}`, '', rankingTable(runs), '');
    print(`Our article by kind, ${means}:`, '', groupTable(runs), '');
    print(`Names that the article never mentions, ${means}: ${namesTold(article, chosen)}`, '');
  }
}

/** Of the unanswerable questions with such names, those to which the engine tells all of them. */
function namesTold(article: Article, questions: readonly TextQuestion[]): string {
  const engine = engineOf(article);
  const naming = questions.filter(({ missing }) => missing.length > 0);
  const told = naming.filter(({ question, missing }) => {
    const answer = engine.ask(question);
    return (
      answer.kind === 'absent' && missing.every((name) => answer.missing.some((one) => sameName(one, name)))
    );
  });
  return `all told in ${told.length} of ${naming.length} questions`;
}

function otherTexts(): void {
  const texts = readTexts(TEXTS);
  for (const { part, means } of PARTS) {
    const chosen = texts.filter(({ marks }) => marks.split === part);
    const subjects = chosen.map(
      ({ article, questions }): Subject => ({ article, cases: questions.map(textCase) }),
    );
    const cases = subjects.flatMap((subject) => subject.cases);
    print(`Our other texts, ${means}: ${chosen.length} texts, ${counted(cases)}`, '');
    print(rankingTable(measure(subjects, CONTENDERS)), '');
    print(
      `Speakers and stances, ${means}:`,
      '',
      readingTable(chosen, ({ article }) => engineOf(article)),
      '',
    );
  }
}

function textCase({ question, gold, kind }: TextQuestion): Case {
  return { question, gold, group: kind };
}

function counted(cases: readonly Case[]): string {
  const answerable = cases.filter(({ gold }) => gold.length > 0).length;
  return `${answerable} answerable questions and ${cases.length - answerable} others`;
}
