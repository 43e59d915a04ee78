import { type Gender, genderOfNoun } from '../language/first-names.ts';
import { foldName, type NameSense, type Names } from '../language/names.ts';
import type { Actor } from './actor.ts';
import type { Latest, Member } from './member.ts';
import { createNamesakes } from './namesakes.ts';

/** Whom the story has told of so far, by which names, and how long ago. */
export interface Memory {
  /** Begins the next sentence. */
  advance(): void;
  /** How many sentences have begun. */
  now(): number;
  /** Keys of the actors that the sentence names. */
  present(): ReadonlySet<string>;
  /** Takes down that the sentence names an actor; `sense` is null for one whom only the text names. */
  register(actor: Actor, sense: NameSense | null, spelling: string): Member;
  /** Takes down that the sentence was about an actor, which makes it the one met last. */
  dwell(actor: Actor): void;
  /** Takes down that a member goes by a short form: "the Royal College of Nursing (RCN)". */
  abbreviate(form: string, member: Member): void;
  /** Takes down that the sentence speaks of "a company". */
  bringIn(noun: string): void;
  /** True where "a company" was brought in so lately that "the company" is that one. */
  isFresh(noun: string): boolean;
  /** True where the actor of that key has been named. */
  has(key: string): boolean;
  readonly latest: Latest;
  /** Who is known by another form of a name: a family name, a firm without its "Inc.", initials. */
  sameAs(words: readonly string[]): Member | undefined;
  /** The group that goes by these words of the text. */
  group(words: string): Actor;
  /** What to call an actor: its fullest plain spelling in the text. */
  nameOf(actor: Actor): string;
  /** False where an actor is known to be no "he", or no "she". */
  mayBe(actor: Actor, pronoun: string): boolean;
  /** Everybody named so far, in the order of the story. */
  members(): Iterable<Member>;
}

/** How many mentions back "the company" or "she" may point. */
const REACH = 400;
/** For so many sentences "the company" is the one that "a company" brought in. */
const FRESH = 3;

/** A memory of nobody. */
export function createMemory(names: Names): Memory {
  const all = new Map<string, Member>();
  const namesakes = createNamesakes<Member>();
  const byShortForm = new Map<string, Member>();
  /** Words of the groups, by their keys. */
  const groups = new Map<string, string>();
  /** When "a company" was last brought in, by its noun. */
  const broughtIn = new Map<string, number>();
  const trail: Member[] = [];
  let present = new Set<string>();
  let now = 0;

  const touch = (member: Member, seen: number): void => {
    member.lastSeen = seen;
    if (trail.at(-1) !== member) trail.push(member);
    if (trail.length > 2 * REACH) trail.splice(0, REACH);
  };

  const enrol = (actor: Actor, sense: NameSense | null): Member => {
    const member: Member = {
      actor,
      sense,
      spellings: new Map(),
      roles: new Set(),
      gender: null,
      mentions: 0,
      places: 0,
      lastSeen: now,
    };
    all.set(actor.key, member);
    if (actor.kind === 'person' || actor.kind === 'organisation') namesakes.add(member);
    return member;
  };

  return {
    advance() {
      now++;
      present = new Set();
    },
    now: () => now,
    present: () => present,
    register(actor, sense, spelling) {
      const member = all.get(actor.key) ?? enrol(actor, sense);
      // "Belgian dockers" name Belgium, and yet are not Belgium.
      if (sense === null || sense.form !== 'people') {
        member.mentions++;
        touch(member, now);
      }
      present.add(actor.key);
      member.spellings.set(spelling, (member.spellings.get(spelling) ?? 0) + 1);
      return member;
    },
    dwell({ key }) {
      const member = all.get(key);
      // After all that the sentence names, and before the next one.
      if (member !== undefined) touch(member, now + 0.5);
    },
    abbreviate: (form, member) => byShortForm.set(foldName(form), member),
    bringIn: (noun) => broughtIn.set(noun, now),
    isFresh: (noun) => now - (broughtIn.get(noun) ?? Number.NEGATIVE_INFINITY) <= FRESH,
    has: (key) => all.has(key),
    latest: (fits) => trail.findLast(fits),
    sameAs(words) {
      // The hyphen of "Rees-Jones" is a word of its own to the tagger.
      const folded = words.map((word) => foldName(word)).filter((word) => word !== '');
      const key = folded.join(' ');
      return all.get(key) ?? byShortForm.get(key) ?? namesakes.find(folded, key);
    },
    group(words) {
      const key = words.toLowerCase();
      if (!groups.has(key)) groups.set(key, words);
      return { key, kind: 'group' };
    },
    nameOf(actor) {
      const member = all.get(actor.key);
      if (member === undefined) return groups.get(actor.key) ?? actor.key;
      return usualName(member, actor, names) ?? member.sense?.name ?? actor.key;
    },
    mayBe({ key, kind }, pronoun) {
      if (!/^(?:he|she|him|her)$/.test(pronoun)) return true;
      const asked: Gender = /^(?:she|her)$/.test(pronoun) ? 'woman' : 'man';
      const gender =
        kind === 'group' ? genderOfNoun(key.split(/ (?:of|for) /)[0] ?? '') : (all.get(key)?.gender ?? null);
      return gender === null || gender === asked;
    },
    members: () => all.values(),
  };
}

function usualName(member: Member, { key, kind }: Actor, names: Names): string | undefined {
  const spellings = [...member.spellings].filter(
    ([spelling]) =>
      kind !== 'country' || names.senses(spelling).some(({ id, form }) => id === key && form === 'name'),
  );
  // A person by the fullest name; a country or body by the usual one, and by initials only where it has nothing else.
  const rank = ([spelling, count]: [string, number]): number => {
    if (kind === 'person') return spelling.length;
    const initials = kind === 'organisation' && /^[\p{Lu}\d&.]{2,6}$/u.test(spelling);
    return (initials ? 0 : count) + spelling.length / 1000;
  };
  return spellings.sort((one, other) => rank(other) - rank(one))[0]?.[0];
}
