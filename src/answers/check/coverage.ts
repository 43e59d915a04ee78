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
 * @param readOf reads the clauses of either, which takes far longer than all else
 */
export function coverOf(
  claim: string,
  passage: string,
  matched: readonly Span[],
  readOf: (text: string) => readonly Told[],
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
  return sameDoer(readOf(claim), readOf(passage)) ? 'same' : null;
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

/** Whether some clause of the passage has the claim's verb of the same doer; true where that cannot be told. */
function sameDoer(claim: readonly Told[], passage: readonly Told[]): boolean {
  return claim.every((told) => {
    if (told.form !== 'finite' || LIGHT.test(told.verb) || told.doer.length === 0) return true;
    const alike = passage.filter(({ verb }) => verb === told.verb);
    return alike.length === 0 || alike.some((candidate) => mayMean(told, candidate));
  });
}

/** "China accuses the US" is not that the US accuses: who does it stands before the verb, or behind a passive one. */
function mayMean({ doer }: Told, { passive, before, behind }: Told): boolean {
  const [does, bears] = passive ? [behind, before] : [before, behind];
  return shares(doer, does) || !shares(doer, bears);
}

const shares = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((word) => others.includes(word));

/** A clause as far as it tells who does what. All words are stems, and none a stop word. */
export interface Told {
  readonly verb: string;
  readonly form: ReadClause['form'];
  readonly passive: boolean;
  /** Who does it, where that is told. */
  readonly doer: readonly string[];
  /** The words of its sentence before the verb and behind it. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** Reads the clauses of a claim or a passage. */
export function readClauses(text: string, knowledge: ReadingKnowledge): Told[] {
  const told: Told[] = [];
  for (const { tokens, clauses } of readSentences(parseArticle(text), knowledge)) {
    for (const { verb, form, passive, subject, agent } of clauses) {
      const phrase = passive ? agent : subject;
      told.push({
        verb: stem(tokens[verb]?.lower ?? ''),
        form,
        passive,
        doer: phrase === null ? [] : telling(tokens.slice(phrase.from, phrase.to)),
        before: telling(tokens.slice(0, verb)),
        behind: telling(tokens.slice(verb + 1)),
      });
    }
  }
  return told;
}

function telling(tokens: Reading['tokens']): string[] {
  return tokens
    .filter(({ lower }) => /\p{L}/u.test(lower) && !isStopWord(lower))
    .map(({ text }) => stem(fold(text).toLowerCase()));
}
