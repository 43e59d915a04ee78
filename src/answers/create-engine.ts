import type { Article } from '../article/article.ts';
import { createAsk } from './ask.ts';
import { createCheck } from './check/check.ts';
import { createDesk, type Knowledge } from './desk.ts';
import type { Engine } from './engine.ts';
import { answerHelp, answerOverview } from './overview.ts';
import { answerNumber, answerText, cutPages, suggestSentences } from './quote.ts';
import { answerStance } from './stance.ts';
import { finish } from './steps.ts';
import { answerWho, answerWhoBanned, suggestStances } from './who.ts';

/** Reads an article and answers questions about it. Building takes time in proportion to the text; asking does not. */
export function createEngine(article: Article, knowledge: Knowledge): Engine {
  const desk = createDesk(article, knowledge);
  const { actors, book, held, passages } = desk;
  const checkInSteps = createCheck(desk);
  const engine = {
    article,
    actors,
    stances: held,
    stance: (actor) => answerStance(desk, actor),
    who: (action) => answerWho(desk, action),
    whoBanned: (about) => answerWhoBanned(desk, about),
    quoteNumber: (number) => answerNumber(desk, number),
    quoteText: (text) => answerText(desk, text),
    check: (text) => finish(checkInSteps(text)),
    checkInSteps,
    overview: () => answerOverview(desk),
    help: () => answerHelp(desk),
    passage: (number) => passages.at(number),
    suggestActors: (typed) => book.suggest(typed).map(({ name, stances }) => ({ actor: name, stances })),
    suggestStances: (typed) => suggestStances(desk, typed),
    suggestSentences: (typed) => suggestSentences(desk, typed),
    pages: (size) => cutPages(article, size),
  } satisfies Omit<Engine, 'ask'>;
  return { ...engine, ask: createAsk(desk, engine) };
}
