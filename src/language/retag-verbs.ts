import { isActorNoun } from './actor-nouns.ts';
import { IRREGULAR } from './irregular.ts';
import { phraseEndingAt } from './phrases.ts';
import type { Token } from './tagger.ts';

/** Nouns of several: a plain verb may follow them. */
export const PLURAL =
  /(?:[^su]s|majority|minority|cent|percent|men|women|people|police|children|others|some|many|several|most|[a-z]{2}x)$/;

/** "accused of phone hacking has", "gave its backing": an activity that a finite verb follows, or that is owned. */
export function isActivity(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.pos === 'VERB' &&
    /[a-z]{2}ing$/.test(tokens[at]?.lower ?? '') &&
    (/^(?:its|their|his|her)$/.test(tokens[at - 1]?.lower ?? '') ||
      (tokens[at - 1]?.pos === 'NOUN' &&
        /^(?:has|had|is|was|will|would|could|should)$/.test(tokens[at + 1]?.lower ?? '')))
  );
}

/** "a watered-down version", "director general", "a hand-written note": no verb and no adjective of what follows. */
export function isCompound(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== 'VERB') return false;
  const isJoint = (k: number): boolean =>
    /^[-‐‑]$/.test(tokens[k]?.text ?? '') &&
    tokens[k]?.start === tokens[k - 1]?.end &&
    tokens[k]?.end === tokens[k + 1]?.start;
  return isJoint(at + 1) || (isJoint(at - 1) && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[at + 1]?.pos ?? ''));
}

/** "according to sources close to the player", "director general" */
export function isSource(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.lower === 'general')
    return /^(?:director|secretary|attorney|consul|solicitor|surgeon)$/.test(tokens[at - 1]?.lower ?? '');
  // "the 24-year-old said"
  if (
    token?.lower === 'old' &&
    tokens[at - 2]?.lower === 'year' &&
    /^(?:VERB|AUX|PUNCT)$/.test(tokens[at + 1]?.pos ?? '')
  )
    return true;
  if (token?.pos !== 'VERB') return false;
  // "faces calls to resign": no two finite verbs stand side by side.
  const beside = tokens[at - 1];
  if (
    beside?.pos === 'VERB' &&
    /(?:[^s]s|ed)$/.test(beside.lower) &&
    /^(?:calls|demands|claims|concerns|doubts|protests|questions|limits|charges|attacks)$/.test(
      token.lower,
    ) &&
    /^(?:to|for|from|of|over|about|on|that)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return true;
  // "has concerns": no participle ends so.
  if (/[^s]s$/.test(token.lower) && /^(?:has|have|had)$/.test(tokens[at - 1]?.lower ?? '')) return true;
  return tokens[at - 1]?.lower === 'to' && tokens[at - 2]?.lower === 'according';
}

/** "Leaked emails show": a participle that opens the sentence and the noun behind it. */
export function isLeadingParticiple(tokens: readonly Token[], at: number): boolean {
  return at === 0 && tokens[0]?.pos === 'VERB' && /ed$/.test(tokens[0].lower) && tokens[1]?.pos === 'NOUN';
}

/** "a new cybersecurity act,": a plain verb cannot follow a singular noun with an article. */
export function isFalseVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.pos !== 'VERB' || before?.pos !== 'NOUN' || /(?:ed|ing|s)$/.test(token.lower)) return false;
  if (IRREGULAR.has(token.lower)) return false;
  if (PLURAL.test(before.lower) || isActorNoun(before.lower)) return false;
  // "Supporters of the bill accuse"
  const head = phraseEndingAt(tokens, at - 1)?.head ?? -1;
  if (PLURAL.test(tokens[head]?.lower ?? '')) return false;
  for (let k = at - 2; k >= Math.max(0, at - 4); k--) {
    const pos = tokens[k]?.pos;
    if (pos === 'DET') return tokens[k]?.lower !== 'that';
    if (pos !== 'ADJ' && pos !== 'NOUN') return false;
  }
  return false;
}
