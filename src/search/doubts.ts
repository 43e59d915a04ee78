import type { Hearing, Scene } from './scene.ts';
import { cover } from './scene.ts';

/** The best sentence and how it stands among the others. */
export interface Verdict {
  readonly hearing: Hearing;
  readonly best: Scene;
  /** Scores of all candidates, best first. */
  readonly scores: readonly number[];
  /** Names of the question that the article never mentions. */
  readonly unknownNames: number;
  /** Words of the question that neither English nor the article knows. */
  readonly unknownWords: number;
}

/** One reason to trust, or not, that the best sentence answers. */
export interface Doubt {
  readonly name: string;
  of(verdict: Verdict): number;
}

const NEAR = 0.75;

export const DOUBTS: readonly Doubt[] = [
  { name: 'score', of: ({ scores }) => scores[0] ?? 0 },
  { name: 'lead', of: ({ scores }) => (scores[0] ?? 0) - (scores[1] ?? scores[0] ?? 0) },
  { name: 'above the mean', of: ({ scores }) => (scores[0] ?? 0) - mean(scores) },
  {
    name: 'share',
    of: ({ scores }) => 1 / scores.reduce((sum, score) => sum + Math.exp(score - (scores[0] ?? 0)), 0),
  },
  { name: 'unknown name', of: ({ unknownNames }) => Math.min(1, unknownNames) },
  { name: 'unknown names', of: ({ unknownNames }) => Math.min(3, unknownNames) },
  { name: 'unknown words', of: ({ unknownWords }) => Math.min(3, unknownWords) },
  {
    name: 'absent from the article',
    of: ({ hearing }) => cover(hearing.question, (i) => (known(hearing, i) ? 0 : 1)),
  },
  {
    name: 'rarest is absent',
    of: ({ hearing }) => {
      const { terms } = hearing.question;
      const heaviest = terms.reduce(
        (top, { weight }, i) => (weight > (terms[top]?.weight ?? 0) ? i : top),
        0,
      );
      return known(hearing, heaviest) ? 0 : 1;
    },
  },
  {
    name: 'no terms',
    of: ({ hearing }) => (hearing.question.terms.some(({ weight }) => weight > 0) ? 0 : 1),
  },
  { name: 'one term', of: ({ hearing }) => (hearing.question.terms.length === 1 ? 1 : 0) },
  { name: 'terms of the question', of: ({ hearing }) => Math.log(1 + hearing.question.terms.length) },
  { name: 'terms met', of: ({ best }) => Math.log(1 + best.own.exact.reduce((sum, met) => sum + met, 0)) },
  {
    name: 'terms met by any',
    of: ({ best }) => Math.log(1 + best.own.synonym.reduce((sum, met) => sum + met, 0)),
  },
  {
    name: 'weight met',
    of: ({ hearing, best }) =>
      cover(hearing.question, (i) => best.own.exact[i] ?? 0) * hearing.question.totalWeight,
  },
  { name: 'sentences', of: ({ hearing }) => Math.log(1 + hearing.index.sentences.length) },
];

function known({ question, index, kinship }: Hearing, i: number): boolean {
  const term = question.terms[i];
  if (term === undefined || term.ids.length > 0 || term.synonyms.length > 0) return true;
  // Looking at every word of a long text would take too long; there the word's absence is enough.
  return index.terms.length < 5000 && index.terms.some((_, id) => kinship.near(term.term, id) > NEAR);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
