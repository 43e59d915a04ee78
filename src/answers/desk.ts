import { type Article, blocksOf, quote } from '../article/article.ts';
import type { ReadingKnowledge } from '../article/read.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { createNames, type Names } from '../language/names.ts';
import { STANCES, type Stance, type StanceWords, stanceWords } from '../language/stances.ts';
import { stem } from '../language/stems.ts';
import type { Tagger } from '../language/tagger.ts';
import type { WordTable } from '../language/word-table.ts';
import { buildSearcher, type Searcher } from '../search/searcher.ts';
import type { Weights } from '../search/weights.ts';
import { type ActorBook, readActors } from './actor-book.ts';
import type { ActorSummary, ErrorAnswer, Found, Passage } from './answer.ts';
import { createPassages, type Passages } from './passages.ts';

/** What an engine knows beside the article. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly words: WordTable;
  readonly tagger: Pick<Tagger, 'tag'>;
  /** Groups of words and phrases that mean the same in any article; the lexicon's own come beside them. */
  readonly synonyms: readonly (readonly string[])[];
  readonly weights: Weights;
}

/** An article read, with all that answers are made of. */
export interface Desk {
  readonly article: Article;
  readonly names: Names;
  readonly words: StanceWords;
  readonly reading: ReadingKnowledge;
  readonly book: ActorBook;
  readonly passages: Passages;
  readonly searcher: Searcher;
  /** Stances that the article holds, in the order of `STANCES`. */
  readonly held: readonly Stance[];
  /** Actors worth offering, most prominent first. */
  readonly actors: readonly ActorSummary[];
  /** Names of a text that the article never mentions, as the text spells them; `suspected` are further candidates. */
  missingNames(text: string, suspected?: readonly string[]): string[];
  /** What an answer of these passages holds, best first; `shown` of them at once, the others behind *More*. */
  found(question: string, all: readonly Passage[], shown?: number): Found;
  /** What an answer that finds nothing holds. */
  absent(question: string, missing: readonly string[], nearest: readonly Passage[]): Found;
}

/** Passages that an answer shows at once. */
export const SHOWN = 3;
/** Passages that an answer has at all. */
export const MOST = 12;
/** Rarer words, from 0 to 1, are as good as names: at the start of a sentence "Chirrup" is a firm, "Talks" is not. */
const COMMON = 0.8;

/** A month or a day has a capital and is nobody's name. */
const DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** Reads the article once, for every answer. */
export function createDesk(article: Article, knowledge: Knowledge): Desk {
  const names = createNames(knowledge.lexicon);
  const words = stanceWords(knowledge.lexicon.stances);
  const isWord = (lower: string): boolean => knowledge.words.rarity(stem(lower)) < COMMON;
  const reading = { names, words, isWord, tagger: knowledge.tagger };
  const book = readActors(article, reading);
  const passages = createPassages(article, book.utterances);
  const present = namesIn(article, names);

  const missingNames: Desk['missingNames'] = (text, suspected = []) => {
    const mentions = names.mentions(text);
    const unknown = mentions
      .filter(({ senses }) => !senses.some(({ id }) => present.has(id)))
      .map(({ start, end }) => text.slice(start, end));
    const covered = (name: string): boolean => {
      const at = text.indexOf(name);
      return mentions.some(({ start, end }) => at < end && at + name.length > start);
    };
    const others = suspected.filter(
      (name) => !covered(name) && !DATE.test(name) && book.known(name) === null,
    );
    return [...new Set([...unknown, ...others])];
  };
  const found: Desk['found'] = (question, all, shown = SHOWN) => ({
    question,
    kind: all.length > 0 ? 'answered' : 'absent',
    passages: all.slice(0, shown),
    more: all.slice(shown, MOST),
    caveats: passages.caveats(all.slice(0, shown)),
    missing: [],
    nearest: [],
  });

  return {
    article,
    names,
    words,
    reading,
    book,
    passages,
    searcher: buildSearcher(article, {
      words: knowledge.words,
      names,
      synonyms: [...knowledge.lexicon.synonyms, ...knowledge.synonyms],
      weights: knowledge.weights,
    }),
    held: STANCES.filter((stance) => book.events.some((event) => event.stance === stance)),
    actors: book.profiles
      .filter(({ listed }) => listed)
      .map(({ name, stances }) => ({ actor: name, stances })),
    missingNames,
    found,
    absent: (question, missing, nearest) => ({
      ...found(question, []),
      missing,
      nearest: nearest.slice(0, 1),
    }),
  };
}

/** What the known names of an article mean. */
function namesIn(article: Article, names: Names): ReadonlySet<string> {
  const present = new Set<string>();
  for (const block of blocksOf(article)) {
    for (const { senses } of names.mentions(quote(article, block)))
      for (const { id } of senses) present.add(id);
  }
  return present;
}

/** The answer to what cannot be taken as it is. */
export function problem(question: string, what: ErrorAnswer['problem'], subject = ''): ErrorAnswer {
  return { type: 'error', kind: 'error', question, problem: what, subject };
}
