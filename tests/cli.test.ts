import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { STANCES } from '../src/answers/answer.ts';
import { loadEngine } from '../src/load.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const { article } = loadEngine({ articlePath: `${ROOT}data/article.txt`, lexiconPath: '' });

const Passage = z.strictObject({
  text: z.string().min(1),
  start: z.int().min(0),
  end: z.int(),
  sentence: z.int().min(1).max(article.sentences.length),
  speaker: z.string().nullable(),
  score: z.number().min(0).max(1),
});
const COMMON = {
  question: z.string(),
  passages: z.array(Passage),
  missing: z.array(z.string()),
  nearest: z.array(Passage).max(1),
};
/** The contract that other tools read, field by field; nothing beside. */
const Line = z.union([
  z.strictObject({ ...COMMON, kind: z.enum(['answered', 'absent']) }),
  z.strictObject({
    ...COMMON,
    kind: z.enum(['answered', 'absent']),
    actor: z.string(),
    stances: z.array(z.enum(STANCES)),
  }),
  z.strictObject({
    ...COMMON,
    kind: z.enum(['answered', 'absent']),
    groups: z.array(
      z.strictObject({
        stance: z.enum(STANCES),
        actors: z.array(z.strictObject({ actor: z.string(), passages: z.array(Passage).min(1) })).min(1),
      }),
    ),
  }),
  z.strictObject({
    ...COMMON,
    kind: z.enum(['answered', 'absent']),
    claims: z
      .array(
        z.strictObject({
          text: z.string().min(1),
          quoted: z.boolean(),
          verdict: z.enum(['verbatim', 'altered', 'differs', 'said', 'absent']),
          passages: z.array(Passage),
          changes: z.array(
            z.strictObject({ op: z.enum(['equal', 'insert', 'delete']), text: z.string().min(1) }),
          ),
          lost: z.array(z.enum(['negation', 'number', 'name', 'hedge'])),
          credited: z.string().nullable(),
          speaker: z.string().nullable(),
        }),
      )
      .min(1),
  }),
  z.strictObject({ ...COMMON, kind: z.literal('error'), problem: z.string(), subject: z.string() }),
]);

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, lines: stdout.split('\n').slice(0, -1) };
}

/** Asks with `--json`; each line is checked against the contract. */
function ask(questions: readonly string[], input = '') {
  const { status, stderr, lines } = run(['--json', ...questions], input);
  expect([status, stderr]).toEqual([0, '']);
  return lines.map((line) => Line.parse(JSON.parse(line)));
}

describe('the terminal, with --json', () => {
  const checked = '/check Germany said "such allegations have been proven". Germany banned Huawei.';
  const questions = [
    checked,
    '/check France banned it all',
    'has it been proven?',
    '/stance germny',
    'what about France?',
    '/stance huawei',
    '/who-banned',
    '/who swims',
    '/quote 3',
    '/quote 19',
    '/help',
    '/article',
    '',
    '/nothing',
    'Who’s “that” — 😀?',
  ];
  const answers = ask(questions);
  const of = (question: string) => answers[questions.indexOf(question)];

  it('answers each argument in order, as it was put', () => {
    expect(answers.map(({ question }) => question)).toEqual(questions);
  });

  it('quotes the article’s own characters', () => {
    const passages = answers.flatMap((answer) => [
      ...answer.passages,
      ...answer.nearest,
      ...('groups' in answer
        ? answer.groups.flatMap(({ actors }) => actors.flatMap((own) => own.passages))
        : []),
    ]);
    expect(passages.length).toBeGreaterThan(10);
    for (const { text, start, end, sentence } of passages) {
      expect(text).toBe(article.text.slice(start, end));
      expect(article.sentences[sentence - 1]).toMatchObject({ start, end });
    }
  });

  it.each([
    ['has it been proven?', { kind: 'answered', missing: [] }],
    ['/stance germny', { kind: 'answered', actor: 'Germany', stances: ['considering'] }],
    [
      'what about France?',
      { kind: 'absent', actor: 'France', stances: [], passages: [], missing: ['France'] },
    ],
    ['/stance huawei', { kind: 'answered', actor: 'Huawei', stances: [] }],
    ['/who swims', { kind: 'absent', groups: [], passages: [] }],
    [
      '/quote 3',
      { kind: 'answered', passages: [{ sentence: 3, speaker: 'a statement issued after the vote' }] },
    ],
    ['/quote 19', { kind: 'absent', passages: [] }],
    ['/help', { kind: 'answered', passages: [] }],
    ['/article', { kind: 'answered', passages: [{ sentence: 1, speaker: null }] }],
    ['', { kind: 'error', passages: [], missing: [], nearest: [] }],
    ['/nothing', { kind: 'error', passages: [], missing: [], nearest: [] }],
    [
      checked,
      {
        kind: 'answered',
        claims: [
          {
            text: 'such allegations have been proven',
            quoted: true,
            verdict: 'altered',
            passages: [{ sentence: 7 }],
            changes: [
              { op: 'equal', text: 'such allegations have' },
              { op: 'delete', text: 'not' },
              { op: 'equal', text: 'been proven' },
            ],
            lost: ['negation'],
            credited: 'Germany',
            speaker: null,
          },
          { text: 'Germany banned Huawei.', quoted: false, verdict: 'differs', passages: [{ sentence: 17 }] },
        ],
      },
    ],
    ['/check France banned it all', { kind: 'absent', missing: ['France'], claims: [{ verdict: 'absent' }] }],
  ])('keeps to the contract: %j', (question, expected) => {
    expect(of(question)).toMatchObject(expected);
  });

  it('sets the groups of /who-banned out', () => {
    const answer = of('/who-banned');
    const told = answer !== undefined && 'groups' in answer ? answer.groups : [];
    expect(told.map(({ stance, actors }) => [stance, actors.map(({ actor }) => actor)])).toEqual([
      ['banned', ['some states', 'Australia']],
      ['reviewing', ['New Zealand', 'Britain']],
      ['considering', ['others', 'Germany']],
    ]);
  });

  it('reads questions from standard input, a line each, a thousand of them', () => {
    const asked = Array.from({ length: 1000 }, (_, index) => `what about sentence ${index}, and australia?`);
    expect(ask([], `${asked.join('\n')}\n`).map(({ question }) => question)).toEqual(asked);
    expect(ask([], 'germany\r\n/quote 1').map(({ question }) => question)).toEqual(['germany', '/quote 1']);
    expect(ask([], '')).toEqual([]);
  });

  it('reads another article, by its own names', () => {
    const { status, lines } = run([
      '--json',
      '--article',
      'tests/texts/port.txt',
      '/stance havenbond',
      '/quote 1',
    ]);
    const [stance, first] = lines.map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(stance).toMatchObject({ kind: 'answered', actor: 'Havenbond', stances: ['accuses'] });
    expect(first.passages[0].text).toMatch(/^Cranes at the port of Rotterdam/);
  });
});

describe('the terminal', () => {
  it('shows an answer with who says it and where it stands', () => {
    const { status, stdout } = run(['/stance china', '/quote 14']);
    expect(status).toBe(0);
    expect(stdout).toContain('China: rejects');
    expect(stdout).toContain('sentence 16 of 18');
    expect(stdout).toContain('However, such allegations have not been proven.');
  });

  it('shows a verdict for each claim, and what it lost', () => {
    const { stdout } = run(['/check "such allegations have been proven". Germany banned Huawei.']);
    expect(stdout).toContain('altered (lost: negation): such allegations have been proven');
    expect(stdout).toContain('differs: Germany banned Huawei');
  });

  it('explains itself', () => {
    expect(run(['--help'])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^Usage: /),
    });
  });

  it.each([[['--jsn', 'x']], [['--article']], [['--json=yes', 'x']]])(
    'exits 2 on wrong usage: %j',
    (args) => {
      expect(run(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Usage: ') });
    },
  );

  it.each([
    [['--article', 'no-such-file.txt', 'x'], 'no-such-file.txt'],
    [['--article', 'src', 'x'], 'src'],
    [['--lexicon', 'package.json', 'x'], 'package.json'],
  ])('exits 1 with one line where a file cannot be used: %j', (args, path) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(path)]);
  });
});
