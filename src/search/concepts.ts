import type { Names } from '../language/names.ts';
import type { WordTable } from '../language/word-table.ts';
import { FLAG, type Token, tokensOf } from './tokens.ts';

/** What tokens mean beyond their letters: terms that any other way of putting it shares. */
export interface Concepts {
  /** For each token of a text, in order, what it is part of a name or phrase for; null where it is of none. */
  of(text: string, tokens: readonly Token[]): readonly (readonly string[] | null)[];
}

/** A phrase as terms, and the concept that its group is. */
interface Phrase {
  readonly terms: readonly string[];
  readonly concept: string;
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

/** Phrases by their first terms. */
function phrasesOf(synonyms: readonly Group[], words: WordTable): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const [at, group] of synonyms.entries()) {
    for (const terms of termsOf(group, words)) {
      const [first] = terms;
      if (first === undefined) continue;
      const list = phrases.get(first) ?? [];
      phrases.set(first, list);
      list.push({ terms, concept: `#${at}` });
    }
  }
  return phrases;
}

/** Groups of words and phrases that mean the same: each group of `synonyms` becomes one concept. */
export function createConcepts(names: Names | null, synonyms: readonly Group[], words: WordTable): Concepts {
  const phrases = phrasesOf(synonyms, words);
  return {
    of(text, tokens) {
      const concepts: (string[] | null)[] = [];
      for (let at = 0; at < tokens.length; at++) concepts.push(null);
      for (let at = 0; at < tokens.length; at++) {
        const own = phrases.get(tokens[at]?.term ?? '');
        if (own === undefined) continue;
        for (const phrase of own) if (stands(phrase, tokens, at)) tell(phrase, tokens, at, concepts);
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

function stands({ terms }: Phrase, tokens: readonly Token[], at: number): boolean {
  for (let i = 1; i < terms.length; i++) if (tokens[at + i]?.term !== terms[i]) return false;
  return true;
}

/** Adds the concept of a phrase to the tokens that mean it: those that are no stop words. */
function tell(phrase: Phrase, tokens: readonly Token[], at: number, concepts: (string[] | null)[]): void {
  let told = false;
  for (let i = at; i < at + phrase.terms.length; i++) {
    if (isStop(tokens[i])) continue;
    add(concepts, i, phrase.concept);
    told = true;
  }
  // A phrase of stop words alone ("go up") is told by its first.
  if (!told) add(concepts, at, phrase.concept);
}

function isStop(token: Token | undefined): boolean {
  return token !== undefined && (token.flags & FLAG.stop) !== 0;
}
