import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { STANCES } from '../../src/answers/answer.ts';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { parseQuestions, type TextQuestion } from './questions.ts';

const Stated = z.object({
  actor: z.string(),
  aliases: z.array(z.string()).default([]),
  stance: z.enum(STANCES),
});

const Marks = z.object({
  split: z.enum(['tune', 'report']),
  sentences: z.array(
    z.object({
      number: z.int(),
      speaker: z.string().nullable(),
      acceptSpeakers: z.array(z.string().nullable()),
      claim: z.boolean(),
    }),
  ),
  stances: z.array(Stated),
  also: z.array(Stated),
  not: z.array(Stated),
});

/** What a reader would say of a text: who speaks, and what each actor does. Told in `tests/texts/README.md`. */
export type Marks = z.infer<typeof Marks>;

export interface MarkedText {
  readonly name: string;
  readonly article: Article;
  readonly marks: Marks;
  readonly questions: readonly TextQuestion[];
}

/** The texts of a folder, by name: each a `.txt` and a `.json`, and questions where it has a `.tsv`. */
export function readTexts(folder: string): MarkedText[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  return names.map((text) => {
    const name = basename(text, '.txt');
    const file = (ending: string) => join(folder, name + ending);
    const read = (ending: string) => readFileSync(file(ending), 'utf8');
    return {
      name,
      article: parseArticle(read('.txt')),
      marks: Marks.parse(JSON.parse(read('.json'))),
      questions: existsSync(file('.tsv')) ? parseQuestions(read('.tsv')) : [],
    };
  });
}
