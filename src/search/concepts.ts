import type { Names } from '../language/names.ts';
import type { WordTable } from '../language/word-table.ts';
import { FLAG, type Token, tokensOf } from './tokens.ts';

/** What tokens mean beyond their letters: terms that any other way of putting it shares. */
export interface Concepts {
  /** For each token of a text, in order, what it is part of a name or phrase for; null where it is of none. */
  of(text: string, tokens: readonly Token[]): readonly (readonly string[] | null)[];
}

type Group = readonly string[];

/** The phrases of each group as terms: thousands of them take a moment to read, and serve every article. */
const kept = new WeakMap<WordTable, WeakMap<Group, readonly (readonly string[])[]>>();

function termsOf(group: Group, words: WordTable): readonly (readonly string[])[] {
  const ofWords = kept.get(words) ?? new WeakMap<Group, readonly (readonly string[])[]>();
  kept.set(words, ofWords);
  let phrases = ofWords.get(group);
  if (phrases === undefined) {
    phrases = group.map((phrase) => tokensOf(phrase, words).map(({ term }) => term));
    ofWords.set(group, phrases);
  }
  return phrases;
}

/** The phrases of all groups in numbers, one after the other, as there are thousands of them. */
interface Phrases {
  /** Number of each term that a phrase has. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Where those begin that have a term first, and one past the last. */
  readonly first: Int32Array;
  /** The group of each. */
  readonly groups: Int32Array;
  /** Where the further terms of each begin in `terms`, and one past the last. */
  readonly further: Int32Array;
  readonly terms: Int32Array;
}

/** Those with the same first term keep the order of their groups. */
function phrasesOf(synonyms: readonly Group[], words: WordTable): Phrases {
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  };
  const all = synonyms.flatMap((group, at) =>
    termsOf(group, words)
      .filter((terms) => terms.length > 0)
      .map((terms) => ({ group: at, terms: terms.map(numberOf) })),
  );
  const sorted = all.toSorted((one, other) => (one.terms[0] ?? 0) - (other.terms[0] ?? 0));
  const first = new Int32Array(numbers.size + 1);
  const further = new Int32Array(sorted.length + 1);
  sorted.forEach(({ terms }, phrase) => {
    further[phrase + 1] = (further[phrase] ?? 0) + terms.length - 1;
    first[(terms[0] ?? 0) + 1] = phrase + 1;
  });
  // A term that begins none ends where the one before it does.
  for (let number = 0; number < numbers.size; number++) {
    first[number + 1] = Math.max(first[number] ?? 0, first[number + 1] ?? 0);
  }
  return {
    numbers,
    first,
    groups: Int32Array.from(sorted, ({ group }) => group),
    further,
    terms: Int32Array.from(sorted.flatMap(({ terms }) => terms.slice(1))),
  };
}

/** Groups of words and phrases that mean the same: each group of `synonyms` becomes one concept. */
export function createConcepts(names: Names | null, synonyms: readonly Group[], words: WordTable): Concepts {
  const { numbers, first, groups, further, terms } = phrasesOf(synonyms, words);
  const conceptOf = synonyms.map((_, group) => `#${group}`);
  return {
    of(text, tokens) {
      const concepts: (string[] | null)[] = [];
      const written: number[] = [];
      for (const { term } of tokens) {
        concepts.push(null);
        written.push(numbers.get(term) ?? -1);
      }
      for (let at = 0; at < written.length; at++) {
        const number = written[at] ?? -1;
        if (number < 0) continue;
        const end = first[number + 1] ?? 0;
        for (let phrase = first[number] ?? 0; phrase < end; phrase++) {
          const from = further[phrase] ?? 0;
          const more = (further[phrase + 1] ?? 0) - from;
          const concept = conceptOf[groups[phrase] ?? 0] ?? '';
          if (stands(terms, from, more, written, at + 1)) tell(concept, tokens, at, at + more, concepts);
          // "Kick them out" is to kick out.
          else if (more > 0 && isStop(tokens[at + 2]) && stands(terms, from, more, written, at + 2))
            tell(concept, tokens, at, at, concepts);
        }
      }
      let at = 0;
      for (const { start, end, senses } of names?.mentions(text) ?? []) {
        while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
        for (let i = at; i < tokens.length && (tokens[i]?.start ?? 0) < end; i++) {
          for (const { id } of senses) add(concepts, i, `@${id}`);
        }
      }
      return concepts;
    },
  };
}

function add(concepts: (string[] | null)[], at: number, concept: string): void {
  const own = concepts[at];
  if (own) own.push(concept);
  else if (at < concepts.length) concepts[at] = [concept];
}

/** Whether so many terms of a list, from one on, stand among those written, from a place on. */
function stands(
  terms: Int32Array,
  from: number,
  many: number,
  written: readonly number[],
  at: number,
): boolean {
  for (let i = 0; i < many; i++) if (terms[from + i] !== written[at + i]) return false;
  return true;
}

/** Adds the concept of a phrase to the tokens, from one to another, that mean it: those that are no stop words. */
function tell(
  concept: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  concepts: (string[] | null)[],
): void {
  let told = false;
  for (let i = from; i <= to; i++) {
    if (isStop(tokens[i])) continue;
    add(concepts, i, concept);
    told = true;
  }
  // A phrase of stop words alone ("go up") is told by its first.
  if (!told) add(concepts, from, concept);
}

function isStop(token: Token | undefined): boolean {
  return token !== undefined && (token.flags & FLAG.stop) !== 0;
}
