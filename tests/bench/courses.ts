import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import type { TextQuestion } from './questions.ts';
import { type BenchText, goldSentences } from './squad.ts';
import type { MarkedText } from './texts.ts';

export type Asked = 'squad, own' | 'squad, other title' | 'squad, impossible' | 'ours' | 'texts';

/** A question of an article, to learn from. */
export interface Lesson {
  readonly question: string;
  /** Sentences that answer; empty where none does. */
  readonly gold: readonly number[];
  /** Whose question it is. */
  readonly asked: Asked;
  /** How much it counts in ranking. */
  readonly weight: number;
  /** How much it counts in each part of confidence. */
  readonly trust: Trust;
}

/** Whether a question is of the text, and whether a text that it is of tells the answer. */
export type Trust = Readonly<Record<'topic' | 'told', number>>;

/** An article with the questions to learn from. */
export interface Course {
  /** What is left out together when weights are tried on what they were not fitted to. */
  readonly group: string;
  readonly article: Article;
  /** Whether it is the article that ships, which has a lexicon of its own. */
  readonly ships: boolean;
  readonly lessons: readonly Lesson[];
}

/** Our own kind of question is rarer in the data than it will be in use. */
const WEIGHTS = { squad: 1, ours: 3, texts: 2 } as const;
/**
 * Those of another title show what is off the topic; what is on it and not told, only questions that people might ask:
 * those written to look answerable are a harder test than any of them.
 */
const TRUSTS = {
  squad: { topic: 2, told: 0.02 },
  impossible: { topic: 0, told: 0 },
  ours: { topic: 1, told: 2 },
  texts: { topic: 1, told: 1.5 },
} as const;

/** The tuning part of everything: SQuAD's titles, our article's questions, the other texts. */
export function coursesFrom(
  squad: readonly BenchText[],
  article: Article,
  questions: readonly TextQuestion[],
  texts: readonly MarkedText[],
): Course[] {
  const tuned = squad.filter(({ part }) => part === 'tune');
  return [
    ...tuned.map((text, at): Course => {
      const own = parseArticle(text.text);
      const lessons = text.questions.flatMap((question): Lesson[] => {
        const gold = goldSentences(own, question);
        if (question.answers.length === 0)
          return [
            {
              question: question.text,
              gold,
              asked: 'squad, impossible',
              weight: WEIGHTS.squad,
              trust: TRUSTS.impossible,
            },
          ];
        return gold.length === 0
          ? []
          : [
              {
                question: question.text,
                gold,
                asked: 'squad, own',
                weight: WEIGHTS.squad,
                trust: TRUSTS.squad,
              },
            ];
      });
      const strange = stranger(tuned, at)?.questions.filter(({ answers }) => answers.length > 0) ?? [];
      const foreign = strange.map(
        ({ text: question }): Lesson => ({
          question,
          gold: [],
          asked: 'squad, other title',
          weight: WEIGHTS.squad,
          trust: TRUSTS.squad,
        }),
      );
      return { group: text.title, article: own, ships: false, lessons: [...lessons, ...foreign] };
    }),
    // Every fifth of our own questions makes a group, as they share one article.
    ...[0, 1, 2, 3, 4].map((fold): Course => {
      const part = questions.filter((question) => question.part === 'tune').filter((_, i) => i % 5 === fold);
      const lessons = part.map((question) => lesson(question, 'ours'));
      return { group: `ours ${fold}`, article, ships: true, lessons };
    }),
    ...texts
      .filter(({ marks }) => marks.split === 'tune')
      .map(
        (text): Course => ({
          group: text.name,
          article: text.article,
          ships: false,
          lessons: text.questions.map((question) => lesson(question, 'texts')),
        }),
      ),
  ];
}

function lesson({ question, gold }: TextQuestion, asked: 'ours' | 'texts'): Lesson {
  return { question, gold, asked, weight: WEIGHTS[asked], trust: TRUSTS[asked] };
}

/** The text half the list away, or the next after it, that is of another title. */
function stranger(texts: readonly BenchText[], at: number): BenchText | undefined {
  const half = at + Math.floor(texts.length / 2);
  return texts
    .map((_, i) => texts[(half + i) % texts.length])
    .find((text) => text?.title !== texts[at]?.title);
}
