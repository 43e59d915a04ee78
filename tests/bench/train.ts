/**
 * `npm run train -- --data FILE`: learns data/weights.json from the tuning part of a data set in SQuAD's form and of our own
 * questions, and prints how good the weights are on what they were not fitted to. The same data gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseArticle } from '../../src/article/parse.ts';
import { EMPTY_LEXICON } from '../../src/language/lexicon.ts';
import { createNames } from '../../src/language/names.ts';
import { loadKnowledge } from '../../src/load.ts';
import type { LanguageKnowledge } from '../../src/search/inquiry.ts';
import { coursesFrom } from './courses.ts';
import {
  type Example,
  examplesFrom,
  fitConfidence,
  fitRanking,
  judge,
  scoreExamples,
  type Weighted,
} from './learn.ts';
import { parseQuestions } from './questions.ts';
import { parseSquad } from './squad.ts';
import { readTexts } from './texts.ts';
import { report } from './train-report.ts';

const DATA = new URL('../../data/', import.meta.url);
const here = (path: string) => new URL(path, import.meta.url);
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  process.stderr.write('Usage: npm run train -- --data FILE\n');
  process.exit(2);
}

const { words, synonyms, lexicon } = loadKnowledge(fileURLToPath(new URL('lexicon.json', DATA)));
const plain: LanguageKnowledge = { words, names: createNames(EMPTY_LEXICON), synonyms };
/** What the bot knows of the article that ships. */
const shipped: LanguageKnowledge = {
  words,
  names: createNames(lexicon),
  synonyms: [...lexicon.synonyms, ...synonyms],
};
const courses = coursesFrom(
  parseSquad(readFileSync(values.data, 'utf8')),
  parseArticle(readFileSync(new URL('article.txt', DATA), 'utf8')),
  parseQuestions(readFileSync(here('questions.tsv'), 'utf8')),
  readTexts(here('../texts').pathname),
);
const examples = examplesFrom(courses, ({ ships }) => (ships ? shipped : plain));

/** Groups are shared out to so many parts; each is judged by weights fitted to the others. */
const FOLDS = 5;
const groups = [...new Set(examples.map(({ group }) => group))];
const foldOf = (example: Example) => groups.indexOf(example.group) % FOLDS;

const unseen = Array.from({ length: FOLDS }, (_, fold) => {
  const others = examples.filter((example) => foldOf(example) !== fold);
  const ranking = fitRanking(others);
  return judge(
    scoreExamples(
      examples.filter((example) => foldOf(example) === fold),
      ranking,
    ),
    confidenceFrom(others, ranking),
  );
}).flat();

const ranking = fitRanking(examples);
const { topic, told } = confidenceFrom(examples, ranking);
const { threshold, table } = report(unseen);
writeFileSync(
  new URL('weights.json', DATA),
  `${JSON.stringify({ ranking: rounded(ranking), topic: rounded(topic), told: rounded(told), threshold }, null, 2)}\n`,
);
process.stdout.write(`${table}\n`);

function confidenceFrom(some: readonly Example[], ranking: Weighted): Record<'topic' | 'told', Weighted> {
  const scored = scoreExamples(some, ranking);
  return { topic: fitConfidence(scored, 'topic'), told: fitConfidence(scored, 'told') };
}

function rounded(weights: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, Number(weight.toPrecision(4))]),
  );
}
