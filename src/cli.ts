import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Answer, Passage } from './answers/answer.ts';
import type { Engine } from './answers/engine.ts';
import { quote } from './article/article.ts';
import { LoadError, loadEngine } from './load.ts';

const USAGE = `Usage: npm run --silent ask -- [--json] [--article FILE] [--lexicon FILE] [QUESTION ...]

Each argument is one question; without any, questions are read from standard input, one a line.
A question that starts with / is a command, as in Discord: /stance germany, /who-banned, /quote 3.`;

const fileOf = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

function passageJson(engine: Engine, { start, end, sentence, speaker, score }: Passage) {
  return { text: quote(engine.article, { start, end }), start, end, sentence, speaker, score };
}

/** One answer as other tools read it. */
function toJson(engine: Engine, question: string, answer: Answer): object {
  if (answer.kind === 'error') {
    const { problem, subject } = answer;
    return { question, kind: 'error', passages: [], missing: [], nearest: [], problem, subject };
  }
  const json = (passage: Passage) => passageJson(engine, passage);
  const common = {
    question,
    kind: answer.kind,
    passages: answer.passages.map(json),
    missing: answer.missing,
    nearest: answer.nearest.map(json),
  };
  if (answer.type === 'stance') return { ...common, actor: answer.actor, stances: answer.stances };
  if (answer.type === 'check') {
    const claims = answer.claims.map(
      ({ text, quoted, verdict, passages, changes, lost, credited, speaker }) => {
        return { text, quoted, verdict, passages: passages.map(json), changes, lost, credited, speaker };
      },
    );
    return { ...common, claims };
  }
  if (answer.type !== 'who') return common;
  const groups = answer.groups.map(({ stance, actors }) => ({
    stance,
    actors: actors.map(({ actor, passages }) => ({ actor, passages: passages.map(json) })),
  }));
  return { ...common, groups };
}

/** One answer as a person reads it on a terminal. */
function toText(engine: Engine, answer: Answer): string {
  if (answer.kind === 'error')
    return `That cannot be answered as it is: ${answer.problem} ${answer.subject}`.trim();
  const show = ({ start, end, sentence, speaker }: Passage): string =>
    `  ${quote(engine.article, { start, end })}\n    ${speaker ?? 'the article itself'}, sentence ${sentence} of ${engine.article.sentences.length}`;
  if (answer.type === 'help')
    return ['You can ask:', ...answer.examples.map((example) => `  ${example}`)].join('\n');
  const lines: string[] = [];
  if (answer.type === 'stance' && answer.kind === 'answered') {
    lines.push(
      `${answer.actor}: ${answer.stances.join(', ') || 'no stance'}${answer.speaks ? '' : ' (never quoted)'}`,
    );
  }
  if (answer.type === 'who') {
    for (const { stance, actors } of answer.groups) {
      lines.push(`${stance}: ${actors.map(({ actor }) => actor).join(', ')}`);
    }
  }
  if (answer.type === 'check') {
    for (const { text, verdict, lost } of answer.claims) {
      lines.push(`${verdict}${lost.length > 0 ? ` (lost: ${lost.join(', ')})` : ''}: ${text}`);
    }
  } else if (answer.kind === 'absent') lines.push('The article does not say.');
  if (answer.kind === 'absent') {
    if (answer.missing.length > 0) lines.push(`The article never mentions ${answer.missing.join(', ')}.`);
    if (answer.nearest.length > 0) lines.push('The nearest passage:');
  }
  return [...lines, ...[...answer.passages, ...answer.caveats, ...answer.nearest].map(show)].join('\n');
}

async function main(): Promise<number> {
  let args: ReturnType<typeof readArgs>;
  try {
    args = readArgs();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    return 2;
  }
  if (args.values.help === true) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  let engine: Engine;
  try {
    engine = loadEngine({
      articlePath: args.values.article ?? fileOf('data/article.txt'),
      // The lexicon that ships speaks of the article that ships.
      lexiconPath:
        args.values.lexicon ?? (args.values.article === undefined ? fileOf('data/lexicon.json') : ''),
    });
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  const print = (question: string): void => {
    const answer = engine.ask(question);
    const text =
      args.values.json === true ? JSON.stringify(toJson(engine, question, answer)) : toText(engine, answer);
    process.stdout.write(`${text}\n`);
  };
  if (args.positionals.length > 0) {
    for (const question of args.positionals) print(question);
    return 0;
  }
  const prompts = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    output: process.stderr,
    terminal: prompts,
    prompt: '? ',
  });
  if (prompts) lines.prompt();
  for await (const line of lines) {
    print(line);
    if (prompts) lines.prompt();
  }
  return 0;
}

function readArgs() {
  return parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      article: { type: 'string' },
      lexicon: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

// A reader that closes the pipe early, as `head` does, is no mistake of ours.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main();
