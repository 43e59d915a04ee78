import type { Passage, StanceGroup, WhoAnswer } from '../answers/answer.ts';
import type { Article } from '../article/article.ts';
import { COLOURS } from './colours.ts';
import { type Draft, type Extract, passageExtract } from './compose.ts';
import { absentDraft, answeredExtracts, draft, moreOf, name, names } from './drafts.ts';
import { clipLines, LIMITS } from './limits.ts';
import { wording } from './wording.ts';

/** Room for the groups at a glance. */
const SUMMARY = LIMITS.description / 2;

/** The groups at a glance, and each with the passages that put its actors there. */
export function whoDraft(article: Article, answer: WhoAnswer): Draft {
  if (answer.kind === 'absent') {
    const { stance, held } = answer;
    const reason = stance === null ? wording.notes.unknownStance : wording.notes.nobody(stance);
    return absentDraft(article, answer, [reason, wording.notes.holds(held)]);
  }
  const lines = answer.groups.map(({ stance, actors }) =>
    wording.notes.group(stance, names(actors.map(({ actor }) => actor))),
  );
  return draft(COLOURS.who, wording.titles.who(answer.groups.map(({ stance }) => stance)), {
    notes: [clipLines(lines, SUMMARY, wording.fields.left)],
    extracts: [
      ...answer.groups.flatMap((group) => groupExtracts(article, group)),
      ...answeredExtracts(article, { ...answer, passages: [] }, () => ''),
    ],
    more: moreOf(answer),
  });
}

/** A group's passages, each once, under the names of all of whom it tells this. */
function groupExtracts(article: Article, { stance, actors }: StanceGroup): Extract[] {
  const sentences = new Map<number, { passage: Passage; names: string[] }>();
  for (const { actor, passages } of actors) {
    for (const passage of passages) {
      const entry = sentences.get(passage.sentence) ?? { passage, names: [] };
      entry.names.push(name(actor));
      sentences.set(passage.sentence, entry);
    }
  }
  return [...sentences.values()].map(({ passage, names }) =>
    passageExtract(article, passage, wording.headings.group(stance, names)),
  );
}
