import { SPEAKER } from '../../article/actor.ts';
import { isQuoted, type ReadClause, type Reading } from '../../article/read.ts';
import { isSpeechVerb, type Stance, type StanceWords } from '../../language/stances.ts';
import { ACTS } from './event.ts';
import { UNWANTED } from './verbs.ts';

/** Verbs that make what they govern happen: "decided to ban" is to ban. */
const ASSERTING =
  /^(?:decid|vot|mov|choos|chose|chosen|agree|beg[aiu]n|start|continu|resum|proceed|act(?:s|ed)?$|join|kept|keeps?$|went|rush|opt)/;

const LIFTED =
  /^(?:lifted|scrapped|overturned|repealed|ended|removed|dropped|withdrawn|cancelled|suspended|reversed)$/;

/** Not to do these is to be against it; not to praise, welcome or defend it is only silence. */
const TURNABLE = /^(?:support|back|endors|favou?r|agree|vot|approv|side)/;

/** "had opposed it, but now says", "a ban imposed by Norway was lifted": what was and is no more. */
export function isOver({ tokens, clauses }: Reading, clause: ReadClause): boolean {
  // "had planned to ban it"
  if (
    clause.auxes.includes('had') &&
    /^(?:planned|intended|hoped|wanted)$/.test(tokens[clause.verb]?.lower ?? '')
  )
    return true;
  // "banned the firm but lifted the ban"
  const lifted = clauses.some(
    ({ verb, subjects, passive, negated }) =>
      verb > clause.verb &&
      !passive &&
      !negated &&
      LIFTED.test(tokens[verb]?.lower ?? '') &&
      subjects.some(({ key }) => clause.subjects.some((actor) => actor.key === key)) &&
      tokens
        .slice(verb + 1, verb + 4)
        .some(({ lower }) => /^(?:bans?|sanctions|restrictions|embargo|moratorium|it|them)$/.test(lower)),
  );
  if (lifted && clause.form === 'finite') return true;
  if (clause.auxes.includes('had') && tokens.slice(clause.verb).some(({ lower }) => lower === 'now'))
    return true;
  const noun = clause.subject?.head;
  return (
    clause.form === 'participle' &&
    clauses.some(
      ({ passive, verb, subject }) =>
        passive && verb > clause.verb && subject?.head === noun && LIFTED.test(tokens[verb]?.lower ?? ''),
    )
  );
}

/** True for what is only asked for, supposed or planned by somebody else: "urged that others refuse", "if it bans". */
export function isSupposed(reading: Reading, clause: ReadClause, words: StanceWords): boolean {
  const { tokens, clauses } = reading;
  if (clause.form === 'finite') {
    if (/^(?:if|unless|whether|should|lest|until)$/.test(clause.link ?? '')) return true;
    const governor = clause.governor === null ? undefined : clauses[clause.governor];
    // "stopped short of saying it would vote against"
    if (governor?.form === 'gerund' && governor.link === 'of' && governor.verb >= clause.from - 3)
      return true;
    // "wants it banned", "hopes Spain will ban": nothing has happened.
    if (
      /^(?:want|wants|wanted|need|needs|needed|get|got|see|like|hopes?|hoped|expects?|expected)$/.test(
        clause.link ?? '',
      )
    )
      return true;
    // "reports that it would ban the firm were false"
    const start = Math.min(clause.from, clause.subject?.from ?? clause.from);
    const told = clause.link === 'that' ? (tokens[start - 2]?.lower ?? '') : '';
    if (/^(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs|speculation)$/.test(told))
      return true;
    if (governor === undefined || clause.link !== 'that') return false;
    const lower = tokens[governor.verb]?.lower ?? '';
    if (/^(?:den|disput|refut|reject|dismiss|hop|expect|wish|fear)/.test(lower)) return true;
    if (isSpeechVerb(lower) && !/^(?:ask|suggest)/.test(lower)) return false;
    return (words.verbs.get(lower) ?? []).some(({ stance }) => stance === 'urges' || stance === 'plans');
  }
  if (clause.form === 'participle') return false;
  return !isAsserted(reading, clause);
}

/** True for an infinitive or a gerund that tells what its subject does: "voted to ban", "by asking that". */
function isAsserted(reading: Reading, clause: ReadClause): boolean {
  const { tokens, clauses } = reading;
  const governor = clause.governor === null ? undefined : clauses[clause.governor];
  const before = tokens[clause.from - 1];
  if (clause.form === 'gerund' && /^(?:by|after|while|when|,|since|with|in)$/.test(clause.link ?? '')) {
    return governor === undefined || !governor.negated;
  }
  // "signed a letter calling for a ban"
  const signed = governor !== undefined && /^sign(?:s|ed|ing)?$/.test(tokens[governor.verb]?.lower ?? '');
  if (
    clause.form === 'gerund' &&
    signed &&
    /^(?:letter|petition|statement|appeal|motion)$/.test(clause.link ?? '')
  )
    return true;
  if (clause.form === 'gerund' && before !== undefined && clause.subject !== null && !clause.shared)
    return true;
  if (governor === undefined || before === undefined || governor.verb !== clause.from - 1) return false;
  return (
    ASSERTING.test(tokens[governor.verb]?.lower ?? '') &&
    !governor.negated &&
    !isModal(governor, /^(?:will|would|'ll|may|might|could|should|must|can|wo|ca)$/)
  );
}

function isModal(clause: ReadClause, modals: RegExp): boolean {
  return clause.auxes.some((aux) => modals.test(aux));
}

/** What a stance becomes under "not", "will", "may": nothing, its opposite, a plan, a thing considered. */
export function underMood(reading: Reading, clause: ReadClause, stance: Stance): Stance[] {
  const lower = reading.tokens[clause.verb]?.lower ?? '';
  if (clause.negated) {
    if (UNWANTED.test(lower)) return [stance];
    if (/^rul/.test(lower)) return ['considering'];
    if (stance === 'supports') return TURNABLE.test(lower) ? ['opposes'] : [];
    // "will not ban it" has made up its mind.
    const refused =
      isModal(clause, /^(?:will|wo|'ll)$/) &&
      (stance === 'banned' || stance === 'restricts' || stance === 'adopted');
    return refused ? ['rejects'] : [];
  }
  if (isModal(clause, /^(?:could|can|should|must|ought|ca)$/)) return [];
  // "would have banned" has not.
  if (isModal(clause, /^(?:would|'d)$/) && clause.auxes.includes('have')) return [];
  // "would support it if France did", "If France does, Germany will"
  const around = [reading.tokens[0], ...reading.tokens.slice(clause.verb)];
  const supposed = around.some((token) => /^(?:if|unless)$/.test(token?.lower ?? ''));
  if (supposed && isModal(clause, /^(?:would|will|'ll|'d)$/)) return [];
  if (isModal(clause, /^(?:may|might)$/)) return ACTS.has(stance) ? ['considering'] : [];
  if (isModal(clause, /^(?:will|would|'ll|shall|'d)$/))
    return ACTS.has(stance) ? ['plans'] : [stance, 'plans'];
  return [stance];
}

/** "will propose", "said it would appeal": a plan, whatever the verb. */
export function intention(reading: Reading, clause: ReadClause, index: number): Stance[] {
  const { tokens, clauses } = reading;
  if (clause.negated || clause.passive || tokens[clause.verb]?.pos !== 'VERB') return [];
  // What somebody says that others will do is no plan of theirs.
  if (isQuoted(reading, tokens[clause.verb]) && clause.subjects[0] !== SPEAKER) return [];
  // "has until November to say where it will play": a question left open is no plan.
  if (/^(?:where|when|how|what|why|who|which)$/.test(clause.link ?? '')) return [];
  // "would stay as they are"
  if (
    /^(?:stay|remain|continue|be|have|need|take|mean|cost|decide|see|know|wait|face|struggle|suffer|lose|get|gain|fall|rise|grow|become|benefit|die|fail|receive|feel|find|like|miss|enjoy|happen|depend|survive|hurt)$/.test(
      tokens[clause.verb]?.lower ?? '',
    )
  )
    return [];
  // "warned that shops will suffer" is no plan of the shops.
  const by = clause.governor === null ? undefined : clauses[clause.governor];
  const told =
    by !== undefined &&
    by !== clause &&
    isSpeechVerb(tokens[by.verb]?.lower ?? '') &&
    clause.link !== 'and' &&
    clause.link !== 'but';
  const other = told && !clause.subjects.some(({ key }) => by.subjects.some((actor) => actor.key === key));
  if (isModal(clause, /^(?:will|'ll|shall)$/)) return other ? [] : ['plans'];
  if (!isModal(clause, /^(?:would|'d)$/) || clause.governor === null || clause.governor === index) return [];
  let governor = clauses[clause.governor];
  // "said it regretted the decision and would appeal"
  if (/^(?:and|but)$/.test(clause.link ?? '') && governor?.governor != null)
    governor = clauses[governor.governor];
  const reported = governor !== undefined && isSpeechVerb(tokens[governor.verb]?.lower ?? '');
  const own = clause.subjects.some(
    ({ key }) => governor?.subjects.some((actor) => actor.key === key) ?? false,
  );
  return reported && (own || /^(?:it|he|she|they)$/.test(tokens[clause.subject?.head ?? -1]?.lower ?? ''))
    ? ['plans']
    : [];
}
