import { ADJECTIVES, ASKED, LIGHT, NOT_ASKED, NOUNS, SPEECH, VERBS } from './stance-lists.ts';
import { inflect, type VerbForm } from './verb-forms.ts';

/** What an actor may be said to do, in the order in which answers list it. */
export const STANCES = [
  'banned',
  'restricts',
  'reviewing',
  'considering',
  'rejects',
  'denies',
  'opposes',
  'accuses',
  'urges',
  'supports',
  'concerned',
  'plans',
  'adopted',
  'claims',
] as const;

export type Stance = (typeof STANCES)[number];

const STANCE_NOUNS: ReadonlyMap<string, Stance> = new Map(Object.entries(NOUNS));
const STANCE_ADJECTIVES: ReadonlyMap<string, Stance> = new Map(Object.entries(ADJECTIVES));
const STANCES_ASKED: ReadonlyMap<string, Stance> = new Map(Object.entries(ASKED));

export function isStance(word: string): word is Stance {
  return STANCES.some((stance) => stance === word);
}

/** A verb as it stands in a text, and the words behind it that make it what it is. */
export interface VerbEntry {
  readonly lemma: string;
  readonly particles: readonly string[];
}

export interface StanceVerb extends VerbEntry {
  readonly stance: Stance;
}

function formTable<T extends VerbEntry>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const table = new Map<string, T[]>();
  for (const entry of entries) {
    for (const form of inflect(entry.lemma).keys()) table.set(form, [...(table.get(form) ?? []), entry]);
  }
  // The longer pattern first, so that "call for" is not read as "call".
  for (const list of table.values()) list.sort((one, other) => other.particles.length - one.particles.length);
  return table;
}

function entries(list: string): VerbEntry[] {
  return list.split(',').map((phrase) => {
    const [lemma = '', ...particles] = phrase.trim().split(/\s+/);
    return { lemma, particles };
  });
}

export interface StanceWords {
  /** By any form of the verb, lower case; several entries where particles decide. */
  readonly verbs: ReadonlyMap<string, readonly StanceVerb[]>;
  /** Stances that a word names when somebody asks for one: "prohibited", "ban", "mulling". */
  named(word: string): readonly Stance[];
}

/** The verbs of each stance, with those that a lexicon adds. */
export function stanceWords(added: Readonly<Partial<Record<Stance, readonly string[]>>> = {}): StanceWords {
  const verbs = formTable(
    STANCES.flatMap((stance) =>
      entries([VERBS[stance], ...(added[stance] ?? [])].join(',').toLowerCase()).map((entry) => ({
        ...entry,
        stance,
      })),
    ),
  );
  return {
    verbs,
    named(word) {
      const lower = word.trim().toLowerCase();
      if (isStance(lower)) return [lower];
      const noun = stanceNoun(lower);
      const adjective = stanceAdjective(lower) ?? STANCES_ASKED.get(lower);
      const found = (verbs.get(lower) ?? []).filter(
        ({ particles, lemma }) => particles.length === 0 && !NOT_ASKED.has(lemma),
      );
      const all = [
        ...found.map(({ stance }) => stance),
        ...[noun, adjective].filter((stance) => stance !== undefined),
      ];
      return STANCES.filter((stance) => all.includes(stance));
    },
  };
}

/** The stance of a lower-case noun, singular or plural. */
export function stanceNoun(lower: string): Stance | undefined {
  const forms = [lower, lower.replace(/ies$/, 'y'), lower.replace(/s$/, '')];
  return forms.map((form) => STANCE_NOUNS.get(form)).find((stance) => stance !== undefined);
}

export function stanceAdjective(lower: string): Stance | undefined {
  return STANCE_ADJECTIVES.get(lower);
}

const LIGHT_FORMS = formTable(entries(LIGHT));
const SPEECH_FORMS = formTable(entries(SPEECH));

export function isLightVerb(lower: string): boolean {
  return LIGHT_FORMS.has(lower);
}

export function isSpeechVerb(lower: string): boolean {
  return SPEECH_FORMS.has(lower);
}

/** True where a lower-case word can be a finite form of a verb of speaking or of a stance, by spelling alone. */
export function canBeFinite(lower: string, words: StanceWords): boolean {
  const entry = SPEECH_FORMS.get(lower)?.[0] ?? words.verbs.get(lower)?.[0];
  if (entry === undefined) return false;
  const forms: ReadonlySet<VerbForm> | undefined = inflect(entry.lemma).get(lower);
  return forms !== undefined && (forms.has('plain') || forms.has('third') || forms.has('past'));
}
