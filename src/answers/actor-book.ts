import { type Actor, SPEAKER } from '../article/actor.ts';
import type { Article } from '../article/article.ts';
import type { Cast } from '../article/cast.ts';
import { type ReadingKnowledge, readSentences } from '../article/read.ts';
import { resolveSpeakers } from '../article/resolve-speakers.ts';
import { type Attribution, attribute, type Utterance } from '../article/speakers.ts';
import { foldName } from '../language/names.ts';
import { STANCES, type Stance } from '../language/stances.ts';
import { createFinder } from '../search/fuzzy.ts';
import type { StanceEvent } from './stances/event.ts';
import { readStances } from './stances/read-stances.ts';

/** An actor with all that the article says of it. */
export interface Profile {
  readonly key: string;
  /** As the article names it. */
  readonly name: string;
  readonly events: readonly StanceEvent[];
  /** Without repeats, in the order of `STANCES`. */
  readonly stances: readonly Stance[];
  /** Numbers of the sentences that name it, in order. */
  readonly mentions: readonly number[];
  /** Numbers of the sentences it speaks. */
  readonly speaks: readonly number[];
  /** False for a name that only passes by: found when asked for, but not offered. */
  readonly listed: boolean;
}

/** Who is in the article, who says what in it, and how readers may call them. */
export interface ActorBook {
  /** Most prominent first. */
  readonly profiles: readonly Profile[];
  /** One for each sentence, in order. */
  readonly utterances: readonly Utterance[];
  /** In the order of the article. */
  readonly events: readonly StanceEvent[];
  nameOf(actor: Actor): string;
  /** Whom a phrase means by a spelling that is known; null for a misspelt one, too. */
  known(phrase: string): Profile | null;
  /** Whom a phrase means, however it is spelt; a name that the article lacks by its usual spelling; null for neither. */
  find(phrase: string): { readonly profile: Profile } | { readonly unnamed: string } | null;
  suggest(typed: string): readonly Profile[];
}

/** Reads the whole article once. */
export function readActors(article: Article, knowledge: ReadingKnowledge): ActorBook {
  const attributions: Attribution[] = [];
  const read: StanceEvent[] = [];
  const mentions = new Map<string, number[]>();
  let cast: Cast | null = null;
  for (const reading of readSentences(article, knowledge)) {
    cast = reading.cast;
    attributions.push(attribute(reading));
    read.push(...readStances(reading, knowledge.words));
    for (const key of reading.cast.present()) {
      const list = mentions.get(key) ?? [];
      list.push(reading.sentence.number);
      mentions.set(key, list);
    }
  }
  const utterances = resolveSpeakers(attributions);
  const behind = principals(cast, knowledge);
  const events = read.flatMap((event) => {
    if (event.actor !== SPEAKER) return [{ ...event, actor: behind(event.actor) }];
    const by = utterances[event.sentence - 1]?.by ?? null;
    return by === null ? [] : [{ ...event, actor: behind(by) }];
  });
  const nameOf = (actor: Actor): string => cast?.nameOf(actor) ?? actor.key;
  const profiles = profile(cast, events, utterances, mentions, nameOf);
  return { profiles, utterances, events, nameOf, ...finding(profiles, cast, knowledge) };
}

const SPOKESPERSON =
  /^(?:an? )?(?:.+ )?(?:spokes(?:man|woman|person|people)|representatives?|lawyers?) (?:for|of) (?:the )?(.+)$/;

/** Whom a spokesperson with no name speaks for: what "a spokesman for Norvane" denies, Norvane denies. */
function principals(cast: Cast | null, { names }: ReadingKnowledge): (actor: Actor) => Actor {
  const bySpelling = new Map<string, Actor>();
  for (const { actor, spellings } of cast?.named() ?? []) {
    for (const spelling of spellings) bySpelling.set(foldName(spelling), actor);
  }
  return (actor) => {
    const whom = actor.kind === 'group' ? SPOKESPERSON.exec(actor.key)?.[1] : undefined;
    if (whom === undefined) return actor;
    const known = bySpelling.get(foldName(whom));
    if (known !== undefined) return known;
    const sense = names.senses(whom)[0];
    return sense === undefined ? actor : { key: sense.id, kind: sense.kind };
  };
}

function profile(
  cast: Cast | null,
  events: readonly StanceEvent[],
  utterances: readonly Utterance[],
  mentions: ReadonlyMap<string, readonly number[]>,
  nameOf: (actor: Actor) => string,
): Profile[] {
  const actors = new Map<string, Actor>();
  const counts = new Map<string, number>();
  for (const { actor, mentions: count } of cast?.named() ?? []) {
    actors.set(actor.key, actor);
    counts.set(actor.key, count);
  }
  for (const { actor } of events) actors.set(actor.key, actor);
  for (const { by } of utterances) if (by !== null) actors.set(by.key, by);
  const byActor = new Map<string, StanceEvent[]>();
  for (const event of events) byActor.set(event.actor.key, [...(byActor.get(event.actor.key) ?? []), event]);
  const spoken = new Map<string, number[]>();
  for (const [index, { by }] of utterances.entries()) {
    if (by !== null) spoken.set(by.key, [...(spoken.get(by.key) ?? []), index + 1]);
  }
  return [...actors.values()]
    .map((actor) => {
      const own = byActor.get(actor.key) ?? [];
      const named = mentions.get(actor.key) ?? own.map(({ sentence }) => sentence);
      const speaks = spoken.get(actor.key) ?? [];
      // None where only its people are named: "Belgian dockers".
      const times = counts.get(actor.key) ?? 0;
      return {
        key: actor.key,
        name: nameOf(actor),
        events: own,
        stances: STANCES.filter((stance) => own.some((event) => event.stance === stance)),
        mentions: named,
        speaks,
        listed:
          own.length > 0 ||
          speaks.length > 0 ||
          (times > 0 && (actor.kind === 'country' || named.length > 1)),
      };
    })
    .sort((one, other) => weight(other) - weight(one));
}

/** Whoever does something is worth more than whoever is only named. */
function weight({ stances, mentions, speaks }: Profile): number {
  return stances.length * 2 + speaks.length + mentions.length;
}

function finding(
  profiles: readonly Profile[],
  cast: Cast | null,
  { names, isWord }: ReadingKnowledge,
): Pick<ActorBook, 'known' | 'find' | 'suggest'> {
  const byKey = new Map(profiles.map((own) => [own.key, own]));
  const bySpelling = new Map<string, Profile>();
  for (const { actor, spellings } of cast?.named() ?? []) {
    const own = byKey.get(actor.key);
    if (own === undefined) continue;
    for (const spelling of [own.name, ...spellings]) bySpelling.set(foldName(spelling), own);
  }
  // "the health secretary", where only one is called so.
  const byRole = new Map<string, Profile | null>();
  for (const { actor, roles } of cast?.named() ?? []) {
    const own = byKey.get(actor.key);
    if (own === undefined) continue;
    for (const role of roles) byRole.set(foldName(role), byRole.has(foldName(role)) ? null : own);
  }
  for (const [role, own] of byRole) if (own !== null && !bySpelling.has(role)) bySpelling.set(role, own);
  for (const own of profiles) {
    const folded = foldName(own.name);
    if (!bySpelling.has(folded)) bySpelling.set(folded, own);
  }
  // Countries that the article lacks are near misses, too: "frnace" is France, which is not Germany misspelt.
  const anywhere = [...names.spellings].flatMap(([phrase, senses]) =>
    senses.slice(0, 1).map((sense) => ({ phrase, value: byKey.get(sense.id) ?? sense.name })),
  );
  const own = [...bySpelling].map(([phrase, value]) => ({ phrase, value }));
  const anybody = createFinder<Profile | string>([...own, ...anywhere]);
  const listed = createFinder<Profile>([
    ...profiles.map((value) => ({ phrase: value.name, value })),
    ...own,
    ...[...names.spellings].flatMap(([phrase, senses]) =>
      senses.flatMap(({ id }) => {
        const value = byKey.get(id);
        return value === undefined ? [] : [{ phrase, value }];
      }),
    ),
  ]);

  const bare = (phrase: string): string => foldName(phrase).replace(/^(?:the|an?) /, '');
  const known: ActorBook['known'] = (phrase) => {
    const folded = bare(phrase);
    const meant = names.senses(phrase).map(({ id }) => byKey.get(id));
    return bySpelling.get(folded) ?? meant.find((own) => own !== undefined) ?? null;
  };
  /** The name that is shown before the names that are only known: "comm" is the commission, not the commonwealth. */
  const suggest = (typed: string): readonly Profile[] => {
    const lower = typed.trim().toLowerCase();
    const found = listed.matching(typed).filter((own) => own.listed);
    const begins = ({ name }: Profile): boolean => ` ${name.toLowerCase()}`.includes(` ${lower}`);
    return [...found.filter(begins), ...found.filter((own) => !begins(own))];
  };
  const find: ActorBook['find'] = (phrase) => {
    const folded = bare(phrase);
    if (folded === '') return null;
    const exact = known(phrase);
    if (exact !== null) return { profile: exact };
    const elsewhere = names.senses(folded)[0];
    if (elsewhere !== undefined) return { unnamed: elsewhere.name };
    // "the government of Germany", "german officials"
    const inside = names.mentions(phrase).flatMap((mention) => mention.senses);
    const partly = inside.map(({ id }) => byKey.get(id)).find((value) => value !== undefined);
    const words = folded.split(' ');
    const group = profiles.find(({ name }) => {
      const has = foldName(name).split(' ');
      return words.every((word) => has.includes(word));
    });
    if (group !== undefined) return { profile: group };
    if (partly !== undefined) return { profile: partly };
    if (inside[0] !== undefined) return { unnamed: inside[0].name };
    if (words.every(isWord)) return null;
    const near = anybody.nearest(folded);
    if (near === null) return null;
    return typeof near === 'string' ? { unnamed: near } : { profile: near };
  };
  return { known, find, suggest };
}
