import type { Passage, StanceAnswer } from '../answers/answer.ts';
import type { Article } from '../article/article.ts';
import { COLOURS } from './colours.ts';
import type { Draft } from './compose.ts';
import { absentDraft, answeredExtracts, draft, moreOf, name, namedNote } from './drafts.ts';
import { wording } from './wording.ts';

/** What an actor does, each passage under the stance it shows. */
export function stanceDraft(article: Article, answer: StanceAnswer): Draft {
  const actor = name(answer.actor);
  if (answer.kind === 'absent') {
    return absentDraft(article, answer, [wording.notes.neverMentions([actor]), namedNote(answer.named)]);
  }
  const [only, ...others] = answer.readings;
  // The title has said it already.
  const told = only !== undefined && only.target === null && others.length === 0;
  const heading = (passage: Passage): string =>
    (told ? [] : answer.readings)
      .filter((reading) => reading.passage.sentence === passage.sentence)
      .map(({ stance, target }) => wording.headings.reading(stance, target === null ? null : name(target)))
      .join(' · ');
  const silent = answer.stances.length === 0;
  return draft(COLOURS.stance, wording.titles.stance(actor, answer.stances), {
    notes: [
      ...(silent ? [wording.notes.namedWithoutStance(actor)] : []),
      ...(silent && !answer.speaks ? [wording.notes.neverQuoted(actor)] : []),
    ],
    extracts: answeredExtracts(article, answer, heading),
    more: moreOf(answer),
  });
}
