import type { ArticleIndex } from './article-index.ts';
import type { Kin, Kinship } from './kinship.ts';
import { standsIn } from './postings.ts';
import type { QuestionTerm } from './question.ts';
import { FLAG } from './tokens.ts';

/** How one term of a question meets one sentence. Grades are 0 to 1. */
export interface Meeting {
  /** 1 where the sentence has the term itself or another name for the same. */
  readonly exact: number;
  /** 1 where it has it; where it has a synonym, how telling what they share is beside the term. */
  readonly synonym: number;
  /** The nearest meaning in the sentence. */
  readonly near: number;
  /** The most alike word in the sentence. */
  readonly form: number;
  /** The strongest of these, each as far as it can be trusted. */
  readonly any: number;
  /** What the term's occurrences count for in BM25, 0 to 2.2 (Robertson and Zaragoza, 2009). */
  readonly saturation: number;
  /** How near in meaning the sentence's other words are on the whole, the rare ones weighing most. */
  readonly around: number;
  /** The first token that meets the term, counted within the sentence; -1 where none does. */
  readonly place: number;
}

/** The meetings of one term with an article's sentences; worked out as needed and kept. */
export type Meetings = (sentence: number) => Meeting;

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

interface Kept {
  readonly term: QuestionTerm;
  readonly meetings: Meetings;
}

/** Each term asked about keeps its meetings, as people ask about the same things again and again. */
export function createMeetings(index: ArticleIndex, kinship: Kinship): (term: QuestionTerm) => Meetings {
  const kept = new Map<string, Kept[]>();
  let count = 0;
  const open = (term: QuestionTerm): Meetings => {
    const kin = kinship(term.term);
    const own: (Meeting | undefined)[] = [];
    return (sentence) => {
      let meeting = own[sentence];
      if (meeting === undefined) {
        meeting = meet(index, term, kin, sentence);
        own[sentence] = meeting;
        count++;
      }
      return meeting;
    };
  };
  return (term) => {
    // One word can be part of different names: "New" of New Zealand and of New York.
    const alike = kept.get(term.term)?.find((other) => meansTheSame(term, other.term));
    if (alike !== undefined) return alike.meetings;
    if (count > KEPT) {
      kept.clear();
      count = 0;
    }
    const meetings = open(term);
    kept.set(term.term, [...(kept.get(term.term) ?? []), { term, meetings }]);
    return meetings;
  };
}

function meansTheSame(one: QuestionTerm, other: QuestionTerm): boolean {
  return same(one.ids, other.ids) && same(one.synonyms, other.synonyms);
}

function same(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((id, at) => id === others[at]);
}

function meet(index: ArticleIndex, term: QuestionTerm, kin: Kin, sentence: number): Meeting {
  const { ids, synonyms } = term;
  const named = anyStandsIn(index, ids, sentence) || anyStandsIn(index, synonyms, sentence);
  return named ? meetByName(index, term, kin, sentence) : meetByLikeness(index, kin, sentence);
}

function anyStandsIn({ postings }: ArticleIndex, ids: readonly number[], sentence: number): boolean {
  for (const id of ids) if (standsIn(postings, id, sentence)) return true;
  return false;
}

/** Of a sentence that has the term, another name for the same, or a synonym. */
function meetByName(
  index: ArticleIndex,
  { ids, synonyms, idf }: QuestionTerm,
  kin: Kin,
  sentence: number,
): Meeting {
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
  for (let token = from; token < to; token++) {
    const id = index.tokens.term[token] ?? 0;
    const concepts = index.meanings[index.concepts[token] ?? 0] ?? [];
    if (holds(ids, id) || shares(concepts, ids)) {
      if (count === 0) exactPlace = token - from;
      count++;
      continue;
    }
    const alias = shares(concepts, synonyms);
    if (alias) synonym = Math.max(synonym, Math.min(1, rarest(index, concepts, synonyms) / idf));
    if (((index.tokens.flags[token] ?? 0) & FLAG.stop) !== 0) {
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
  const norm = K1 * (1 - B + (B * (index.lengths[sentence] ?? 0)) / index.meanLength);
  const met = count > 0;
  return {
    exact: met ? 1 : 0,
    synonym: met ? 1 : synonym,
    near: met ? 1 : near,
    form: met ? 1 : form,
    any: met ? 1 : Math.max(synonym * SYNONYM_TRUST, form, aboveChance(near)),
    saturation: (count * (K1 + 1)) / (count + norm),
    around: weights === 0 ? 0 : around / weights,
    place: met ? exactPlace : softPlace,
  };
}

/** Of any other, which are nearly all: only its content words can be alike. */
function meetByLikeness(index: ArticleIndex, kin: Kin, sentence: number): Meeting {
  const { content, firstContent, tokens, idfs } = index;
  const end = firstContent[sentence + 1] ?? 0;
  let near = 0;
  let form = 0;
  let around = 0;
  let weights = 0;
  let place = -1;
  for (let i = firstContent[sentence] ?? 0; i < end; i++) {
    const id = tokens.term[content[i] ?? 0] ?? 0;
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
  return {
    exact: 0,
    synonym: 0,
    near,
    form,
    any: Math.max(form, aboveChance(near)),
    saturation: 0,
    around: weights === 0 ? 0 : around / weights,
    place,
  };
}

/** 0 or below for a nearness that comes by chance, 1 for the greatest. */
function aboveChance(near: number): number {
  return (near - NEAR_BY_CHANCE) / (1 - NEAR_BY_CHANCE);
}

/** The greatest idf of what is among both: a meaning that half of the article shares tells little. */
function rarest({ idfs }: ArticleIndex, some: readonly number[], others: readonly number[]): number {
  let rarest = 0;
  for (const one of some) if (holds(others, one)) rarest = Math.max(rarest, idfs[one] ?? 0);
  return rarest;
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
