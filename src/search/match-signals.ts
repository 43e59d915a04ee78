import { MEETING, met } from './meeting.ts';
import type { Scene } from './scene.ts';
import type { Signal } from './signal.ts';
import { FLAG } from './tokens.ts';

/** Local, as an imported constant is looked up anew at every use. */
const { exact: EXACT, synonym: SYNONYM, form: FORM, any: ANY } = MEETING;
const FIRST_WORDS = 6;
const SHORT = 5;

/** How far the words of the question are the words of the sentence and of what stands around it. */
export const MATCH_SIGNALS: readonly Signal[] = [
  { name: 'bm25', of: ({ sums, question }) => sums.bm25 / question.totalIdf },
  { name: 'bm25 unscaled', of: ({ sums }) => sums.bm25 },
  { name: 'terms', of: ({ sums, question }) => sums.terms / (question.terms.length || 1) },
  { name: 'cover', of: ({ sums }) => sums.exact },
  { name: 'cover by synonyms', of: ({ sums }) => sums.synonym },
  { name: 'cover by any', of: ({ sums }) => sums.any },
  { name: 'cover by any, root', of: ({ sums }) => Math.sqrt(sums.any) },
  { name: 'cover but for the focus', of: ({ sums }) => sums.butFocus },
  {
    name: 'focus term',
    of: (scene) => (scene.question.focus.length > 0 && meetsFocus(scene) ? 1 : 0),
  },
  { name: 'names', of: ({ sums }) => sums.names },
  { name: 'no name', of: ({ sums }) => sums.noName },
  { name: 'numbers', of: ({ sums }) => sums.numbers },
  { name: 'no number', of: ({ sums }) => sums.noNumber },
  { name: 'worst miss', of: ({ sums }) => sums.worstMiss },
  { name: 'window of 8', of: ({ sums }) => sums.window8 },
  { name: 'window of 16', of: ({ sums }) => sums.window16 },
  { name: 'grams', of: ({ hearing, sentence }) => hearing.gramShare(sentence) },
  { name: 'cover by nearness', of: ({ sums }) => sums.near },
  { name: 'topic', of: ({ sums }) => sums.around },
  { name: 'gist', of: ({ hearing, sentence }) => hearing.gist(sentence) },
  { name: 'sentence before', of: (scene) => beyond(scene, -1) },
  { name: 'two before', of: (scene) => beyond(scene, -2) },
  { name: 'sentence after', of: (scene) => beyond(scene, 1) },
  { name: 'before, taken up', of: (scene) => (pronoun(scene) === 1 ? beyond(scene, -1) : 0) },
  { name: 'pronoun', of: pronoun },
  { name: 'paragraph', of: (scene) => scene.hearing.paragraphCover(paragraphOf(scene, 0) ?? -1) },
  { name: 'opens a paragraph', of: (scene) => (paragraphOf(scene, -1) === paragraphOf(scene, 0) ? 0 : 1) },
  { name: 'short', of: ({ index, sentence }) => ((index.lengths[sentence] ?? 0) < SHORT ? 1 : 0) },
];

function meetsFocus({ question: { terms }, hearing: { meetings }, sentence }: Scene): boolean {
  for (let i = 0; i < terms.length; i++) {
    if (terms[i]?.focus === true && met(meetings[i], sentence, 'exact') === 1) return true;
  }
  return false;
}

/** Weight of the terms that a neighbour in the paragraph meets and this sentence does not. */
function beyond(scene: Scene, step: number): number {
  if (paragraphOf(scene, step) !== paragraphOf(scene, 0)) return 0;
  const { hearing, question, sentence } = scene;
  let sum = 0;
  for (let i = 0; i < question.terms.length; i++) {
    const meetings = hearing.meetings[i];
    const term = question.terms[i];
    if (meetings === undefined || term === undefined) continue;
    const other = meetings.at(sentence + step);
    const exact = meetings.values[other + EXACT] ?? 0;
    const form = meetings.values[other + FORM] ?? 0;
    const synonym = meetings.values[other + SYNONYM] ?? 0;
    const own = meetings.at(sentence);
    const gain = Math.max(exact, form * 0.8, synonym * 0.8) - (meetings.values[own + ANY] ?? 0);
    if (gain > 0) sum += term.weight * gain;
  }
  return sum / question.totalWeight;
}

function paragraphOf({ index, sentence }: Scene, step: number): number | undefined {
  return index.sentences[sentence + step]?.paragraph;
}

function pronoun({ index, from, to }: Scene): number {
  for (let token = from; token < Math.min(to, from + FIRST_WORDS); token++) {
    if (((index.tokens.flags[token] ?? 0) & FLAG.pronoun) !== 0) return 1;
  }
  return 0;
}
