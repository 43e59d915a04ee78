import type { Span } from '../../article/article.ts';
import { type Phrase, phraseStartingAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tagger.ts';

/** The noun phrase behind a verb, past its particles: "pushing back against | China's expansion". */
export function targetAfter(
  tokens: readonly Token[],
  at: number,
  subject: Phrase | null = null,
): Span | null {
  let from = at;
  while (from < at + 3 && /^(?:ADP|PART|ADV)$/.test(tokens[from]?.pos ?? '')) from++;
  const phrase = phraseStartingAt(tokens, from);
  // "warned Ellen Vance": what stands behind may be the subject.
  return phrase === null || phrase.from === subject?.from ? null : spanOf(tokens, phrase);
}

export function spanOf(tokens: readonly Token[], phrase: Phrase | null): Span | null {
  const first = phrase === null ? undefined : tokens[phrase.from];
  const last = phrase === null ? undefined : tokens[phrase.to - 1];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
