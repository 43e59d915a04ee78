import { stem } from '../language/stems.ts';
import type { WordTable } from '../language/word-table.ts';
import { FLAG, type Token } from './tokens.ts';

/** What kind of answer a question asks for. */
export type Asked = 'who' | 'when' | 'where' | 'number' | 'why' | 'how' | 'name' | 'what' | 'polar';

export interface AnswerType {
  readonly asked: Asked;
  /** The noun asked about ("what *city*", "which *kind of engine*"): terms, empty where there is none. */
  readonly focus: readonly string[];
}

const QUESTION_WORDS: ReadonlyMap<string, Asked> = new Map([
  ['who', 'who'],
  ['whos', 'who'],
  ['whom', 'who'],
  ['whose', 'who'],
  ['when', 'when'],
  ['whens', 'when'],
  ['where', 'where'],
  ['wheres', 'where'],
  ['why', 'why'],
  ['whys', 'why'],
  ['how', 'how'],
  ['hows', 'how'],
  ['what', 'what'],
  ['whats', 'what'],
  ['which', 'what'],
]);
const MEASURED = set(
  'many much long old far big large tall high often fast deep wide few heavy small great late early hot cold',
);
const POLAR = set(
  'is are was were do does did can has have had will could should would must may isnt arent didnt',
);
const BE = set('is was are were be s');
const ARTICLES = set('the a an their its his her this these those');
const KIND_NOUNS = set('kind type sort kinds types sorts form forms');
const FOCUS_LENGTH = 4;

/** Nouns after "what" or "which" that say what kind of answer is meant, beyond what the word table knows. */
const NOUNS: readonly (readonly [Asked, ReadonlySet<string>])[] = [
  ['name', stems('name term word title nickname acronym')],
  ['when', stems('year date century decade day month time era period deadline')],
  [
    'number',
    stems(
      'percent percentage number amount population proportion fraction rate age distance length height size total cost price share figure',
    ),
  ],
  [
    'where',
    stems(
      'city country place nation region state location continent town area province river ocean sea capital county district',
    ),
  ],
  ['why', stems('reason cause purpose motive motivation')],
  ['who', stems('person people group organisation company party body firm agency government')],
];

export function answerType(tokens: readonly Token[], words: WordTable): AnswerType {
  const at = questionWord(tokens);
  const word = tokens[at];
  const next = tokens[at + 1];
  if (word === undefined) {
    return { asked: POLAR.has(tokens[0]?.lower ?? '') ? 'polar' : 'what', focus: [] };
  }
  const asked = QUESTION_WORDS.get(word.lower) ?? 'what';
  if (asked === 'how' && next !== undefined && MEASURED.has(next.lower))
    return { asked: 'number', focus: [] };
  if (asked !== 'what') return { asked, focus: [] };
  const focus = focusAfter(tokens, at);
  return { asked: kindOf(focus, words) ?? 'what', focus };
}

/** The first token where it asks, else the one at the end ("known as what"), else whichever there is. */
function questionWord(tokens: readonly Token[]): number {
  if (asks(tokens[0])) return 0;
  if (asks(tokens[1])) return 1;
  const last = tokens.findLastIndex(asks);
  return last >= tokens.length - 2 ? last : tokens.findIndex(asks);
}

function asks(token: Token | undefined): boolean {
  return token !== undefined && QUESTION_WORDS.has(token.lower);
}

function focusAfter(tokens: readonly Token[], at: number): string[] {
  let from = at + 1;
  if (KIND_NOUNS.has(tokens[from]?.lower ?? '') && tokens[from + 1]?.lower === 'of') from += 2;
  else if (BE.has(tokens[from]?.lower ?? '') && ARTICLES.has(tokens[from + 1]?.lower ?? '')) from += 2;
  const run: string[] = [];
  for (const { term, flags } of tokens.slice(from, from + FOCUS_LENGTH)) {
    if ((flags & FLAG.stop) !== 0) break;
    run.push(term);
  }
  return run;
}

function kindOf(focus: readonly string[], words: WordTable): Asked | undefined {
  for (const term of focus) {
    const listed = NOUNS.find(([, nouns]) => nouns.has(term));
    if (listed !== undefined) return listed[0];
  }
  const [head] = focus;
  if (head === undefined) return undefined;
  if (words.isKind(head, 'person') || words.isKind(head, 'group')) return 'who';
  if (words.isKind(head, 'place')) return 'where';
  return words.isKind(head, 'time') ? 'when' : undefined;
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function stems(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(stem));
}
