import { SPEAKER } from '../../article/actor.ts';
import { isQuoted, type ReadClause, type Reading } from '../../article/read.ts';
import { type Stance, type StanceWords, stanceNoun } from '../../language/stances.ts';
import type { Token } from '../../language/tagger.ts';
import { ACTS, type Found } from './event.ts';
import { spanOf, targetAfter } from './target.ts';
import { matchVerb } from './verbs.ts';

/** What people do together, or in public, to say what they want: "marched to demand". */
const DEMONSTRATING =
  /^(?:gather|head|assembl|march|rall(?:y|ied)|demonstrat|protest|surround|met$|meet|join|unit|unite|travel|flock|pack|converg|wrote|writ|sign|speak|spoke|appear|stag|held$|hold|str(?:ike|uck)|walk|use[sd]?$|using|tak(?:e|es|ing)|took|chant|turn|camp|picket|block|blockad|launch|fil(?:e|ed|es|ing)$|su(?:e|ed|es|ing)$|went$|go(?:es)?$|team|band|lin(?:e|ed|ing)$|intervene|stood$|stand|h(?:ung|ang)|address|issue|publish|sent$|send|return|came$|com(?:e|es|ing)$)/;

/** Stances that a demonstration may take. */
const VOICED: ReadonlySet<Stance> = new Set<Stance>(['urges', 'opposes', 'supports', 'concerned']);

/** "vowed to support it", "voted 187 to 112 to ban", "marched to demand": what an infinitive says of whoever commits to it. */
export function ofCommitment({ tokens, clauses }: Reading, clause: ReadClause, words: StanceWords): Found[] {
  const governor = clause.governor === null ? undefined : clauses[clause.governor];
  if (governor === undefined || governor.negated || governor.passive) return [];
  if (clause.form === 'gerund' && !isAdjunct(tokens, clause, governor)) return [];
  if (clause.form !== 'infinitive' && clause.form !== 'gerund') return [];
  const lower = tokens[governor.verb]?.lower ?? '';
  const stance = matchVerb(tokens, clause, words);
  if (stance === null || clause.negated) return [];
  const target = targetAfter(tokens, clause.verb + 1);
  const held = (stances: readonly Stance[]): Found[] =>
    governor.subjects.flatMap((actor) => stances.map((own) => ({ actor, stance: own, target })));
  const happened = governor.form === 'finite' && !governor.auxes.some((aux) => MODAL.test(aux));
  if (happened && VOICED.has(stance) && DEMONSTRATING.test(lower) && isPurpose(tokens, clause))
    return held([stance]);
  if (clause.form === 'gerund') return [];
  if (/^vot(?:e|es|ed)$/.test(lower) && ACTS.has(stance)) return held([stance, 'adopted']);
  if (happened && isDecision(tokens, clause, governor)) return held([stance]);
  if (governor.verb !== clause.from - 1 || !/^(?:vow|pledg|promis|threaten|agreed?$)/.test(lower)) return [];
  if (/^block/.test(tokens[clause.verb]?.lower ?? '')) return held(['opposes']);
  return stance === 'opposes' || stance === 'supports' ? held([stance]) : [];
}

const MODAL = /^(?:will|would|'ll|'d|may|might|could|can|should|must|shall)$/;

/** "spoke before lawmakers defending the budget": a participle behind what its subject did, and no "by" or "of" before it. */
function isAdjunct(tokens: readonly Token[], clause: ReadClause, governor: ReadClause): boolean {
  const before = tokens[clause.from - 1];
  return (
    governor.verb < clause.from - 1 && before !== undefined && /^(?:NOUN|PROPN|NUM|ADV)$/.test(before.pos)
  );
}

/** "went to court to challenge it", but not "used the right to oppose it": an infinitive may hang on its noun. */
function isPurpose(tokens: readonly Token[], { form, from }: ReadClause): boolean {
  return (
    form === 'gerund' ||
    !/^(?:rights?|power|powers|chance|way|ways|ability|freedom|duty|need|order|able|willing|ready|refus\w+|failure|attempts?|efforts?|plans?|bids?|not)$/.test(
      tokens[from - 1]?.lower ?? '',
    )
  );
}

/** "took the decision to ban" */
function isDecision(tokens: readonly Token[], { from }: ReadClause, { verb }: ReadClause): boolean {
  return (
    /^(?:t(?:akes?|ook|aken)|ma(?:de|kes?|king))$/.test(tokens[verb]?.lower ?? '') &&
    /^(?:decision|move|choice)$/.test(tokens[from - 1]?.lower ?? '') &&
    from - verb < 6
  );
}

/** "told the firm to stop": an order given in words. */
export function ofOrders({ tokens, clauses }: Reading, clause: ReadClause): Found[] {
  const governor = clause.governor === null ? undefined : clauses[clause.governor];
  if (clause.form !== 'infinitive' || governor?.form !== 'finite' || governor.negated || governor.passive)
    return [];
  const told = /^(?:tell|tells|told|order|orders|ordered)$/.test(tokens[governor.verb]?.lower ?? '');
  const happened = !governor.auxes.some((aux) => MODAL.test(aux));
  const close = clause.from - governor.verb > 1 && clause.from - governor.verb < 9;
  const parted = tokens.slice(governor.verb, clause.from).some(({ text }) => /^[,;:–—]$/.test(text));
  if (!told || !happened || !close || parted) return [];
  return governor.subjects.map((actor) => ({
    actor,
    stance: 'urges',
    target: targetAfter(tokens, governor.verb + 1),
  }));
}

const TELLING =
  /^(?:say|says|said|tell|tells|told|argue[sd]?|insist(?:s|ed)?|add(?:s|ed)?|believe[sd]?|stress(?:es|ed)?|wr(?:ite|ites|ote)|tweeted)$/;

/** "said the government must act", "“Ministers must act,” she said": whoever says what others have to do urges it. */
export function ofAdvice(reading: Reading, clause: ReadClause): Found[] {
  const { tokens, clauses } = reading;
  const { subject } = clause;
  if (clause.form !== 'finite' || clause.negated || subject === null) return [];
  const quoted = isQuoted(reading, tokens[clause.verb]);
  const governor = clause.governor === null ? undefined : clauses[clause.governor];
  const told =
    governor?.form === 'finite' && !governor.negated && TELLING.test(tokens[governor.verb]?.lower ?? '')
      ? governor
      : undefined;
  const ought =
    clause.auxes.some((aux) => /^(?:must|ought)$/.test(aux)) ||
    (/^needs?(?:ed)?$/.test(tokens[clause.verb]?.lower ?? '') && tokens[clause.verb + 1]?.lower === 'to');
  // "must have known" supposes something.
  if (!ought || clause.auxes.includes('have')) return [];
  if (/^(?:it|he|she|they|we|i|you|there|this|that|nobody|everyone)$/.test(tokens[subject.head]?.lower ?? ''))
    return [];
  const speakers = quoted ? (clause.subjects.length > 0 ? [SPEAKER] : []) : (told?.subjects ?? []);
  if (clause.subjects.some(({ key }) => speakers.some((actor) => actor.key === key))) return [];
  const target = spanOf(tokens, subject);
  return speakers.map((actor) => ({ actor, stance: 'urges', target }));
}

/** "She said a top worry is low pay": what somebody says worries. */
export function ofWorry({ tokens, clauses }: Reading, clause: ReadClause): Found[] {
  const governor = clause.governor === null ? undefined : clauses[clause.governor];
  const head = tokens[clause.subject?.head ?? -1]?.lower ?? '';
  if (clause.form !== 'finite' || clause.negated || tokens[clause.verb]?.pos !== 'AUX') return [];
  if (governor?.form !== 'finite' || governor.negated || stanceNoun(head) !== 'concerned') return [];
  if (!/^(?:say|says|said|tell|tells|told|add(?:s|ed)?)$/.test(tokens[governor.verb]?.lower ?? '')) return [];
  return governor.subjects.map((actor) => ({
    actor,
    stance: 'concerned',
    target: targetAfter(tokens, clause.verb + 1),
  }));
}
