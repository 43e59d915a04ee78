import { z } from 'zod';
import { STANCES } from './stances.ts';

/** What the bot knows beside the article. Everything in it may be left out. */
const LEXICON = z.strictObject({
  /** Names that the article uses, or that readers use for the same, beyond countries, which are known anyway. */
  actors: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1),
        aliases: z.array(z.string().trim().min(1)).default([]),
      }),
    )
    .default([]),
  /** Groups of words that mean the same in this article. */
  synonyms: z.array(z.array(z.string().trim().min(1)).min(2)).default([]),
  /** Further verbs, in their plain form, for a stance: { "banned": ["blackball"] }. */
  stances: z.partialRecord(z.enum(STANCES), z.array(z.string().trim().min(1))).default({}),
});

export type Lexicon = z.output<typeof LEXICON>;

export const EMPTY_LEXICON: Lexicon = LEXICON.parse({});

/** The lexicon held in a parsed JSON value, or its mistakes, each named by its path. */
export function readLexicon(value: unknown): { lexicon: Lexicon } | { mistakes: readonly string[] } {
  const result = LEXICON.safeParse(value);
  if (result.success) return { lexicon: result.data };
  return {
    mistakes: result.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'the whole file'}: ${message}`,
    ),
  };
}
