import type { Loss } from '../../src/answers/answer.ts';

/** A quotation made of a sentence, and what a checker should say of it. */
export interface Altered {
  readonly kind: string;
  readonly text: string;
  readonly verdict: 'verbatim' | 'altered';
  /** What was changed that turns the meaning; null where nothing in particular was. */
  readonly loss: Loss | null;
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
const PLURAL_FORM = /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must)$/i;

/** Every alteration that a sentence allows. `partner` is another sentence of the text, to sew it together with. */
export function alter(
  sentence: string,
  partner: string,
  synonyms: ReadonlyMap<string, string>,
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
  add('negation put in', negated(words), 'negation');
  add('number swapped', swappedNumber(words, random), 'number');
  add('name swapped', swappedName(words, random), 'name');
  add(
    'hedge dropped',
    without(words, (word) => HEDGE.test(word)),
    'hedge',
  );
  if (words.length >= 9) {
    const middle = 2 + random(words.length - 5);
    add('words left out', [...words.slice(0, middle), ...words.slice(middle + 2)], null);
    const half = words.length >> 1;
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
  ];
}

function without(words: readonly string[], drops: (word: string) => boolean): string[] | null {
  const at = words.findIndex((word) => drops(word));
  return at < 0 ? null : words.filter((_, index) => index !== at);
}

function negated(words: readonly string[]): string[] | null {
  const at = words.findIndex((word) => PLURAL_FORM.test(word));
  if (at < 0 || /^(?:not|never)$/i.test(words[at + 1] ?? '')) return null;
  return [...words.slice(0, at + 1), 'not', ...words.slice(at + 1)];
}

function swappedNumber(words: readonly string[], random: Random): string[] | null {
  const at = words.findIndex((word) => /^[$€£]?\d[\d.,]*%?[.,;]?$/.test(word));
  if (at < 0) return null;
  return words.map((word, index) =>
    index === at ? word.replace(/\d+/, (digits) => String(Number(digits) + 1 + random(7))) : word,
  );
}

function swappedName(words: readonly string[], random: Random): string[] | null {
  // By a rule of its own: what the checker takes for a name must not decide what it is tested with.
  const at = words.findIndex((word, index) => index > 0 && CAPITAL.test(word) && !DATED.test(word));
  if (at < 0) return null;
  const by = NAMES[random(NAMES.length)] ?? 'France';
  return words.map((word, index) => (index === at ? word.replace(/[\p{L}\p{N}.]+/u, by) : word));
}

function swappedSynonym(words: readonly string[], synonyms: ReadonlyMap<string, string>): string[] | null {
  const at = words.findIndex((word) => synonyms.has(word.toLowerCase()));
  return at < 0
    ? null
    : words.map((word, index) => (index === at ? (synonyms.get(word.toLowerCase()) ?? word) : word));
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
