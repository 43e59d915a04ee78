import { isActorNoun } from '../language/actor-nouns.ts';
import { type Phrase, runEnd } from '../language/phrases.ts';
import type { Token } from '../language/tagger.ts';
import type { Actor } from './actor.ts';
import { BODY, COMPANY_WORDS, groupEnd, OWN_FORMS, UNLIKE } from './descriptions.ts';
import { described } from './member.ts';
import type { Memory } from './memory.ts';
import type { NamedSentence } from './named-sentence.ts';
import { rolePhrase } from './roles.ts';

/**
 * Whom a phrase around a common noun means: somebody named before ("the company", "the home secretary"), a country by its
 * government, or a group by its own words ("two-thirds of members"); null where the noun is no actor's. `subjects` are
 * those the sentence before was about.
 */
export function meantByNoun(
  tokens: readonly Token[],
  part: Phrase,
  sentence: NamedSentence,
  memory: Memory,
  subjects: readonly Actor[],
): Actor | null {
  const head = tokens[part.head];
  const opener = tokens[part.from]?.lower ?? '';
  if (head === undefined || opener === 'whose') return null;
  if (!isActorNoun(head.lower) && !isShare(tokens, part)) return null;
  const owned = sentence.known.find(({ from, to }) => from >= part.from && to <= part.head);
  // "the German government", "Sweden's government": the country itself.
  if (owned !== undefined && OWN_FORMS.test(head.lower) && owned.to >= part.head - 1) {
    const { sense } = owned;
    return memory.register({ key: sense.id, kind: sense.kind }, { ...sense, form: 'name' }, head.text).actor;
  }
  const end = runEnd(tokens, part.from, part.to);
  const before = end === part.to ? toldBefore(tokens, part, memory, subjects) : null;
  if (before !== null) return before;
  if (/^an?$/.test(opener)) memory.bringIn(head.lower);
  const from = /^(?:the|a|an)$/.test(opener) ? part.from + 1 : part.from;
  return memory.group(sentence.words(from, groupEnd(tokens, end, part.to)));
}

/** "two-thirds of members", "65% of nurses" */
function isShare(tokens: readonly Token[], { head, to }: Phrase): boolean {
  const noun = tokens[head];
  return (
    (noun?.pos === 'NUM' || /^(?:thirds?|quarters?|fifths?|per|cent|percent|%)$/.test(noun?.lower ?? '')) &&
    tokens[head + 1]?.lower === 'of' &&
    tokens.slice(head + 2, to).some(({ lower }) => isActorNoun(lower))
  );
}

/** Whom the story has told of that a definite phrase, with nothing behind its noun, means; null for nobody. */
function toldBefore(
  tokens: readonly Token[],
  { from, head }: Phrase,
  memory: Memory,
  subjects: readonly Actor[],
): Actor | null {
  const noun = tokens[head]?.lower ?? '';
  const opener = tokens[from]?.lower ?? '';
  if (!/^(?:the|this|that|its|their|his|her)$/.test(opener)) return null;
  if (head <= from + 1) {
    if (memory.isFresh(noun)) return null;
    return described(noun, /^(?:the|this|that)$/.test(opener), memory.latest, subjects)?.actor ?? null;
  }
  // "the home secretary": by the whole of an office.
  const office = rolePhrase(tokens, from, head + 1);
  const holder = memory.latest(({ roles }) => roles.has(office));
  if (holder !== undefined) return holder.actor;
  // "the iPhone maker", "the Swedish firm": by what it is, whoever the text was just about.
  if (opener !== 'the' || !COMPANY_WORDS.test(noun) || UNLIKE.test(noun)) return null;
  const another = tokens.slice(from, head).some(({ lower }) => OTHER.test(lower));
  if (another) return null;
  return subjects.find((actor) => actor.kind === 'organisation' && !BODY.test(memory.nameOf(actor))) ?? null;
}

/** "the rival firm" is not the firm that the text was about. */
const OTHER = /^(?:parent|rival|other|state|second|first|new|largest|biggest|main|same|whole)$/;
