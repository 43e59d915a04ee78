import { idf } from './article-index.ts';
import { cover, type Scene } from './scene.ts';
import type { Signal } from './signals.ts';
import { FLAG } from './tokens.ts';

const K1 = 1.2;
const B = 0.75;
const FIRST_WORDS = 6;

/** How far the words of the question are the words of the sentence and of what stands around it. */
export const MATCH_SIGNALS: readonly Signal[] = [
  { name: 'bm25', of: (scene) => bm25(scene, 'idf') / scene.question.totalIdf },
  { name: 'bm25 unscaled', of: (scene) => bm25(scene, 'idf') },
  { name: 'bm25 by rarity', of: (scene) => bm25(scene, 'weight') / scene.question.totalWeight },
  { name: 'terms', of: ({ question, own }) => mean(question.terms.map((_, i) => own.exact[i] ?? 0)) },
  { name: 'cover', of: ({ question, own }) => cover(question, (i) => own.exact[i] ?? 0) },
  { name: 'cover by synonyms', of: ({ question, own }) => cover(question, (i) => own.synonym[i] ?? 0) },
  { name: 'cover by form', of: ({ question, own }) => cover(question, (i) => own.form[i] ?? 0) },
  { name: 'cover by meaning', of: ({ question, own }) => cover(question, (i) => own.near[i] ?? 0) },
  {
    name: 'cover by near meaning',
    of: ({ question, own }) => cover(question, (i) => Math.max(0, (own.near[i] ?? 0) - 0.5) * 2),
  },
  { name: 'cover by any', of: ({ question, own }) => cover(question, (i) => best(own, i)) },
  { name: 'cover by any, root', of: ({ question, own }) => Math.sqrt(cover(question, (i) => best(own, i))) },
  {
    name: 'cover but for the focus',
    of: ({ question, own }) => {
      const focus = cover(question, (i) => (question.terms[i]?.focus ? 1 : 0));
      return (
        cover(question, (i) => (question.terms[i]?.focus ? 0 : best(own, i))) / Math.max(1 - focus, 0.01)
      );
    },
  },
  {
    name: 'focus term',
    of: ({ question, own }) => most(question.terms.map(({ focus }, i) => (focus ? (own.exact[i] ?? 0) : 0))),
  },
  { name: 'names', of: (scene) => share(scene, 'name') ?? 0 },
  { name: 'no name', of: (scene) => (share(scene, 'name') === 0 ? 1 : 0) },
  { name: 'numbers', of: (scene) => share(scene, 'number') ?? 0 },
  { name: 'no number', of: (scene) => (share(scene, 'number') === 0 ? 1 : 0) },
  { name: 'worst miss', of: (scene) => extreme(scene, (grade) => 1 - grade) },
  { name: 'best hit', of: (scene) => extreme(scene, (grade) => grade) },
  { name: 'pairs', of: (scene) => runs(scene, 2) },
  { name: 'triples', of: (scene) => runs(scene, 3) },
  { name: 'pairs in order, near', of: (scene) => neighbours(scene, true) },
  { name: 'pairs near', of: (scene) => neighbours(scene, false) },
  { name: 'window of 8', of: (scene) => densest(scene, 8) },
  { name: 'window of 16', of: (scene) => densest(scene, 16) },
  { name: 'grams', of: grams },
  { name: 'topic', of: topic },
  { name: 'sentence before', of: (scene) => beyond(scene, -1) },
  { name: 'two before', of: (scene) => beyond(scene, -2) },
  { name: 'sentence after', of: (scene) => beyond(scene, 1) },
  { name: 'before, across paragraphs', of: (scene) => (sameParagraph(scene, -1) ? 0 : missing(scene, -1)) },
  { name: 'before, taken up', of: (scene) => pronoun(scene) * beyond(scene, -1) },
  { name: 'pronoun', of: pronoun },
  { name: 'paragraph', of: (scene) => scene.paragraphCover(paragraphOf(scene, 0) ?? -1) },
  { name: 'opens a paragraph', of: (scene) => (sameParagraph(scene, -1) ? 0 : 1) },
  { name: 'place in the article', of: ({ index, sentence }) => sentence / index.sentences.length },
  { name: 'opens the article', of: ({ sentence }) => (sentence === 0 ? 1 : 0) },
  { name: 'length', of: ({ index, sentence }) => Math.log(1 + (index.lengths[sentence] ?? 0)) },
  { name: 'short', of: ({ index, sentence }) => ((index.lengths[sentence] ?? 0) < 5 ? 1 : 0) },
];

function best({ synonym, form, near }: Scene['own'], i: number): number {
  return Math.max((synonym[i] ?? 0) * 0.9, form[i] ?? 0, Math.max(0, (near[i] ?? 0) - 0.4) / 0.6);
}

/** Robertson and Zaragoza (2009), with either measure of how telling a term is. */
function bm25({ index, question, own, sentence }: Scene, measure: 'idf' | 'weight'): number {
  const norm = K1 * (1 - B + (B * (index.lengths[sentence] ?? 0)) / index.meanLength);
  let sum = 0;
  question.terms.forEach((term, i) => {
    const count = own.count[i] ?? 0;
    if (count > 0) sum += (term[measure] * count * (K1 + 1)) / (count + norm);
  });
  return sum;
}

/** Weighted share of the question's names, or numbers, that are met; null where it has none. */
function share({ question, own }: Scene, kind: 'name' | 'number'): number | null {
  let met = 0;
  let total = 0;
  question.terms.forEach((term, i) => {
    if (!term[kind]) return;
    total += term.weight;
    met +=
      term.weight * (kind === 'name' ? Math.max(own.exact[i] ?? 0, own.form[i] ?? 0) : (own.exact[i] ?? 0));
  });
  return total === 0 ? null : met / total;
}

function extreme({ question, own }: Scene, of: (grade: number) => number): number {
  const heaviest = most(question.terms.map(({ weight }) => weight));
  return most(question.terms.map(({ weight }, i) => weight * of(best(own, i)))) / Math.max(heaviest, 0.01);
}

/** Weighted share of the question's runs of tokens, stop words too, that stand in the sentence as they are. */
function runs({ index, question, from, to }: Scene, length: number): number {
  let met = 0;
  let total = 0;
  for (let at = 0; at + length <= question.tokens.length; at++) {
    let weight = 0;
    for (let i = at; i < at + length; i++) {
      const stop = ((question.tokens[i]?.flags ?? 0) & FLAG.stop) !== 0;
      const id = question.tokenIds[i] ?? -1;
      weight += (stop ? 0.25 : 1) * idf(index, index.postings[id]?.sentences.length ?? 0);
    }
    total += weight;
    for (let token = from; token + length <= to; token++) {
      let same = 0;
      while (same < length && index.tokens.term[token + same] === question.tokenIds[at + same]) same++;
      if (same === length) {
        met += weight;
        break;
      }
    }
  }
  return total === 0 ? 0 : met / total;
}

/** How near terms that follow one another in the question stand to each other in the sentence. */
function neighbours({ question, own }: Scene, inOrder: boolean): number {
  let met = 0;
  let total = 0;
  question.terms.forEach((term, i) => {
    const next = question.terms[i + 1];
    if (next === undefined) return;
    const weight = term.weight + next.weight;
    total += weight;
    const one = own.place[i] ?? -1;
    const other = own.place[i + 1] ?? -1;
    if (one < 0 || other < 0) return;
    const distance = other - one;
    if (inOrder && distance < 0) return;
    met += weight / (1 + Math.max(0, Math.abs(distance) - 1) * (inOrder ? 0.5 : 0.3));
  });
  return total === 0 ? 0 : met / total;
}

/** The greatest weight of terms that any stretch of so many tokens meets. */
function densest({ question, own }: Scene, size: number): number {
  let densest = 0;
  question.terms.forEach((_, i) => {
    const start = own.place[i] ?? -1;
    if (start < 0) return;
    const inside = cover(question, (j) => {
      const place = own.place[j] ?? -1;
      return place >= start && place < start + size ? best(own, j) : 0;
    });
    densest = Math.max(densest, inside);
  });
  return densest;
}

function grams({ index, sentence, gramWeights, gramTotal }: Scene): number {
  let sum = 0;
  for (const gram of index.grams[sentence] ?? []) sum += gramWeights[gram] ?? 0;
  return sum / gramTotal;
}

/** How near what the sentence adds is to what the question speaks of. */
function topic({ index, question, kinship, novel }: Scene): number {
  let sum = 0;
  let total = 0;
  for (const token of novel) {
    const id = index.tokens.term[token] ?? 0;
    const weight = idf(index, index.postings[id]?.sentences.length ?? 0);
    sum += weight * cover(question, (i) => kinship.near(question.terms[i]?.term ?? '', id));
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

/** Weight of the terms that a neighbouring sentence meets and this one does not. */
function missing({ question, own, sentence, index, alignment }: Scene, step: number): number {
  if (sentence + step < 0 || sentence + step >= index.sentences.length) return 0;
  const other = alignment(sentence + step);
  return cover(question, (i) =>
    Math.max(
      0,
      Math.max(other.exact[i] ?? 0, (other.form[i] ?? 0) * 0.8, (other.synonym[i] ?? 0) * 0.8) - best(own, i),
    ),
  );
}

function beyond(scene: Scene, step: number): number {
  return sameParagraph(scene, step) ? missing(scene, step) : 0;
}

function paragraphOf({ index, sentence }: Scene, step: number): number | undefined {
  return index.sentences[sentence + step]?.paragraph;
}

function sameParagraph(scene: Scene, step: number): boolean {
  return paragraphOf(scene, step) === paragraphOf(scene, 0);
}

function pronoun({ index, from, to }: Scene): number {
  for (let token = from; token < Math.min(to, from + FIRST_WORDS); token++) {
    if (((index.tokens.flags[token] ?? 0) & FLAG.pronoun) !== 0) return 1;
  }
  return 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

function most(values: readonly number[]): number {
  return values.reduce((top, value) => Math.max(top, value), 0);
}
