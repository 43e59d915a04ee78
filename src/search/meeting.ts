import type { ArticleIndex } from './article-index.ts';
import type { Kin, Kinship } from './kinship.ts';
import { standsIn } from './postings.ts';
import type { QuestionTerm } from './question.ts';
import { FLAG } from './tokens.ts';

/**
 * How one term of a question meets one sentence, in numbers that stand one after the other: as an object each they would
 * be most of what a question leaves behind. Grades are 0 to 1.
 */
export const MEETING = {
  /** 1 where the sentence has the term itself or another name for the same. */
  exact: 0,
  /** 1 where it has it; where it has a synonym, how telling what they share is beside the term. */
  synonym: 1,
  /** The nearest meaning in the sentence. */
  near: 2,
  /** The most alike word in the sentence. */
  form: 3,
  /** The strongest of these, each as far as it can be trusted. */
  any: 4,
  /** What the term's occurrences count for in BM25, 0 to 2.2 (Robertson and Zaragoza, 2009). */
  saturation: 5,
  /** How near in meaning the sentence's other words are on the whole, the rare ones weighing most. */
  around: 6,
  /** The first token that meets the term, counted within the sentence; -1 where none does. */
  place: 7,
} as const;
const NUMBERS = 8;
/** Local, as an exported or imported constant is looked up anew at every use, and these are used very often. */
const { exact: EXACT, synonym: SYNONYM, near: NEAREST, form: FORM, any: ANY } = MEETING;
const { saturation: SATURATION, around: AROUND, place: PLACE } = MEETING;
const { stop: STOP } = FLAG;

/** The meetings of one term with an article's sentences; worked out as needed and kept. */
export interface Meetings {
  /** Where the numbers of a sentence begin. */
  at(sentence: number): number;
  /** To be read after `at`, which may add to them. */
  readonly values: Float64Array;
}

/** One number of one meeting. */
export function met(meetings: Meetings | undefined, sentence: number, what: keyof typeof MEETING): number {
  if (meetings === undefined) return 0;
  const at = meetings.at(sentence);
  return meetings.values[at + MEETING[what]] ?? 0;
}

const K1 = 1.2;
const B = 0.75;
/** From here on a likeness counts as a meeting. */
const ALIKE = 0.6;
const NEAR = 0.6;
const SYNONYM_TRUST = 0.9;
/** Words with nothing in common are about so near to one another. */
const NEAR_BY_CHANCE = 0.3;
/** Meetings kept for later questions. */
const KEPT = 200_000;
/** A text of up to so many sentences meets a term as a whole, of a longer one only some sentences are asked for. */
const SHORT = 60;

interface Kept {
  readonly term: QuestionTerm;
  readonly meetings: Meetings;
}

/** A term before an article. */
interface Encounter {
  readonly index: ArticleIndex;
  readonly term: QuestionTerm;
  readonly kin: Kin;
  /** For each of the article's ids; lent from encounter to encounter, all zeros in between. */
  readonly marks: Uint8Array;
}

/** Marks of what a term may mean. */
const ITSELF = 1;
const ALIAS = 2;

/** Each term asked about keeps its meetings, as people ask about the same things again and again. */
export function createMeetings(index: ArticleIndex, kinship: Kinship): (term: QuestionTerm) => Meetings {
  const kept = new Map<string, Kept[]>();
  let count = 0;
  const counted = (more: number): void => {
    count += more;
  };
  const open = index.sentences.length <= SHORT ? meetAll : meetSome;
  const marks = new Uint8Array(index.ids.size);
  return (term) => {
    // One word can be part of different names: "New" of New Zealand and of New York.
    const own = kept.get(term.term);
    if (own !== undefined) for (const other of own) if (meansTheSame(term, other.term)) return other.meetings;
    if (count > KEPT) {
      kept.clear();
      count = 0;
    }
    const meetings = open({ index, term, kin: kinship(term.term), marks }, counted);
    kept.set(term.term, [...(kept.get(term.term) ?? []), { term, meetings }]);
    return meetings;
  };
}

function meetAll(encounter: Encounter, counted: (more: number) => void): Meetings {
  const { index, term } = encounter;
  const named = index.sentences.map(() => false);
  const standsThere = (id: number): void => {
    const { first, sentences } = index.postings;
    const end = first[id + 1] ?? 0;
    for (let i = first[id] ?? 0; i < end; i++) named[sentences[i] ?? 0] = true;
  };
  term.ids.forEach(standsThere);
  term.synonyms.forEach(standsThere);
  const values = new Float64Array(named.length * NUMBERS);
  for (let sentence = 0; sentence < named.length; sentence++) {
    const meet = named[sentence] === true ? meetByName : meetByLikeness;
    meet(encounter, sentence, values, sentence * NUMBERS);
  }
  counted(named.length);
  return { values, at: (sentence) => sentence * NUMBERS };
}

function meetSome(encounter: Encounter, counted: (more: number) => void): Meetings {
  const { index, term } = encounter;
  const places = new Map<number, number>();
  let values = new Float64Array(64 * NUMBERS);
  return {
    get values() {
      return values;
    },
    at(sentence) {
      let at = places.get(sentence);
      if (at === undefined) {
        at = places.size * NUMBERS;
        if (at === values.length) {
          const larger = new Float64Array(2 * at);
          larger.set(values);
          values = larger;
        }
        places.set(sentence, at);
        const named = anyStandsIn(index, term.ids, sentence) || anyStandsIn(index, term.synonyms, sentence);
        const meet = named ? meetByName : meetByLikeness;
        meet(encounter, sentence, values, at);
        counted(1);
      }
      return at;
    },
  };
}

function meansTheSame(one: QuestionTerm, other: QuestionTerm): boolean {
  return same(one.ids, other.ids) && same(one.synonyms, other.synonyms);
}

function same(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((id, at) => id === others[at]);
}

function anyStandsIn({ postings }: ArticleIndex, ids: readonly number[], sentence: number): boolean {
  for (const id of ids) if (standsIn(postings, id, sentence)) return true;
  return false;
}

/** Writes, from a place on, the numbers of a sentence that has the term, another name for the same, or a synonym. */
function meetByName(
  { index, term: { ids, synonyms, idf }, kin, marks }: Encounter,
  sentence: number,
  values: Float64Array,
  at: number,
): void {
  const from = index.first[sentence] ?? 0;
  const to = index.first[sentence + 1] ?? 0;
  let count = 0;
  let synonym = 0;
  let near = 0;
  let form = 0;
  let around = 0;
  let weights = 0;
  let exactPlace = -1;
  let softPlace = -1;
  for (const id of synonyms) marks[id] = ALIAS;
  for (const id of ids) marks[id] = ITSELF;
  for (let token = from; token < to; token++) {
    const id = index.tokens.term[token] ?? 0;
    let itself = marks[id] === ITSELF;
    let alias = false;
    // The greatest idf of the meanings that are shared: one that half of the article shares tells little.
    let rarest = 0;
    for (const concept of index.meanings[index.concepts[token] ?? 0] ?? []) {
      const mark = marks[concept];
      if (mark === ITSELF) itself = true;
      if (mark !== ALIAS) continue;
      alias = true;
      rarest = Math.max(rarest, index.idfs[concept] ?? 0);
    }
    if (itself) {
      if (count === 0) exactPlace = token - from;
      count++;
      continue;
    }
    if (alias) synonym = Math.max(synonym, Math.min(1, rarest / idf));
    if (((index.tokens.flags[token] ?? 0) & STOP) !== 0) {
      if (alias && softPlace === -1) softPlace = token - from;
      continue;
    }
    const nearness = kin.near(id);
    if (nearness > near) near = nearness;
    const likeness = kin.form(id);
    if (likeness > form) form = likeness;
    const weight = index.idfs[id] ?? 0;
    around += weight * nearness;
    weights += weight;
    if (softPlace === -1 && (alias || likeness > ALIKE || nearness > NEAR)) softPlace = token - from;
  }
  for (const id of synonyms) marks[id] = 0;
  for (const id of ids) marks[id] = 0;
  const norm = K1 * (1 - B + (B * (index.lengths[sentence] ?? 0)) / index.meanLength);
  const stands = count > 0;
  values[at + EXACT] = stands ? 1 : 0;
  values[at + SYNONYM] = stands ? 1 : synonym;
  values[at + NEAREST] = stands ? 1 : near;
  values[at + FORM] = stands ? 1 : form;
  values[at + ANY] = stands ? 1 : Math.max(synonym * SYNONYM_TRUST, form, aboveChance(near));
  values[at + SATURATION] = (count * (K1 + 1)) / (count + norm);
  values[at + AROUND] = weights === 0 ? 0 : around / weights;
  values[at + PLACE] = stands ? exactPlace : softPlace;
}

/** The same of any other, which are nearly all: only its content words can be alike. */
function meetByLikeness({ index, kin }: Encounter, sentence: number, values: Float64Array, at: number): void {
  const { content, contentTerms, firstContent, idfs } = index;
  const end = firstContent[sentence + 1] ?? 0;
  let near = 0;
  let form = 0;
  let around = 0;
  let weights = 0;
  let place = -1;
  for (let i = firstContent[sentence] ?? 0; i < end; i++) {
    const id = contentTerms[i] ?? 0;
    const nearness = kin.near(id);
    if (nearness > near) near = nearness;
    const likeness = kin.form(id);
    if (likeness > form) form = likeness;
    const weight = idfs[id] ?? 0;
    around += weight * nearness;
    weights += weight;
    if (place === -1 && (likeness > ALIKE || nearness > NEAR)) {
      place = (content[i] ?? 0) - (index.first[sentence] ?? 0);
    }
  }
  values[at + NEAREST] = near;
  values[at + FORM] = form;
  values[at + ANY] = Math.max(form, aboveChance(near));
  values[at + AROUND] = weights === 0 ? 0 : around / weights;
  values[at + PLACE] = place;
}

/** 0 or below for a nearness that comes by chance, 1 for the greatest. */
function aboveChance(near: number): number {
  return (near - NEAR_BY_CHANCE) / (1 - NEAR_BY_CHANCE);
}

/** Whether one of some numbers is among others. */
export function shares(some: readonly number[], others: readonly number[]): boolean {
  if (others.length === 0) return false;
  for (const one of some) if (holds(others, one)) return true;
  return false;
}

export function holds(ids: readonly number[], id: number): boolean {
  for (const own of ids) if (own === id) return true;
  return false;
}
