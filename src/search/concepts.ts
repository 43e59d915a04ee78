import type { Names } from '../language/names.ts';
import type { WordTable } from '../language/word-table.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What tokens mean beyond their letters: terms that any other way of putting it shares. */
export interface Concepts {
  /** For each token of a text, in order, what it is part of a name or phrase for; null where it is of none. */
  of(text: string, tokens: readonly Token[]): readonly (readonly string[] | null)[];
}

/** Groups of words and phrases that mean the same: each group of `synonyms` becomes one concept. */
export function createConcepts(
  names: Names | null,
  synonyms: readonly (readonly string[])[],
  words: WordTable,
): Concepts {
  const phrases = new Map<string, { terms: string[]; concept: string }[]>();
  synonyms.forEach((group, at) => {
    for (const phrase of group) {
      const terms = tokensOf(phrase, words).map(({ term }) => term);
      const [first] = terms;
      if (first === undefined) continue;
      const list = phrases.get(first) ?? [];
      phrases.set(first, list);
      list.push({ terms, concept: `#${at}` });
    }
  });
  return {
    of(text, tokens) {
      const concepts: (string[] | null)[] = tokens.map(() => null);
      const add = (at: number, concept: string) => {
        const own = concepts[at];
        if (own) own.push(concept);
        else if (at < concepts.length) concepts[at] = [concept];
      };
      tokens.forEach(({ term }, at) => {
        for (const { terms, concept } of phrases.get(term) ?? []) {
          if (!terms.every((other, i) => tokens[at + i]?.term === other)) continue;
          for (let i = 0; i < terms.length; i++) add(at + i, concept);
        }
      });
      let at = 0;
      for (const { start, end, senses } of names?.mentions(text) ?? []) {
        while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
        for (let i = at; i < tokens.length && (tokens[i]?.start ?? 0) < end; i++) {
          for (const { id } of senses) add(i, `@${id}`);
        }
      }
      return concepts;
    },
  };
}
