import type { Stance } from '../language/stances.ts';
import { createFinder } from '../search/fuzzy.ts';
import type { Profile } from './actor-book.ts';
import type { StanceGroup, WhoAnswer } from './answer.ts';
import type { Desk } from './desk.ts';
import type { StanceEvent } from './stances/event.ts';

/** Stances that `/who-banned` sets side by side. */
export const BAN_GROUPS: readonly Stance[] = ['banned', 'reviewing', 'considering'];

/** Who does it: a stance, or a word for one, misspelt or not. */
export function answerWho(desk: Desk, action: string): WhoAnswer {
  const { words, held } = desk;
  const spelt = [...action.matchAll(/\p{L}+/gu)];
  const named = spelt.flatMap(({ 0: word, index }) =>
    words.named(word.toLowerCase()).map((stance) => ({ stance, end: index + word.length })),
  );
  // The first word decides: who is considering a ban has not banned.
  const exact = named.find(({ stance, end }) => end === named[0]?.end && held.includes(stance));
  if (exact !== undefined) return grouped(desk, action, [exact.stance], action.slice(exact.end));
  const meant = named.length > 0 ? null : stanceFinder(held).nearest(action);
  return grouped(desk, action, meant === null ? [] : [meant]);
}

/** Who has banned, who is reviewing, who is considering it; `about` may name whom or what. */
export function answerWhoBanned(desk: Desk, about = ''): WhoAnswer {
  return grouped(desk, '', BAN_GROUPS, about);
}

/** Stances that the article holds and that a word names or begins, likeliest first. */
export function suggestStances({ held, words }: Desk, typed: string): Stance[] {
  const named = held.filter((stance) => words.named(typed).includes(stance));
  return [...new Set([...named, ...stanceFinder(held).matching(typed)])];
}

function stanceFinder(held: readonly Stance[]) {
  return createFinder(held.map((stance) => ({ phrase: stance, value: stance })));
}

function grouped(desk: Desk, question: string, stances: readonly Stance[], about = ''): WhoAnswer {
  const target = targetIn(desk, about);
  const events = desk.book.events.filter(({ stance }) => stances.includes(stance));
  // Side by side, "such a move" stands with the ban it is about; of one stance alone only what is aimed so is told.
  const told = target === null || events.some((event) => isAimedAt(event, target));
  const fits = (event: StanceEvent): boolean =>
    target === null ||
    (stances.length > 1 ? told && !isAimedElsewhere(event, target) : isAimedAt(event, target));
  const groups = stances
    .map((stance) => groupOf(desk, stance, fits))
    .filter(({ actors }) => actors.length > 0);
  const all = desk.passages.all(
    groups.flatMap(({ actors }) =>
      actors.flatMap(({ passages }) => passages.map(({ sentence }) => sentence)),
    ),
  );
  const stance = groups[0]?.stance ?? null;
  return { type: 'who', ...desk.found(question, all, all.length), stance, groups, held: desk.held };
}

/**
 * Whom the words behind a stance name: "china" in "accuses china of spying"; null where they name no actor of the
 * article, or only tell what is meant by whose it is: "a resolution on Chinese technology".
 */
function targetIn({ book, names }: Desk, about: string): Profile | null {
  const bare = about.replace(/[?!.…]+$/u, '').trim();
  if (bare === '') return null;
  const whole = book.known(bare);
  const mention = names.mentions(bare)[0];
  if (whole !== null || mention === undefined || mention.start > 0) return whole;
  return mention.senses[0]?.form === 'people' ? null : book.known(bare.slice(0, mention.end));
}

/** True where a stance is aimed at somebody else. */
function isAimedElsewhere({ aims }: StanceEvent, target: Profile): boolean {
  return aims.length > 0 && !aims.some(({ key }) => key === target.key);
}

/** True where a stance is aimed at somebody, or at nothing that the clause tells, in a sentence that names them. */
function isAimedAt({ aims, target: words, sentence }: StanceEvent, target: Profile): boolean {
  return aims.some(({ key }) => key === target.key) || (words === null && target.mentions.includes(sentence));
}

function groupOf(
  { book, passages }: Desk,
  stance: Stance,
  fits: (event: StanceEvent) => boolean,
): StanceGroup {
  const doing = new Map<string, { actor: string; sentences: number[] }>();
  for (const event of book.events) {
    const { actor, stance: is, sentence } = event;
    if (is !== stance || !fits(event)) continue;
    const own = doing.get(actor.key) ?? { actor: book.nameOf(actor), sentences: [] };
    own.sentences.push(sentence);
    doing.set(actor.key, own);
  }
  const actors = [...doing.values()].map(({ actor, sentences }) => {
    return { actor, passages: passages.all(sentences) };
  });
  return { stance, actors };
}
