import type { Loss } from '../../src/answers/answer.ts';

/** A quotation made of a sentence, and what a checker should say of it. */
export interface Altered {
  readonly kind: string;
  readonly text: string;
  readonly verdict: 'verbatim' | 'altered';
  /** What was changed that turns the meaning; null where nothing in particular was. */
  readonly loss: Loss | null;
}

/** What alterations are made with beside the sentence itself. */
export interface Material {
  /** For a word, another that means the same. */
  readonly synonyms: ReadonlyMap<string, string>;
  /** Names that the text has. */
  readonly names: readonly string[];
}

/** Draws whole numbers from 0 below `bound`. */
export type Random = (bound: number) => number;

const NAMES = [
  'France',
  'Ericsson',
  'Tokyo',
  'Maria Lopez',
  'the World Bank',
  'Brazil',
  'Nokia',
  'Mr. Harding',
];
/** A capital inside a sentence; the first word of a quotation or behind a stop may have one for no name. */
const CAPITAL = /^\p{Lu}[\p{L}.]*\p{L}/u;
const DATED =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const HEDGE =
  /^(?:may|might|could|would|allegedly|reportedly|potentially|possibly|likely|expected|some|several)$/i;
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  one: 'four',
  two: 'three',
  three: 'five',
  five: 'six',
  nine: 'ten',
  million: 'billion',
  billion: 'million',
  monday: 'Friday',
  tuesday: 'Saturday',
  friday: 'Monday',
};
const CERTAINTY: Readonly<Record<string, string>> = {
  may: 'will',
  might: 'will',
  could: 'will',
  would: 'will',
  will: 'might',
  should: 'must',
  allegations: 'facts',
  claims: 'knows',
  likely: 'certain',
};
const TENSES: Readonly<Record<string, string>> = {
  is: 'was',
  are: 'were',
  was: 'is',
  were: 'are',
  has: 'had',
  have: 'had',
  had: 'has',
};
/** A name to put for any that a sentence has. */
const STRANGE = 'Portugal';
const ELLIPSES = ['...', '…', '[...]', '[…]', '(...)', '. . .'];
/** What no ellipsis may hide. */
const TURNING =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|few|hardly|.*n['’]t|fail|refus|den[iy]|may|might|could|would|should|can|alleged|suspect|so-called|reported|potential|possib|perhaps|probab|likely|unlikely|apparent|seeming)/i;
const PLURAL_FORM = /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must)$/i;

/** Every alteration that a sentence allows. `partner` is another sentence of the text, to sew it together with. */
export function alter(
  sentence: string,
  partner: string,
  { synonyms, names }: Material,
  random: Random,
): Altered[] {
  const words = sentence.split(/\s+/);
  const made: Altered[] = [...typographical(sentence)];
  const add = (kind: string, changed: readonly string[] | null, loss: Loss | null): void => {
    const text = changed?.join(' ');
    if (text !== undefined && text !== words.join(' ')) made.push({ kind, text, verdict: 'altered', loss });
  };
  add(
    'negation dropped',
    without(words, (word) => /^(?:not|never)$/i.test(word)),
    'negation',
  );
  add('negation put in', negated(words, 'not'), 'negation');
  add('“never” put in', negated(words, 'never'), 'negation');
  add('“hardly” put in', negated(words, 'hardly'), 'negation');
  add('hedge put in', negated(words, 'allegedly'), 'hedge');
  add('number swapped', swappedNumber(words, random), 'number');
  add('name swapped', swappedName(words, NAMES, random), 'name');
  add('name of the text swapped in', swappedName(words, names, random), 'name');
  add('number word swapped', swapped(words, NUMBER_WORDS), 'number');
  add('certainty changed', swapped(words, CERTAINTY), 'hedge');
  add('tense changed', swapped(words, TENSES), null);
  add(
    'hedge dropped',
    without(words, (word) => HEDGE.test(word)),
    'hedge',
  );
  if (words.length >= 9) {
    const middle = 2 + random(words.length - 5);
    const named = middle + words.slice(middle).findIndex((word) => CAPITAL.test(word) && !DATED.test(word));
    if (named >= middle && !sentence.includes(STRANGE)) {
      const bracketed = `${words.slice(0, named).join(' ')} [${STRANGE}] ${words.slice(named + 1).join(' ')}`;
      made.push({ kind: 'name swapped in brackets', text: bracketed, verdict: 'altered', loss: 'name' });
    }
    add('words left out', [...words.slice(0, middle), ...words.slice(middle + 2)], null);
    const half = words.length >> 1;
    const left = words.slice(middle, middle + 2);
    // An ellipsis may hide words; one that hides a "not" is another matter.
    if (!left.some((word) => TURNING.test(word))) {
      const elided = `${words.slice(0, middle).join(' ')} ${ELLIPSES[random(ELLIPSES.length)]} ${words.slice(middle + 2).join(' ')}`;
      made.push({ kind: 'ellipsis', text: elided, verdict: 'verbatim', loss: null });
    }
    const denied = words.findIndex(
      (word, at) => at > 1 && at < words.length - 2 && /^(?:not|never)$/i.test(word),
    );
    if (denied > 0) {
      const hidden = `${words.slice(0, denied).join(' ')} … ${words.slice(denied + 1).join(' ')}`;
      made.push({ kind: 'negation behind an ellipsis', text: hidden, verdict: 'altered', loss: 'negation' });
    }
    add('reordered', [...words.slice(half), ...words.slice(0, half)], null);
    const other = partner.split(/\s+/);
    const sewn = [...words.slice(0, Math.ceil(half)), ...other.slice(other.length >> 1)];
    if (other.length >= 9) add('spliced', sewn, null);
  }
  add('synonym', swappedSynonym(words, synonyms), null);
  return made;
}

function typographical(sentence: string): Altered[] {
  const as = (kind: string, text: string): Altered => ({ kind, text, verdict: 'verbatim', loss: null });
  const straight = sentence.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  const curly = sentence.replace(/"([^"]*)"/g, '“$1”').replace(/(?<=\p{L})'/gu, '’');
  const first = sentence.search(/\p{L}/u);
  const initial = sentence.charAt(first);
  const turned = initial === initial.toLowerCase() ? initial.toUpperCase() : initial.toLowerCase();
  return [
    as('as it stands', sentence),
    as('straight quotation marks', straight),
    as('curly quotation marks', curly),
    as('white space', sentence.replace(/ /g, '  ').replace(/ {2}/, '\u00a0')),
    as('case of the first letter', sentence.slice(0, first) + turned + sentence.slice(first + 1)),
    as('final stop', sentence.replace(/[.”"’']+$/u, '')),
    as('ligatures, accents apart', sentence.normalize('NFD').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ')),
    as(
      'full-width letters',
      sentence.replace(/[a-zA-Z0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
    ),
    as('invisible characters', sentence.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00ad$2\u200b')),
    as('dashes', sentence.replace(/ ?[–—] ?/gu, ' -- ')),
    as('line ends', sentence.replace(/ /g, '\n')),
    as('first letter in brackets', `[${turned}]${sentence.slice(first + 1)}`),
  ];
}

function without(words: readonly string[], drops: (word: string) => boolean): string[] | null {
  const at = words.findIndex((word) => drops(word));
  return at < 0 ? null : words.filter((_, index) => index !== at);
}

function negated(words: readonly string[], by: string): string[] | null {
  const at = words.findIndex((word) => PLURAL_FORM.test(word));
  if (at < 0 || /^(?:not|never)$/i.test(words[at + 1] ?? '')) return null;
  return [...words.slice(0, at + 1), by, ...words.slice(at + 1)];
}

function swappedNumber(words: readonly string[], random: Random): string[] | null {
  const at = words.findIndex((word) => /^[$€£]?\d[\d.,]*%?[.,;]?$/.test(word));
  if (at < 0) return null;
  return words.map((word, index) =>
    index === at ? word.replace(/\d+/, (digits) => String(Number(digits) + 1 + random(7))) : word,
  );
}

function swappedName(words: readonly string[], by: readonly string[], random: Random): string[] | null {
  // By a rule of its own: what the checker takes for a name must not decide what it is tested with.
  const at = words.findIndex((word, index) => index > 0 && CAPITAL.test(word) && !DATED.test(word));
  if (at < 0) return null;
  const others = by.filter((name) => !words[at]?.includes(name));
  const other = others[random(others.length)];
  if (other === undefined) return null;
  return words.map((word, index) => (index === at ? word.replace(/[\p{L}\p{N}.]+/u, other) : word));
}

function swappedSynonym(words: readonly string[], synonyms: ReadonlyMap<string, string>): string[] | null {
  const at = words.findIndex((word) => synonyms.has(word.toLowerCase()));
  return at < 0
    ? null
    : words.map((word, index) => (index === at ? (synonyms.get(word.toLowerCase()) ?? word) : word));
}

/** The first word that the table has another for, changed. */
function swapped(words: readonly string[], by: Readonly<Record<string, string>>): string[] | null {
  const at = words.findIndex((word) => by[word.toLowerCase()] !== undefined);
  return at < 0 ? null : words.map((word, index) => (index === at ? (by[word.toLowerCase()] ?? word) : word));
}

/** Names that a text has, by their capitals inside sentences. */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{L}{3,}/gu)].map(([name]) => name))];
}

/** For each single word, another that means the same. */
export function pairs(groups: readonly (readonly string[])[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const group of groups) {
    const single = group.filter((phrase) => /^\p{L}+$/u.test(phrase));
    single.forEach((word, at) => {
      const other = single[(at + 1) % single.length];
      if (other !== undefined && other !== word && !found.has(word)) found.set(word, other);
    });
  }
  return found;
}
