import type { NameSense, Names } from '../language/names.ts';
import type { Phrase } from '../language/phrases.ts';
import type { Token } from '../language/tagger.ts';
import { introduce } from './introduce.ts';
import type { Member } from './member.ts';
import type { Memory } from './memory.ts';
import { dateline, nameEnd, nameStart, properRuns, TITLES, type WordSense } from './proper-names.ts';
import { noteRoles } from './roles.ts';

/** Tokens, `to` not included, that name a country, its people or a body that the world knows. */
export interface KnownName {
  readonly from: number;
  readonly to: number;
  readonly sense: NameSense;
}

/** A sentence with the names in it. */
export interface NamedSentence {
  readonly known: readonly KnownName[];
  /** Names that only the text tells. */
  readonly runs: readonly Phrase[];
  /** The text's own characters from one token up to another. */
  words(from: number, to: number): string;
}

/** Finds the names of a sentence, and takes down in the memory who is named and how. */
export function readNames(
  tokens: readonly Token[],
  text: string,
  names: Names,
  senses: Omit<WordSense, 'isKnown'>,
  memory: Memory,
): NamedSentence {
  const origin = (tokens[0]?.start ?? 0) - Math.max(0, text.indexOf(tokens[0]?.text ?? ''));
  const words = (from: number, to: number): string => {
    const start = tokens[from]?.start ?? 0;
    return text.slice(start - origin, (tokens[to - 1]?.end ?? start) - origin);
  };
  const placed = dateline(tokens);
  const known = knownNames(tokens, text, origin, names, memory).filter(({ from }) => from >= placed);
  for (const { from, to, sense } of known) {
    memory.register({ key: sense.id, kind: sense.kind }, sense, spelt(tokens, from, to, ' '));
  }
  const isKnown = (word: string): boolean => memory.sameAs([word]) !== undefined;
  const runs = properRuns(tokens, { ...senses, isKnown }).filter(
    (run) => run.from >= placed && !known.some(({ from, to }) => run.from >= from && run.to <= to),
  );
  let before: { readonly to: number; readonly member: Member } | null = null;
  for (const run of runs) {
    const short = spelt(tokens, run.from, run.to, '');
    // "the Royal College of Nursing (RCN)"
    const inBrackets = before?.to === run.from - 1 && tokens[run.from - 1]?.text === '(';
    if (before !== null && inBrackets && /^[\p{Lu}\d&]{2,}$/u.test(short))
      memory.abbreviate(short, before.member);
    const spelling = words(nameStart(tokens, run), nameEnd(tokens, run));
    const member = introduce(tokens, run, spelling, memory);
    if (member === null) continue;
    before = { to: run.to, member };
    noteRoles(tokens, run, member.roles);
    if (standsForPlace(tokens, run)) member.places++;
  }
  return { known, runs, words };
}

function knownNames(
  tokens: readonly Token[],
  text: string,
  origin: number,
  names: Names,
  memory: Memory,
): KnownName[] {
  return names.mentions(text).flatMap(({ start, end, senses }) => {
    const from = tokens.findIndex((token) => token.start >= origin + start);
    const past = tokens.findIndex((token) => token.start >= origin + end);
    const sense = senses.find(({ id }) => memory.has(id)) ?? senses[0];
    if (from < 0 || sense === undefined || endsLongerName(tokens, from, sense, names)) return [];
    return [{ from, to: past < 0 ? tokens.length : past, sense }];
  });
}

/** "Reform UK", "Air France": the end of a longer name. */
function endsLongerName(tokens: readonly Token[], from: number, sense: NameSense, names: Names): boolean {
  const before = tokens[from - 1];
  return (
    sense.form === 'name' &&
    before?.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    before.end + 1 === tokens[from]?.start &&
    !TITLES.has(before.lower) &&
    !/ing$/.test(before.lower) &&
    names.senses(before.text).length === 0
  );
}

/** "in Harwick", "the Harwick-based firm" */
function standsForPlace(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return (
    /^(?:-|‐)?based$/.test(tokens[to]?.lower ?? '') ||
    tokens[to + 1]?.lower === 'based' ||
    /^(?:in|from|at|near|to|off|outside|around)$/.test(tokens[from - 1]?.lower ?? '')
  );
}

function spelt(tokens: readonly Token[], from: number, to: number, between: string): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(between);
}
