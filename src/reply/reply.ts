import type { Answer, AskAnswer, ErrorAnswer, HelpAnswer } from '../answers/answer.ts';
import { type Engine, QUESTION_LIMIT } from '../answers/engine.ts';
import type { Article } from '../article/article.ts';
import { overviewDraft, quoteDraft } from './article-drafts.ts';
import { type CheckShowing, checkDraft } from './check-draft.ts';
import { COLOURS } from './colours.ts';
import { compose, type Draft } from './compose.ts';
import { absentDraft, answeredExtracts, draft, missingNotes, moreOf, name } from './drafts.ts';
import { clipLines, LIMITS } from './limits.ts';
import type { Payload } from './payload.ts';
import { stanceDraft } from './stance-draft.ts';
import { whoDraft } from './who-draft.ts';
import { wording } from './wording.ts';

/** A command as the help shows it. */
export interface Usage {
  readonly name: string;
  /** As it is typed: `/ask question`. */
  readonly line: string;
  readonly description: string;
}

/** What an answer is shown with: the article that it is about, and what else can be asked. */
export interface ReplyContext {
  readonly engine: Engine;
  readonly usages: readonly Usage[];
}

/** For everyone's eyes, next to the message that asked. */
const OPENLY: CheckShowing = { postable: false, link: null };

/** The message that shows an answer. */
export function reply(context: ReplyContext, answer: Answer, showing = OPENLY): Payload {
  return compose(context.engine.article, draftOf(context, answer, showing));
}

function draftOf(
  { engine: { article }, usages }: ReplyContext,
  answer: Answer,
  showing: CheckShowing,
): Draft {
  switch (answer.type) {
    case 'ask':
      return askDraft(article, answer);
    case 'stance':
      return stanceDraft(article, answer);
    case 'who':
      return whoDraft(article, answer);
    case 'quote':
      return quoteDraft(article, answer);
    case 'article':
      return overviewDraft(article, answer);
    case 'help':
      return helpDraft(answer, usages);
    case 'check':
      return checkDraft(article, answer, showing);
    case 'error':
      return draft(COLOURS.error, wording.titles.error, {
        notes: [errorNote(answer, usages)],
      });
  }
}

function askDraft(article: Article, answer: AskAnswer): Draft {
  const missing = missingNotes(answer);
  if (answer.kind === 'absent') {
    const reasons = missing.length > 0 ? missing : [wording.notes.noAnswer];
    return absentDraft(article, answer, [
      ...reasons,
      ...(answer.nearest.length > 0 ? [] : [wording.notes.tryElse]),
    ]);
  }
  return draft(COLOURS.answered, wording.titles.answered, {
    notes: missing,
    extracts: answeredExtracts(article, answer, () => ''),
    more: moreOf(answer),
  });
}

function helpDraft(answer: HelpAnswer, usages: readonly Usage[]): Draft {
  const commands = usages.map(({ line, description }) => wording.fields.command(line, description));
  const examples = answer.examples.map(wording.fields.example);
  return draft(COLOURS.help, wording.titles.help, {
    notes: [wording.help],
    facts: [
      ...(examples.length > 0
        ? [
            {
              name: wording.fields.examples,
              value: clipLines(examples, LIMITS.fieldValue, wording.fields.left),
            },
          ]
        : []),
      {
        name: wording.fields.commands,
        value: clipLines(commands, LIMITS.fieldValue, wording.fields.left),
      },
    ],
  });
}

function errorNote({ problem, subject, question }: ErrorAnswer, usages: readonly Usage[]): string {
  switch (problem) {
    case 'empty':
      // A message to check may say something and claim nothing.
      return question.trim() === '' ? wording.errors.empty : wording.errors.nothingClaimed;
    case 'too-long':
      return wording.errors.tooLong(QUESTION_LIMIT);
    case 'unknown-command':
      return wording.errors.unknownCommand(
        name(subject),
        usages.map((usage) => usage.name),
      );
    case 'bad-option':
      return wording.errors.badOption(name(subject));
  }
}
