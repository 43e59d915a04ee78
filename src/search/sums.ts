import type { Meeting } from './meeting.ts';
import type { Question } from './question.ts';

/** What a sentence's meetings with all terms of a question come to. Shares are of the terms' weight, 0 to 1. */
export interface Sums {
  /** Robertson and Zaragoza (2009). */
  readonly bm25: number;
  /** How many terms are met exactly. */
  readonly terms: number;
  readonly exact: number;
  readonly synonym: number;
  readonly any: number;
  readonly around: number;
  /** Of the cube of the nearest meaning, so that a near one counts and several distant ones do not. */
  readonly near: number;
  /** `any`, without the noun that the question asks about. */
  readonly butFocus: number;
  /** Shares of the names and numbers that are met; 0 where the question has none. */
  readonly names: number;
  readonly numbers: number;
  /** 1 where the question has names, or numbers, and the sentence has none of them. */
  readonly noName: number;
  readonly noNumber: number;
  /** Weight of the heaviest term that is missed, beside the heaviest of all. */
  readonly worstMiss: number;
}

export function sumUp({ terms, totalWeight }: Question, own: readonly Meeting[]): Sums {
  let bm25 = 0;
  let exact = 0;
  let met = 0;
  let synonym = 0;
  let any = 0;
  let around = 0;
  let near = 0;
  let focus = 0;
  let focusMet = 0;
  let names = 0;
  let namesMet = 0;
  let numbers = 0;
  let numbersMet = 0;
  let heaviest = 0;
  let worst = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i];
    const meeting = own[i];
    if (term === undefined || meeting === undefined) continue;
    const { weight } = term;
    bm25 += term.idf * meeting.saturation;
    met += meeting.exact;
    exact += weight * meeting.exact;
    synonym += weight * meeting.synonym;
    any += weight * meeting.any;
    around += weight * meeting.around;
    const nearest = Math.max(meeting.near, meeting.synonym);
    near += weight * nearest * nearest * nearest;
    if (term.focus) {
      focus += weight;
      focusMet += weight * meeting.any;
    }
    if (term.name) {
      names += weight;
      namesMet += weight * Math.max(meeting.exact, meeting.form);
    }
    if (term.number) {
      numbers += weight;
      numbersMet += weight * meeting.exact;
    }
    heaviest = Math.max(heaviest, weight);
    worst = Math.max(worst, weight * (1 - meeting.any));
  }
  return {
    bm25,
    terms: met,
    exact: exact / totalWeight,
    synonym: synonym / totalWeight,
    any: any / totalWeight,
    around: around / totalWeight,
    near: near / totalWeight,
    butFocus: (any - focusMet) / Math.max(totalWeight - focus, 0.01),
    // Numbers alone: with null in between, the engine's compiler gives up what it has compiled again and again.
    names: names === 0 ? 0 : namesMet / names,
    numbers: numbers === 0 ? 0 : numbersMet / numbers,
    noName: names > 0 && namesMet === 0 ? 1 : 0,
    noNumber: numbers > 0 && numbersMet === 0 ? 1 : 0,
    worstMiss: heaviest === 0 ? 0 : worst / heaviest,
  };
}
