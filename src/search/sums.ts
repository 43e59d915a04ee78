import { MEETING, type Meetings } from './meeting.ts';
import { MAX_TERMS, type Question } from './question.ts';

/** Local, as an imported constant is looked up anew at every use. */
const { exact: EXACT, synonym: SYNONYM, near: NEAR, form: FORM, any: ANY } = MEETING;
const { saturation: SATURATION, around: AROUND, place: PLACE } = MEETING;

/** So many numbers are the sums of a sentence. */
export const SUMS = 15;

/**
 * What a sentence's meetings with all terms of a question come to. Shares are of the terms' weight, 0 to 1. The numbers of
 * all candidates stand in one array, as each fraction in a field would be an object of its own.
 */
export class Sums {
  private readonly values: Float64Array;
  private readonly from: number;

  /** @param from where in `values` the numbers stand that `sumUp` wrote */
  constructor(values: Float64Array, from: number) {
    this.values = values;
    this.from = from;
  }

  /** Robertson and Zaragoza (2009). */
  get bm25(): number {
    return this.values[this.from] ?? 0;
  }
  /** How many terms are met exactly. */
  get terms(): number {
    return this.values[this.from + 1] ?? 0;
  }
  get exact(): number {
    return this.values[this.from + 2] ?? 0;
  }
  get synonym(): number {
    return this.values[this.from + 3] ?? 0;
  }
  get any(): number {
    return this.values[this.from + 4] ?? 0;
  }
  get around(): number {
    return this.values[this.from + 5] ?? 0;
  }
  /** Of the cube of the nearest meaning, so that a near one counts and several distant ones do not. */
  get near(): number {
    return this.values[this.from + 6] ?? 0;
  }
  /** `any`, without the noun that the question asks about. */
  get butFocus(): number {
    return this.values[this.from + 7] ?? 0;
  }
  /** Shares of the names and numbers that are met; 0 where the question has none. */
  get names(): number {
    return this.values[this.from + 8] ?? 0;
  }
  get numbers(): number {
    return this.values[this.from + 9] ?? 0;
  }
  /** 1 where the question has names, or numbers, and the sentence has none of them. */
  get noName(): number {
    return this.values[this.from + 10] ?? 0;
  }
  get noNumber(): number {
    return this.values[this.from + 11] ?? 0;
  }
  /** Weight of the heaviest term that is missed, beside the heaviest of all. */
  get worstMiss(): number {
    return this.values[this.from + 12] ?? 0;
  }
  /** The greatest weight of terms that any stretch of 8, or of 16, tokens meets. */
  get window8(): number {
    return this.values[this.from + 13] ?? 0;
  }
  get window16(): number {
    return this.values[this.from + 14] ?? 0;
  }
}

/** The terms that one sentence meets: where, and by what weight. Lent from sentence to sentence. */
const places = new Int32Array(MAX_TERMS);
const gains = new Float64Array(MAX_TERMS);

/** The greatest sum of the first `count` gains whose places any stretch of so many tokens holds. */
function densest(count: number, size: number): number {
  let densest = 0;
  for (let opening = 0; opening < count; opening++) {
    const start = places[opening] ?? 0;
    let inside = 0;
    for (let i = 0; i < count; i++) {
      const place = places[i] ?? 0;
      if (place >= start && place < start + size) inside += gains[i] ?? 0;
    }
    if (inside > densest) densest = inside;
  }
  return densest;
}

/** Writes the sums of a sentence into `into` from a place on. `own` are the meetings of each of the terms, in order. */
export function sumUp(
  { terms, totalWeight }: Question,
  own: readonly Meetings[],
  sentence: number,
  into: Float64Array,
  from: number,
): Sums {
  let bm25 = 0;
  let exact = 0;
  let stand = 0;
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
  let placed = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i];
    const meetings = own[i];
    if (term === undefined || meetings === undefined) continue;
    const { weight } = term;
    const at = meetings.at(sentence);
    const { values } = meetings;
    const stands = values[at + EXACT] ?? 0;
    const meant = values[at + SYNONYM] ?? 0;
    const met = values[at + ANY] ?? 0;
    bm25 += term.idf * (values[at + SATURATION] ?? 0);
    stand += stands;
    exact += weight * stands;
    synonym += weight * meant;
    any += weight * met;
    around += weight * (values[at + AROUND] ?? 0);
    const nearest = Math.max(values[at + NEAR] ?? 0, meant);
    near += weight * nearest * nearest * nearest;
    if (term.focus) {
      focus += weight;
      focusMet += weight * met;
    }
    if (term.name) {
      names += weight;
      namesMet += weight * Math.max(stands, values[at + FORM] ?? 0);
    }
    if (term.number) {
      numbers += weight;
      numbersMet += weight * stands;
    }
    heaviest = Math.max(heaviest, weight);
    worst = Math.max(worst, weight * (1 - met));
    const place = values[at + PLACE] ?? -1;
    if (place < 0) continue;
    places[placed] = place;
    gains[placed] = weight * met;
    placed++;
  }
  // In the order in which `Sums` reads them.
  into[from] = bm25;
  into[from + 1] = stand;
  into[from + 2] = exact / totalWeight;
  into[from + 3] = synonym / totalWeight;
  into[from + 4] = any / totalWeight;
  into[from + 5] = around / totalWeight;
  into[from + 6] = near / totalWeight;
  into[from + 7] = (any - focusMet) / Math.max(totalWeight - focus, 0.01);
  into[from + 8] = names === 0 ? 0 : namesMet / names;
  into[from + 9] = numbers === 0 ? 0 : numbersMet / numbers;
  into[from + 10] = names > 0 && namesMet === 0 ? 1 : 0;
  into[from + 11] = numbers > 0 && numbersMet === 0 ? 1 : 0;
  into[from + 12] = heaviest === 0 ? 0 : worst / heaviest;
  into[from + 13] = densest(placed, 8) / totalWeight;
  into[from + 14] = densest(placed, 16) / totalWeight;
  return new Sums(into, from);
}
