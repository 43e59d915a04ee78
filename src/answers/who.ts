import type { Stance } from '../language/stances.ts';
import { createFinder } from '../search/fuzzy.ts';
import type { StanceGroup, WhoAnswer } from './answer.ts';
import type { Desk } from './desk.ts';

/** Stances that `/who-banned` sets side by side. */
export const BAN_GROUPS: readonly Stance[] = ['banned', 'reviewing', 'considering'];

/** Who does it: a stance, or a word for one, misspelt or not. */
export function answerWho(desk: Desk, action: string): WhoAnswer {
  const { words, held } = desk;
  const named = action
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .flatMap((word) => words.named(word));
  // The first word decides: who is considering a ban has not banned.
  const exact = named.find((stance) => held.includes(stance));
  const meant = exact ?? (named.length > 0 ? null : stanceFinder(held).nearest(action));
  return grouped(desk, action, meant === null ? [] : [meant]);
}

/** Who has banned, who is reviewing, who is considering it. */
export function answerWhoBanned(desk: Desk): WhoAnswer {
  return grouped(desk, '', BAN_GROUPS);
}

/** Stances that the article holds and that a word names or begins, likeliest first. */
export function suggestStances({ held, words }: Desk, typed: string): Stance[] {
  const named = held.filter((stance) => words.named(typed).includes(stance));
  return [...new Set([...named, ...stanceFinder(held).matching(typed)])];
}

function stanceFinder(held: readonly Stance[]) {
  return createFinder(held.map((stance) => ({ phrase: stance, value: stance })));
}

function grouped(desk: Desk, question: string, stances: readonly Stance[]): WhoAnswer {
  const groups = stances.map((stance) => groupOf(desk, stance)).filter(({ actors }) => actors.length > 0);
  const all = desk.passages.all(
    groups.flatMap(({ actors }) =>
      actors.flatMap(({ passages }) => passages.map(({ sentence }) => sentence)),
    ),
  );
  const stance = groups[0]?.stance ?? null;
  return { type: 'who', ...desk.found(question, all, all.length), stance, groups, held: desk.held };
}

function groupOf({ book, passages }: Desk, stance: Stance): StanceGroup {
  const doing = new Map<string, { actor: string; sentences: number[] }>();
  for (const { actor, stance: is, sentence } of book.events) {
    if (is !== stance) continue;
    const own = doing.get(actor.key) ?? { actor: book.nameOf(actor), sentences: [] };
    own.sentences.push(sentence);
    doing.set(actor.key, own);
  }
  const actors = [...doing.values()].map(({ actor, sentences }) => {
    return { actor, passages: passages.all(sentences) };
  });
  return { stance, actors };
}
