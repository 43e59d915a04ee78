import { isNominal } from './phrases.ts';
import type { Token } from './tagger.ts';
import { isParticiple } from './verb-forms.ts';

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

export const SPEAKING =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|old|ells|elling)|add(?:s|ed|ing)?|ask(?:s|ed)?|claim(?:s|ed)?|argue[sd]?|warn(?:s|ed)?|insist(?:s|ed)?|wr(?:ote|ites)|not(?:es|ed)|believe[sd]?|th(?:inks?|ought)|report(?:s|ed)?|announced?|find|found|finds|shows?|showed|knows?|knew|fears?|feared|reads?|quipped|joked|replied|explained|complained)$/;

/** "stood by his decision": nobody does that to anybody. */
const INTRANSITIVE = /^(?:stood|stuck|gone|come|become|sided)$/;

/** The words of a verb: "has already been banned". All numbers are token indices. */
export interface VerbGroup {
  /** First token of the group: "has" in "has already banned". */
  readonly from: number;
  /** The verb; where the group ends in a form of "be", that form. */
  readonly verb: number;
  /** Auxiliaries, lower case, in order. */
  readonly auxes: readonly string[];
  readonly negated: boolean;
  readonly passive: boolean;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
}

export function verbGroup(tokens: readonly Token[], from: number): VerbGroup | null {
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
  // "said by telephone" is said by nobody else.
  const means =
    SPEAKING.test(head.lower) &&
    /^(?:tele)?phone$|^(?:e-?mail|letter|text|video)$/.test(tokens[verb + 2]?.lower ?? '');
  const bare =
    isParticiple(head.lower) &&
    auxes.length === 0 &&
    nextWord(tokens, verb) === 'by' &&
    !means &&
    !byDoing(tokens, verb) &&
    !INTRANSITIVE.test(head.lower);
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
    !SPEAKING.test(head.lower) &&
    !isPredicate(tokens, from);
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
    negated: negated || NEGATION.has(before) || (before === 'longer' && tokens[from - 2]?.lower === 'no'),
    passive: passive || form === 'participle',
    form,
  };
}

/** "The industry body, Offshore Alliance, called for": no verb before it and none to come, so that it is the verb. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  const isVerb = ({ pos }: Token): boolean => pos === 'VERB' || pos === 'AUX';
  const later = tokens
    .slice(at + 1)
    .some((token, k, rest) => isVerb(token) && /^[,–—-]$/.test(rest[k - 1]?.text ?? ''));
  return !later && !tokens.slice(0, at).some(isVerb);
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

/** "answered by saying": what somebody does, and not by whom it is done. */
function byDoing(tokens: readonly Token[], verb: number): boolean {
  const by = tokens.findIndex(({ lower }, k) => k > verb && lower === 'by');
  return tokens[by + 1]?.pos === 'VERB' && /ing$/.test(tokens[by + 1]?.lower ?? '');
}

function nextWord(tokens: readonly Token[], at: number): string {
  let k = at + 1;
  while (tokens[k]?.pos === 'ADV') k++;
  return tokens[k]?.lower ?? '';
}
