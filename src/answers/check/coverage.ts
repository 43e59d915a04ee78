import type { Span } from '../../article/article.ts';
import { parseArticle } from '../../article/parse.ts';
import { type ReadClause, type Reading, type ReadingKnowledge, readSentences } from '../../article/read.ts';
import { stem } from '../../language/stems.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { fold, type Word, wordsOf } from '../../language/words.ts';
import type { Loss } from '../answer.ts';
import { ALL, turnOf, turnsMeaning } from './losses.ts';

/** How a passage that has all words of a claim lies to it. */
export type Cover =
  /** It says the same, as far as words can tell. */
  | 'same'
  /** It says so of a thing that the claim denies, or the other way round; or leaves open what the claim does not. */
  | Extract<Loss, 'negation' | 'hedge'>
  /** It says something else with the same words. */
  | null;

/** Words before those that a claim shares with a passage that still reach over them: "neither | Fiji nor Samoa has". */
const REACH = 2;
const LIGHT =
  /^(?:be|am|is|are|was|were|been|have|has|had|do|does|did|get|gets|got|go|goes|went|make|makes|made)$/;

/**
 * @param matched where the passage has the claim's words, in order, as offsets into it
 */
export function coverOf(
  claim: string,
  passage: string,
  matched: readonly Span[],
  knowledge: ReadingKnowledge,
): Cover {
  const words = wordsOf(claim);
  const held = wordsOf(passage);
  const has = (lower: string): boolean => held.some((word) => word.lower === lower);
  if (words.some(({ lower }) => (/^\d/.test(lower) || ALL.test(lower)) && !has(lower))) return null;
  const own = turns(claim, words);
  const stated = turns(passage, around(passage, held, matched, words));
  const says = own.negations > 0 || own.refusals > 0;
  // What is left open is not contradicted by who says that it is not so.
  if (own.negations > 0 && stated.negations + stated.refusals === 0)
    return stated.hedges > 0 ? null : 'negation';
  if (stated.negations + stated.refusals > 0 && !says) return 'negation';
  if (own.hedges === 0 ? stated.hedges > 0 : stated.asks && !own.asks) return 'hedge';
  if (stated.hedges === 0 && own.hedges > 0) return null;
  return sameDoer(claim, passage, knowledge) ? 'same' : null;
}

/** How often words say that it is not so, that somebody is against it, that it is open. */
function turns(text: string, words: readonly Word[]) {
  const found = words.map(({ start, end }) => turnOf(text.slice(start, end)));
  // "voted against it" says no; "a petition against it" does not.
  const votes = words.some(({ lower }) => /^(?:vot|rul|decid|advis|argu)/.test(lower));
  const idle = (at: number): boolean => words[at]?.lower === 'against' && !votes;
  return {
    negations: found.filter((turn) => turn === 'negation').length,
    refusals: found.filter((turn, at) => turn === 'refusal' && !idle(at)).length,
    hedges: found.filter((turn) => turn === 'hedge').length,
    asks: words.some(({ lower }) => /^(?:whether|if|unless)$/.test(lower)),
  };
}

/** The shortest stretch of a passage that has each of the words at least once, and what reaches over it. */
function around(
  passage: string,
  words: readonly Word[],
  matched: readonly Span[],
  claim: readonly Word[],
): readonly Word[] {
  const own = new Set(claim.filter(({ lower }) => !isStopWord(lower)).map(({ lower }) => stem(lower)));
  const met = matched.map(({ start, end }) => ({
    start,
    end,
    key: stem(fold(passage.slice(start, end)).toLowerCase()),
  }));
  const exact = met.filter(({ key }) => own.has(key));
  // Where it has the claim's very words, others for the same say nothing more.
  const places = new Set(exact.map(({ key }) => key)).size === own.size ? exact : met;
  const wanted = new Set(places.map(({ key }) => key)).size;
  let best: Span | null = null;
  for (let from = 0; from < places.length; from++) {
    const seen = new Set<string>();
    let to = from;
    while (to < places.length && seen.size < wanted) seen.add(places[to++]?.key ?? '');
    if (seen.size < wanted) break;
    const [start, end] = [places[from]?.start ?? 0, places[to - 1]?.end ?? 0];
    if (best === null || end - start < best.end - best.start) best = { start, end };
  }
  if (best === null) return [];
  const { start, end } = best;
  const first = words.findIndex((word) => word.end > start);
  const inside = words.slice(first).filter((word) => word.start < end);
  return [...words.slice(Math.max(0, first - REACH), first).filter(reaches), ...inside];
}

/** "neither", "may", "whether", "allegations that"; not "accused". */
function reaches({ lower }: Word, at: number, before: readonly Word[]): boolean {
  return turnsMeaning(lower) || /^(?:whether|if|unless)$/.test(lower) || before[at + 1]?.lower === 'that';
}

/** Whether some clause of the passage has the claim's verb of the same subject; true where that cannot be told. */
function sameDoer(claim: string, passage: string, knowledge: ReadingKnowledge): boolean {
  const [one, other] = [read(claim, knowledge), read(passage, knowledge)];
  return one.every((told) => {
    const verb = told.tokens[told.clause.verb]?.lower ?? '';
    if (told.clause.form !== 'finite' || LIGHT.test(verb)) return true;
    const alike = other.filter((candidate) => verbOf(candidate) === verbOf(told));
    return alike.length === 0 || alike.some((candidate) => meet(told, candidate, knowledge));
  });
}

interface Told {
  readonly tokens: Reading['tokens'];
  readonly clause: ReadClause;
  /** The first token behind the verb before it. */
  readonly from: number;
}

function read(text: string, knowledge: ReadingKnowledge): Told[] {
  const told: Told[] = [];
  for (const { tokens, clauses } of readSentences(parseArticle(text), knowledge)) {
    clauses.forEach((clause, at) => {
      told.push({ tokens, clause, from: (clauses[at - 1]?.verb ?? -1) + 1 });
    });
  }
  return told;
}

const verbOf = ({ tokens, clause }: Told): string => stem(tokens[clause.verb]?.lower ?? '');

/** Whether who does it in a claim is among those before the same verb of a passage; true where that cannot be told. */
function meet({ tokens, clause }: Told, other: Told, { names }: ReadingKnowledge): boolean {
  const phrase = clause.passive ? clause.agent : clause.subject;
  const doer = phrase === null ? [] : telling(tokens.slice(phrase.from, phrase.to));
  const actors = clause.passive ? clause.agents : clause.subjects;
  if (other.clause.passive) {
    if (other.clause.agent === null || doer.length === 0) return true;
    const { from, to } = other.clause.agent;
    return shares(doer, telling(other.tokens.slice(from, to)));
  }
  const subject = other.clause.subject;
  const before = telling([
    ...(subject === null ? [] : other.tokens.slice(subject.from, subject.to)),
    ...other.tokens.slice(other.from, other.clause.verb),
  ]);
  const behind = telling(other.tokens.slice(other.clause.verb));
  // "The company" is whoever stands nearest, which tells nothing.
  const named = names.mentions(phrase === null ? '' : textOf(tokens, phrase)).length > 0;
  const same = named && actors.some(({ key }) => other.clause.subjects.some((own) => own.key === key));
  if (doer.length === 0 || same || shares(doer, before)) return true;
  // "It urged the commission" does not say that the commission urged.
  return before.length === 0 && !shares(doer, behind);
}

const textOf = (tokens: Reading['tokens'], { from, to }: { from: number; to: number }): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

const shares = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((word) => others.includes(word));

function telling(tokens: Reading['tokens']): string[] {
  return tokens
    .filter(({ lower }) => /\p{L}/u.test(lower) && !isStopWord(lower))
    .map(({ lower }) => stem(lower));
}
