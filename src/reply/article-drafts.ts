import type { OverviewAnswer, QuoteAnswer } from '../answers/answer.ts';
import type { Engine } from '../answers/engine.ts';
import { type Article, quote } from '../article/article.ts';
import { pager } from './buttons.ts';
import { COLOURS } from './colours.ts';
import { type Draft, passageExtract } from './compose.ts';
import { absentDraft, answeredExtracts, draft, moreOf, name } from './drafts.ts';
import { clipLines, LIMITS } from './limits.ts';
import { inline } from './markdown.ts';
import { wording } from './wording.ts';

/** Twice this, where every character needs a backslash, still fits into an embed's description. */
const PAGE = LIMITS.description / 2;

/** Room for the list of actors, so that it and the longest lead fit into a message together. */
const ACTORS = 900;

export function titleOf(article: Article): string {
  return article.title === null
    ? wording.titles.untitled
    : inline(quote(article, article.title), LIMITS.title / 2);
}

/** One sentence, with its neighbours a press away. */
export function quoteDraft(article: Article, answer: QuoteAnswer): Draft {
  const [passage] = answer.passages;
  if (answer.kind === 'absent' || passage === undefined) {
    return absentDraft(article, answer, [wording.notes.notThere(answer.total)]);
  }
  return draft(COLOURS.article, wording.titles.quote, {
    extracts: answeredExtracts(article, answer, () => ''),
    more: moreOf(answer),
    buttons: pager(passage.sentence, answer.total, (sentence) => ({
      kind: 'quote',
      version: article.version,
      sentence,
    })),
  });
}

/** Title, lead, length, who is in it, and a way to read it. */
export function overviewDraft(article: Article, answer: OverviewAnswer): Draft {
  const actors = answer.actors.map(({ actor, stances }) => wording.fields.actor(name(actor), stances));
  return draft(COLOURS.article, titleOf(article), {
    extracts: answeredExtracts(article, answer, () => ''),
    facts: [
      {
        name: wording.fields.length,
        value: wording.fields.sentences(answer.total),
      },
      ...(actors.length > 0
        ? [
            {
              name: wording.fields.actors,
              value: clipLines(actors, ACTORS, wording.fields.left),
            },
          ]
        : []),
    ],
    buttons: [
      {
        label: wording.buttons.read,
        state: { kind: 'page', version: article.version, page: 1 },
      },
    ],
  });
}

/** A page of the full text; null where there is no such page. */
export function pageDraft(engine: Engine, page: number): Draft | null {
  const { article } = engine;
  const pages = engine.pages(PAGE);
  const span = pages[page - 1];
  if (span === undefined) return null;
  return draft(COLOURS.article, titleOf(article), {
    extracts: [
      {
        span,
        marks: [],
        heading: '',
        author: '',
        place: wording.place.page(page, pages.length),
        sentence: null,
        essential: true,
        context: false,
      },
    ],
    buttons: pager(page, pages.length, (target) => ({
      kind: 'page',
      version: article.version,
      page: target,
    })),
  });
}

/** Passages by their numbers; null where one of them does not exist. */
export function moreDraft(engine: Engine, sentences: readonly number[]): Draft | null {
  const passages = sentences.map((number) => engine.passage(number)).filter((passage) => passage !== null);
  if (passages.length < sentences.length) return null;
  return draft(COLOURS.answered, wording.titles.more, {
    extracts: passages.map((passage) => passageExtract(engine.article, passage, '')),
  });
}
