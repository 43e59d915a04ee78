import type { Actor } from '../../article/actor.ts';
import type { Span } from '../../article/article.ts';
import type { ReadClause, Reading } from '../../article/read.ts';
import { withHead } from '../../language/phrases.ts';
import { isLightVerb, type Stance, type StanceWords } from '../../language/stances.ts';
import type { Found, StanceEvent } from './event.ts';
import { ofBacking, ofCallings, ofReaction, ofStirring } from './feelings.ts';
import { ofAdvice, ofCommitment, ofOrders, ofWorry } from './infinitives.ts';
import { intention, isOver, isSupposed, underMood } from './mood.ts';
import { ofAttributes, ofDismissal, ofManner, ofPossessives, ofSources } from './nouns.ts';
import { spanOf, targetAfter } from './target.ts';
import { indecision, lightStance, matchVerb, predicateStance, prospect } from './verbs.ts';
import { ofVerdict } from './verdicts.ts';

/** What the actors of a sentence do in it, clause by clause; `SPEAKER` stands for whoever says "we" and "I" there. */
export function readStances(reading: Reading, words: StanceWords): StanceEvent[] {
  // A question states nothing.
  if (reading.tokens.at(-1)?.text === '?') return [];
  const found: Found[] = [];
  for (const [index, clause] of reading.clauses.entries()) {
    found.push(...ofCommitment(reading, clause, words), ...ofOrders(reading, clause));
    found.push(...ofAdvice(reading, clause), ...ofWorry(reading, clause), ...ofBacking(reading, clause));
    found.push(...ofStirring(reading, clause), ...ofReaction(reading, clause));
    const open = indecision(reading.tokens, clause) ?? prospect(reading.tokens, clause);
    if (open !== null) found.push(...clause.subjects.map((actor) => ({ actor, stance: open, target: null })));
    if (isSupposed(reading, clause, words) || isOver(reading, clause)) continue;
    found.push(...ofClause(reading, clause, index, words), ...ofVerdict(reading, clause));
  }
  found.push(...ofPossessives(reading, words), ...ofSources(reading), ...ofAttributes(reading));
  found.push(...ofManner(reading), ...ofCallings(reading), ...ofDismissal(reading));
  const seen = new Set<string>();
  return found.flatMap((event) => {
    const key = `${event.actor.key}|${event.stance}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...event, sentence: reading.sentence.number, aims: aimsOf(reading, event.target) }];
  });
}

/** Whom a target means, or whom it names: "Huawei", "the accusations against Huawei". */
function aimsOf({ tokens, cast }: Reading, target: Span | null): readonly Actor[] {
  if (target === null) return [];
  const from = tokens.findIndex(({ start }) => start >= target.start);
  const past = tokens.findIndex(({ start }) => start >= target.end);
  const phrase = from < 0 ? null : withHead(tokens, from, past < 0 ? tokens.length : past);
  if (phrase === null) return [];
  const meant = cast.actorsOf(tokens, phrase).filter(({ kind }) => kind !== 'group');
  return meant.length > 0 ? meant : cast.namedIn(phrase);
}

/** "France supports it, but Italy does not", "as does Italy", "with Italy following suit": the verb is that of the clause before. */
function ellipsis({ tokens, clauses }: Reading, clause: ReadClause, words: StanceWords): Stance | null {
  const verb = tokens[clause.verb];
  const follows =
    /^follow/.test(verb?.lower ?? '') &&
    tokens[clause.verb + 1]?.lower === 'suit' &&
    clause.form !== 'infinitive';
  if (follows) {
    const led = clauses.findLast(
      (own) => own.verb < clause.verb && !own.negated && matchVerb(tokens, own, words) !== null,
    );
    return led === undefined || clause.negated ? null : matchVerb(tokens, led, words);
  }
  if (verb?.pos !== 'AUX' || !/^(?:do|does|did)$/.test(verb.lower)) return null;
  const next = tokens[clause.verb + (clause.negated ? 2 : 1)];
  const inverted = clause.link === 'as' && !clause.negated;
  if (!inverted && !(clause.negated && (next === undefined || next.pos === 'PUNCT'))) return null;
  const before = clauses.findLast(({ verb: at, form }) => at < clause.verb && form === 'finite');
  const stance = before === undefined || before.negated ? null : matchVerb(tokens, before, words);
  if (inverted || stance === null) return stance;
  return stance === 'supports' ? 'opposes' : null;
}

function ofClause(reading: Reading, clause: ReadClause, index: number, words: StanceWords): Found[] {
  const { tokens } = reading;
  const verb = tokens[clause.verb];
  if (verb === undefined) return [];
  const actors = clause.passive ? clause.agents : clause.subjects;
  const opener = clause.subject === null ? undefined : tokens[clause.subject.from - 1];
  const nobody =
    /^(?:no|not|neither|none|nobody)$/.test(opener?.lower ?? '') ||
    /^(?:no|neither|none|nobody|few|hardly)$/.test(tokens[clause.subject?.from ?? -1]?.lower ?? '');
  if (nobody && !clause.passive) return [];
  const echoed = ellipsis(reading, clause, words);
  if (echoed !== null) return clause.subjects.map((actor) => ({ actor, stance: echoed, target: null }));
  const predicate = predicateStance(tokens, clause);
  if (predicate !== null) {
    return clause.negated
      ? []
      : clause.subjects.map((actor) => ({
          actor,
          stance: predicate,
          target: targetAfter(tokens, clause.verb + 1),
        }));
  }
  if (actors.length === 0) return [];
  const entry = matchVerb(tokens, clause, words);
  const light = entry === null || isLightVerb(verb.lower) ? lightStance(tokens, clause) : null;
  const stances = light !== null ? [light] : entry !== null ? [entry] : [];
  const held = stances.flatMap((stance) => underMood(reading, clause, stance));
  if (stances.length === 0 || held.length === 0) held.push(...intention(reading, clause, index));
  const target = clause.passive
    ? spanOf(tokens, clause.subject)
    : targetAfter(tokens, clause.verb + 1, clause.subject);
  return actors.flatMap((actor) => held.map((stance) => ({ actor, stance, target })));
}
