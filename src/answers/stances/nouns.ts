import type { Reading } from '../../article/read.ts';
import { phraseEndingAt, phraseStartingAt } from '../../language/phrases.ts';
import { isSpeechVerb, type Stance, type StanceWords, stanceNoun } from '../../language/stances.ts';
import type { Token } from '../../language/tagger.ts';
import type { Found } from './event.ts';
import { targetAfter } from './target.ts';

const ACCUSATIONS =
  /^(?:accusations?|allegations?|claims?|charges?|suggestions?|reports?|criticisms?|complaints?|assertions?|fears|speculation|rumou?rs)$/;

const UNFOUNDED =
  /^(?:ungrounded|groundless|baseless|unfounded|false|untrue|wrong|nonsense|fabricated|unjustified|absurd|fictional|ridiculous|unproven|inaccurate|misleading|ludicrous|lies?)$/;

/** "Mr Blair's refusal to accept", "Australia's decision to ban". */
export function ofPossessives({ tokens, cast, clauses }: Reading, words: StanceWords): Found[] {
  const found: Found[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!/^['’]s?$/.test(token.text) || token.pos !== 'PART') continue;
    let noun = at + 1;
    while (/^(?:ADJ|NUM)$/.test(tokens[noun]?.pos ?? '')) noun++;
    const word = tokens[noun];
    const next = tokens[noun + 1];
    if (word?.pos !== 'NOUN' || next === undefined) continue;
    const infinitive = clauses.find(
      ({ from, form }) =>
        form === 'infinitive' &&
        (from === noun + 1 || (from === noun + 2 && tokens[noun + 1]?.lower === 'not')),
    );
    const decided = /^(?:decision|move|vote|choice)s?$/.test(word.lower) && infinitive !== undefined;
    const stance = decided
      ? decisionOn(words.verbs.get(tokens[infinitive.verb]?.lower ?? '')?.[0]?.stance, infinitive.negated)
      : /^(?:to|of|on|from|against|that|for|over|about)$/.test(next.lower)
        ? stanceNoun(word.lower)
        : undefined;
    const owner = phraseEndingAt(tokens, at - 1, ownerFloor(tokens, at - 1));
    if (stance === undefined || owner === null) continue;
    const target = targetAfter(tokens, noun + 1);
    found.push(...cast.actorsOf(tokens, owner).map((actor) => ({ actor, stance, target })));
  }
  return found;
}

/** "walked out in protest at the levy", "voiced in support of the bill": what the subject of the main verb does. */
export function ofManner({ tokens, clauses }: Reading): Found[] {
  return clauses.flatMap((clause, index) => {
    if (clause.form !== 'finite' || clause.negated || clause.passive) return [];
    const past = clauses[index + 1]?.from ?? tokens.length;
    const at = tokens.findIndex(
      ({ lower }, k) =>
        k > clause.verb + 1 &&
        k < past &&
        /^(?:protest|support|opposition)$/.test(lower) &&
        tokens[k - 1]?.lower === 'in' &&
        /^(?:at|over|against|of|to)$/.test(tokens[k + 1]?.lower ?? ''),
    );
    if (at < 0) return [];
    const stance = tokens[at]?.lower === 'support' ? 'supports' : 'opposes';
    const target = targetAfter(tokens, at + 1);
    return clause.subjects.map((actor) => ({ actor, stance, target }));
  });
}

/** What may stand before a noun that is only talked of: "a proposed EU ban". */
const UNREAL =
  /^(?:possible|potential|proposed|likely|planned|threatened|any|no|without|future|former|previous|against|despite|over|under|after|if)$/;

/** "U.S. demands that", "Chinese opposition to the plan": a country or a body right before what it holds. */
export function ofAttributes({ tokens, cast }: Reading): Found[] {
  const found: Found[] = [];
  for (const [at, token] of tokens.entries()) {
    const stance = token.pos === 'NOUN' ? stanceNoun(token.lower) : undefined;
    if (stance === undefined || !ATTRIBUTED.has(stance) || tokens[at - 1]?.pos !== 'PROPN') continue;
    if (!/^(?:that|to|for|on|against|over|about)$/.test(tokens[at + 1]?.lower ?? '')) continue;
    let from = at - 1;
    while (tokens[from - 1]?.pos === 'PROPN') from--;
    const before = tokens[from - 1]?.lower ?? '';
    if (UNREAL.test(before) || UNREAL.test(tokens[from - 2]?.lower ?? '')) continue;
    const target = targetAfter(tokens, at + 1);
    const owners = cast.namedIn({ from, to: at, head: at - 1 });
    const [owner] = owners;
    if (owners.length === 1 && owner !== undefined && owner.kind !== 'person')
      found.push({ actor: owner, stance, target });
  }
  return found;
}

/** "decision to ban" is to ban, "decision not to ban" is to reject it. */
function decisionOn(stance: Stance | undefined, negated: boolean): Stance | undefined {
  if (!negated) return stance;
  return stance === 'supports' ? 'opposes' : stance === 'opposes' ? undefined : 'rejects';
}

/** "The newspaper about | the government's plans": only "of" and "for" tie an owner to what stands before it. */
function ownerFloor(tokens: readonly Token[], at: number): number {
  const loose = tokens.findLastIndex(
    ({ pos, lower }, k) => k <= at && pos === 'ADP' && !/^(?:of|for)$/.test(lower),
  );
  return loose + 1;
}

/** Stances that come "from" somebody; the others are only done "by" somebody. */
const VOICED: ReadonlySet<Stance> = new Set<Stance>(['opposes', 'supports', 'accuses', 'urges']);

/** Stances that a country may hold by a noun alone; "an American review" may be anybody's. */
const ATTRIBUTED: ReadonlySet<Stance> = new Set<Stance>([
  'banned',
  'restricts',
  'rejects',
  'opposes',
  'urges',
  'supports',
  'concerned',
]);

/** "opposition to the plan from farmers", "a review by the watchdog". */
export function ofSources({ tokens, cast }: Reading): Found[] {
  const found: Found[] = [];
  for (const [at, token] of tokens.entries()) {
    // "has come under fire from cyclists"
    const fire = token.lower === 'fire' && /^(?:under|drew|draws?|drawn)$/.test(tokens[at - 1]?.lower ?? '');
    const stance = fire ? 'opposes' : token.pos === 'NOUN' ? stanceNoun(token.lower) : undefined;
    if (stance === undefined || tokens[at - 1]?.lower === 'no') continue;
    // "a study by the office found": it has been made, and nobody is making it.
    if (/^(?:stud(?:y|ies)|assessments?|audits?|examinations?)$/.test(token.lower)) continue;
    const from = sourceAfter(tokens, at + 1, VOICED.has(stance));
    const source = from === null ? null : phraseStartingAt(tokens, from);
    if (source === null) continue;
    const target = from === at + 2 ? null : targetAfter(tokens, at + 1);
    found.push(...cast.actorsOf(tokens, source).map((actor) => ({ actor, stance, target })));
  }
  return found;
}

function sourceAfter(tokens: readonly Token[], at: number, voiced: boolean): number | null {
  if (tokens[at]?.lower === 'by') return at + 1;
  // "one of the top concerns of the unions"
  if (
    tokens[at]?.lower === 'of' &&
    /^(?:concerns|worries|demands|complaints|objections)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return at + 1;
  if (!voiced) return null;
  for (let k = at; k < Math.min(at + 8, tokens.length); k++) {
    const token = tokens[k];
    // "calls to resign from members of her party"
    const infinitive = token?.pos === 'VERB' && tokens[k - 1]?.lower === 'to';
    if (token === undefined || (/^(?:VERB|AUX|PUNCT|SCONJ)$/.test(token.pos) && !infinitive)) return null;
    if (token.lower === 'from' || token.lower === 'among') return k + 1;
  }
  return null;
}

/** "says the accusations are ungrounded", "called the claims nonsense": to reject them. */
export function ofDismissal({ tokens, clauses }: Reading): Found[] {
  const saying = clauses.find(
    ({ verb, subjects, negated, form }) =>
      form === 'finite' && subjects.length > 0 && !negated && isSpeechVerb(tokens[verb]?.lower ?? ''),
  );
  if (saying === undefined) return [];
  const about = tokens.findIndex(({ lower }) => ACCUSATIONS.test(lower));
  const verdict = tokens.findIndex(({ lower }, at) => at > about && UNFOUNDED.test(lower));
  if (about < 0 || verdict < 0 || verdict - about > 12) return [];
  // "he noted it — a claim that is misleading": that is the article's own verdict.
  const aside =
    /^an?$/.test(tokens[about - 1]?.lower ?? '') && /^[,—–-]$/.test(tokens[about - 2]?.text ?? '');
  if (aside) return [];
  const negated = clauses.some(({ verb, negated: not }) => not && verb > about && verb <= verdict);
  const noun = tokens[about];
  if (negated || noun === undefined) return [];
  // What is only said to be so is denied.
  const stance = /^(?:rumou?rs?|speculation)$/.test(noun.lower) ? 'denies' : 'rejects';
  return saying.subjects.map((actor) => ({
    actor,
    stance,
    target: { start: noun.start, end: noun.end },
  }));
}
