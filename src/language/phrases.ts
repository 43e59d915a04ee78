import { isActorNoun } from './actor-nouns.ts';
import type { Token } from './tagger.ts';
import { isParticiple } from './verb-forms.ts';

/** A noun phrase with what hangs on it ("Critics of Huawei"): token indices, `to` exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** The noun that the phrase is about: "Critics". */
  readonly head: number;
}

const TIME_WORDS = new Set([
  'as',
  'after',
  'before',
  'since',
  'until',
  'when',
  'once',
  'like',
  'because',
  'whether',
  'if',
  'than',
  'though',
]);
const PERSONAL = /^(?:i|we|he|she|it|they|you)$/;
export const QUOTE_MARK = /^["“”„‟«»'‘’‚‛`]+$/u;

export function isNominal(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM' || token.pos === 'SYM')
    return true;
  return (
    (token.pos === 'PRON' &&
      !/^(?:who|which|that|what|whom|whose|its|their|his|her|my|our|your)$/.test(token.lower)) ||
    (token.pos === 'DET' &&
      /^(?:some|others?|many|most|all|both|several|few|this|these|those|each|neither|none|another|half)$/.test(
        token.lower,
      )) ||
    (token.pos === 'ADJ' && isActorNoun(token.lower))
  );
}

function insidePhrase(token: Token): boolean {
  return (
    isNominal(token) ||
    token.pos === 'ADJ' ||
    token.pos === 'DET' ||
    (token.pos === 'PART' && token.lower !== 'to' && token.lower !== 'not') ||
    (token.pos === 'PRON' && /^(?:its|their|his|her|my|our|your|whose)$/.test(token.lower)) ||
    (token.pos === 'PUNCT' && /^[-‐‑/&]$/.test(token.text)) ||
    (token.pos === 'ADV' && !/^(?:however|meanwhile|also|then|instead|still)$/.test(token.lower))
  );
}

/** A past participle on its own after a noun: "a statement issued after the vote". */
function isReducedRelative(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.pos !== 'VERB' || before === undefined) return false;
  const bare = before.pos !== 'AUX' && before.lower !== 'to';
  return bare && isNominal(before) && (isParticiple(token.lower) || token.lower.endsWith('ing'));
}

/**
 * The noun phrase that ends with token `last`, leftwards over what hangs on it.
 * `floor` is the first token it may reach. Null where no noun is found.
 */
export function phraseEndingAt(tokens: readonly Token[], last: number, floor = 0): Phrase | null {
  let from = last + 1;
  let listed = false;
  // "told members on Tuesday | he was", "looked him in the eye and | they promised"
  if (PERSONAL.test(tokens[last]?.lower ?? '')) return { from: last, to: last + 1, head: last };
  for (let k = last; k >= floor; k--) {
    const token = tokens[k];
    const before = tokens[k - 1];
    if (token === undefined) break;
    if (token.pos === 'ADV' && TIME_WORDS.has(token.lower)) break;
    // "are concerned | about laws": an adjective that no noun carries is the predicate of what came before.
    if (token.pos === 'ADJ' && tokens[k + 1]?.pos === 'ADP' && !isNominal(token) && !isNominal(before)) break;
    // "sent it | to the governor, who": nothing hangs on a pronoun.
    if (k < last && /^(?:it|him|them|us|me|he|she|they)$/.test(token.lower)) break;
    // "an allegation | the company denies": an article opens a noun phrase of its own.
    if (k < last && isNominal(token) && token.pos !== 'DET' && opensPhrase(tokens[k + 1])) break;
    // "a charge | Norland denies": so does a name behind a thing.
    if (
      k === last - 1 &&
      token.pos === 'NOUN' &&
      !isActorNoun(token.lower) &&
      /^an?$/.test(tokens[k - 1]?.lower ?? '') &&
      tokens[last]?.pos === 'PROPN'
    )
      break;
    // "MANCHESTER, England - British police"
    if (/^[-‐‑]$/.test(token.text) && before !== undefined && before.end !== token.start) break;
    if (QUOTE_MARK.test(token.text) && token.pos === 'PUNCT') {
      if (k === last || !isNominal(before)) break;
      continue;
    }
    if (token.pos === 'ADP' || (token.pos === 'SCONJ' && TIME_WORDS.has(token.lower))) {
      if (TIME_WORDS.has(token.lower) && startsWithActor(tokens, from, last + 1)) break;
      if (token.pos === 'SCONJ') break;
    } else if (token.pos === 'CCONJ') {
      if (!/^(?:and|or|&|nor)$/.test(token.lower) || !(isNominal(before) || before?.text === ',')) break;
      if (objectBefore(tokens, before?.text === ',' ? k - 2 : k - 1, floor)) break;
      // "buried somebody, and | nobody will return": two with a comma between them are no list.
      if (before?.text === ',' && !isShortListItem(tokens, k - 2, floor, true)) break;
      listed = true;
    } else if (token.text === ',') {
      if (!(listed && isShortListItem(tokens, k - 1, floor)) && tokens[k + 1]?.pos !== 'CCONJ') break;
    } else if (token.pos === 'VERB') {
      // The participle only hangs on the noun before it when the noun after it stands in its own prepositional phrase.
      if (!isReducedRelative(tokens, k) || !(hangsOn(tokens, k, last) || token.lower.endsWith('ing'))) break;
    } else if (!insidePhrase(token)) break;
    from = k;
  }
  return withHead(tokens, from, last + 1);
}

function opensPhrase(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.pos === 'DET' || (token.pos === 'PRON' && !isNominal(token) && token.lower !== 'whose');
}

function startsWithActor(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const token = tokens[k];
    if (token === undefined || token.pos === 'ADP') return false;
    if (token.pos === 'PROPN' || token.pos === 'PRON' || isActorNoun(token.lower)) return true;
  }
  return false;
}

/** True where the noun phrase left of a conjunction is the object of a verb: "adopted a law and | members said". */
function objectBefore(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let k = at; k >= floor; k--) {
    const token = tokens[k];
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'SCONJ') return false;
    if (token.pos === 'VERB')
      return !isReducedRelative(tokens, k) && !/^(?:including|says?|said)$/.test(token.lower);
    if (token.pos === 'AUX') return true;
  }
  return false;
}

/** "Germany, France and Italy": what stands before the comma is a bare noun phrase with another comma or nothing before it. */
function isShortListItem(tokens: readonly Token[], at: number, floor: number, third = false): boolean {
  for (let k = at; k >= Math.max(floor, at - 5); k--) {
    const token = tokens[k];
    if (token === undefined || token.text === ',') return true;
    if (third && token.pos === 'ADP') continue;
    if (!insidePhrase(token) && third) return false;
    if (!insidePhrase(token)) return /^(?:says?|said|while|but|and|that|as|by|of|in|from)$/.test(token.lower);
  }
  return at - 5 < floor && !third;
}

function hangsOn(tokens: readonly Token[], participle: number, last: number): boolean {
  for (let k = participle + 1; k <= last; k++) {
    const token = tokens[k];
    if (token === undefined || token.pos === 'ADV') continue;
    return token.pos === 'ADP' || token.pos === 'PART';
  }
  return true;
}

/** Finds the noun a stretch is about: the last of the first run of nouns that no preposition governs. */
export function withHead(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let start = from;
  while (start < to && /^(?:PUNCT|ADV|CCONJ)$/.test(tokens[start]?.pos ?? '')) start++;
  // "In Berlin the minister": the preposition takes one run of nouns with it.
  while (start < to && tokens[start]?.pos === 'ADP') {
    const next = runEnd(tokens, start + 1, to);
    // "to the court of arbitration in Lausanne": what hangs on the noun leaves the noun the head.
    if (next >= to || tokens[next]?.pos === 'ADP') {
      start++;
      break;
    }
    start = next;
  }
  let end = runEnd(tokens, start, to);
  if (end === start) end = Math.min(start + 1, to);
  for (let k = end - 1; k >= start; k--) {
    if (isNominal(tokens[k])) return { from: start, to, head: k };
  }
  return null;
}

/** Past the noun phrase that starts at `at`, without what hangs on it. */
export function runEnd(tokens: readonly Token[], at: number, to: number): number {
  let seen = false;
  for (let k = at; k < to; k++) {
    const token = tokens[k];
    if (token === undefined || !insidePhrase(token)) return k;
    if (seen && opensPhrase(token) && tokens[k - 1]?.pos !== 'DET') return k;
    if (seen && (token.pos === 'ADV' || /^(?:last|next|earlier)$/.test(token.lower))) return k;
    if (isNominal(token)) seen = true;
  }
  return to;
}

/** The noun phrase that starts at or just after `at`, with the prepositional phrases on it; null where none does. */
export function phraseStartingAt(tokens: readonly Token[], at: number): Phrase | null {
  let start = at;
  while (tokens[start]?.pos === 'ADV' || QUOTE_MARK.test(tokens[start]?.text ?? '')) start++;
  let end = runEnd(tokens, start, tokens.length);
  if (end === start) return null;
  for (;;) {
    const token = tokens[end];
    if (token === undefined) break;
    if (token.pos === 'ADP' && /^(?:of|for|in|at|on|from|to|with|over|against|about)$/.test(token.lower)) {
      const next = runEnd(tokens, end + 1, tokens.length);
      if (next === end + 1) break;
      end = next;
    } else if (token.pos === 'CCONJ' && /^(?:and|or)$/.test(token.lower)) {
      const next = runEnd(tokens, end + 1, tokens.length);
      if (next === end + 1 || /^(?:AUX|VERB)$/.test(tokens[next]?.pos ?? '')) break;
      end = next;
    } else break;
  }
  return withHead(tokens, start, end);
}

/** The same with what a list adds: "unions, farmers and the mayor". */
export function listStartingAt(tokens: readonly Token[], at: number): Phrase | null {
  const first = phraseStartingAt(tokens, at);
  if (first === null) return null;
  let { to } = first;
  while (tokens[to]?.text === ',') {
    const conjunction = /^(?:and|or)$/.test(tokens[to + 1]?.lower ?? '') ? 1 : 0;
    const next = phraseStartingAt(tokens, to + 1 + conjunction);
    const lists =
      next !== null && tokens.slice(to + 1, next.to).some(({ lower }) => /^(?:and|or)$/.test(lower));
    if (
      next === null ||
      !(lists || tokens[next.to]?.text === ',') ||
      /^(?:VERB|AUX)$/.test(tokens[next.to]?.pos ?? '')
    )
      break;
    // "by Norland, the regulator, in May": an aside is no list.
    if (!lists && !leadsToLast(tokens, next.to)) break;
    to = next.to;
    if (lists) break;
  }
  return { ...first, to };
}

/** True where further items end in "and": "farmers, | bakers and the mayor". */
function leadsToLast(tokens: readonly Token[], at: number): boolean {
  for (const { lower, pos, text } of tokens.slice(at + 1, at + 12)) {
    if (/^(?:and|or)$/.test(lower)) return true;
    if (/^(?:VERB|AUX|ADP|SCONJ)$/.test(pos) || text === '.') return false;
  }
  return false;
}

/**
 * "New Zealand and Britain" as two phrases; a phrase without a list as itself.
 * `inName` tells whether a token stands inside a name: "the Department of Health and Social Care".
 */
export function members(
  tokens: readonly Token[],
  phrase: Phrase,
  inName: (at: number) => boolean = () => false,
): Phrase[] {
  const parts: Phrase[] = [];
  let from = phrase.from;
  let governed = false;
  for (let k = phrase.from; k <= phrase.to; k++) {
    const token = tokens[k];
    if (k < phrase.to && token?.pos === 'ADP') governed = true;
    const splits = k === phrase.to || ((token?.pos === 'CCONJ' || token?.text === ',') && !inName(k));
    // "minister for trade and industry": what a preposition governs is no list of subjects, unless names follow.
    if (
      !splits ||
      (k < phrase.to && governed && tokens[k + 1]?.pos !== 'PROPN' && tokens[k + 1]?.pos !== 'DET')
    )
      continue;
    // "governors in Arizona and Ohio": two places that one preposition governs.
    if (
      k < phrase.to &&
      /^(?:in|from|across)$/.test(tokens[k - 2]?.lower ?? '') &&
      tokens[k - 1]?.pos === 'PROPN' &&
      tokens[phrase.head]?.pos === 'NOUN'
    )
      continue;
    const part = withHead(tokens, from, k);
    // "Pingle, a video platform, and": what follows a name with "a" says what it is, and is nobody else.
    const apposed =
      parts.length > 0 && /^an?$/.test(tokens[from]?.lower ?? '') && tokens[from - 1]?.text === ',';
    if (part !== null && part.to > part.from && !apposed) parts.push(part);
    from = k + 1;
    governed = false;
  }
  return parts.length > 0 ? parts : [phrase];
}
