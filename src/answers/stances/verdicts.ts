import { SPEAKER } from '../../article/actor.ts';
import { isQuoted, type ReadClause, type Reading } from '../../article/read.ts';
import { QUOTE_MARK } from '../../language/phrases.ts';
import { isSpeechVerb, type Stance } from '../../language/stances.ts';
import type { Token } from '../../language/tagger.ts';
import type { Found } from './event.ts';
import { targetAfter } from './target.ts';

/** What nobody calls a thing that they are for. */
const AGAINST =
  /^(?:absurd|abhorrent|callous|heartless|indefensible|inexcusable|misguided|unforgivable|unjustified|appalling|arbitrary|barbaric|betrayal|catastrophe|catastrophic|censorship|cowardly|cruel|deplorable|disappointing|disastrous|disaster|discriminatory|disgrace|disgraceful|disproportionate|draconian|excessive|farce|flawed|folly|hypocritical|illegitimate|immoral|inadequate|insult|insulting|irresponsible|madness|mistake|outrage|outrageous|premature|reckless|regrettable|ridiculous|scandal|scandalous|sham|shameful|shortsighted|slaughter|theft|travesty|unacceptable|unconstitutional|unfair|unjust|unlawful|unnecessary|unworkable|vandalism|vile|vindictive)$/;
/** What nobody calls a thing that they are against. */
const FOR =
  /^(?:admirable|breakthrough|brilliant|commendable|courageous|encouraging|excellent|fantastic|historic|milestone|overdue|sensible|triumph|visionary|welcome|wonderful)$/;
const NAMING =
  /^(?:call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|brand(?:s|ed|ing)?|label(?:s|led|ed)?|dub(?:s|bed)?|term(?:s|ed)?|characteri[sz](?:e|es|ed|ing))$/;

/** "called the law draconian", "said a ban would be a mistake": to pass judgement is to be for it or against it. */
export function ofVerdict(reading: Reading, clause: ReadClause): Found[] {
  const { tokens, clauses } = reading;
  if (clause.negated || clause.passive || clause.form === 'infinitive') return [];
  const verb = tokens[clause.verb];
  if (clause.form === 'finite' && verb?.pos === 'AUX' && isQuoted(reading, verb))
    return spoken(reading, clause);
  if (clause.subjects.length === 0) return [];
  const lower = tokens[clause.verb]?.lower ?? '';
  const index = clauses.indexOf(clause);
  if (NAMING.test(lower)) {
    const next = clauses[index + 1]?.from ?? tokens.length;
    return held(
      clause,
      judgement(tokens.slice(clause.verb + 1, Math.min(next, clause.verb + 14))),
      tokens,
      clause.verb + 1,
    );
  }
  if (clause.form !== 'finite' || !isSpeechVerb(lower)) return [];
  const told = clauses.find(({ governor, form }) => governor === index && form === 'finite');
  const copula = tokens[told?.verb ?? -1];
  const own = told?.subjects.some(({ key }) => clause.subjects.some((actor) => actor.key === key)) ?? true;
  if (
    told === undefined ||
    copula?.pos !== 'AUX' ||
    told.negated ||
    own ||
    told.auxes.some((aux) => /^(?:could|may|might)$/.test(aux))
  )
    return [];
  let at = told.verb + 1;
  while (/^(?:ADV|DET)$/.test(tokens[at]?.pos ?? '') || QUOTE_MARK.test(tokens[at]?.text ?? '')) at++;
  return held(clause, judgement(tokens.slice(at, at + 1)), tokens, told.subject?.from ?? at);
}

/** "“This is a disgrace,” she said": whoever speaks judges what "it" or "this" stands for. */
function spoken({ tokens }: Reading, clause: ReadClause): Found[] {
  const subject = tokens[clause.subject?.head ?? -1]?.lower ?? '';
  const shown = /^(?:this|that|these|those)$/.test(tokens[clause.subject?.from ?? -1]?.lower ?? '');
  if (
    !(shown || /^(?:it|this|that|'s)$/.test(subject)) ||
    clause.auxes.some((aux) => /^(?:could|may|might|would|if)$/.test(aux))
  )
    return [];
  let at = clause.verb + 1;
  while (/^(?:ADV|DET)$/.test(tokens[at]?.pos ?? '')) at++;
  const words = tokens.slice(clause.verb, at + 2);
  // "It is a disaster" may be a flood.
  const harm = words.some(({ lower }) => /^(?:catastroph|disast|slaughter|theft)/.test(lower));
  return !harm && judgement(words) === 'opposes' ? [{ actor: SPEAKER, stance: 'opposes', target: null }] : [];
}

function held(clause: ReadClause, stance: Stance | null, tokens: readonly Token[], target: number): Found[] {
  if (stance === null) return [];
  return clause.subjects.map((actor) => ({ actor, stance, target: targetAfter(tokens, target) }));
}

function judgement(words: readonly Token[]): Stance | null {
  if (words.some(({ lower }) => /^(?:not|n't|never|no)$/.test(lower))) return null;
  if (words.some(({ lower }) => AGAINST.test(lower))) return 'opposes';
  return words.some(({ lower }) => FOR.test(lower)) ? 'supports' : null;
}
