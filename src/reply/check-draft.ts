import type { CheckAnswer } from '../answers/answer.ts';
import type { Article } from '../article/article.ts';
import { COLOURS } from './colours.ts';
import { type Draft, passageExtract } from './compose.ts';
import { draft } from './drafts.ts';
import { wording } from './wording.ts';

/** What the article says to each statement of a message. */
export function checkDraft(article: Article, answer: CheckAnswer): Draft {
  return draft(COLOURS.answered, wording.titles.check, {
    extracts: answer.claims.flatMap(({ verdict, passages, nearest }) =>
      [...passages, ...nearest].map((passage) =>
        passageExtract(article, passage, wording.headings.verdict(verdict)),
      ),
    ),
  });
}
