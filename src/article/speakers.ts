import { isDocumentNoun } from '../language/actor-nouns.ts';
import { phraseStartingAt, QUOTE_MARK, runEnd } from '../language/phrases.ts';
import type { Token } from '../language/tagger.ts';
import { type Actor, SPEAKER } from './actor.ts';
import { isClaim } from './claims.ts';
import { isQuoted, type ReadClause, type Reading } from './read.ts';
import { isSpeaking } from './speaking.ts';

/** Who says a sentence, and whether it passes on a claim. */
export interface Utterance {
  /** Null where it is the article itself. */
  readonly speaker: string | null;
  /** The actor who speaks, where it is one that the cast knows. */
  readonly by: Actor | null;
  readonly claim: boolean;
}

/** What one sentence shows of itself; `resolveSpeakers` looks at its neighbours. */
export interface Attribution extends Utterance {
  readonly quotation: number;
  /** Share of the sentence in quotation marks, 0 to 1. */
  readonly share: number;
  readonly paragraph: number;
  /** True where somebody is told the words, and the text does not say by whom: "she was warned that". */
  readonly anonymous: boolean;
  /** Whoever the sentence is about, for a quotation that follows it without a word of who speaks. */
  readonly subject: Voice | null;
}

/** Whoever speaks, by the words that the article has for it. */
export type Voice = Pick<Utterance, 'by'> & { readonly speaker: string };

/** Reads who speaks in one sentence from the sentence alone. */
export function attribute(reading: Reading): Attribution {
  const { tokens, clauses, quoted, sentence, cast } = reading;
  const speaking = clauses.filter((clause) => isSpeaking(reading, clause));
  const chosen =
    outermost(
      tokens,
      speaking.filter((clause) => !isRestrictive(tokens, clause)),
    ) ?? beforeColon(reading);
  const source = accordingTo(reading);
  const voice = (chosen === null ? null : speakerOf(reading, chosen)) ?? source;
  const about = clauses.find(
    ({ subjects, governor }) => governor === null && subjects.some(({ kind }) => kind === 'person'),
  );
  const person = about?.subjects.find(({ kind }) => kind === 'person');
  return {
    speaker: voice?.speaker ?? null,
    by: voice?.by ?? null,
    claim: isClaim(reading),
    quotation: quoted.quotation,
    share: quoted.share,
    paragraph: sentence.paragraph,
    anonymous: voice === null && clauses.some((clause) => isHearing(reading, clause)),
    subject: person === undefined ? null : { speaker: cast.nameOf(person), by: person },
  };
}

/** "she was warned that “nobody will fail”" */
function isHearing({ tokens, quoted }: Reading, { verb, passive, agent, form }: ReadClause): boolean {
  return (
    passive &&
    form === 'finite' &&
    agent === null &&
    /^(?:told|warned|advised|informed|assured|asked|called|described|dubbed|branded)$/.test(
      tokens[verb]?.lower ?? '',
    ) &&
    quoted.inside.some(({ start }) => start > (tokens[verb]?.start ?? 0))
  );
}

/** "She refused to discuss it: “Ask the doctors.”": what a colon opens is the subject's. */
function beforeColon({ tokens, clauses, quoted }: Reading): ReadClause | null {
  const colon = tokens.findIndex(
    ({ text }, k) => text === ':' && k > 0 && QUOTE_MARK.test(tokens[k + 1]?.text ?? ''),
  );
  const opened = colon > 0 && quoted.inside.some(({ start }) => start >= (tokens[colon]?.end ?? 0));
  if (!opened) return null;
  const clause = clauses.find(({ verb, form, link }) => verb < colon && form === 'finite' && link !== 'that');
  const able = clause?.subjects.some(({ kind }) => kind === 'person' || kind === 'organisation');
  return clause !== undefined && able === true ? clause : null;
}

/** "X said Y had told Z": X; "Y told Z to go, X said": X; one inside a relative clause only where there is no other. */
function outermost(tokens: readonly Token[], speaking: readonly ReadClause[]): ReadClause | null {
  const plain = speaking.filter(
    ({ subject, from }) =>
      !isRelative(tokens, subject === null ? from : Math.min(from, subject.from)) &&
      !isRelative(tokens, from),
  );
  const last = plain.at(-1);
  if (last?.subject != null && plain.length > 1) {
    const opener = tokens[Math.min(last.subject.from, last.from) - 1];
    const rest = tokens.slice(last.verb + 1).some(({ pos, lower }) => pos === 'VERB' || lower === 'that');
    if (opener?.text === ',' && !rest) return last;
  }
  return plain[0] ?? speaking[0] ?? null;
}

/** "groups who say it has poisoned their rivers" tells which groups; "the firms, who warned that" lets them speak. */
function isRestrictive(tokens: readonly Token[], { from, subject }: ReadClause): boolean {
  const opener = /^(?:who|that)$/.test(tokens[from - 1]?.lower ?? '');
  return opener && tokens[from - 2]?.text !== ',' && subject !== null && subject.from < from;
}

function isRelative(tokens: readonly Token[], at: number): boolean {
  return /^(?:who|which|whose|whom|as)$/.test(tokens[at - 1]?.lower ?? '') || tokens[at]?.lower === 'whose';
}

function speakerOf(reading: Reading, clause: ReadClause): Voice | null {
  const { tokens, cast } = reading;
  const { subject, subjects } = clause;
  if (subject === null) return null;
  const [first] = subjects;
  // "Previously unseen papers"
  const start = tokens[subject.from - 1]?.pos === 'ADV' && tokens[subject.from]?.pos === 'ADJ' ? 1 : 0;
  const own = (from = subject.from - start): string =>
    wordsOf(reading, from, brief(tokens, subject.head, timeless(tokens, from, subject.to)));
  // "Reports in the Tribune and the Herald": papers are where a report stands, and not who speaks.
  const noun = tokens[subject.head];
  const written =
    (noun?.pos === 'NOUN' || subject.head === 0) &&
    isDocumentNoun(noun?.lower ?? '') &&
    /^(?:in|on)$/.test(tokens[subject.head + 1]?.lower ?? '');
  if (written && first !== SPEAKER && first?.kind !== 'person') return { speaker: own(), by: null };
  if (first === undefined) return isPronoun(tokens[subject.head]) ? null : { speaker: own(), by: null };
  if (first === SPEAKER) return null;
  // "he and six colleagues wrote"
  if (subjects.length > 1 && isPronoun(tokens[subject.from]))
    return { speaker: cast.nameOf(first), by: first };
  // "consumer groups and trade unions": as the text joins them, where it names nobody.
  if (subjects.length > 1 && subjects.every(({ kind }) => kind === 'group'))
    return { speaker: own(), by: first };
  if (subjects.length > 1) {
    return { speaker: subjects.map((actor) => cast.nameOf(actor)).join(', '), by: first };
  }
  // "Washington says": the city that speaks for its country is what the text names.
  if (first.kind === 'country' && tokens[subject.head]?.pos === 'PROPN') {
    // "The United States in July": the country without what tells when.
    const from = tokens[subject.from]?.pos === 'DET' ? subject.from + 1 : subject.from;
    return { speaker: wordsOf(reading, from, runEnd(tokens, from, subject.to)), by: first };
  }
  // "American officials": whoever speaks for a country is what the text names.
  const officials = first.kind === 'country' && tokens[subject.head]?.pos === 'NOUN';
  const named = (first.kind !== 'group' && !officials) || isPronoun(tokens[subject.head]);
  return { speaker: named ? cast.nameOf(first) : own(), by: first };
}

/** More words than this are no name for a speaker. */
const LONG = 8;

/** "A survey | carried out for the league in nine countries": a paper without what hangs on it, where that is long. */
function brief(tokens: readonly Token[], head: number, to: number): number {
  return to - head > LONG && isDocumentNoun(tokens[head]?.lower ?? '') ? head + 1 : to;
}

/** Up to what tells when: "U.S. safety regulators | on Monday". */
function timeless(tokens: readonly Token[], from: number, to: number): number {
  const at = tokens.findIndex(
    ({ lower }, k) =>
      k > from &&
      k < to - 1 &&
      /^(?:on|last|this|in|late|early|earlier)$/.test(lower) &&
      /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|night|today|yesterday)$/.test(
        tokens[k + 1]?.lower ?? '',
      ),
  );
  if (at < 0) return to;
  // "data released | on Thursday", but "a study published in March by the college"
  const hanging = tokens.findIndex(({ pos }, k) => k >= from && k < at && pos === 'VERB');
  if (hanging < 0) return at;
  return hanging === at - 1 && at + 2 === to ? hanging : to;
}

function isPronoun(token: Token | undefined): boolean {
  return token?.pos === 'PRON' || token?.pos === 'DET';
}

/** The article's own words for a speaker with no name: "a statement issued after the vote". */
function wordsOf({ tokens }: Reading, from: number, to: number): string {
  let words = '';
  let end = tokens[from]?.start ?? 0;
  for (const token of tokens.slice(from, to)) {
    words += (token.start > end ? ' ' : '') + token.text;
    end = token.end;
  }
  return words;
}

/** "..., according to a report by Greenpeace". */
function accordingTo(reading: Reading): Voice | null {
  const { tokens, cast } = reading;
  const plain = tokens.findIndex(({ lower }, k) => lower === 'according' && tokens[k + 1]?.lower === 'to');
  // "in the words of one minister"
  const words = tokens.findIndex(
    ({ lower }, k) => lower === 'words' && tokens[k + 1]?.lower === 'of' && tokens[k - 2]?.lower === 'in',
  );
  const at = plain < 0 ? words : plain;
  if (at < 0 || isQuoted(reading, tokens[at])) return null;
  const phrase = phraseStartingAt(tokens, at + 2);
  if (phrase === null) return null;
  const head = tokens[phrase.head];
  const [actor] = cast.actorsOf(tokens, phrase);
  if (actor !== undefined && actor.kind !== 'group' && !isDocumentNoun(head?.lower ?? '')) {
    return { speaker: cast.nameOf(actor), by: actor };
  }
  return { speaker: wordsOf(reading, phrase.from, phrase.to), by: actor ?? null };
}
