import { isActorNoun } from '../language/actor-nouns.ts';
import { type Gender, genderOfName, genderOfNoun, genderOfTitle } from '../language/first-names.ts';
import { foldName, type NameSense, type Names } from '../language/names.ts';
import { members, type Phrase, runEnd } from '../language/phrases.ts';
import type { Token } from '../language/tagger.ts';
import { type Actor, SPEAKER } from './actor.ts';
import {
  BODY,
  BODY_NOUNS,
  COMPANY_WORDS,
  FIRM,
  groupEnd,
  NOBODY,
  OWN_FORMS,
  PERSON_NOUN,
  UNLIKE,
} from './descriptions.ts';
import { described, isPlace, type Member } from './member.ts';
import { createNamesakes } from './namesakes.ts';
import { whoIs } from './pronouns.ts';
import {
  dateline,
  hasAge,
  isGivenName,
  nameEnd,
  nameStart,
  nameWords,
  properRuns,
  TITLES,
  type WordSense,
} from './proper-names.ts';
import { noteRoles, rolePhrase } from './roles.ts';

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

/** How many mentions back "the company" or "she" may point. */
const MEMORY = 400;

/** An empty cast. */
export function createCast(names: Names, words: Omit<WordSense, 'isKnown'>): Cast {
  const all = new Map<string, Member>();
  const groups = new Map<string, string>();
  /** Initials in brackets behind a name. */
  const initials = new Map<string, Member>();
  /** When "a company" was last brought in, by its noun. */
  const broughtIn = new Map<string, number>();
  const namesakes = createNamesakes<Member>();
  const trail: Member[] = [];
  let sentence = '';
  let present = new Set<string>();
  let origin = 0;
  let now = 0;
  let lastSubject: readonly Actor[] = [];
  let lastOthers: readonly Actor[] = [];

  const register = (actor: Actor, sense: NameSense | null, spelling: string): Member => {
    const member = all.get(actor.key) ?? {
      actor,
      sense,
      spellings: new Map<string, number>(),
      roles: new Set<string>(),
      gender: null,
      mentions: 0,
      places: 0,
      lastSeen: now,
    };
    if (!all.has(actor.key)) {
      all.set(actor.key, member);
      if (actor.kind === 'person' || actor.kind === 'organisation') namesakes.add(member);
    }
    // "Belgian dockers" name Belgium, and yet are not Belgium.
    if (sense === null || sense.form !== 'people') {
      member.mentions++;
      touch(member, now);
    }
    present.add(actor.key);
    member.spellings.set(spelling, (member.spellings.get(spelling) ?? 0) + 1);
    return member;
  };

  /** The member met last that fits, as far back as a reader remembers. */
  const latest = (fits: (member: Member) => boolean): Member | undefined => trail.findLast(fits);

  const touch = (member: Member, seen: number): void => {
    member.lastSeen = seen;
    if (trail.at(-1) !== member) trail.push(member);
    if (trail.length > 2 * MEMORY) trail.splice(0, MEMORY);
  };

  /** Known by another form of the same name: a family name, a firm without its "Inc.", initials. */
  const sameAs = (words: readonly string[]): Member | undefined => {
    // The hyphen of "Rees-Jones" is a word of its own to the tagger.
    const folded = words.map((word) => foldName(word)).filter((word) => word !== '');
    const key = folded.join(' ');
    return all.get(key) ?? initials.get(key) ?? namesakes.find(folded, key);
  };

  /** The text's own characters from one token up to another. */
  const wordsAt = (tokens: readonly Token[], from: number, to: number): string => {
    const start = tokens[from]?.start ?? 0;
    return sentence.slice(start - origin, (tokens[to - 1]?.end ?? start) - origin);
  };

  const proper = (tokens: readonly Token[], run: Phrase): Member | null => {
    const bare = nameWords(tokens, run);
    const start = nameStart(tokens, run);
    const titled = start - run.from;
    const key = foldName(bare.join(' '));
    if (key.length < 2 || NOBODY.test(key) || /^\d/.test(key)) return null;
    const spelling = wordsAt(tokens, start, nameEnd(tokens, run));
    const known = sameAs(bare);
    const titles = tokens.slice(run.from, start).map(({ lower }) => genderOfTitle(lower));
    const title = titles.find((gender) => gender !== null) ?? null;
    if (known !== undefined) {
      const member = register(known.actor, known.sense, spelling);
      member.gender = title ?? member.gender;
      return member;
    }
    const body = BODY.test(spelling) || FIRM.test(spelling) || /^[\p{Lu}\d&.]{2,6}$/u.test(spelling);
    // "A baker, Milos,"
    const before = tokens[run.from - (tokens[run.from - 1]?.text === ',' ? 2 : 1)]?.lower ?? '';
    // "Her brother Finn", "striker Mensah"
    const kin = genderOfNoun(before);
    const told = isActorNoun(before) && PERSON_NOUN.test(before) && !COMPANY_WORDS.test(before);
    const called = BODY_NOUNS.test(tokens[run.from - 1]?.lower ?? '');
    const person =
      !body &&
      !called &&
      (titled > 0 ||
        told ||
        hasAge(tokens, run) ||
        (bare.length >= 2 && bare.length <= 4) ||
        isGivenName(bare));
    const member = register({ key, kind: person ? 'person' : 'organisation' }, null, spelling);
    member.gender = title ?? kin ?? (person ? genderOfName(foldName(bare[0] ?? '')) : null);
    return member;
  };

  const sensesAt = (
    tokens: readonly Token[],
    text: string,
  ): { from: number; to: number; sense: NameSense }[] =>
    names.mentions(text).flatMap(({ start, end, senses }) => {
      const from = tokens.findIndex((token) => token.start >= origin + start);
      const past = tokens.findIndex((token) => token.start >= origin + end);
      const sense = senses.find(({ id }) => all.has(id)) ?? senses[0];
      // "Reform UK", "Air France": the end of a longer name.
      const before = tokens[from - 1];
      const ends = sense?.form === 'name' && before?.pos === 'PROPN' && /^\p{Lu}\p{Ll}+$/u.test(before.text);
      if (
        ends &&
        before.end + 1 === tokens[from]?.start &&
        !TITLES.has(before.lower) &&
        !/ing$/.test(before.lower) &&
        names.senses(before.text).length === 0
      )
        return [];
      return from < 0 || sense === undefined ? [] : [{ from, to: past < 0 ? tokens.length : past, sense }];
    });

  let known: { from: number; to: number; sense: NameSense }[] = [];
  let runs: Phrase[] = [];
  let sentenceTokens: readonly Token[] = [];

  const enter = (tokens: readonly Token[], text: string): void => {
    now++;
    present = new Set();
    sentence = text;
    sentenceTokens = tokens;
    origin = (tokens[0]?.start ?? 0) - Math.max(0, text.indexOf(tokens[0]?.text ?? ''));
    const placed = dateline(tokens);
    known = sensesAt(tokens, text).filter(({ from }) => from >= placed);
    for (const { from, to, sense } of known) {
      const spelling = tokens
        .slice(from, to)
        .map(({ text: word }) => word)
        .join(' ');
      register({ key: sense.id, kind: sense.kind }, sense, spelling);
    }
    const isKnown = (word: string): boolean => sameAs([word]) !== undefined;
    runs = properRuns(tokens, { ...words, isKnown }).filter(
      (run) => run.from >= placed && !known.some(({ from, to }) => run.from >= from && run.to <= to),
    );
    let before: { readonly to: number; readonly member: Member } | null = null;
    for (const run of runs) {
      const short = tokens
        .slice(run.from, run.to)
        .map(({ text: word }) => word)
        .join('');
      // "the Royal College of Nursing (RCN)"
      if (
        before?.to === run.from - 1 &&
        tokens[run.from - 1]?.text === '(' &&
        /^[\p{Lu}\d&]{2,}$/u.test(short)
      ) {
        initials.set(foldName(short), before.member);
      }
      const member = proper(tokens, run);
      if (member === null) continue;
      before = { to: run.to, member };
      noteRoles(tokens, run, member.roles);
      const based =
        /^(?:-|‐)?based$/.test(tokens[run.to]?.lower ?? '') || tokens[run.to + 1]?.lower === 'based';
      if (based || /^(?:in|from|at|near|to|off|outside|around)$/.test(tokens[run.from - 1]?.lower ?? ''))
        member.places++;
    }
  };

  const country = (sense: NameSense): Actor => ({ key: sense.id, kind: sense.kind });

  const isCompatriot = (tokens: readonly Token[], { from, to, head }: Phrase): boolean => {
    const word = tokens[head]?.lower ?? '';
    if (tokens[from]?.lower !== 'the' || head !== from + 1 || to !== head + 1) return false;
    if (/(?:s|ish|ch|ese)$/.test(word) || !/^\p{Lu}/u.test(tokens[head]?.text ?? '')) return false;
    // "the Spaniard", "the Dutchman"
    const people = [`${word}s`, word.replace(/(?:wo)?man$/, '')];
    return people.some((name) => names.senses(name).some(({ form }) => form === 'people'));
  };

  const resolve = (tokens: readonly Token[], part: Phrase): Actor | null => {
    const end = runEnd(tokens, part.from, part.to);
    const head = tokens[part.head];
    if (head === undefined) return null;
    if (head.pos === 'PRON') return pronoun(head.lower);
    // "Ann Hale, a Republican who": whom it tells of.
    const tells = /^(?:who|which|that)$/.test(tokens[part.to]?.lower ?? '');
    if (tells && /^an?$/.test(tokens[part.from]?.lower ?? '') && tokens[part.from - 1]?.text === ',') {
      const told = runs.find(({ to }) => to === part.from - 1);
      const member = told === undefined ? undefined : sameAs(nameWords(tokens, told));
      if (member !== undefined) return member.actor;
    }
    // "the father of three", "the 24-year-old", "the Spaniard": whoever was just told of.
    const aged = /^(?:father|mother|old)$/.test(head.lower) && tokens[part.from]?.lower === 'the';
    if (aged || isCompatriot(tokens, part)) {
      const person = latest(({ actor }) => actor.kind === 'person');
      if (person !== undefined) return lastSubject.find(({ kind }) => kind === 'person') ?? person.actor;
    }
    const sense = known.find(({ from, to }) => from <= part.head && part.head < to);
    if (sense !== undefined) return country(sense.sense);
    const run = runs.find(({ from, to }) => from <= part.head && part.head < to);
    if (run !== undefined) {
      const member = sameAs(nameWords(tokens, run));
      if (member !== undefined) return member.actor;
    }
    // "its parent company, Norvane Inc.,": the name behind the comma is who is meant.
    if (tokens[part.to]?.text === ',' && (isActorNoun(head.lower) || head.lower === 'one')) {
      // "the officers' union, the POA,"
      const the =
        tokens[part.to + 1]?.lower === 'the' && /^\p{Lu}{2,}$/u.test(tokens[part.to + 2]?.text ?? '') ? 1 : 0;
      const named = runs.find(({ from }) => from === part.to + 1 + the);
      const after = named === undefined ? undefined : tokens[named.to]?.text;
      if (named !== undefined && (after === ',' || after === '.' || after === undefined)) {
        return resolve(tokens, named);
      }
    }
    return common(tokens, part, end, head);
  };

  const pronoun = (lower: string): Actor | null =>
    whoIs(lower, [...lastSubject, ...lastOthers], latest, (actor) => mayBe(actor, lower), now);

  const mayBe: Cast['mayBe'] = ({ key, kind }, pronoun) => {
    if (!/^(?:he|she|him|her)$/.test(pronoun)) return true;
    const asked: Gender = /^(?:she|her)$/.test(pronoun) ? 'woman' : 'man';
    const gender =
      kind === 'group' ? genderOfNoun(key.split(/ (?:of|for) /)[0] ?? '') : (all.get(key)?.gender ?? null);
    return gender === null || gender === asked;
  };

  /** A group goes by its own words, as the text has them. */
  const group = (tokens: readonly Token[], from: number, to: number): Actor => {
    const words = wordsAt(tokens, from, to);
    const key = words.toLowerCase();
    if (!groups.has(key)) groups.set(key, words);
    return { key, kind: 'group' };
  };

  const common = (tokens: readonly Token[], part: Phrase, end: number, head: Token): Actor | null => {
    const opener = tokens[part.from];
    // "two-thirds of members", "65% of nurses"
    const share =
      (head.pos === 'NUM' || /^(?:thirds?|quarters?|fifths?|per|cent|percent|%)$/.test(head.lower)) &&
      tokens[part.head + 1]?.lower === 'of' &&
      tokens.slice(part.head + 2, part.to).some(({ lower }) => isActorNoun(lower));
    if (!(isActorNoun(head.lower) || share) || opener?.lower === 'whose') return null;
    const owned = known.find(({ from, to }) => from >= part.from && to <= part.head);
    // "the German government", "Sweden's government": the country itself.
    if (owned !== undefined && OWN_FORMS.test(head.lower) && owned.to >= part.head - 1) {
      return register(country(owned.sense), { ...owned.sense, form: 'name' }, head.text).actor;
    }
    const definite = /^(?:the|this|that|its|their|his|her)$/.test(opener?.lower ?? '');
    const plain = part.head - part.from <= (definite ? 1 : 0) && end === part.to;
    if (definite && plain) {
      const recent = now - (broughtIn.get(head.lower) ?? -9) <= 3;
      const meant = recent
        ? undefined
        : described(head.lower, /^(?:the|this|that)$/.test(opener?.lower ?? ''), latest, lastSubject);
      if (meant !== undefined) return meant.actor;
    }
    // "the home secretary": by the whole of an office.
    if (definite && !plain && end === part.to) {
      const office = rolePhrase(tokens, part.from, part.head + 1);
      const holder = latest(({ roles }) => roles.has(office));
      if (holder !== undefined) return holder.actor;
    }
    // "the iPhone maker", "the Swedish firm": by what it is, whoever the text was just about.
    if (opener?.lower === 'the' && !plain && end === part.to && COMPANY_WORDS.test(head.lower)) {
      const other = /^(?:parent|rival|other|state|second|first|new|largest|biggest|main|same|whole)$/;
      const firm = tokens.slice(part.from, part.head).some(({ lower }) => other.test(lower))
        ? undefined
        : lastSubject.find(({ key, kind }) => kind === 'organisation' && !BODY.test(nameOf({ key, kind })));
      if (firm !== undefined && !UNLIKE.test(head.lower)) return firm;
    }
    if (/^an?$/.test(opener?.lower ?? '')) broughtIn.set(head.lower, now);
    const from = /^(?:the|a|an)$/.test(opener?.lower ?? '') ? part.from + 1 : part.from;
    return group(tokens, from, groupEnd(tokens, end, part.to));
  };

  const nameOf = (actor: Actor): string => {
    const member = all.get(actor.key);
    if (member === undefined) return groups.get(actor.key) ?? actor.key;
    const spellings = [...member.spellings].filter(
      ([spelling]) =>
        actor.kind !== 'country' ||
        names.senses(spelling).some(({ id, form }) => id === actor.key && form === 'name'),
    );
    // A person by the fullest name; a country or body by the usual one.
    const rank = ([spelling, count]: [string, number]): number =>
      actor.kind === 'country' ? count : spelling.length;
    const best = spellings.sort((one, other) => rank(other) - rank(one))[0]?.[0];
    return best ?? member.sense?.name ?? actor.key;
  };

  /** "Both reject it": the two that the sentence before was about. */
  const severalBefore = (tokens: readonly Token[], { from, to }: Phrase): readonly Actor[] | null => {
    const lone = to === from + 1 && /^(?:both|they|them)$/.test(tokens[from]?.lower ?? '');
    return lone && lastSubject.length > 1 ? lastSubject : null;
  };

  return {
    enter,
    actorsOf: (tokens, phrase) =>
      severalBefore(tokens, phrase) ??
      members(tokens, phrase, (at) => runs.some(({ from, to }) => from < at && at < to))
        .map((part) => resolve(tokens, part))
        .filter((actor) => actor !== null),
    namedIn({ from, to }) {
      const places = known
        .filter((own) => own.from >= from && own.to <= to)
        .map(({ sense }) => country(sense));
      const names = runs
        .filter((run) => run.from >= from && run.to <= to)
        .map((run) => sameAs(nameWords(sentenceTokens, run))?.actor)
        .filter((actor) => actor !== undefined);
      return [...places, ...names];
    },
    subject(actors, others) {
      if (actors.length > 0 && actors[0] !== SPEAKER) {
        lastSubject = actors;
        lastOthers = others.filter((actor) => actor !== SPEAKER);
        for (const { key } of actors) {
          const member = all.get(key);
          if (member !== undefined) touch(member, now + 0.5);
        }
      }
    },
    nameOf,
    mayBe,
    present: () => present,
    named: () =>
      [...all.values()]
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
