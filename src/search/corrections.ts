import Fuse from 'fuse.js';
import type { Names } from '../language/names.ts';
import { stem } from '../language/stems.ts';
import type { WordTable } from '../language/word-table.ts';
import type { ArticleIndex } from './article-index.ts';
import { FLAG, type Token } from './tokens.ts';

export interface Correction {
  /** As the question spells it. */
  readonly from: string;
  /** As the article does, in lower case; a name that it lacks with its capital letter. */
  readonly to: string;
}

/** Finds the word of the article, or else the name, that a misspelt word stands for; null where it is not misspelt or nothing is near. */
export type Corrector = (token: Token) => Correction | null;

const SHORTEST = 4;
const SHORTEST_NAME = 5;
const LONGEST = 30;
/** Candidates that Fuse.js looks at closely. */
const CANDIDATES = 24;
/** Words kept with their corrections, so that one asked again costs nothing. */
const KEPT = 1000;
const LENGTHS_APART = 3;
const LETTERS_APART = 4;
/** How much of a word may be wrong, in changes a letter. */
const TOLERANCE = 0.26;
const OTHER_FIRST_LETTER = 0.6;
const VOWELS = /(?<=.)[aeiou]/g;
/** A rare word is asked for more likely than a common one. */
const RARITY_BONUS = 0.5;

/** `surface` are the article's different words in lower case. Known words of the language are never changed. */
export function createCorrector(
  surface: readonly string[],
  index: ArticleIndex,
  words: WordTable,
  names: Names | null,
): Corrector {
  const ofArticle = createNearest(surface, words);
  // Countries and bodies of one word: who asks for "fracne" is told that the article never mentions France. A word that
  // is used, be it in no list, is no slip of the pen: Angela is not Angola.
  const ofWorld = createNearest([...(names?.spellings.keys() ?? [])], words);
  const kept = new Map<string, string | null>();
  return (token) => {
    const { lower, term, flags, text } = token;
    // Nearly every word is one of these, and the lookups take longer the farther down they stand.
    if ((flags & FLAG.stop) !== 0 || lower.length < SHORTEST || lower.length > LONGEST) return null;
    if (index.ids.has(term) || words.knows(term) || words.knows(lower) || !/^[a-z]+$/.test(lower))
      return null;
    if ((names?.senses(text).length ?? 0) > 0) return null;
    let to = kept.get(lower);
    if (to === undefined) {
      to = ofArticle(lower) ?? (words.direction(term) === null ? name(ofWorld(lower), lower) : null);
      if (kept.size >= KEPT) kept.clear();
      kept.set(lower, to);
    }
    return to === null ? null : { from: text, to };
  };
}

/** Finds the word of a list that a misspelt word stands for. */
function createNearest(list: readonly string[], words: WordTable): (lower: string) => string | null {
  const targets = list.filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word));
  const lettersOf = Int32Array.from(targets, letterSet);
  /** The first words of the list whose letters differ least; of a long article there are too many to sort. */
  const likely = (lower: string): { word: string }[] => {
    const letters = letterSet(lower);
    const byLetters: { word: string }[][] = Array.from({ length: LETTERS_APART + 1 }, () => []);
    targets.forEach((word, at) => {
      if (Math.abs(word.length - lower.length) > LENGTHS_APART) return;
      const list = byLetters[bits((lettersOf[at] ?? 0) ^ letters)];
      if (list !== undefined && list.length < CANDIDATES) list.push({ word });
    });
    return byLetters.flat().slice(0, CANDIDATES);
  };
  return (lower) => {
    const near = likely(lower);
    // Most words that nobody knows are near to nothing, and Fuse.js takes far longer to tell.
    if (!near.some(({ word }) => distance(lower, word) <= allowed(lower, word))) return null;
    const fuse = new Fuse(near, { keys: ['word'], threshold: 0.5, ignoreLocation: true, includeScore: true });
    let best: { word: string; cost: number } | null = null;
    for (const { item } of fuse.search(lower, { limit: 12 })) {
      const changes = distance(lower, item.word);
      if (changes > allowed(lower, item.word)) continue;
      const firstLetter = item.word[0] === lower[0] ? 0 : OTHER_FIRST_LETTER;
      const cost = changes + firstLetter - RARITY_BONUS * words.rarity(stem(item.word));
      if (best === null || cost < best.cost) best = { word: item.word, cost };
    }
    return best?.word ?? null;
  };
}

/** A name with its capital letter, where it begins like the word: a name is a letter away from many a word. */
function name(found: string | null, lower: string): string | null {
  if (found === null || found.length < SHORTEST_NAME || found[0] !== lower[0]) return null;
  return found.charAt(0).toUpperCase() + found.slice(1);
}

/** How many changes may part a misspelt word from what it stands for: one more where only vowels or the order are wrong. */
function allowed(one: string, other: string): number {
  const most = Math.max(1, Math.floor(Math.max(one.length, other.length) * TOLERANCE));
  const close = one.replace(VOWELS, '') === other.replace(VOWELS, '') || ordered(one) === ordered(other);
  return close ? most + 1 : most;
}

function ordered(word: string): string {
  return [...word].sort().join('');
}

function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) - 97);
  return set;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Changes of one letter, two neighbours swapped counting as one (Damerau, 1964, restricted). */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
