import type { AskAnswer, Passage } from '../../src/answers/answer.ts';
import type { Engine } from '../../src/answers/engine.ts';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import type { ReplyContext } from '../../src/reply/reply.ts';

export const SAMPLE = parseArticle(
  [
    'Harbour *town* votes on ferries',
    'Norland has banned night ferries from its harbour.',
    'Sudria says the ban is unfair.',
    'The ferries carry 400 people a day.',
    'However, these figures have not been confirmed.',
    'Westmark is reviewing its own rules, while Ostia is waiting.',
  ].join('\n\n'),
);

/** Sentence `number` of an article as a passage, with these words marked. */
export function passage(
  article: Article,
  number: number,
  {
    speaker = null,
    claim = false,
    mark = '',
  }: { speaker?: string | null; claim?: boolean; mark?: string } = {},
): Passage {
  const sentence = article.sentences[number - 1];
  if (sentence === undefined) throw new RangeError(`no sentence ${number}`);
  const { start, end } = sentence;
  const at = article.text.indexOf(mark, start);
  const matched = mark === '' || at < 0 ? [] : [{ start: at, end: at + mark.length }];
  return { start, end, sentence: number, speaker, claim, matched, score: 0.9 };
}

export const FOUND = {
  question: 'who banned ferries',
  kind: 'answered',
  passages: [],
  more: [],
  caveats: [],
  missing: [],
  nearest: [],
} as const;

export function askAnswer(parts: Partial<AskAnswer>): AskAnswer {
  return { ...FOUND, type: 'ask', ...parts };
}

const nothing = (): never => {
  throw new Error('a reply asks the engine for nothing but passages and pages');
};

/** An engine for replies to hand-made answers: the article, its sentences and its pages. */
export function shownEngine(article: Article): Engine {
  return {
    article,
    actors: [],
    stances: [],
    ask: nothing,
    stance: nothing,
    who: nothing,
    whoBanned: nothing,
    quoteText: nothing,
    check: nothing,
    checkInSteps: nothing,
    overview: nothing,
    help: nothing,
    suggestActors: nothing,
    suggestStances: nothing,
    suggestSentences: nothing,
    passage: (number) => (number <= article.sentences.length ? passage(article, number) : null),
    quoteNumber: (number) => ({
      ...FOUND,
      type: 'quote',
      ...(number <= article.sentences.length
        ? { passages: [passage(article, number)] }
        : ({ kind: 'absent' } as const)),
      total: article.sentences.length,
    }),
    pages: (size) => {
      const pages = [];
      for (let start = 0; start < article.text.length; start += size) {
        pages.push({ start, end: Math.min(article.text.length, start + size) });
      }
      return pages;
    },
  };
}

export function shown(article: Article): ReplyContext {
  return {
    engine: shownEngine(article),
    usages: [{ name: 'ask', line: '/ask question', description: 'Ask the article' }],
  };
}
