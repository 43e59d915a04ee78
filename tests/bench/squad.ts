import { z } from 'zod';
import type { Article } from '../../src/article/article.ts';
import { type Part, partOf } from './split.ts';

/** A question somebody asked of a text. */
export interface BenchQuestion {
  readonly id: string;
  readonly text: string;
  /** Where its answers start, as offsets into the text; empty where the text does not answer it. */
  readonly answers: readonly number[];
}

/** A text of news length with the questions asked of it. */
export interface BenchText {
  readonly title: string;
  readonly part: Part;
  /** Five consecutive paragraphs of one title, joined by blank lines; the last text of a title may have fewer. */
  readonly text: string;
  readonly questions: readonly BenchQuestion[];
}

const PARAGRAPHS = 5;
const BLANK_LINE = '\n\n';

const Squad = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              // Version 1.1 of the data set has no questions without an answer and no such field.
              is_impossible: z.boolean().default(false),
              answers: z.array(z.object({ answer_start: z.int() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

/**
 * Reads a file in SQuAD's JSON form (1.1 or 2.0).
 *
 * @throws SyntaxError where it is no JSON, ZodError where it has another shape.
 */
export function parseSquad(json: string): BenchText[] {
  return Squad.parse(JSON.parse(json)).data.flatMap(({ title, paragraphs }) => {
    const part = partOf('title', title);
    const texts: BenchText[] = [];
    for (let first = 0; first < paragraphs.length; first += PARAGRAPHS) {
      const group = paragraphs.slice(first, first + PARAGRAPHS);
      const questions: BenchQuestion[] = [];
      let offset = 0;
      for (const { context, qas } of group) {
        for (const { id, question, is_impossible, answers } of qas) {
          const starts = is_impossible ? [] : answers.map(({ answer_start }) => offset + answer_start);
          questions.push({ id, text: question, answers: [...new Set(starts)] });
        }
        offset += context.length + BLANK_LINE.length;
      }
      texts.push({ title, part, text: group.map(({ context }) => context).join(BLANK_LINE), questions });
    }
    return texts;
  });
}

/** Numbers of the sentences that hold an answer's start, ascending. */
export function goldSentences(article: Article, question: BenchQuestion): number[] {
  return article.sentences
    .filter(({ start, end }) => question.answers.some((answer) => start <= answer && answer < end))
    .map(({ number }) => number);
}
