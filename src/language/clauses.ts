import { isNominal, type Phrase, phraseEndingAt, phraseStartingAt, QUOTE_MARK } from './phrases.ts';
import type { Token } from './tagger.ts';
import { isParticiple } from './verb-forms.ts';

/** A verb of a sentence with what belongs to it. All numbers are token indices. */
export interface Clause {
  /** First token of the verb group: "has" in "has already banned". */
  readonly from: number;
  /** The verb; where the group ends in a form of "be", that form. */
  readonly verb: number;
  /** Auxiliaries, lower case, in order. */
  readonly auxes: readonly string[];
  readonly negated: boolean;
  readonly passive: boolean;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  /** Who does it; for a passive, to whom it is done. */
  readonly subject: Phrase | null;
  /** True where the subject was taken over from the clause before: "adopted a law and urged ...". */
  readonly shared: boolean;
  /** For a passive, by whom. */
  readonly agent: Phrase | null;
  /** For infinitives and gerunds: index into the clauses of the sentence of the verb that governs it. */
  readonly governor: number | null;
  /** The word right before the group that joins it to what governs it: "to", "by", "from", "that", "if". */
  readonly link: string | null;
}

const BE = new Set([
  'be',
  'am',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  "'re",
  "'m",
  'get',
  'got',
  'gets',
  'getting',
]);
/** "have all backed": words of quantity between an auxiliary and its verb. */
const FLOATING = /^(?:all|both|each|since|["“”‘’'«»])$/;
const NEGATION = new Set([
  'not',
  "n't",
  'never',
  'cannot',
  'no',
  'hardly',
  'barely',
  'scarcely',
  'almost',
  'nearly',
]);
const SPEAKING =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|old|ells|elling)|add(?:s|ed|ing)?|ask(?:s|ed)?|claim(?:s|ed)?|argue[sd]?|warn(?:s|ed)?|insist(?:s|ed)?|wr(?:ote|ites)|not(?:es|ed)|believe[sd]?|th(?:inks?|ought)|report(?:s|ed)?|announced?|find|found|finds|shows?|showed|knows?|knew|fears?|feared|reads?|quipped|joked|replied|explained|complained)$/;

/** The clauses of a sentence, in the order of their verbs. */
export function readClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  while (at < tokens.length) {
    const group = verbGroup(tokens, at);
    if (group === null) at++;
    else {
      clauses.push(complete(tokens, group, clauses));
      at = group.verb + 1;
    }
  }
  return clauses;
}

type Group = Pick<Clause, 'from' | 'verb' | 'auxes' | 'negated' | 'passive' | 'form'>;

function verbGroup(tokens: readonly Token[], from: number): Group | null {
  const auxes: string[] = [];
  let negated = false;
  let infinitive = false;
  let at = from;
  const first = tokens[at];
  if (first?.lower === 'to' && (first.pos === 'PART' || first.pos === 'ADP')) {
    let next = at + 1;
    while (tokens[next]?.pos === 'ADV') next++;
    if (tokens[next]?.pos !== 'VERB' && tokens[next]?.pos !== 'AUX') return null;
    if (tokens[next]?.lower.endsWith('ing') === true) return null;
    infinitive = true;
    at++;
  } else if (first?.pos !== 'VERB' && first?.pos !== 'AUX') return null;
  let verb = -1;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (NEGATION.has(token.lower) && token.pos !== 'DET') negated = true;
    if (token.pos === 'VERB') {
      verb = at;
      break;
    }
    if (token.pos === 'AUX') {
      auxes.push(token.lower);
      verb = at;
    } else if (NEGATION.has(token.lower) && token.pos !== 'DET')
      verb = Math.max(verb, auxes.length > 0 ? verb : -1);
    else if (!((token.pos === 'ADV' || FLOATING.test(token.lower)) && leadsToVerb(tokens, at))) break;
  }
  const head = tokens[verb];
  if (head === undefined) return null;
  const last = auxes.at(-1);
  const copular = head.pos === 'AUX';
  const passive = !copular && isParticiple(head.lower) && last !== undefined && BE.has(last);
  const gerund = head.lower.endsWith('ing') && auxes.length === (copular ? 1 : 0);
  const bare = isParticiple(head.lower) && auxes.length === 0 && nextWord(tokens, verb) === 'by';
  const opener = tokens[from - 1];
  // "criticised by some but welcomed by others"
  const coordinated =
    opener?.pos === 'CCONJ' && tokens.slice(Math.max(0, from - 12), from).some(({ lower }) => lower === 'by');
  // "The report, published on Monday by the institute, found"
  const apposed =
    isParticiple(head.lower) &&
    auxes.length === 0 &&
    opener?.text === ',' &&
    isNominal(tokens[from - 2]) &&
    (tokens[verb + 1]?.pos === 'ADP' ||
      /^(?:last|this|earlier|yesterday)$/.test(tokens[verb + 1]?.lower ?? '')) &&
    !SPEAKING.test(head.lower);
  // "in a resolution adopted on Tuesday, urged": the noun before it hangs on a preposition that opens the stretch.
  const hanging =
    isParticiple(head.lower) &&
    auxes.length === 0 &&
    tokens[verb + 1]?.pos === 'ADP' &&
    hangsOnAside(tokens, from);
  const participle =
    hanging ||
    apposed ||
    (bare && (opener === undefined || isNominal(opener) || opener.text === ',' || coordinated));
  const form = infinitive ? 'infinitive' : gerund ? 'gerund' : participle ? 'participle' : 'finite';
  const before = tokens[from - 1]?.lower ?? '';
  return {
    from,
    verb,
    auxes,
    negated: negated || NEGATION.has(before),
    passive: passive || form === 'participle',
    form,
  };
}

/** True where the noun phrase before `at` stands behind a preposition that opens its stretch of the sentence. */
function hangsOnAside(tokens: readonly Token[], at: number): boolean {
  let k = at - 1;
  while (k >= 0 && /^(?:NOUN|PROPN|ADJ|DET|NUM|ADV)$/.test(tokens[k]?.pos ?? '')) k--;
  return k < at - 1 && tokens[k]?.pos === 'ADP' && (k === 0 || tokens[k - 1]?.text === ',');
}

function leadsToVerb(tokens: readonly Token[], at: number): boolean {
  for (let k = at + 1; k < Math.min(at + 4, tokens.length); k++) {
    const pos = tokens[k]?.pos;
    if (pos === 'VERB' || pos === 'AUX') return true;
    if (pos !== 'ADV' && pos !== 'PART' && !FLOATING.test(tokens[k]?.lower ?? '')) return false;
  }
  return false;
}

function nextWord(tokens: readonly Token[], at: number): string {
  let k = at + 1;
  while (tokens[k]?.pos === 'ADV') k++;
  return tokens[k]?.lower ?? '';
}

function complete(tokens: readonly Token[], group: Group, before: readonly Clause[]): Clause {
  const { subject, shared } = subjectOf(tokens, group, before);
  const { governor, link } = governorOf(tokens, group, before);
  return {
    ...group,
    subject,
    shared,
    agent: agentOf(tokens, group),
    governor,
    link,
  };
}

/** "banned last year by some states": the phrase after "by", not past the end of the clause. */
function agentOf(tokens: readonly Token[], group: Group): Phrase | null {
  if (!group.passive) return null;
  for (let k = group.verb + 1; k < Math.min(group.verb + 14, tokens.length); k++) {
    const token = tokens[k];
    if (token === undefined || /^(?:VERB|AUX|SCONJ)$/.test(token.pos) || /^[;:]$/.test(token.text))
      return null;
    if (token.lower === 'by' && token.pos === 'ADP') return phraseStartingAt(tokens, k + 1);
  }
  return null;
}

function subjectOf(
  tokens: readonly Token[],
  group: Group,
  before: readonly Clause[],
): { subject: Phrase | null; shared: boolean } {
  const own = (subject: Phrase | null) => ({ subject, shared: false });
  // "wrote that jobs could go, and called on her": past a comma the verb goes with the one that governs the clause.
  const resumes = tokens[group.from - 1]?.pos === 'CCONJ' && tokens[group.from - 2]?.text === ',';
  const last = before.findLast(
    ({ form, subject, link }) => form === 'finite' && subject !== null && !(resumes && link === 'that'),
  );
  const taken = { subject: last?.subject ?? null, shared: true };
  if (group.form === 'gerund' && isNominal(tokens[group.from - 1])) {
    // "with Keller calling the deal a disgrace"
    const phrase = phraseEndingAt(tokens, group.from - 1);
    if (phrase !== null && tokens[phrase.from - 1]?.lower === 'with') return own(phrase);
  }
  if (group.form === 'infinitive' || group.form === 'gerund') return taken;
  let at = group.from - 1;
  // "Krell himself says"
  while (
    at >= 0 &&
    (tokens[at]?.pos === 'ADV' ||
      QUOTE_MARK.test(tokens[at]?.text ?? '') ||
      /sel(?:f|ves)$/.test(tokens[at]?.lower ?? ''))
  )
    at--;
  const token = tokens[at];
  if (token === undefined) return own(inverted(tokens, group));
  if (group.form === 'participle' && token.pos === 'CCONJ') return taken;
  if (group.form === 'participle') return own(phraseEndingAt(tokens, token.text === ',' ? at - 1 : at));
  if (token.text === ',' || /^[?!…]$/.test(token.text)) {
    const behind = inverted(tokens, group);
    const quoted = QUOTE_MARK.test(tokens[group.from - 1]?.text ?? '');
    const opening = parenthesis(tokens, at, before);
    if (behind !== null && (quoted || opening === null)) return own(behind);
    if (opening !== null) return own(phraseEndingAt(tokens, opening - 1));
    return taken;
  }
  if (token.text === ')' || /^[–—-]$/.test(token.text)) {
    const open = tokens.findLastIndex(
      ({ text }, k) => k < at && (token.text === ')' ? text === '(' : text === token.text),
    );
    return own(open > 0 ? phraseEndingAt(tokens, open - 1) : null);
  }
  if (token.pos === 'CCONJ') return taken;
  if (/^(?:who|which|that)$/.test(token.lower) && token.pos !== 'DET') {
    let noun = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
    // "Fumiko Aoki, 74, who has protested"
    if (tokens[noun]?.pos === 'NUM' && tokens[noun - 1]?.text === ',') noun -= 2;
    if (isNominal(tokens[noun])) return own(phraseEndingAt(tokens, noun));
    return own(null);
  }
  // "Residents of the terraces nearby have": an adjective may close the phrase.
  if (!isNominal(token) && !(token.pos === 'ADJ' && isNominal(tokens[at - 1]))) {
    return token.pos === 'VERB' ? taken : own(inverted(tokens, group));
  }
  const phrase = phraseEndingAt(tokens, at);
  // "the court, which in 2019 overturned"
  if (
    phrase !== null &&
    tokens[phrase.from - 1]?.pos === 'ADP' &&
    /^(?:who|which)$/.test(tokens[phrase.from - 2]?.lower ?? '')
  ) {
    const noun = tokens[phrase.from - 3]?.text === ',' ? phrase.from - 4 : phrase.from - 3;
    return own(phraseEndingAt(tokens, noun));
  }
  const relative = phrase === null ? undefined : before.findLast(({ verb }) => verb < phrase.from);
  // "The man who banned it | said": the object of a relative clause is not the subject of what follows.
  if (
    relative !== undefined &&
    phrase !== null &&
    relative.verb === phrase.from - 1 &&
    /^(?:who|which|that)$/.test(tokens[relative.from - 1]?.lower ?? '') &&
    !SPEAKING.test(tokens[relative.verb]?.lower ?? '')
  ) {
    return own(relative.subject);
  }
  // "Brazil's refusal to sign the treaty | drew": nor is the object of an infinitive that hangs on a noun.
  const hanging = before.at(-1);
  if (
    hanging?.form === 'infinitive' &&
    hanging.governor === null &&
    hanging.verb + 1 === phrase?.from &&
    isNominal(tokens[hanging.from - 1])
  ) {
    return own(phraseEndingAt(tokens, hanging.from - 1));
  }
  return own(phrase);
}

/** "..., said the minister": the subject stands behind a verb of speaking. */
function inverted(tokens: readonly Token[], group: Group): Phrase | null {
  if (!SPEAKING.test(tokens[group.verb]?.lower ?? '') || group.form !== 'finite') return null;
  const next = tokens[group.verb + 1];
  if (
    next === undefined ||
    !(isNominal(next) || next.pos === 'DET' || next.pos === 'ADJ' || next.pos === 'PRON')
  )
    return null;
  return phraseStartingAt(tokens, group.verb + 1);
}

/** Index of the comma that opens the aside which closes at `close`: "Critics, particularly in the US, claim". */
function parenthesis(tokens: readonly Token[], close: number, before: readonly Clause[]): number | null {
  for (let k = close - 2; k > 0; k--) {
    const token = tokens[k];
    if (token?.text !== ',') continue;
    if (!isNominal(tokens[k - 1])) return null;
    const opener = tokens[k + 1]?.lower ?? '';
    const inside = before.filter(({ from, form }) => from > k && from < close && form === 'finite');
    const related = (at: number): boolean =>
      tokens.slice(k + 1, at + 1).some(({ lower }) => /^(?:who|which|that|whose|asked|whether)$/.test(lower));
    const clause = inside.some(({ from }) => !related(from));
    // A finite verb inside belongs to the aside only where a relative pronoun opens it.
    if (clause && !/^(?:who|which|whose|whom|where|when|as|if|although|though|while)$/.test(opener)) continue;
    return k;
  }
  return null;
}

function governorOf(
  tokens: readonly Token[],
  group: Group,
  before: readonly Clause[],
): { governor: number | null; link: string | null } {
  const at = group.from - 1;
  const link = tokens[at];
  if (group.form === 'infinitive') {
    const governor = nearest(tokens, before, group.from);
    return {
      governor,
      link: at >= 0 && before[governor ?? -1]?.verb === at ? 'to' : (link?.lower ?? null),
    };
  }
  if (group.form === 'gerund') {
    return {
      governor: nearest(tokens, before, group.from),
      link: link?.lower ?? null,
    };
  }
  // A finite clause under "that", "if" or "whether", or right behind the subject of a verb of speaking.
  const start = Math.min(group.from, subjectStart(tokens, group, before));
  const joint = tokens[start - 1];
  if (joint === undefined) return { governor: null, link: null };
  const governor = nearest(tokens, before, start);
  return { governor, link: joint.lower };
}

function subjectStart(tokens: readonly Token[], group: Group, before: readonly Clause[]): number {
  const { subject, shared } = subjectOf(tokens, group, before);
  return subject !== null && !shared && subject.from < group.from ? subject.from : group.from;
}

/** The last verb before `at` that no full stop, semicolon or dash parts from it. */
function nearest(tokens: readonly Token[], before: readonly Clause[], at: number): number | null {
  const index = before.findLastIndex(({ verb }) => verb < at);
  const clause = before[index];
  if (clause === undefined) return null;
  for (let k = clause.verb + 1; k < at; k++) {
    if (/^[;:–—.!?]$/.test(tokens[k]?.text ?? '')) return null;
  }
  return index;
}
