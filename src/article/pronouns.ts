import { type Actor, SPEAKER } from './actor.ts';
import { ANYBODY, isBody, isOne } from './descriptions.ts';
import { isPlace, type Latest } from './member.ts';

/**
 * Whom a lower-case pronoun means; null where nobody fits. `near` are those the sentence before was about, likeliest
 * first, `fits` tells who may be a "she" or a "he", and `now` is when the sentence was entered.
 */
export function whoIs(
  pronoun: string,
  near: readonly Actor[],
  latest: Latest,
  fits: (actor: Actor) => boolean,
  now: number,
): Actor | null {
  if (/^(?:i|we|us|me)$/.test(pronoun)) return SPEAKER;
  if (/^(?:he|she|him)$/.test(pronoun)) {
    const person = near.find((actor) => actor.kind === 'person' && fits(actor));
    const somebody = near.find((actor) => actor.kind === 'group' && !isBody(actor.key) && fits(actor));
    const earlier = latest(
      (member) =>
        member.actor.kind === 'person' && !isPlace(member) && member.lastSeen < now && fits(member.actor),
    );
    return person ?? somebody ?? earlier?.actor ?? null;
  }
  if (pronoun === 'it') return near.find(isThing) ?? null;
  if (pronoun === 'they' || pronoun === 'them') return near.find(isSeveral) ?? near[0] ?? null;
  return ANYBODY.test(pronoun) ? { key: pronoun, kind: 'group' } : null;
}

function isThing({ kind, key }: Actor): boolean {
  return kind === 'organisation' || kind === 'country' || (kind === 'group' && isOne(key));
}

/** "three people with knowledge of the plans", and no committee. */
function isSeveral({ key, kind }: Actor): boolean {
  return kind === 'group' && !isOne(key) && isBody(key.split(/ (?:of|for|with|in|at|to) /)[0] ?? '');
}
