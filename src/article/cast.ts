import { isActorNoun } from '../language/actor-nouns.ts';
import type { NameSense, Names } from '../language/names.ts';
import { members, type Phrase } from '../language/phrases.ts';
import type { Token } from '../language/tagger.ts';
import { type Actor, SPEAKER } from './actor.ts';
import { meantByNoun } from './common-nouns.ts';
import { isPlace, type Latest, type Member } from './member.ts';
import { createMemory } from './memory.ts';
import { type NamedSentence, readNames } from './named-sentence.ts';
import { whoIs } from './pronouns.ts';
import { nameWords, type WordSense } from './proper-names.ts';

/** The people of a report: who is meant by a name, a short form, "the company" or "it" at the point reached so far. */
export interface Cast {
  /** Takes in the names of the next sentence. */
  enter(tokens: readonly Token[], text: string): void;
  /** Whom a noun phrase of the sentence entered last means; empty where it means no actor. */
  actorsOf(tokens: readonly Token[], phrase: Phrase): readonly Actor[];
  /** Whom a stretch of the sentence entered last names, whatever it is about. */
  namedIn(phrase: Phrase): readonly Actor[];
  /** Tells who the subject of the sentence was, and who else spoke in it, for the "it" and "they" of the next one. */
  subject(actors: readonly Actor[], others: readonly Actor[]): void;
  /** What to call an actor: its fullest plain spelling in the text. */
  nameOf(actor: Actor): string;
  /** False where an actor is known to be no "he", or no "she". */
  mayBe(actor: Actor, pronoun: string): boolean;
  /** Keys of the actors that the sentence entered last names. */
  present(): ReadonlySet<string>;
  /** Named actors, most often named first. */
  named(): readonly {
    readonly actor: Actor;
    readonly mentions: number;
    readonly spellings: readonly string[];
    /** Offices and callings, lower case: "health secretary", "striker". */
    readonly roles: readonly string[];
  }[];
}

/** An empty cast. */
export function createCast(names: Names, words: Omit<WordSense, 'isKnown'>): Cast {
  const memory = createMemory(names);
  const { latest, sameAs, nameOf, mayBe, present } = memory;
  let sentence: NamedSentence = { known: [], runs: [], words: () => '' };
  let sentenceTokens: readonly Token[] = [];
  let lastSubject: readonly Actor[] = [];
  let lastOthers: readonly Actor[] = [];

  const byName = (tokens: readonly Token[], run: Phrase | undefined): Actor | undefined =>
    run === undefined ? undefined : sameAs(nameWords(tokens, run))?.actor;

  const byPronoun = (lower: string): Actor | null =>
    whoIs(lower, [...lastSubject, ...lastOthers], latest, (actor) => mayBe(actor, lower), memory.now());

  /** "the father of three", "the 24-year-old", "the Spaniard": whoever was just told of. */
  const justToldOf = (tokens: readonly Token[], part: Phrase): Actor | undefined => {
    const aged =
      /^(?:father|mother|old)$/.test(tokens[part.head]?.lower ?? '') && tokens[part.from]?.lower === 'the';
    if (!aged && !isCompatriot(tokens, part, names)) return undefined;
    const person = latest(({ actor, lastSeen }) => actor.kind === 'person' && lastSeen < memory.now());
    return person && (lastSubject.find(({ kind }) => kind === 'person') ?? person.actor);
  };

  const resolve = (tokens: readonly Token[], part: Phrase): Actor | null => {
    const head = tokens[part.head];
    if (head === undefined) return null;
    if (head.pos === 'PRON') return byPronoun(head.lower);
    const around = ({ from, to }: Pick<Phrase, 'from' | 'to'>): boolean =>
      from <= part.head && part.head < to;
    const told = byName(tokens, toldBy(tokens, part, sentence.runs)) ?? justToldOf(tokens, part);
    if (told !== undefined) return told;
    const known = sentence.known.find(around);
    if (known !== undefined) return actorOf(known.sense);
    const named = byName(tokens, sentence.runs.find(around));
    if (named !== undefined) return named;
    const apposed = apposition(tokens, part, sentence.runs);
    if (apposed !== undefined) return resolve(tokens, apposed);
    // "The firm, whose subsidiary Norvane runs farms": whom the sentence brings in only later is not meant.
    const isLater = ({ actor }: Member): boolean =>
      sentence.runs.some((run) => run.from > part.head && byName(tokens, run)?.key === actor.key);
    const before: Latest = (fits) =>
      latest(
        (member) => fits(member) && !(member.mentions === 1 && member.roles.size === 0 && isLater(member)),
      );
    return meantByNoun(tokens, part, sentence, { ...memory, latest: before }, lastSubject);
  };

  /** "Both reject it": the two that the sentence before was about. */
  const severalBefore = (tokens: readonly Token[], { from, to }: Phrase): readonly Actor[] | null => {
    const lone = to === from + 1 && /^(?:both|they|them)$/.test(tokens[from]?.lower ?? '');
    return lone && lastSubject.length > 1 ? lastSubject : null;
  };

  return {
    enter(tokens, text) {
      memory.advance();
      sentenceTokens = tokens;
      sentence = readNames(tokens, text, names, words, memory);
    },
    actorsOf: (tokens, phrase) =>
      severalBefore(tokens, phrase) ??
      members(tokens, phrase, (at) => sentence.runs.some(({ from, to }) => from < at && at < to))
        .map((part) => resolve(tokens, part))
        .filter((actor) => actor !== null),
    namedIn({ from, to }) {
      const inside = (own: Pick<Phrase, 'from' | 'to'>): boolean => own.from >= from && own.to <= to;
      const known = sentence.known.filter(inside).map(({ sense }) => actorOf(sense));
      const named = sentence.runs
        .filter(inside)
        .map((run) => byName(sentenceTokens, run))
        .filter((actor) => actor !== undefined);
      return [...known, ...named];
    },
    subject(actors, others) {
      if (actors.length === 0 || actors[0] === SPEAKER) return;
      lastSubject = actors;
      lastOthers = others.filter((actor) => actor !== SPEAKER);
      for (const actor of actors) memory.dwell(actor);
    },
    nameOf,
    mayBe,
    present,
    named: () =>
      [...memory.members()]
        .filter((member) => !isPlace(member))
        .sort((one, other) => other.mentions - one.mentions)
        .map(({ actor, mentions, spellings, roles }) => ({
          actor,
          mentions,
          spellings: [...spellings.keys()],
          roles: [...roles],
        })),
  };
}

function actorOf({ id, kind }: NameSense): Actor {
  return { key: id, kind };
}

/** "the Spaniard", "the Dutchman" */
function isCompatriot(tokens: readonly Token[], { from, to, head }: Phrase, names: Names): boolean {
  const word = tokens[head]?.lower ?? '';
  if (tokens[from]?.lower !== 'the' || head !== from + 1 || to !== head + 1) return false;
  if (/(?:s|ish|ch|ese)$/.test(word) || !/^\p{Lu}/u.test(tokens[head]?.text ?? '')) return false;
  // "the Vatican" is no Vaticaner.
  if (names.senses(word).some(({ form }) => form === 'name')) return false;
  const people = [`${word}s`, word.replace(/(?:wo)?man$/, '')];
  return people.some((name) => names.senses(name).some(({ form }) => form === 'people'));
}

/** "Ann Hale, a Republican who": the name that the phrase tells of. */
function toldBy(tokens: readonly Token[], { from, to }: Phrase, runs: readonly Phrase[]): Phrase | undefined {
  const tells = /^(?:who|which|that)$/.test(tokens[to]?.lower ?? '');
  if (!tells || !/^an?$/.test(tokens[from]?.lower ?? '') || tokens[from - 1]?.text !== ',') return undefined;
  return runs.find((run) => run.to === from - 1);
}

/** "its parent company, Norvane Inc.,": the name behind the comma is who is meant. */
function apposition(
  tokens: readonly Token[],
  { head, to }: Phrase,
  runs: readonly Phrase[],
): Phrase | undefined {
  const noun = tokens[head]?.lower ?? '';
  if (tokens[to]?.text !== ',' || !(isActorNoun(noun) || noun === 'one')) return undefined;
  // "the officers' union, the POA,"
  const the = tokens[to + 1]?.lower === 'the' && /^\p{Lu}{2,}$/u.test(tokens[to + 2]?.text ?? '') ? 1 : 0;
  const named = runs.find(({ from }) => from === to + 1 + the);
  const after = named === undefined ? undefined : tokens[named.to]?.text;
  return after === ',' || after === '.' || after === undefined ? named : undefined;
}
