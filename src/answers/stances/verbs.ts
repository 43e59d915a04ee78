import type { ReadClause } from '../../article/read.ts';
import { isActorNoun } from '../../language/actor-nouns.ts';
import { phraseStartingAt, QUOTE_MARK } from '../../language/phrases.ts';
import {
  isLightVerb,
  type Stance,
  type StanceWords,
  stanceAdjective,
  stanceNoun,
} from '../../language/stances.ts';
import type { Token } from '../../language/tagger.ts';
import { ACTS } from './event.ts';

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

export const UNWANTED = /^(?:want|wants|wanted|accept|accepts|accepted|like|likes|need|needs|agree|agrees)$/;

/** "is concerned", "was to propose", "are worried by", "is set to ban". */
export function predicateStance(tokens: readonly Token[], clause: ReadClause): Stance | null {
  const verb = tokens[clause.verb];
  if (verb === undefined || clause.form !== 'finite') return null;
  let at = clause.passive ? clause.verb : clause.verb + 1;
  if (
    !clause.passive &&
    verb.pos !== 'AUX' &&
    !/^(?:remain|feel|felt|seem|stay|grow|grew|becom|became)/.test(verb.lower)
  )
    return null;
  // "are thought to be undecided"
  if (
    /^(?:thought|believed|said|understood|reported|known)$/.test(tokens[at]?.lower ?? '') &&
    tokens[at + 2]?.lower === 'be'
  )
    at += 3;
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
  if (word.lower === 'for' && verb.pos === 'AUX' && tokens[at + 1]?.pos === 'DET') return 'supports';
  const behind = tokens[at + 1]?.lower ?? '';
  if (/^(?:pleased|delighted)$/.test(word.lower) && !/^(?:with|by|at|about|that)$/.test(behind)) return null;
  if (word.lower === 'open' && behind !== 'to') return null;
  const stance = stanceAdjective(word.lower);
  if (stance === undefined) return null;
  // "is opposed by": of whoever it is by; "is worried by": of whoever it is said of.
  if (clause.agent !== null && stance !== 'concerned') return null;
  if (NEEDS_INFINITIVE.has(word.lower)) return tokens[at + 1]?.lower === 'to' ? stance : null;
  if (word.lower === 'critical' && tokens[at + 1]?.lower !== 'of') return null;
  return stance;
}

export function matchVerb(tokens: readonly Token[], clause: ReadClause, words: StanceWords): Stance | null {
  const verb = tokens[clause.verb];
  if (verb === undefined || verb.pos === 'AUX') return null;
  // "did not want to be named"
  if (clause.negated && /^want/.test(verb.lower) && tokens[clause.verb + 2]?.lower === 'be') return null;
  const wish = wished(tokens, clause, words);
  if (wish !== null) return wish;
  if (clause.negated && UNWANTED.test(verb.lower))
    return /^(?:want|like|need)/.test(verb.lower) ? 'opposes' : 'rejects';
  for (const { stance, particles, lemma } of words.verbs.get(verb.lower) ?? []) {
    if (!followedBy(tokens, clause.verb, particles)) continue;
    const next = tokens[clause.verb + 1]?.lower ?? '';
    const after = tokens[clause.verb + 2]?.lower ?? '';
    // "refused to comment", but "has long refused to disclose its subsidies"
    const standing = /^(?:long|repeatedly|consistently|steadfastly)$/.test(
      tokens[clause.verb - 1]?.lower ?? '',
    );
    if (/^(?:refuse|decline)$/.test(lemma) && next === 'to' && SILENCE.test(after) && !standing) return null;
    if (/^(?:refuse|decline)$/.test(lemma) && next === 'to' && after === 'rule') return 'considering';
    if (lemma === 'ask' && !isRequest(tokens, clause)) return null;
    if (lemma === 'agree' && particles[0] === 'to' && tokens[clause.verb + 2]?.pos === 'VERB') return null;
    if (lemma === 'appeal' && !/^(?:for|to|that)$/.test(next)) return null;
    // "charged the firm with fraud", "critics charge that"
    if (
      lemma === 'charge' &&
      next !== 'that' &&
      !tokens.slice(clause.verb, clause.verb + 9).some(({ lower }) => lower === 'with')
    )
      return null;
    if (lemma === 'plead' && particles.length === 0 && !/^(?:for|with|to)$/.test(next)) return null;
    if (/^(?:fight|battle|combat)$/.test(lemma) && fightsHarm(tokens, clause)) return null;
    if (lemma === 'press' && particles.length === 0 && !hasObject(tokens, clause.verb)) return null;
    // "is drafting a law" plans one, "drafted the text" has done so.
    if (lemma === 'draft' && !/ing$/.test(verb.lower)) return null;
    if (lemma === 'suspend' && isOwnAction(tokens, clause.verb)) return null;
    // "has ruled nothing out", "backs no side"
    if (/^(?:nothing|no|none|neither|nobody)$/.test(next)) return lemma === 'rule' ? 'considering' : null;
    if (lemma === 'deny' && refuses(tokens, clause)) return 'rejects';
    // Whoever blocks a bill or a deal is against it; whoever blocks a firm or a site has banned it.
    if (lemma === 'block' && stance === 'banned' && blocksPlan(tokens, clause)) return 'opposes';
    if (lemma === 'block' && objectIs(tokens, clause, WAYS)) return null;
    // "blocked the assets of the government"
    if (/^(?:block|freeze)$/.test(lemma) && objectIs(tokens, clause, ASSETS)) return 'restricts';
    // "said Hugh Mead, defending"
    if (lemma === 'defend' && /^[.,]$/.test(next)) return null;
    if (lemma === 'back' && /^(?:down|away|out|off)$/.test(next)) return null;
    if (LAW_VERBS.test(verb.lower) && !aimsAtLaw(tokens, clause)) return null;
    if (/^(?:seek|commit|prepare|undertake)$/.test(lemma) && next !== 'to') return null;
    if (stance === 'urges' && next === 'against') return 'opposes';
    return stance;
  }
  return null;
}

function objectIs(tokens: readonly Token[], clause: ReadClause, form: RegExp): boolean {
  const object = clause.passive ? clause.subject : phraseStartingAt(tokens, clause.verb + 1);
  return object !== null && form.test(tokens[object.head]?.lower ?? '');
}

const ASSETS = /^(?:assets?|accounts?|funds?|payments?|money)$/;

/** "fought the blaze", "is battling cancer": what everybody is against is no matter of opinion. */
function fightsHarm(tokens: readonly Token[], clause: ReadClause): boolean {
  return objectIs(
    tokens,
    clause,
    /^(?:fires?|blazes?|wildfires?|flames|floods?|cancer|diseases?|illness|virus|outbreaks?|wars?|battles?|crime|terrorism|terrorists?|poverty|rebels?|militants?|troops|insurgents?|elections?|seats?|campaigns?|inflation|injur(?:y|ies))$/,
  );
}

/** "denied a request": turned it down. */
function refuses(tokens: readonly Token[], clause: ReadClause): boolean {
  const object = clause.passive ? clause.subject : phraseStartingAt(tokens, clause.verb + 1);
  return (
    object !== null &&
    /^(?:requests?|bids?|motions?|petitions?|applications?|appeals?|permission|permits?|access|visas?|bail|stay|entry|licen[cs]es?|asylum)$/.test(
      tokens[object.head]?.lower ?? '',
    )
  );
}

const PLANS =
  /^(?:plans?|proposals?|bills?|deals?|resolutions?|votes?|motions?|sanctions|reforms?|attempts?|efforts?|moves?|bids?|laws?|legislation|aid|agreements?|treat(?:y|ies)|measures?|statements?|decisions?|takeovers?|mergers?|talks|budgets?|amendments?|bans?|sales?|extraditions?|deportations?|appointments?|nominations?|nominees?|rulings?)$/;
/** What is blocked by standing in it. */
const WAYS =
  /^(?:roads?|streets?|highways?|motorways?|junctions?|traffic|entrances?|bridges?|ports?|routes?|tracks?|railways?|gates?|doors?|shots?|views?|pipes?|drains?)$/;

function blocksPlan(tokens: readonly Token[], clause: ReadClause): boolean {
  const object = clause.passive ? clause.subject : phraseStartingAt(tokens, clause.verb + 1);
  return object !== null && PLANS.test(tokens[object.head]?.lower ?? '');
}

function hasObject(tokens: readonly Token[], verb: number): boolean {
  return /^(?:DET|PROPN|PRON|NOUN)$/.test(tokens[verb + 1]?.pos ?? '');
}

/** "suspended a 48-hour strike": called off what was one's own, which restricts nobody. */
function isOwnAction(tokens: readonly Token[], verb: number): boolean {
  const object = phraseStartingAt(tokens, verb + 1);
  return (
    object !== null &&
    /^(?:strikes?|walkouts?|protests?|campaign|action|talks|bid|search|stoppage)$/.test(
      tokens[object.head]?.lower ?? '',
    )
  );
}

/** "is looking to force them out" plans it; "is looking at setting up a fund" considers it. */
export function prospect(tokens: readonly Token[], { verb, negated, passive }: ReadClause): Stance | null {
  if (!/^look(?:s|ing)?$/.test(tokens[verb]?.lower ?? '') || negated || passive) return null;
  const next = tokens[verb + 1]?.lower;
  const after = tokens[verb + 2];
  if (after?.pos !== 'VERB') return null;
  if (next === 'to') return /ing$/.test(after.lower) ? null : 'plans';
  return next === 'at' && /ing$/.test(after.lower) ? 'considering' : null;
}

/** "has yet to decide whether", "has not decided on", "will decide whether": the matter is still open. */
export function indecision(tokens: readonly Token[], clause: ReadClause): Stance | null {
  const verb = tokens[clause.verb];
  const next = tokens[clause.verb + 1]?.lower ?? '';
  const yet = tokens[clause.from - 1]?.lower === 'yet' && clause.form === 'infinitive';
  if (clause.passive) return null;
  // "has yet to say whether"
  if (/^(?:say|said|announce|announced)$/.test(verb?.lower ?? ''))
    return (yet || (clause.negated && clause.auxes.includes('has'))) && /^(?:whether|if)$/.test(next)
      ? 'considering'
      : null;
  if (!/^decid(?:e|ed|ing)$/.test(verb?.lower ?? '')) return null;
  const open = yet || clause.negated || clause.auxes.some((aux) => /^(?:will|is|are)$/.test(aux));
  const later = clause.auxes.includes('will') && next !== 'to';
  return later || (open && /^(?:whether|if|on|how)$/.test(next)) ? 'considering' : null;
}

/** "wants to ban it", "wants others to ban it", "wants a ban": a plan of one's own, or what is asked of others. */
function wished(tokens: readonly Token[], clause: ReadClause, words: StanceWords): Stance | null {
  const verb = tokens[clause.verb]?.lower ?? '';
  if (!/^(?:want(?:s|ed)?|seek(?:s|ing)?|sought)$/.test(verb) || clause.negated || clause.passive)
    return null;
  if (tokens[clause.verb + 1]?.lower === 'to') {
    const entry = words.verbs.get(tokens[clause.verb + 2]?.lower ?? '')?.[0];
    return entry !== undefined && ACTS.has(entry.stance) ? 'plans' : null;
  }
  const object = phraseStartingAt(tokens, clause.verb + 1);
  if (object === null) return null;
  const head = tokens[object.head]?.lower ?? '';
  if (stanceNoun(head) !== undefined || /^(?:inquiry|enquiry|apology|end|vote|injunction)$/.test(head))
    return 'urges';
  const others =
    tokens[object.to]?.lower === 'to' && (isActorNoun(head) || tokens[object.head]?.pos === 'PROPN');
  if (others && /^want/.test(verb)) return 'urges';
  // "want all children to be vaccinated"
  if (tokens[object.to]?.lower === 'to' && tokens[object.to + 1]?.lower === 'be' && /^want/.test(verb))
    return 'urges';
  const asked = words.verbs.get(
    tokens[object.to]?.lower === 'to'
      ? (tokens[object.to + 1]?.lower ?? '')
      : (tokens[object.to]?.lower ?? ''),
  );
  return asked !== undefined && /^want/.test(verb) ? 'urges' : null;
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
  // "signed into law a bill"
  if (tokens[clause.verb + 1]?.lower === 'into' && tokens[clause.verb + 2]?.lower === 'law') return true;
  if (clause.passive) return clause.subject !== null && LAWS.test(tokens[clause.subject.head]?.lower ?? '');
  const object = phraseStartingAt(tokens, clause.verb + 1);
  return object !== null && tokens.slice(object.from, object.head + 1).some(({ lower }) => LAWS.test(lower));
}

/** "imposed a ban", "voiced alarm": the noun that the verb lends to its subject; for a passive, its subject's noun. */
export function lightStance(tokens: readonly Token[], clause: ReadClause): Stance | null {
  const verb = tokens[clause.verb];
  if (verb === undefined) return null;
  if (/^(?:put|puts|plac\w+|keep|keeps|kept)$/.test(verb.lower) && isUnderReview(tokens, clause.verb))
    return 'reviewing';
  const has = /^(?:has|have|had)$/.test(verb.lower);
  if (!has && !isLightVerb(verb.lower)) return null;
  // "is carrying out its own inquiry"
  const particle = /^(?:out|up|in)$/.test(tokens[clause.verb + 1]?.lower ?? '');
  const object = clause.passive
    ? clause.subject
    : phraseStartingAt(tokens, particle ? clause.verb + 2 : clause.verb + 1);
  if (object === null) return null;
  if (/^(?:no|little)$/.test(tokens[object.from]?.lower ?? '')) return null;
  const stance = stanceNoun(tokens[object.head]?.lower ?? '');
  if (stance === undefined) return null;
  // "has a duty to pay" restricts nobody.
  const owned = /^(?:dut|check|control|requirement)/.test(tokens[object.head]?.lower ?? '');
  return has && (owned || !/^(?:banned|restricts|concerned|plans)$/.test(stance)) ? null : stance;
}

/** "placed its debt under review" */
function isUnderReview(tokens: readonly Token[], verb: number): boolean {
  const under = tokens.slice(verb, verb + 10).findIndex(({ lower }) => lower === 'under');
  return (
    under > 0 && /^(?:review|investigation|scrutiny|examination)$/.test(tokens[verb + under + 1]?.lower ?? '')
  );
}
