import worldCountries, { type Country } from 'world-countries';
import type { Lexicon } from './lexicon.ts';

/** One thing that a name can mean. */
export interface NameSense {
  /** Same for every spelling: "germany" for Germany, Deutschland, Berlin and the Germans. */
  readonly id: string;
  /** What it is called in English. */
  readonly name: string;
  readonly kind: 'country' | 'organisation';
  /** How the spelling means it: by its name, by its people ("German", "the Germans"), by its seat ("Berlin"). */
  readonly form: 'name' | 'people' | 'seat';
}

/** A known name in a text: UTF-16 offsets, and what it can mean, likeliest first. */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly NameSense[];
}

export interface Names {
  /** Known names in a text, in order, longest match first, not overlapping. */
  mentions(text: string): readonly NameMention[];
  /** What a whole phrase names, any case; empty where it is no known name. */
  senses(phrase: string): readonly NameSense[];
  /** Every spelling known, folded, with what it means; for suggestions. */
  readonly spellings: ReadonlyMap<string, readonly NameSense[]>;
}

/** The package's types speak of a default export, its CommonJS entry is the list itself. */
const LIST: readonly Country[] = 'default' in worldCountries ? worldCountries.default : worldCountries;
/** States before their territories, so that "Dutch" means the Netherlands first. */
const COUNTRIES = LIST.toSorted((one, other) => Number(other.unMember) - Number(one.unMember));

/** Spellings that readers use and the country table lacks, by its three-letter code: names, people, seats. */
const MORE: Readonly<Record<string, readonly [names: string, people: string, seats: string]>> = {
  USA: [
    'us, usa, america, united states, the states, stateside, uncle sam',
    'americans, american, yank, yanks',
    'washington, white house, capitol hill, pentagon, state department',
  ],
  GBR: [
    'uk, britain, great britain, england, blighty',
    'british, brits, brit, britons, briton',
    'london, downing street, whitehall, westminster',
  ],
  CHN: [
    'prc, mainland china, peoples republic of china, peoples republic, middle kingdom',
    'chinese',
    'beijing, peking',
  ],
  RUS: ['russia', 'russian', 'moscow, kremlin'],
  KOR: ['south korea', 'south korean, south koreans', 'seoul'],
  PRK: ['north korea', 'north korean, north koreans', 'pyongyang'],
  ARE: ['uae, emirates', 'emirati', 'abu dhabi'],
  NLD: ['netherlands, holland', 'dutch', 'the hague'],
  NZL: ['new zealand, nz, aotearoa', 'kiwi, kiwis, new zealanders', 'wellington'],
  AUS: ['australia, down under', 'aussie, aussies', 'canberra'],
  DEU: ['germany, bundesrepublik, federal republic', 'germans', 'berlin, bundestag'],
  FRA: ['france', 'french, frenchmen', 'paris, elysee'],
  ESP: ['spain', 'spanish, spaniards', 'madrid'],
  POL: ['poland', 'polish, poles', 'warsaw'],
  DNK: ['denmark', 'danish, danes', 'copenhagen'],
  SWE: ['sweden', 'swedish, swedes', 'stockholm'],
  FIN: ['finland', 'finnish, finns', 'helsinki'],
  TUR: ['turkey, turkiye', 'turkish, turks', 'ankara'],
  IRL: ['ireland', 'irish', 'dublin'],
  CZE: ['czech republic, czechia', 'czech, czechs', 'prague'],
  CIV: ['ivory coast', 'ivorian', 'yamoussoukro, abidjan'],
  COD: ['dr congo, drc', 'congolese', 'kinshasa'],
  BOL: ['bolivia', 'bolivian', 'la paz'],
  ISR: ['israel', 'israelis', 'jerusalem, tel aviv'],
  UKR: ['ukraine', 'ukrainians', 'kyiv, kiev'],
  THA: ['thailand', 'thai, thais', 'bangkok'],
  PHL: ['philippines', 'filipino, filipinos, philippine', 'manila'],
  ISL: ['iceland', 'icelandic, icelanders', 'reykjavik'],
  CHE: ['switzerland', 'swiss', 'bern, berne'],
  TWN: ['taiwan', 'taiwanese', 'taipei'],
};
const BODIES: readonly [name: string, names: string, seats: string][] = [
  ['European Union', 'eu, european union, eu bloc', 'brussels'],
  [
    'European Parliament',
    'european parliament, eu parliament, meps, mep, eu lawmakers, european lawmakers, members of the european parliament, euro mps, euro mp, eu deputies, eu mps',
    'strasbourg',
  ],
  ['European Commission', 'european commission, eu commission, eu executive', 'brussels, berlaymont'],
  ['United Nations', 'un, united nations', ''],
  ['World Health Organization', 'who, world health organization, world health organisation', ''],
  ['World Trade Organization', 'wto, world trade organization, world trade organisation', ''],
  ['International Monetary Fund', 'imf, international monetary fund', ''],
  ['European Central Bank', 'ecb, european central bank', ''],
  ['NATO', 'nato, north atlantic treaty organization', ''],
];
/** Words of the language too: they name a country only with a capital letter, and these only in capitals or with dots. */
const NEEDS_CAPITAL = new Set(
  'turkey chad jordan georgia guinea polish male nice lima mali niger oman togo poles thai swiss wellington victoria stanley bern paris roman kiwi kiwis emirates jersey'.split(
    ' ',
  ),
);
const NEEDS_CAPITALS = new Set(['us', 'who', 'un']);
const LONGEST_NAME = 6;

/** Lower case, without accents, dots, apostrophes and a possessive's s: how names are compared. */
export function foldName(phrase: string): string {
  // Most words are plain, and a text has very many.
  if (/^[a-z]+$/i.test(phrase)) return phrase.toLowerCase();
  return phrase
    .normalize('NFKD')
    .replace(/[\p{Mn}.]/gu, '')
    .replace(/['’]s?(?=[\s.]|$)/gu, '')
    .replace(/['’]/gu, '')
    .replace(/[-‐‑]/gu, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Countries of the world with their people and seats, and the actors of a lexicon, which come first. */
export function createNames(lexicon: Lexicon): Names {
  const spellings = new Map<string, NameSense[]>();
  const add = (phrase: string, sense: NameSense): void => {
    const key = foldName(phrase);
    if (key.length < 2) return;
    const senses = spellings.get(key) ?? [];
    if (!senses.some(({ id }) => id === sense.id)) senses.push(sense);
    spellings.set(key, senses);
  };
  const addAll = (list: string, sense: NameSense): void => {
    for (const phrase of list.split(',')) add(phrase, sense);
  };
  for (const { name, aliases } of lexicon.actors) {
    const known = spellings.get(foldName(name))?.[0];
    const sense: NameSense = known ?? {
      id: foldName(name),
      name,
      kind: 'organisation',
      form: 'name',
    };
    for (const phrase of [name, ...aliases]) add(phrase, sense);
  }
  for (const [name, names, seats] of BODIES) {
    const id = foldName(name);
    addAll(names, { id, name, kind: 'organisation', form: 'name' });
    addAll(seats, { id, name, kind: 'organisation', form: 'seat' });
  }
  for (const country of COUNTRIES) {
    const name = country.name.common;
    const id = foldName(name);
    const sense = { id, name, kind: 'country' } as const;
    const more = MORE[country.cca3];
    const native = Object.values(country.name.native ?? {}).flatMap(({ common, official }) => [
      common,
      official,
    ]);
    const long = country.altSpellings.filter((spelling) => spelling.length > 3);
    for (const phrase of [name, country.name.official, ...native, ...long])
      add(phrase, { ...sense, form: 'name' });
    const people = country.demonyms?.eng;
    for (const phrase of new Set([people?.m ?? '', people?.f ?? ''])) {
      add(phrase, { ...sense, form: 'people' });
      if (/n$|i$/.test(phrase)) add(`${phrase}s`, { ...sense, form: 'people' });
    }
    // The seats of small territories are ordinary family names: Stanley, Hamilton, Victoria.
    if (country.unMember) for (const city of country.capital) add(city, { ...sense, form: 'seat' });
    if (more !== undefined) {
      addAll(more[0], { ...sense, form: 'name' });
      addAll(more[1], { ...sense, form: 'people' });
      addAll(more[2], { ...sense, form: 'seat' });
    }
  }
  // How many words the longest name has that begins with a word: most words begin none.
  const lengths = new Map<string, number>();
  for (const key of spellings.keys()) {
    const words = key.split(' ');
    const first = words[0] ?? '';
    lengths.set(first, Math.min(LONGEST_NAME, Math.max(lengths.get(first) ?? 0, words.length)));
  }
  // One question is asked after its names by several who read it, as it was written and as it was meant.
  let last = { text: '', mentions: NOBODY };
  let before = last;
  return {
    spellings,
    senses: (phrase) => {
      const folded = foldName(phrase);
      return spellings.get(folded) ?? spellings.get(folded.replace(/^the /, '')) ?? [];
    },
    mentions(text) {
      if (last.text === text) return last.mentions;
      [last, before] = [before, last];
      if (last.text !== text) last = { text, mentions: findMentions(text, spellings, lengths) };
      return last.mentions;
    },
  };
}

const NOBODY: readonly NameMention[] = [];

const NAME_WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{Mn}'’]|\.(?=\p{L}))*\.?/gu;

function findMentions(
  text: string,
  spellings: ReadonlyMap<string, readonly NameSense[]>,
  lengths: ReadonlyMap<string, number>,
): NameMention[] {
  const words = text.match(NAME_WORD) ?? [];
  const folded = words.map(foldName);
  const found: NameMention[] = [];
  /** How far the words before one reach: no letter or digit stands between two, so the next place of it is its own. */
  let reached = 0;
  let passed = 0;
  for (let at = 0; at < words.length; at++) {
    const longest = lengths.get(folded[at] ?? '') ?? 0;
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      const key = length === 1 ? (folded[at] ?? '') : folded.slice(at, at + length).join(' ');
      const senses = spellings.get(key);
      const last = words[at + length - 1] ?? '';
      if (senses === undefined || !isNamed(key, words[at] ?? '', folded[at - 1])) continue;
      const tail = /\.$/.test(last) && !/\p{L}\.\p{L}\.$/u.test(last) ? 1 : 0;
      const possessive = /['’]s?$/.exec(last)?.[0].length ?? 0;
      for (; passed < at; passed++) reached = endOf(words[passed], text, reached);
      const start = text.indexOf(words[at] ?? '', reached);
      for (; passed < at + length; passed++) reached = endOf(words[passed], text, reached);
      found.push({ start, end: reached - tail - possessive, senses });
      at += length - 1;
      break;
    }
  }
  return found;
}

/** Where a word ends that stands next in a text. */
function endOf(word: string | undefined, text: string, from: number): number {
  return word === undefined ? from : text.indexOf(word, from) + word.length;
}

function isNamed(key: string, written: string, before: string | undefined): boolean {
  if (NEEDS_CAPITALS.has(key)) {
    if (/^\p{Lu}\.?\p{Lu}/u.test(written)) return true;
    return key === 'us' && before === 'the';
  }
  return !NEEDS_CAPITAL.has(key) || /^\p{Lu}/u.test(written);
}
