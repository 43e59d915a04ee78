import { isActorNoun } from '../language/actor-nouns.ts';
import { isGiven } from '../language/first-names.ts';
import { foldName } from '../language/names.ts';
import type { Phrase } from '../language/phrases.ts';
import type { Token } from '../language/tagger.ts';
import { BODY, FIRM } from './descriptions.ts';

/** Words before a person's name that are not part of it. */
export const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir lord lady dame president vice prime minister chancellor senator sen rep gov
   governor judge justice king queen prince princess pope chief secretary general captain mayor commissioner ceo
   chairman chairwoman director spokesman spokeswoman spokesperson inspector colonel gen col lt sgt capt deputy foreign
   finance economy health interior justice trade defence defense environment former acting premier ambassador`.split(
    /\s+/,
  ),
);
/** Those of them that a name follows. */
const PERSON_TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir lord lady dame president minister chancellor senator sen rep gov governor
   judge king queen prince princess pope captain mayor commissioner ceo chairman chairwoman director spokesman
   spokeswoman spokesperson inspector colonel gen col lt sgt capt ambassador premier lawmaker secretary baroness baron
     det supt insp dci ds dc pc cllr rev brig cpl cdr constable father
     rabbi imam archbishop cardinal bishop superintendent constable sergeant major commander admiral mp msp`.split(
    /\s+/,
  ),
);
/** Plurals whose possessive is part of a name: "Danish Children's Council". */
const OWNERS =
  /^(?:children|people|women|men|farmers|workers|teachers|players|writers|journalists|supporters|employers|doctors|nurses|consumers|lawyers|students|residents|patients|veterans|drivers|pilots|owners|fans|tenants|pensioners)$/;
/** What stands behind a name without being part of it: "Hugh Mead KC". */
const HONOURS = /^(?:KC|QC|MP|MEP|MSP|MBE|OBE|CBE|MD|PhD|FRS)$/;
const CONNECTORS = /^(?:of|for|de|del|della|di|da|dos|la|le|van|von|der|den|und|al|bin|ibn|-|&)$/;
const QUANTITY =
  /^(?:several|many|most|some|few|other|two|three|four|five|six|seven|eight|nine|ten|all|both|such|various|numerous|dozens|hundreds|critics|officials|ministers|experts|analysts|former|senior|top|local|according)$/;

/** Offices whose department stands behind "of". */
const OFFICE = /(?:^|[ -])(?:Secretary|Minister|Undersecretary|Commissioner)$/;

/** What tells a word that English knows from a name, where every word has a capital. */
export interface WordSense {
  /** Whether English knows a lower-case word. */
  readonly isWord: (lower: string) => boolean;
  /** Whether a verb takes a stance or speaks, lower case. */
  readonly acts: (lower: string) => boolean;
  /** Whether the word has been a name before. */
  readonly isKnown: (word: string) => boolean;
}

/** Runs of capitalised words that the tagger takes for names: "European Parliament", "Bank of England". */
export function properRuns(tokens: readonly Token[], words: WordSense): Phrase[] {
  const runs: Phrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.pos !== 'PROPN') continue;
    const to = runTo(tokens, at, words.isWord);
    const from = runFrom(tokens, at, to, runs.at(-1)?.to ?? 0);
    if (!(to === from + 1 && opensSentence(tokens, from) && isPlainWord(tokens, from, words))) {
      runs.push({ from, to, head: to - 1 });
    }
    at = to - 1;
  }
  return runs;
}

function runTo(tokens: readonly Token[], at: number, isWord: (lower: string) => boolean): number {
  let to = at + 1;
  for (;;) {
    const token = tokens[to];
    if (token?.pos === 'PROPN') {
      to++;
      continue;
    }
    if (token === undefined) return to;
    const so = tokens
      .slice(at, to)
      .map(({ text }) => text)
      .join(' ');
    let next = to;
    while (CONNECTORS.test(tokens[next]?.lower ?? '') && next < to + 2 && !isDash(tokens, next)) next++;
    // "Rally for the Nation"
    if (next > to && tokens[next]?.lower === 'the') next++;
    if (isJoinedName(tokens, so, to, isWord)) {
      to += 2;
      continue;
    }
    // "Bank of England", but "Keller of Hamburg": only a body takes its place into its name.
    // So does an office: "Secretary of Labor".
    const joins = next > to && (BODY.test(so) || OFFICE.test(so) || !/^(?:of|for)$/.test(token.lower));
    // "Danish Children's Council", "St Anselm's College"
    const saint =
      /^(?:st|saint|king|queen|christ)\.?$/.test(tokens[at]?.lower ?? '') &&
      BODY.test(tokens[to + 1]?.text ?? '');
    const owned = /^['’]s?$/.test(token.text) && (saint || OWNERS.test(tokens[to - 1]?.lower ?? ''));
    if (owned) next = to + 1;
    if (!(joins || owned) || tokens[next]?.pos !== 'PROPN') return to;
    to = next + 1;
  }
}

/** "MANCHESTER, England - British police": a mark that stands free joins nothing. */
function isDash(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '-' && tokens[at]?.start !== tokens[at - 1]?.end;
}

/** "the Department of Health | and Social Care", "the Food | and Drug Administration": words of the language, and no two names. */
function isJoinedName(
  tokens: readonly Token[],
  so: string,
  at: number,
  isWord: (lower: string) => boolean,
): boolean {
  const next = tokens[at + 1];
  if (!/^(?:and|&)$/.test(tokens[at]?.lower ?? '') || next?.pos !== 'PROPN' || !isWord(next.lower))
    return false;
  if (
    /\b(?:Department|Ministry|Minister|Secretary|Committee|Office|Centers?|Centres?) (?:of|for) /.test(
      `${so} `,
    )
  )
    return true;
  const rest = tokens.slice(at + 1, at + 5).findIndex(({ pos }) => pos !== 'PROPN');
  const name = tokens.slice(at + 1, rest < 0 ? at + 5 : at + 1 + rest).map(({ text }) => text);
  const plain = so.split(' ').every((word) => isWord(word.toLowerCase()) || /\./.test(word));
  return name.length > 1 && plain && BODY.test(name.at(-1) ?? '') && !BODY.test(so);
}

/** "The Democratic Party": a capital inside a sentence is part of the name, whatever the tagger says of the word. */
function runFrom(tokens: readonly Token[], at: number, to: number, floor: number): number {
  // "Several Western countries": a word of quantity has its capital from the start of the sentence only.
  if (at === 0) return to > 1 && QUANTITY.test(tokens[0]?.lower ?? '') ? 1 : 0;
  let from = at;
  for (;;) {
    const before = tokens[from - 1];
    const capital =
      before !== undefined && /^(?:ADJ|NOUN)$/.test(before.pos) && /^\p{Lu}\p{Ll}/u.test(before.text);
    if (!capital || from - 1 < Math.max(floor, 1)) return from;
    from--;
  }
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /^["“„«:(‘–—-]+$/u.test(tokens[at - 1]?.text ?? '');
}

/** At the start of a sentence "Talks" is no name; "Trump said" and what has been a name before are. */
function isPlainWord(tokens: readonly Token[], at: number, { isWord, acts, isKnown }: WordSense): boolean {
  const token = tokens[at];
  if (token === undefined || isKnown(token.text)) return false;
  const word = token.lower;
  if (isActorNoun(word)) return true;
  if (!isWord(word)) return false;
  let verb = at + 1;
  while (/^(?:ADV|AUX|PART)$/.test(tokens[verb]?.pos ?? '')) verb++;
  const acting = tokens[verb]?.pos === 'VERB' && acts(tokens[verb]?.lower ?? '');
  return !acting || /(?:s|ing|ion|ment|ity|ness|ance|ence|ure|age)$/.test(word);
}

/** Where the name of a run begins, past what only tells of it: "Icelandic Prime Minister | Sigrun Hallsdottir". */
export function nameStart(tokens: readonly Token[], { from, to }: Phrase): number {
  let start = from;
  for (let at = from; at < to - 1; at++) {
    const word = foldName(tokens[at]?.text ?? '');
    // "Secretary-General Ines Duarte", "Attorney General Grieve", and not "General Motors"
    const ranked =
      word === 'general' &&
      /^(?:-|secretary|attorney|major|lieutenant|director|solicitor|brigadier)$/.test(
        tokens[at - 1]?.lower ?? '',
      );
    if (ranked || PERSON_TITLES.has(word)) start = at + 1;
  }
  // "Prosecutor | Simon Lyle", "Chief Executive | Pieter Vos"
  const rank = start === from && isActorNoun(tokens[from]?.lower ?? '') ? from + 1 : start;
  const high =
    start === from && tokens[from]?.lower === 'chief' && tokens[from + 1]?.lower === 'executive'
      ? from + 2
      : rank;
  // "Pensioner | Alf Reed"
  const given = foldName(tokens[from + 1]?.text ?? '');
  if (start === from && to - from === 3 && isGiven(given) && !isGiven(foldName(tokens[from]?.text ?? '')))
    start = from + 1;
  const named = tokens.slice(high, nameEnd(tokens, { from, to, head: to - 1 }));
  const whole =
    named.length === 2 &&
    named.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text) && !BODY.test(text) && !FIRM.test(text));
  if (whole) start = high;
  // "Secretary of State | Ann Hale", "Minister of Foreign Affairs | Jo Rand": the name is what the department leaves.
  if (/^(?:of|for)$/.test(tokens[start]?.lower ?? '')) {
    const left = to - start - 2;
    start = left < 1 ? from : to - Math.min(left, 2);
  }
  // "the Foreign Ministry", "the King Faisal Hospital": what follows the title is no person.
  const rest = tokens.slice(start, to).map(({ text }) => text);
  return BODY.test(rest.join(' ')) ? from : start;
}

/** Where the name of a run ends: "Hugh Mead | KC". */
export function nameEnd(tokens: readonly Token[], { from, to }: Phrase): number {
  return to - from > 2 && HONOURS.test(tokens[to - 1]?.text ?? '') ? to - 1 : to;
}

/** The words of a run that name, without titles and possessive marks. */
export function nameWords(tokens: readonly Token[], run: Phrase): string[] {
  return tokens
    .slice(nameStart(tokens, run), nameEnd(tokens, run))
    .map(({ text }) => text)
    .filter((word) => !/^['’]s?$/.test(word));
}

/** "Emil, 13,": an age behind a name tells a person. */
export function hasAge(tokens: readonly Token[], { to }: Phrase): boolean {
  return (
    tokens[to]?.text === ',' && /^\d{1,3}$/.test(tokens[to + 1]?.text ?? '') && tokens[to + 2]?.text === ','
  );
}

/** Past "BRUSSELS, Oct 12 (Newswire) -": where a report was written is nobody in it. 0 where none opens the sentence. */
export function dateline(tokens: readonly Token[]): number {
  if (!/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '')) return 0;
  const dash = tokens.slice(0, 14).findIndex(({ text }) => /^[–—-]$/.test(text));
  const verb = tokens.slice(0, Math.max(0, dash)).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return dash > 0 && !verb && tokens[dash]?.start !== tokens[dash - 1]?.end ? dash + 1 : 0;
}

/** "Ahmed": a given name alone. */
export function isGivenName(words: readonly string[]): boolean {
  return words.length === 1 && isGiven(foldName(words[0] ?? ''));
}
