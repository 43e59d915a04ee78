import type { Span } from '../article/article.ts';
import { holds, type Meetings, met, shares } from './meeting.ts';
import type { Scene } from './scene.ts';

const SAME_FAMILY = 0.6;
const SAME_MEANING = 0.8;

/** The words of a sentence that meet a term of the question, in order. */
export function matchedWords(scene: Scene): Span[] {
  const { hearing, index, question, sentence } = scene;
  const spans: Span[] = [];
  // What no word of the sentence comes near need not be held against each of them.
  const live = question.terms.map((_, i) => comesNear(hearing.meetings[i], sentence));
  const end = index.firstContent[sentence + 1] ?? 0;
  for (let i = index.firstContent[sentence] ?? 0; i < end; i++) {
    const token = index.content[i] ?? 0;
    if (meetsAny(scene, live, token)) {
      spans.push({ start: index.tokens.start[token] ?? 0, end: index.tokens.end[token] ?? 0 });
    }
  }
  return spans;
}

function comesNear(meetings: Meetings | undefined, sentence: number): boolean {
  return (
    met(meetings, sentence, 'synonym') > 0 ||
    met(meetings, sentence, 'form') > SAME_FAMILY ||
    met(meetings, sentence, 'near') > SAME_MEANING
  );
}

function meetsAny(
  { hearing, index, question, sentence }: Scene,
  live: readonly boolean[],
  token: number,
): boolean {
  const id = index.tokens.term[token] ?? 0;
  const concepts = index.meanings[index.concepts[token] ?? 0] ?? [];
  for (let i = 0; i < question.terms.length; i++) {
    const term = question.terms[i];
    const kin = hearing.kin[i];
    if (live[i] !== true || term === undefined || kin === undefined) continue;
    if (holds(term.ids, id) || shares(concepts, term.ids)) return true;
    // Where the word itself stands in the sentence, what is merely like it says nothing more.
    if (met(hearing.meetings[i], sentence, 'exact') === 1) continue;
    if (kin.form(id) > SAME_FAMILY || kin.near(id) > SAME_MEANING) return true;
    if (shares(concepts, term.synonyms)) return true;
  }
  return false;
}

/**
 * The words of the question that a sentence has in no form, as the question has them.
 * @param synonyms whether another word for the same will do
 */
export function missedWords({ hearing, question, sentence }: Scene, synonyms: boolean): string[] {
  return question.terms.flatMap(({ at }, i) => {
    const own = hearing.meetings[i];
    const meets =
      met(own, sentence, 'exact') === 1 ||
      met(own, sentence, 'form') > SAME_FAMILY ||
      (synonyms && met(own, sentence, 'synonym') > 0);
    const token = question.tokens[at];
    return meets || token === undefined ? [] : [token.text];
  });
}
