import type { Names } from '../language/names.ts';
import type { WordTable } from '../language/word-table.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Kinship } from './kinship.ts';
import { FLAG, type Token } from './tokens.ts';

const SAME_FAMILY = 0.7;
const SHORTEST = 3;
const MOST_CAPITALS = 0.75;

/** The proper names of a question that the article never mentions, neighbours joined, as the question spells them. */
export function findUnknownNames(
  text: string,
  tokens: readonly Token[],
  index: ArticleIndex,
  kinship: Kinship,
  words: WordTable,
  names: Names | null,
): string[] {
  const known = (token: Token) => index.ids.has(token.term) || kinship(token.term).alike >= SAME_FAMILY;
  // Somebody who Writes Like This, or SHOUTS, says nothing with a capital letter.
  const written = tokens.filter(({ text: word }) => /^\p{L}/u.test(word));
  const capitals = written.filter(({ flags }) => (flags & FLAG.capital) !== 0).length;
  const telling = capitals <= written.length * MOST_CAPITALS;
  const mentions = names?.mentions(text) ?? [];
  const named = mentions.map(({ start, end, senses }) => ({
    start,
    end,
    unknown: !senses.some(({ id }) => index.ids.has(`@${id}`)),
  }));
  const spans: { start: number; end: number }[] = [];
  for (const token of tokens) {
    const mention = named.find(({ start, end }) => start < token.end && token.start < end);
    const unknown =
      mention !== undefined
        ? mention.unknown && !known(token)
        : (token.flags & FLAG.stop) === 0 &&
          token.text.length >= SHORTEST &&
          /^\p{L}/u.test(token.text) &&
          ((telling && (token.flags & FLAG.name) !== 0) || words.rarity(token.term) === 1) &&
          !known(token);
    if (!unknown) continue;
    const last = spans.at(-1);
    if (last !== undefined && /^[\s.'’-]*$/.test(text.slice(last.end, token.start))) last.end = token.end;
    else spans.push({ start: token.start, end: token.end });
  }
  return spans.map(({ start, end }) => text.slice(start, end));
}
