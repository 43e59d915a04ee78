import { readFileSync } from 'node:fs';
import { QUESTION_LIMIT } from '../../src/answers/engine.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { ARTICLE, type Options, print } from './bench.ts';
import { timed } from './measure.ts';
import { ours, ranking } from './ours.ts';
import { figures, type Row, table } from './table.ts';

const SIZE = 6000;
const ROUNDS = 3;
const ASKED = 'Who banned Huawei?';

const HOSTILE: Readonly<Record<string, string>> = {
  'one letter': 'a'.repeat(SIZE),
  'one letter, spaced': 'a '.repeat(SIZE / 2),
  'one word, over and over': 'Huawei '.repeat(SIZE / 7),
  'a misspelt word, over and over': 'Huaewi '.repeat(SIZE / 7),
  'different misspelt words': Array.from({ length: SIZE / 8 }, (_, i) => `Huwa${i.toString(36)}ei`).join(' '),
  'unknown names': Array.from({ length: SIZE / 6 }, (_, i) => `Q${i.toString(36)}x`).join(' '),
  'one letter, dotted': 'U.'.repeat(SIZE / 2),
  'one letter, hyphens': 'a-'.repeat(SIZE / 2),
  'one letter, apostrophes': "a'".repeat(SIZE / 2),
  digits: '1'.repeat(SIZE),
  'digits, commas': '1,'.repeat(SIZE / 2),
  'question words': 'who why how '.repeat(SIZE / 12),
  'negations and commas': 'has not, '.repeat(SIZE / 9),
  'a thousand combining marks': `Huawei${'\u0301'.repeat(1000)}`,
  'combining marks on each letter': [...ASKED].map((letter) => letter + '\u0336\u0301'.repeat(100)).join(''),
  'zero-width only': '\u200B\u200C\u200D\uFEFF'.repeat(SIZE / 4),
  'zero-width between letters': [...ASKED].join('\u200B'),
  'right-to-left override': `\u202E${ASKED}\u202C`,
  'right-to-left text': 'من حظر هواوي؟ '.repeat(SIZE / 14),
  'right-to-left marks': '\u200F\u2067\u2069'.repeat(SIZE / 3),
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈😀'.repeat(SIZE / 19),
  flags: '🇩🇪'.repeat(SIZE / 4),
  'regular expression': '(a+)+$ [^]*.*\\1 (?<=x)|{9,} '.repeat(SIZE / 29),
  'regular expression characters': '.*+?^{$}()|[]\\/-'.repeat(SIZE / 16),
  'one backslash': '\\',
  'one bracket': '(',
  'lone high surrogates': '\uD83D'.repeat(SIZE),
  'lone low surrogates': '\uDC00'.repeat(SIZE),
  'a lone surrogate in a word': 'Who banned Hua\uD800wei?',
  'control characters': '\u0000\u0007\u001B[31m\u007F'.repeat(SIZE / 8),
  'new lines': '\n'.repeat(SIZE),
  spaces: ' '.repeat(SIZE),
  nothing: '',
  'names of every object': '__proto__ constructor toString hasOwnProperty valueOf '.repeat(SIZE / 54),
  'quotation marks': `“"‘'”’«»`.repeat(SIZE / 8),
  'Discord markup': '**<@1>** @everyone <#2> ||`x`|| '.repeat(SIZE / 31),
  'Chinese without spaces': '谁禁止了华为的设备'.repeat(SIZE / 9),
  'a slash and a command': `/stance ${'germany '.repeat(SIZE / 8)}`,
  'compatibility forms': 'ﷺ'.repeat(SIZE / 18),
};

/** Questions made to hurt: none may take long, none may throw. Sets the exit code to 1 where one throws. */
export function hostile(_options: Options): void {
  const article = parseArticle(readFileSync(ARTICLE, 'utf8'));
  const asks = [ours, ranking].map((contender) => contender.prepare(article));
  const rows = Object.entries({
    ...HOSTILE,
    'the article itself': article.text,
  }).map(([name, question]): Row => {
    const [whole, alone] = asks.map((ask) => worst(ask, question));
    const [beginning] = asks.map((ask) => worst(ask, question.slice(0, QUESTION_LIMIT)));
    return [name, String(question.length), ...[whole, beginning, alone].map((cell) => cell ?? '')];
  });
  const limit = `first ${QUESTION_LIMIT}`;
  print(
    `Our article: the slowest of ${ROUNDS} runs, in ms; a question may have ${QUESTION_LIMIT} characters, ranking alone`,
  );
  print('has no limit.', '', table(['', 'characters', 'whole', limit, 'ranking alone'], rows), '');
}

/** The longest time in ms; or what was thrown. */
function worst(ask: (question: string) => unknown, question: string): string {
  try {
    return figures(Math.max(...Array.from({ length: ROUNDS }, () => timed(() => ask(question)).millis)));
  } catch (error) {
    process.exitCode = 1;
    return `threw ${error instanceof Error ? error.name : typeof error}`;
  }
}
