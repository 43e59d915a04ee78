import type { Span } from '../article/article.ts';
import type { Actor } from '../article/cast.ts';
import type { ReadClause, Reading } from '../article/read.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, QUOTE_MARK } from '../language/phrases.ts';
import {
  isLightVerb,
  isSpeechVerb,
  type Stance,
  type StanceWords,
  stanceAdjective,
  stanceNoun,
} from '../language/stances.ts';
import type { Token } from '../language/tagger.ts';

/** One thing an actor is said to do in one sentence. */
export interface StanceEvent {
  readonly actor: Actor;
  readonly stance: Stance;
  /** Sentence number, from 1. */
  readonly sentence: number;
  /** What it is aimed at, as the article puts it. */
  readonly target: Span | null;
}

type Found = Omit<StanceEvent, 'sentence'>;

/** Verbs that make what they govern happen: "decided to ban" is to ban. */
const ASSERTING =
  /^(?:decid|vot|mov|choos|chose|chosen|agree|beg[aiu]n|start|continu|resum|proceed|act(?:s|ed)?$|join|kept|keeps?$|went|rush|opt)/;
/** Stances that are acts: under "will" they are plans, under "may" they are considered. */
const ACTS: ReadonlySet<Stance> = new Set<Stance>([
  'banned',
  'restricts',
  'reviewing',
  'adopted',
  'considering',
  'accuses',
]);
const NEEDS_INFINITIVE = new Set([
  'set',
  'due',
  'ready',
  'poised',
  'prepared',
  'about',
  'going',
  'expected',
  'scheduled',
  'determined',
]);
/** Refusing these is keeping silent, which is no stance. */
const SILENCE =
  /^(?:comment|say|answer|elaborate|discuss|speculate|be|name|give|identify|confirm|respond|reveal|disclose|speak|provide|specify|talk|take)$/;
/** Adopting, signing and clearing are stances only towards what can be law or agreed. */
const LAWS =
  /^(?:laws?|bills?|acts?|resolutions?|motions?|measures?|legislation|budgets?|amendments?|rules?|treat(?:y|ies)|agreements?|deals?|decrees?|accords?|pacts?|mergers?|takeovers?|drugs?|plans?|reforms?|bans?|strateg(?:y|ies)|directives?|regulations?|polic(?:y|ies)|proposals?|use|limits?|orders?|conventions?|declarations?|charters?|vaccines?|treatments?|sales?|codes?|packages?|sanctions|tariffs?|quotas?)$/;
const LAW_VERBS = /^(?:pass|passed|passes|passing|sign|signed|signs|signing|clear|cleared|clears|clearing)$/;
const ACCUSATIONS =
  /^(?:accusations?|allegations?|claims?|charges?|suggestions?|reports?|criticisms?|complaints?|assertions?|fears)$/;
const UNFOUNDED =
  /^(?:ungrounded|groundless|baseless|unfounded|false|untrue|wrong|nonsense|fabricated|unjustified|absurd|fictional|ridiculous|unproven|inaccurate|misleading|ludicrous|lies?)$/;
const LIFTED =
  /^(?:lifted|scrapped|overturned|repealed|ended|removed|dropped|withdrawn|cancelled|suspended|reversed)$/;
const OPPOSITE: Partial<Readonly<Record<Stance, Stance>>> = { supports: 'opposes' };
const UNWANTED = /^(?:want|wants|wanted|accept|accepts|accepted|like|likes|need|needs|agree|agrees)$/;

/** What the actors of a sentence do in it, clause by clause; `SPEAKER` stands for whoever says "we" and "I" there. */
export function readStances(reading: Reading, words: StanceWords): StanceEvent[] {
  // A question states nothing.
  if (reading.tokens.at(-1)?.text === '?') return [];
  const found: Found[] = [];
  for (const [index, clause] of reading.clauses.entries()) {
    found.push(...ofCommitment(reading, clause, words));
    if (isSupposed(reading, clause, words) || isOver(reading, clause)) continue;
    found.push(...ofClause(reading, clause, index, words));
  }
  found.push(...ofPossessives(reading, words), ...ofSources(reading), ...ofDismissal(reading));
  const seen = new Set<string>();
  return found.flatMap((event) => {
    const key = `${event.actor.key}|${event.stance}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...event, sentence: reading.sentence.number }];
  });
}

/** "vowed to support it", "voted 187 to 112 to ban": what an infinitive says of whoever commits to it. */
function ofCommitment({ tokens, clauses }: Reading, clause: ReadClause, words: StanceWords): Found[] {
  const governor = clause.governor === null ? undefined : clauses[clause.governor];
  if (clause.form !== 'infinitive' || governor === undefined || governor.negated || governor.passive)
    return [];
  const lower = tokens[governor.verb]?.lower ?? '';
  const stance = matchVerb(tokens, clause, words);
  if (stance === null || clause.negated) return [];
  const target = targetAfter(tokens, clause.verb + 1);
  const held = (stances: readonly Stance[]): Found[] =>
    governor.subjects.flatMap((actor) => stances.map((own) => ({ actor, stance: own, target })));
  if (/^vot(?:e|es|ed)$/.test(lower) && ACTS.has(stance)) return held([stance, 'adopted']);
  if (governor.verb !== clause.from - 1 || !/^(?:vow|pledg|promis|threaten|agreed?$)/.test(lower)) return [];
  if (/^block/.test(tokens[clause.verb]?.lower ?? '')) return held(['opposes']);
  return stance === 'opposes' || stance === 'supports' ? held([stance]) : [];
}

/** "had opposed it, but now says", "a ban imposed by Norway was lifted": what was and is no more. */
function isOver({ tokens, clauses }: Reading, clause: ReadClause): boolean {
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
function isSupposed(reading: Reading, clause: ReadClause, words: StanceWords): boolean {
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

function ofClause(reading: Reading, clause: ReadClause, index: number, words: StanceWords): Found[] {
  const { tokens } = reading;
  const verb = tokens[clause.verb];
  if (verb === undefined) return [];
  const actors = clause.passive ? clause.agents : clause.subjects;
  const opener = clause.subject === null ? undefined : tokens[clause.subject.from - 1];
  const nobody =
    /^(?:no|not|neither|none|nobody)$/.test(opener?.lower ?? '') ||
    /^(?:no|neither|none|nobody)$/.test(tokens[clause.subject?.from ?? -1]?.lower ?? '');
  if (nobody && !clause.passive) return [];
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

/** "is concerned", "was to propose", "are worried by", "is set to ban". */
function predicateStance(tokens: readonly Token[], clause: ReadClause): Stance | null {
  const verb = tokens[clause.verb];
  if (verb === undefined || clause.form !== 'finite') return null;
  let at = clause.passive ? clause.verb : clause.verb + 1;
  if (
    !clause.passive &&
    verb.pos !== 'AUX' &&
    !/^(?:remain|feel|felt|seem|stay|grow|grew|becom|became)/.test(verb.lower)
  )
    return null;
  while (tokens[at]?.pos === 'ADV' || QUOTE_MARK.test(tokens[at]?.text ?? '')) at++;
  const word = tokens[at];
  if (word === undefined) return null;
  if (
    verb.pos === 'AUX' &&
    word.lower === 'to' &&
    word.pos === 'PART' &&
    /^(?:is|are|was|were)$/.test(verb.lower)
  )
    return 'plans';
  if (word.lower === 'in' && /^favou?r$/.test(tokens[at + 1]?.lower ?? '')) return 'supports';
  const stance = stanceAdjective(word.lower);
  if (stance === undefined) return null;
  if (NEEDS_INFINITIVE.has(word.lower)) return tokens[at + 1]?.lower === 'to' ? stance : null;
  if (word.lower === 'critical' && tokens[at + 1]?.lower !== 'of') return null;
  return stance;
}

function matchVerb(tokens: readonly Token[], clause: ReadClause, words: StanceWords): Stance | null {
  const verb = tokens[clause.verb];
  if (verb === undefined || verb.pos === 'AUX') return null;
  if (clause.negated && UNWANTED.test(verb.lower))
    return /^(?:want|like|need)/.test(verb.lower) ? 'opposes' : 'rejects';
  for (const { stance, particles, lemma } of words.verbs.get(verb.lower) ?? []) {
    if (!followedBy(tokens, clause.verb, particles)) continue;
    const next = tokens[clause.verb + 1]?.lower ?? '';
    const after = tokens[clause.verb + 2]?.lower ?? '';
    if (/^(?:refuse|decline)$/.test(lemma) && next === 'to' && SILENCE.test(after)) return null;
    if (lemma === 'ask' && !isRequest(tokens, clause)) return null;
    if (lemma === 'agree' && particles[0] === 'to' && tokens[clause.verb + 2]?.pos === 'VERB') return null;
    if (lemma === 'appeal' && !/^(?:for|to|that)$/.test(next)) return null;
    if (
      lemma === 'charge' &&
      !tokens.slice(clause.verb, clause.verb + 9).some(({ lower }) => lower === 'with')
    )
      return null;
    if (lemma === 'back' && /^(?:down|away|out|off)$/.test(next)) return null;
    if (LAW_VERBS.test(verb.lower) && !aimsAtLaw(tokens, clause)) return null;
    if (/^(?:seek|commit|prepare|undertake)$/.test(lemma) && next !== 'to') return null;
    if (stance === 'urges' && next === 'against') return 'opposes';
    return stance;
  }
  return null;
}

function followedBy(tokens: readonly Token[], verb: number, particles: readonly string[]): boolean {
  if (particles.length === 0) return true;
  for (let at = verb + 1; at < Math.min(verb + 5, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || token.pos === 'PUNCT' || token.pos === 'VERB') return false;
    if (token.lower === particles[0])
      return particles.every((particle, k) => tokens[at + k]?.lower === particle);
  }
  return false;
}

/** "asked that others refuse", "asked members to vote"; not "asked about it", "asked not to be named". */
function isRequest(tokens: readonly Token[], clause: ReadClause): boolean {
  const next = tokens[clause.verb + 1];
  if (next?.lower === 'that' || next?.lower === 'for') return true;
  if (next === undefined || !/^(?:DET|PROPN|NOUN|PRON|ADJ)$/.test(next.pos)) return false;
  const object = phraseStartingAt(tokens, clause.verb + 1);
  return object !== null && tokens[object.to]?.lower === 'to';
}

function aimsAtLaw(tokens: readonly Token[], clause: ReadClause): boolean {
  if (clause.passive) return clause.subject !== null && LAWS.test(tokens[clause.subject.head]?.lower ?? '');
  const object = phraseStartingAt(tokens, clause.verb + 1);
  return object !== null && tokens.slice(object.from, object.head + 1).some(({ lower }) => LAWS.test(lower));
}

/** "imposed a ban", "voiced alarm": the noun that the verb lends to its subject; for a passive, its subject's noun. */
function lightStance(tokens: readonly Token[], clause: ReadClause): Stance | null {
  const verb = tokens[clause.verb];
  if (verb === undefined) return null;
  if (/^(?:put|puts|plac\w+|keep|keeps|kept)$/.test(verb.lower) && isUnderReview(tokens, clause.verb))
    return 'reviewing';
  const has = /^(?:has|have|had)$/.test(verb.lower);
  if (!has && !isLightVerb(verb.lower)) return null;
  const object = clause.passive ? clause.subject : phraseStartingAt(tokens, clause.verb + 1);
  if (object === null) return null;
  if (/^(?:no|little)$/.test(tokens[object.from]?.lower ?? '')) return null;
  const stance = stanceNoun(tokens[object.head]?.lower ?? '');
  if (stance === undefined) return null;
  return has && !/^(?:banned|restricts|concerned|plans)$/.test(stance) ? null : stance;
}

/** "placed its debt under review" */
function isUnderReview(tokens: readonly Token[], verb: number): boolean {
  const under = tokens.slice(verb, verb + 10).findIndex(({ lower }) => lower === 'under');
  return (
    under > 0 && /^(?:review|investigation|scrutiny|examination)$/.test(tokens[verb + under + 1]?.lower ?? '')
  );
}

/** What a stance becomes under "not", "will", "may": nothing, its opposite, a plan, a thing considered. */
function underMood(reading: Reading, clause: ReadClause, stance: Stance): Stance[] {
  const lower = reading.tokens[clause.verb]?.lower ?? '';
  if (clause.negated) {
    if (UNWANTED.test(lower)) return [stance];
    if (/^rul/.test(lower)) return ['considering'];
    const opposite = OPPOSITE[stance];
    return opposite === undefined ? [] : [opposite];
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
function intention(reading: Reading, clause: ReadClause, index: number): Stance[] {
  const { tokens, clauses } = reading;
  if (clause.negated || clause.passive || tokens[clause.verb]?.pos !== 'VERB') return [];
  // "has until November to say where it will play": a question left open is no plan.
  if (/^(?:where|when|how|what|why|who|which)$/.test(clause.link ?? '')) return [];
  if (isModal(clause, /^(?:will|'ll|shall)$/)) return ['plans'];
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

/** "Mr Blair's refusal to accept", "Australia's decision to ban". */
function ofPossessives({ tokens, cast, clauses }: Reading, words: StanceWords): Found[] {
  const found: Found[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!/^['’]s?$/.test(token.text) || token.pos !== 'PART') continue;
    let noun = at + 1;
    while (/^(?:ADJ|NUM)$/.test(tokens[noun]?.pos ?? '')) noun++;
    const word = tokens[noun];
    const next = tokens[noun + 1];
    if (word?.pos !== 'NOUN' || next === undefined) continue;
    const infinitive = clauses.find(({ from, form }) => from === noun + 1 && form === 'infinitive');
    const decided = /^(?:decision|move|vote|choice)s?$/.test(word.lower) && infinitive !== undefined;
    const stance = decided
      ? (words.verbs.get(tokens[infinitive.verb]?.lower ?? '')?.[0]?.stance ?? undefined)
      : /^(?:to|of|on|from|against|that|for|over|about)$/.test(next.lower)
        ? stanceNoun(word.lower)
        : undefined;
    const owner = phraseEndingAt(tokens, at - 1);
    if (stance === undefined || owner === null) continue;
    const target = targetAfter(tokens, noun + 1);
    found.push(...cast.actorsOf(tokens, owner).map((actor) => ({ actor, stance, target })));
  }
  return found;
}

/** "opposition to the plan from farmers", "a review by the watchdog". */
function ofSources({ tokens, cast }: Reading): Found[] {
  const found: Found[] = [];
  for (const [at, token] of tokens.entries()) {
    const stance = token.pos === 'NOUN' ? stanceNoun(token.lower) : undefined;
    if (stance === undefined || tokens[at - 1]?.lower === 'no') continue;
    const from = sourceAfter(tokens, at + 1, VOICED.has(stance));
    const source = from === null ? null : phraseStartingAt(tokens, from);
    if (source === null) continue;
    const target = targetAfter(tokens, at + 1);
    found.push(...cast.actorsOf(tokens, source).map((actor) => ({ actor, stance, target })));
  }
  return found;
}

/** Stances that come "from" somebody; the others are only done "by" somebody. */
const VOICED: ReadonlySet<Stance> = new Set<Stance>(['opposes', 'supports', 'accuses', 'urges']);

function sourceAfter(tokens: readonly Token[], at: number, voiced: boolean): number | null {
  if (tokens[at]?.lower === 'by') return at + 1;
  if (!voiced) return null;
  for (let k = at; k < Math.min(at + 8, tokens.length); k++) {
    const token = tokens[k];
    if (token === undefined || /^(?:VERB|AUX|PUNCT|SCONJ)$/.test(token.pos)) return null;
    if (token.lower === 'from' || token.lower === 'among') return k + 1;
  }
  return null;
}

/** "says the accusations are ungrounded", "called the claims nonsense": to reject them. */
function ofDismissal({ tokens, clauses }: Reading): Found[] {
  const saying = clauses.find(
    ({ verb, subjects, negated, form }) =>
      form === 'finite' && subjects.length > 0 && !negated && isSpeechVerb(tokens[verb]?.lower ?? ''),
  );
  if (saying === undefined) return [];
  const about = tokens.findIndex(({ lower }) => ACCUSATIONS.test(lower));
  const verdict = tokens.findIndex(({ lower }, at) => at > about && UNFOUNDED.test(lower));
  if (about < 0 || verdict < 0 || verdict - about > 12) return [];
  const negated = clauses.some(({ verb, negated: not }) => not && verb > about && verb <= verdict);
  const noun = tokens[about];
  if (negated || noun === undefined) return [];
  return saying.subjects.map((actor) => ({
    actor,
    stance: 'rejects',
    target: { start: noun.start, end: noun.end },
  }));
}

/** The noun phrase behind a verb, past its particles: "pushing back against | China's expansion". */
function targetAfter(tokens: readonly Token[], at: number, subject: Phrase | null = null): Span | null {
  let from = at;
  while (from < at + 3 && /^(?:ADP|PART|ADV)$/.test(tokens[from]?.pos ?? '')) from++;
  const phrase = phraseStartingAt(tokens, from);
  // "warned Ellen Vance": what stands behind may be the subject.
  return phrase === null || phrase.from === subject?.from ? null : spanOf(tokens, phrase);
}

function spanOf(tokens: readonly Token[], phrase: Phrase | null): Span | null {
  const first = phrase === null ? undefined : tokens[phrase.from];
  const last = phrase === null ? undefined : tokens[phrase.to - 1];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
