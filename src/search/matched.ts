import type { Span } from '../article/article.ts';
import type { ArticleIndex } from './article-index.ts';
import { holds, MEETING, met, shares } from './meeting.ts';
import type { Scene } from './scene.ts';

/** Local, as an imported constant is looked up anew at every use. */
const { exact: EXACT, form: FORM, near: NEAR, synonym: SYNONYM } = MEETING;
const SAME_FAMILY = 0.6;
const SAME_MEANING = 0.8;

/** The words of a sentence that meet a term of the question, in order. */
export function matchedWords(scene: Scene): Span[] {
  const { hearing, index, question, sentence } = scene;
  const end = index.firstContent[sentence + 1] ?? 0;
  const from = index.firstContent[sentence] ?? 0;
  const matched: boolean[] = [];
  for (let i = from; i < end; i++) matched.push(false);
  // Term by term, as most of them come near to no word of the sentence, and its meeting tells in what way they do.
  for (let at = 0; at < question.terms.length; at++) {
    const term = question.terms[at];
    const kin = hearing.kin[at];
    const meetings = hearing.meetings[at];
    if (term === undefined || kin === undefined || meetings === undefined) continue;
    const own = meetings.at(sentence);
    const exact = meetings.values[own + EXACT] === 1;
    const form = (meetings.values[own + FORM] ?? 0) > SAME_FAMILY;
    const near = (meetings.values[own + NEAR] ?? 0) > SAME_MEANING;
    const synonym = (meetings.values[own + SYNONYM] ?? 0) > 0;
    if (!form && !near && !synonym) continue;
    for (let i = from; i < end; i++) {
      if (matched[i - from] === true) continue;
      const token = index.content[i] ?? 0;
      const id = index.contentTerms[i] ?? 0;
      // Where the word itself stands in the sentence, what is merely like it says nothing more.
      matched[i - from] = exact
        ? holds(term.ids, id) || means(index, token, term.ids)
        : (form && kin.form(id) > SAME_FAMILY) ||
          (near && kin.near(id) > SAME_MEANING) ||
          (synonym && means(index, token, term.synonyms));
    }
  }
  const spans: Span[] = [];
  for (let i = from; i < end; i++) {
    if (matched[i - from] !== true) continue;
    const token = index.content[i] ?? 0;
    spans.push({ start: index.tokens.start[token] ?? 0, end: index.tokens.end[token] ?? 0 });
  }
  return spans;
}

function means({ meanings, concepts }: ArticleIndex, token: number, wanted: readonly number[]): boolean {
  const meaning = concepts[token] ?? 0;
  // The first is of the words that mean nothing more, and most do not.
  return meaning > 0 && shares(meanings[meaning] ?? [], wanted);
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
