import { SPEAKER } from '../../article/actor.ts';
import { parseArticle } from '../../article/parse.ts';
import { type ReadingKnowledge, readSentences } from '../../article/read.ts';
import type { Stance } from '../../language/stances.ts';
import type { ActorBook, Profile } from '../actor-book.ts';
import type { ActorSummary } from '../answer.ts';
import type { Desk } from '../desk.ts';
import type { StanceEvent } from '../stances/event.ts';
import { readStances } from '../stances/read-stances.ts';

/** A stance that a message ascribes to an actor of the article. */
interface Ascription {
  readonly profile: Profile;
  readonly stance: Stance;
  /** True where the message says that the actor does not do it. */
  readonly denied: boolean;
  /** What it is aimed at, as the message puts it; null where it names nothing. */
  readonly target: string | null;
}

/** Stances that exclude each other: what an actor does about a thing, and how it feels about one. */
const ACTS: ReadonlySet<Stance> = new Set<Stance>([
  'banned',
  'restricts',
  'reviewing',
  'considering',
  'adopted',
]);
const UNDECIDED: ReadonlySet<Stance> = new Set<Stance>(['considering', 'reviewing']);
const AGAINST: ReadonlySet<Stance> = new Set<Stance>([
  'opposes',
  'rejects',
  'denies',
  'accuses',
  'concerned',
]);
/** What the article states of an actor that a claim ascribes a stance to. */
export interface StanceJudgement {
  readonly verdict: 'said' | 'differs';
  readonly events: readonly StanceEvent[];
  /** What it states instead; null where it states the same. */
  readonly stated: ActorSummary | null;
  /** True where the claim says that the actor does not do it. */
  readonly denied: boolean;
}

/**
 * Holds the stances that a claim ascribes against those that the article states, where both are about the same thing.
 * @param missedIn the words of the claim that a sentence of the article does not have; null where it is nowhere near
 * @returns null where the article does not speak to it
 */
export function judgeStances(
  text: string,
  { book, reading }: Pick<Desk, 'book' | 'reading'>,
  missedIn: (sentence: number) => readonly string[] | null,
): StanceJudgement | null {
  const ascriptions = readAscriptions(text, book, reading);
  const judged = ascriptions.map((ascription) => {
    const { profile, denied } = ascription;
    // "Huawei in 2018": when and where it was done is not what it was done to.
    const target = ascription.target?.split(/\b(?:in|on|at|after|before|since|during|last|this)\b/)[0];
    const told = profile.events.flatMap((event) => {
      const missed = missedIn(event.sentence)?.filter((word) => !isOwn(word, profile, reading));
      return missed === undefined ? [] : [{ event, missed }];
    });
    const about = told.filter(({ missed }) => !missed.some((word) => target?.includes(word) ?? true));
    return {
      profile,
      denied,
      same: told.filter(
        ({ event, missed }) => missed.length === 0 && contradicts(ascription, event.stance) === false,
      ),
      near: about.some(({ event }) => contradicts(ascription, event.stance) === false),
      other: about.filter(({ event }) => contradicts(ascription, event.stance) === true),
    };
  });
  for (const { profile, denied, near, other } of judged) {
    if (near || other.length === 0) continue;
    const events = other.map(({ event }) => event);
    const stances = profile.stances.filter((stance) => events.some((event) => event.stance === stance));
    return { verdict: 'differs', events, stated: { actor: profile.name, stances }, denied };
  }
  const same = judged.flatMap((one) => one.same.map(({ event }) => event));
  const denied = judged.some((one) => one.denied);
  return same.length === 0 ? null : { verdict: 'said', events: same, stated: null, denied };
}

/** Words that name the actor, or what it does: those a passage may have in other forms. */
function isOwn(word: string, profile: Profile, { words }: ReadingKnowledge): boolean {
  const lower = word.toLowerCase();
  return profile.name.toLowerCase().includes(lower) || words.verbs.has(lower);
}

/** A verb that is denied: "has not", "did not", "never"; not what somebody is told not to do. */
const DENIES =
  /\b((?:has|have|had|is|are|was|were|do|does|did|will|would|can|could|should)(?:n['’]t\b| not\b)|never\b)/iu;

/** Reads the stances that a statement ascribes to actors, by the same grammar that reads the article. */
function readAscriptions(text: string, book: ActorBook, knowledge: ReadingKnowledge): Ascription[] {
  const found = ascribed(text, book, knowledge, false);
  // "Australia has not banned it" ascribes nothing; without its "not" it says what is denied.
  if (!DENIES.test(text) || found.length > 0) return found;
  const plain = text.replace(DENIES, (denial) =>
    /^(?:do|does|did|never)/i.test(denial) ? '' : denial.replace(/n['’]t$| not$/iu, ''),
  );
  return ascribed(plain, book, knowledge, true);
}

function ascribed(text: string, book: ActorBook, knowledge: ReadingKnowledge, denied: boolean): Ascription[] {
  const found: Ascription[] = [];
  for (const reading of readSentences(parseArticle(text), knowledge)) {
    for (const { actor, stance, target } of readStances(reading, knowledge.words)) {
      if (actor === SPEAKER) continue;
      const profile = book.known(reading.cast.nameOf(actor));
      const aim = target === null ? null : text.slice(target.start, target.end);
      if (profile !== null) found.push({ profile, stance, denied, target: aim });
    }
  }
  return found;
}

/** Whether a stance that the article states is another than the one ascribed; null where they do not touch. */
function contradicts({ stance, denied }: Ascription, stated: Stance): boolean | null {
  if (stated === stance) return denied;
  // Who is still considering it has not done it.
  if (denied) return ACTS.has(stance) && UNDECIDED.has(stated) ? false : null;
  if (ACTS.has(stance)) return ACTS.has(stated) || stated === 'plans' ? true : null;
  if (stance === 'plans') return UNDECIDED.has(stated) ? true : null;
  if (stance === 'supports') return AGAINST.has(stated) ? true : null;
  return AGAINST.has(stance) && stated === 'supports' ? true : null;
}
