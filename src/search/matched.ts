import type { Span } from '../article/article.ts';
import type { Scene } from './scene.ts';
import { FLAG } from './tokens.ts';

const SAME_FAMILY = 0.6;
const SAME_MEANING = 0.8;

/** The words of a sentence that meet a term of the question, in order. */
export function matchedWords({ hearing, index, question, own, from, to }: Scene): Span[] {
  const spans: Span[] = [];
  for (let token = from; token < to; token++) {
    if (((index.tokens.flags[token] ?? 0) & FLAG.stop) !== 0) continue;
    const id = index.tokens.term[token] ?? 0;
    const concepts = index.meanings[index.concepts[token] ?? 0] ?? [];
    const meets = question.terms.some(({ ids, synonyms }, i) => {
      if (ids.includes(id) || concepts.some((concept) => ids.includes(concept))) return true;
      // Where the word itself stands in the sentence, what is merely like it says nothing more.
      if (own[i]?.exact === 1) return false;
      const form = hearing.kin[i]?.form(id) ?? 0;
      const near = hearing.kin[i]?.near(id) ?? 0;
      return (
        form > SAME_FAMILY || near > SAME_MEANING || concepts.some((concept) => synonyms.includes(concept))
      );
    });
    if (meets) spans.push({ start: index.tokens.start[token] ?? 0, end: index.tokens.end[token] ?? 0 });
  }
  return spans;
}

/**
 * The words of the question that a sentence has in no form, as the question has them.
 * @param synonyms whether another word for the same will do
 */
export function missedWords({ question, own }: Scene, synonyms: boolean): string[] {
  return question.terms.flatMap(({ at }, i) => {
    const meeting = own[i];
    const met =
      meeting !== undefined &&
      (meeting.exact === 1 || meeting.form > SAME_FAMILY || (synonyms && meeting.synonym === 1));
    const token = question.tokens[at];
    return met || token === undefined ? [] : [token.text];
  });
}
