import { SPEAKER } from '../../article/actor.ts';
import { parseArticle } from '../../article/parse.ts';
import { type ReadingKnowledge, readSentences } from '../../article/read.ts';
import type { Stance } from '../../language/stances.ts';
import type { ActorBook, Profile } from '../actor-book.ts';
import { readStances } from '../stances/read-stances.ts';

/** A stance that a message ascribes to an actor of the article. */
export interface Ascription {
  readonly profile: Profile;
  readonly stance: Stance;
  /** True where the message says that the actor does not do it. */
  readonly denied: boolean;
}

/** Stances that exclude each other: what an actor does about a thing, and how it feels about one. */
const ACTS: ReadonlySet<Stance> = new Set<Stance>([
  'banned',
  'restricts',
  'reviewing',
  'considering',
  'adopted',
]);
const AGAINST: ReadonlySet<Stance> = new Set<Stance>([
  'opposes',
  'rejects',
  'denies',
  'accuses',
  'concerned',
]);
const NEGATION = /\b(?:not|never)\b|n['’]t\b/giu;

/** Reads the stances that a statement ascribes to actors, by the same grammar that reads the article. */
export function readAscriptions(text: string, book: ActorBook, knowledge: ReadingKnowledge): Ascription[] {
  const negated = NEGATION.test(text);
  NEGATION.lastIndex = 0;
  const found = ascribed(text, book, knowledge, false);
  // "Australia has not banned it" ascribes nothing; without its "not" it says what is denied.
  if (!negated || found.length > 0) return found;
  const plain = text.replace(/\bdid(?:n['’]t| not)\b/giu, '').replace(NEGATION, ' ');
  return ascribed(plain, book, knowledge, true);
}

function ascribed(text: string, book: ActorBook, knowledge: ReadingKnowledge, denied: boolean): Ascription[] {
  const found: Ascription[] = [];
  for (const reading of readSentences(parseArticle(text), knowledge)) {
    for (const { actor, stance } of readStances(reading, knowledge.words)) {
      if (actor === SPEAKER) continue;
      const profile = book.known(reading.cast.nameOf(actor));
      if (profile !== null) found.push({ profile, stance, denied });
    }
  }
  return found;
}

/** Whether the article states otherwise than a message ascribes; null where it does not speak to it. */
export function contradicts({ profile, stance, denied }: Ascription): boolean | null {
  const { stances } = profile;
  if (stances.includes(stance)) return denied;
  if (denied || stances.length === 0) return null;
  if (ACTS.has(stance))
    return stances.some((own) => ACTS.has(own)) || stances.includes('plans') ? true : null;
  if (stance === 'supports') return stances.some((own) => AGAINST.has(own)) ? true : null;
  return AGAINST.has(stance) && stances.includes('supports') ? true : null;
}
