import { met } from './meeting.ts';
import type { Hearing, Scene } from './scene.ts';
import type { UnknownName } from './unknown-names.ts';

/** The best sentence and how it stands among the others. */
export interface Verdict {
  readonly hearing: Hearing;
  readonly best: Scene;
  /** Scores of all candidates, best first. */
  readonly scores: readonly number[];
  /** Names of the question that the article never mentions. */
  readonly unknownNames: readonly UnknownName[];
  /** Words of the question that neither English nor the article knows. */
  readonly unknownWords: number;
}

/** One reason to trust, or not, that the best sentence answers. */
export interface Doubt {
  readonly name: string;
  of(verdict: Verdict): number;
}

const NEAR = 0.75;
const MET = 0.6;
const ME_OR_YOU = new Set('i me my mine im ive you your yours youre u ur myself yourself'.split(' '));

export const DOUBTS: readonly Doubt[] = [
  { name: 'score', of: ({ scores }) => scores[0] ?? 0 },
  { name: 'lead', of: ({ scores }) => (scores[0] ?? 0) - (scores[1] ?? scores[0] ?? 0) },
  { name: 'above the mean', of: ({ scores }) => (scores[0] ?? 0) - mean(scores) },
  {
    name: 'share',
    of: ({ scores }) => 1 / scores.reduce((sum, score) => sum + Math.exp(score - (scores[0] ?? 0)), 0),
  },
  {
    name: 'unknown name, listed',
    of: ({ unknownNames }) => (unknownNames.some(({ by }) => by === 'listed') ? 1 : 0),
  },
  {
    name: 'unknown name, capital',
    of: ({ unknownNames }) => (unknownNames.some(({ by }) => by === 'capital') ? 1 : 0),
  },
  {
    name: 'unknown name, strange',
    of: ({ unknownNames }) => (unknownNames.some(({ by }) => by === 'strange') ? 1 : 0),
  },
  {
    name: 'speaks of me or you',
    of: ({ hearing }) => (hearing.question.tokens.some(({ lower }) => ME_OR_YOU.has(lower)) ? 1 : 0),
  },
  { name: 'unknown words', of: ({ unknownWords }) => Math.min(3, unknownWords) },
  {
    name: 'absent from the article',
    of: ({ hearing }) => absent(hearing),
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
  { name: 'terms met', of: ({ best }) => Math.log(1 + best.sums.terms) },
  {
    name: 'terms met by any',
    of: ({ hearing, best }) =>
      Math.log(1 + hearing.meetings.reduce((sum, own) => sum + met(own, best.sentence, 'synonym'), 0)),
  },
  {
    name: 'weight met',
    of: ({ hearing, best }) => best.sums.exact * hearing.question.totalWeight,
  },
  {
    name: 'terms missed',
    of: ({ hearing, best }) =>
      Math.log(1 + hearing.meetings.filter((own) => met(own, best.sentence, 'any') < MET).length),
  },
  { name: 'focus missed', of: ({ best }) => focusMissed(best) },
  { name: 'sentences', of: ({ hearing }) => Math.log(1 + hearing.index.sentences.length) },
];

/** How far, 0 to 1, the sentence is from the noun asked about, of whose words the farthest counts. */
function focusMissed({ question: { terms }, hearing: { meetings }, sentence }: Scene): number {
  return terms.reduce(
    (most, { focus }, i) => (focus ? Math.max(most, 1 - met(meetings[i], sentence, 'any')) : most),
    0,
  );
}

/** Weight, 0 to 1, of the terms that nothing in the article comes near. */
function absent(hearing: Hearing): number {
  const { terms, totalWeight } = hearing.question;
  return terms.reduce((sum, { weight }, i) => sum + (known(hearing, i) ? 0 : weight), 0) / totalWeight;
}

function known({ question, kin }: Hearing, i: number): boolean {
  const term = question.terms[i];
  return (
    term === undefined || term.ids.length > 0 || term.synonyms.length > 0 || (kin[i]?.nearest ?? 0) > NEAR
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
