import { isActorNoun } from '../language/actor-nouns.ts';
import { genderOfName, genderOfNoun, genderOfTitle } from '../language/first-names.ts';
import { foldName } from '../language/names.ts';
import type { Phrase } from '../language/phrases.ts';
import type { Token } from '../language/tagger.ts';
import { BODY, BODY_NOUNS, COMPANY_WORDS, FIRM, NOBODY, PERSON_NOUN } from './descriptions.ts';
import type { Member } from './member.ts';
import type { Memory } from './memory.ts';
import { hasAge, isGivenName, nameStart, nameWords } from './proper-names.ts';

/** Titles that stand before a given name. */
const KNIGHTED = /^(?:sir|dame|prince|princess)$/;

/**
 * Takes down whom a name means: somebody known, by whatever form of the name, or else a person or an organisation new to
 * the story. Null for capital letters that name nobody: "Monday".
 */
export function introduce(
  tokens: readonly Token[],
  run: Phrase,
  spelling: string,
  memory: Memory,
): Member | null {
  const bare = nameWords(tokens, run);
  const key = foldName(bare.join(' '));
  if (key.length < 2 || NOBODY.test(key) || /^\d/.test(key)) return null;
  const titles = tokens.slice(run.from, nameStart(tokens, run)).map(({ lower }) => genderOfTitle(lower));
  const title = titles.find((gender) => gender !== null) ?? null;
  const known = memory.sameAs(bare);
  if (known !== undefined) {
    const member = memory.register(known.actor, known.sense, spelling);
    member.gender = title ?? member.gender;
    return member;
  }
  // "A baker, Milos,"
  const before = tokens[run.from - (tokens[run.from - 1]?.text === ',' ? 2 : 1)]?.lower ?? '';
  const person = isPerson(tokens, run, spelling, before);
  const member = memory.register({ key, kind: person ? 'person' : 'organisation' }, null, spelling);
  // "Sir Anton Brill" is Sir Anton from then on.
  if (bare.length > 1 && KNIGHTED.test(tokens[run.from]?.lower ?? ''))
    memory.abbreviate(bare[0] ?? '', member);
  // "Her brother Finn"
  const kin = genderOfNoun(before);
  member.gender = title ?? kin ?? (person ? genderOfName(foldName(bare[0] ?? '')) : null);
  return member;
}

/** Whether a new name is a person's, as it and `before`, the noun before it, tell. */
function isPerson(tokens: readonly Token[], run: Phrase, spelling: string, before: string): boolean {
  if (BODY.test(spelling) || FIRM.test(spelling) || /^[\p{Lu}\d&.]{2,6}$/u.test(spelling)) return false;
  if (BODY_NOUNS.test(tokens[run.from - 1]?.lower ?? '')) return false;
  const bare = nameWords(tokens, run);
  return (
    nameStart(tokens, run) > run.from ||
    // "striker Mensah"
    (isActorNoun(before) && PERSON_NOUN.test(before) && !COMPANY_WORDS.test(before)) ||
    hasAge(tokens, run) ||
    (bare.length >= 2 && bare.length <= 4) ||
    isGivenName(bare)
  );
}
