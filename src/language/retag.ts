import { isActorNoun } from './actor-nouns.ts';
import { IRREGULAR } from './irregular.ts';
import { isNominal, phraseEndingAt } from './phrases.ts';
import { isNamedMay, isPossessive, isTitled, withNames } from './retag-names.ts';
import { isActivity, isCompound, isFalseVerb, isLeadingParticiple, isSource, PLURAL } from './retag-verbs.ts';
import { canBeFinite, isSpeechVerb, type StanceWords } from './stances.ts';
import type { Token } from './tagger.ts';
import { isParticiple } from './verb-forms.ts';

/** What may follow a verb of stance or speech, and seldom follows the noun of the same spelling. */
const OBJECT_OPENERS =
  /^(?:the|a|an|that|this|these|those|it|its|their|his|her|him|them|any|all|no|such|to|on|for|against)$/;

/**
 * The tokens with the tagger's costly mistakes mended: "Critics, particularly in the US, claim that" has no verb
 * where "claim" is a noun, "adopted a new cybersecurity act, introducing" has one too many where "act" is a verb, and
 * "Dominic Grieve said" has the wrong one where the family name is.
 */
export function retag(raw: readonly Token[], words: StanceWords): Token[] {
  const tokens = withNames(raw);
  const mended: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const pos = mendedPart(tokens, mended, at, words);
    mended.push(pos === null ? token : { ...token, pos });
  }
  return mended;
}

function mendedPart(
  tokens: readonly Token[],
  mended: readonly Token[],
  at: number,
  words: StanceWords,
): Token['pos'] | null {
  if (isPerfect(tokens, at) || isSaid(tokens, at) || isHiddenVerb(tokens, mended, at, words)) return 'VERB';
  if (isTail(tokens, at, words)) return 'VERB';
  if (isBacked(tokens, at) || isUnderModal(tokens, at) || isHanging(tokens, at)) return 'VERB';
  if (isTitled(tokens, at) || isNamedMay(tokens, at)) return 'PROPN';
  if (isPossessive(tokens, at)) return 'PART';
  // "alleged that managers had known": before a plural it points at nothing.
  if (isThat(tokens, at) || tokens[at]?.lower === 'whether') return 'SCONJ';
  if (isLeadingParticiple(tokens, at) || isCompound(tokens, at)) return 'ADJ';
  if (isFalseVerb(tokens, at) || isSource(tokens, at) || isActivity(tokens, at)) return 'NOUN';
  return null;
}

/** "Three consultants, who asked not to be named, alleged that", "Grieve said proceedings": what reports is a verb. */
function isSaid(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.pos !== 'ADJ' || before === undefined) return false;
  const behind = isNominal(before) || /^[,”"’]$/.test(before.text);
  if (token.lower === 'said') return behind;
  return /ed$/.test(token.lower) && tokens[at + 1]?.lower === 'that' && behind;
}

const MODAL = /^(?:will|would|can|could|may|might|must|shall|should|'ll|wo|ca)$/;

/** "would present a proposal", "to back the bill": what stands behind a modal and before an object is a verb. */
function isUnderModal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^(?:ADJ|NOUN|ADP)$/.test(token.pos) || /^\p{Lu}/u.test(token.text))
    return false;
  const next = tokens[at + 1];
  if (next === undefined || !/^(?:DET|PRON|PROPN)$/.test(next.pos)) return false;
  let before = at - 1;
  while (/^(?:also|not|n't|never|soon|now|only)$/.test(tokens[before]?.lower ?? '')) before--;
  const opener = tokens[before];
  if (opener?.pos === 'AUX' && MODAL.test(opener.lower)) return token.pos !== 'ADP' || token.lower === 'back';
  return opener?.lower === 'to' && opener.pos === 'PART' && token.pos !== 'ADP';
}

/** "The judge hearing the case": a participle between a noun and its object. */
function isHanging(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.pos === 'NOUN' &&
    /[a-z]{2}ing$/.test(tokens[at]?.lower ?? '') &&
    isActorNoun(tokens[at - 1]?.lower ?? '') &&
    /^(?:the|a|an|their|his|her|its)$/.test(tokens[at + 1]?.lower ?? '')
  );
}

function isThat(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.lower === 'that' &&
    tokens[at]?.pos === 'DET' &&
    /^(?:VERB|ADJ)$/.test(tokens[at - 1]?.pos ?? '') &&
    next?.pos === 'NOUN' &&
    PLURAL.test(next.lower)
  );
}

/** "agreed to back the bill": behind "to" and before an object it is no adverb. */
function isBacked(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.pos ?? '';
  return tokens[at]?.lower === 'back' && tokens[at - 1]?.lower === 'to' && /^(?:DET|PRON|PROPN)$/.test(next);
}

/** "have limited the sale": a participle behind "have" that an object follows. */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1]?.pos === 'ADV' ? tokens[at - 2] : tokens[at - 1];
  return (
    token?.pos === 'ADJ' &&
    isParticiple(token.lower) &&
    /^(?:has|have|had|having|'ve)$/.test(before?.lower ?? '') &&
    /^(?:DET|PRON|PROPN|ADP|PART)$/.test(tokens[at + 1]?.pos ?? '')
  );
}

function isHiddenVerb(
  tokens: readonly Token[],
  mended: readonly Token[],
  at: number,
  words: StanceWords,
): boolean {
  const token = tokens[at];
  if (token === undefined || !/^(?:NOUN|PROPN|ADJ|ADV|ADP)$/.test(token.pos) || /^\p{Lu}/u.test(token.text))
    return false;
  if (!canBeFinite(token.lower, words)) return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  // "A group, which has never met, claims that"
  if (before?.text === ',' && next?.lower === 'that' && isSpeechVerb(token.lower) && closesRelative(mended))
    return true;
  if (before === undefined || next === undefined || hasVerbSince(mended))
    return coordinated(tokens, mended, at);
  // "no longer supports"
  const loose =
    before.lower === 'longer' && tokens[at - 2]?.lower === 'no' ? 3 : before.pos === 'ADV' ? 2 : 1;
  const subject = tokens[at - loose];
  if (subject === undefined) return false;
  if (token.pos === 'NOUN' && /^(?:for|to|on|against)$/.test(next.lower) && hasFiniteBehind(tokens, at + 1))
    return false;
  const third = /s$/.test(token.lower) && !/ss$/.test(token.lower);
  const opensObject = OBJECT_OPENERS.test(next.lower) || /^(?:PROPN|PRON|NUM)$/.test(next.pos);
  if (subject.text === ',') return OBJECT_OPENERS.test(next.lower);
  if (!isNominal(subject) || !(opensObject || next.pos === 'NOUN' || next.pos === 'ADJ')) return false;
  const head = phraseEndingAt(tokens, tokens.indexOf(subject))?.head;
  const plural = PLURAL.test(tokens[head ?? -1]?.lower ?? subject.lower) || listed(tokens, at);
  // Agreement tells the verb from the noun: "Japan claims the hunt", "Spain and Italy support the move".
  if (third) return !plural || subject.pos === 'PROPN';
  return plural || subject.pos === 'PRON' || /(?:ed|t)$/.test(token.lower) || IRREGULAR.has(token.lower);
}

/** "Public support for the strikes has slipped": the verb is still to come. */
function hasFiniteBehind(tokens: readonly Token[], at: number): boolean {
  for (const { pos, lower } of tokens.slice(at, at + 12)) {
    if (/^(?:has|have|is|are|was|were|will)$/.test(lower)) return true;
    if (/^(?:SCONJ|CCONJ|PRON)$/.test(pos) || /^[,;:.]$/.test(lower)) return false;
  }
  return false;
}

/** "rejects the offer and plans to strike": a second verb behind a conjunction. */
function coordinated(tokens: readonly Token[], mended: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  // "sent a ship on Monday and plans to send more"
  const leads = next?.lower === 'to' && tokens[at + 2]?.pos === 'VERB';
  if (leads && tokens[at - 1]?.pos === 'CCONJ' && token?.lower === 'plans')
    return mended.some(({ pos }) => pos === 'VERB');
  return (
    tokens[at - 1]?.pos === 'CCONJ' &&
    mended.some(({ pos, lower }) => (pos === 'VERB' || pos === 'AUX') && /s$/.test(lower)) &&
    token !== undefined &&
    /[^s]s$/.test(token.lower) &&
    next !== undefined &&
    OBJECT_OPENERS.test(next.lower)
  );
}

/** True where the clause at its present length has a finite verb already. */
function hasVerbSince(mended: readonly Token[]): boolean {
  for (let k = asideStart(mended); k >= 0; k--) {
    const token = mended[k];
    if (token === undefined || /^[;:.!?—–]$/.test(token.text)) return false;
    if (/^(?:while|but|that|who|which|as|and|because|although)$/.test(token.lower) && k < mended.length - 1)
      return false;
    if (
      token.text === ',' &&
      /^(?:ADP|PUNCT)$/.test(mended[k + 1]?.pos ?? '') === false &&
      k < mended.length - 1
    )
      return false;
    if (token.pos === 'AUX') return true;
    if (token.pos === 'VERB' && !token.lower.endsWith('ing') && mended[k - 1]?.lower !== 'to') return true;
  }
  return false;
}

/** True where the last comma closes an aside of "who" or "which". */
function closesRelative(mended: readonly Token[]): boolean {
  const open = mended.findLastIndex(({ text }, k) => k < mended.length - 1 && text === ',');
  return /^(?:who|which|whose)$/.test(mended[open + 1]?.lower ?? '');
}

/** "a claim the company disputes.": a relative clause without its pronoun. */
function isTail(tokens: readonly Token[], at: number, words: StanceWords): boolean {
  const token = tokens[at];
  return (
    token?.pos === 'NOUN' &&
    /(?:[^s]s|ed)$/.test(token.lower) &&
    canBeFinite(token.lower, words) &&
    /^[.,;]$/.test(tokens[at + 1]?.text ?? '') &&
    /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '') &&
    tokens
      .slice(Math.max(0, at - 6), at)
      .some(({ lower }) =>
        /^(?:claim|charge|allegation|accusation|idea|move|suggestion|assertion|conclusion|figure|account)$/.test(
          lower,
        ),
      )
  );
}

/** The token before the aside that closes with the last comma: "emails, | published by the weekly, show". */
function asideStart(mended: readonly Token[]): number {
  const last = mended.length - 1;
  if (mended[last]?.text !== ',') return last;
  const open = mended.findLastIndex(({ text }, k) => k < last && text === ',');
  const opener = mended[open + 1];
  const aside = /(?:ed|ing)$/.test(opener?.lower ?? '') && opener?.pos === 'VERB';
  return open > 0 && aside ? open - 1 : last;
}

function listed(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - 6); k--) {
    const token = tokens[k];
    if (token?.lower === 'and') return true;
    if (token === undefined || /^(?:VERB|AUX|SCONJ)$/.test(token.pos)) return false;
  }
  return false;
}
