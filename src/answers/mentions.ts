import { isStopWord } from '../language/stop-words.ts';
import { wordsOf } from '../language/words.ts';

const TEXT = '(?:it|this|that|(?:this|that|the) (?:article|story|text|piece|report|news))';
const SOMEHOW = '(?:even |ever |also |actually |really |at all )*';
const TAIL = `(?: (?:anywhere|at all|too|here|there|somewhere|once|by name|in (?:here|there|${TEXT})))*`;
/** A glance tells that most questions are no such. */
const MAY_ASK = /\b(?:mention|name|quote|refer|bring|brought|about)/i;
const WAYS = [
  `(?:is|are|was|were) (.+?) ${SOMEHOW}(?:mentioned|named|quoted|referred to|brought up|talked about)${TAIL}`,
  `(?:does|do|did) ${TEXT} ${SOMEHOW}(?:mention|name|quote|refer to|bring up|talk about|speak about|say (?:anything|something|a word) about) (.+?)${TAIL}`,
  `(?:is there )?any(?:thing| mention) (?:of|about|on) (.+?)${TAIL}`,
].map((way) => new RegExp(`^(?:(?:so|and|but|ok|well)[ ,]+)*${way}$`, 'i'));

/** A clause is asked for, and no name. */
const CLAUSE = /^(?:that|what|who|whom|whose|how|why|when|where|which|whether|if)\b/i;

/** What a question asks whether the article mentions, without its article; null where it asks something else. */
export function askedMention(plain: string): string | null {
  if (!MAY_ASK.test(plain)) return null;
  for (const way of WAYS) {
    const name = way.exec(plain)?.[1];
    if (name !== undefined && !CLAUSE.test(name) && isName(name))
      return name.replace(/^(?:the|an?|any|some) /i, '');
  }
  return null;
}

/** "Anyone", "he" and "us" name nothing; "the US" does. */
function isName(words: string): boolean {
  return wordsOf(words).some(({ text, lower }) => !isStopWord(lower) || /^\p{Lu}{2,}$/u.test(text));
}
