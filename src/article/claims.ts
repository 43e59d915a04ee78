import type { Token } from '../language/tagger.ts';
import { isQuoted, type ReadClause, type Reading } from './read.ts';

const CLAIMING = /^(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|purport(?:s|ed)?)$/;
const CLAIM_NOUN = /^(?:allegations?|accusations?|claims?)$/;
/** "his alleged role", "allegedly paid": the text does not vouch for it. */
const UNPROVEN = /^(?:alleged|allegedly|purported|purportedly)$/;

/** Whether a sentence passes on an accusation or an assertion that the text marks as one, and does not confirm. */
export function isClaim(reading: Reading): boolean {
  const { tokens, clauses } = reading;
  const told = clauses.some(
    (clause) =>
      (CLAIMING.test(tokens[clause.verb]?.lower ?? '') || isCharge(tokens, clause)) &&
      !clause.negated &&
      clause.form !== 'infinitive' &&
      !isQuoted(reading, tokens[clause.verb]),
  );
  return (
    told ||
    tokens.some(
      (token, k) =>
        (CLAIM_NOUN.test(token.lower) && /^(?:that|of)$/.test(tokens[k + 1]?.lower ?? '')) ||
        (UNPROVEN.test(token.lower) && token.pos !== 'VERB' && !isQuoted(reading, token)),
    )
  );
}

/** "charged him with fraud", "was charged with fraud", "critics charge that" */
function isCharge(tokens: readonly Token[], { verb }: ReadClause): boolean {
  if (!/^charg(?:e|es|ed|ing)$/.test(tokens[verb]?.lower ?? '')) return false;
  return (
    tokens[verb + 1]?.lower === 'that' ||
    tokens.slice(verb + 1, verb + 9).some(({ lower }) => lower === 'with' || lower === 'over')
  );
}
