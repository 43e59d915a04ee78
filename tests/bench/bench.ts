import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type BenchText, parseSquad } from './squad.ts';

/** What the command line asks for. */
export interface Options {
  /** The texts of the file given; null without one. */
  readonly data: readonly BenchText[] | null;
  /** A fifth of the texts of `data`, fewer rounds, smaller sizes. */
  readonly quick: boolean;
}

/** A mistake of whoever called, told in one line. */
export class UsageError extends Error {}

export const TESTS = join(import.meta.dirname, '..');
export const DATA = join(TESTS, '..', 'data');
export const ARTICLE = join(DATA, 'article.txt');
export const QUESTIONS = join(import.meta.dirname, 'questions.tsv');
export const TEXTS = join(TESTS, 'texts');

/** @throws UsageError where the file cannot be read, or is not in SQuAD's JSON form. */
export function readData(path: string): BenchText[] {
  try {
    return parseSquad(readFileSync(path, 'utf8'));
  } catch (error) {
    const why =
      error instanceof z.ZodError
        ? error.issues.slice(0, 1).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
        : error instanceof Error
          ? error.message
          : error;
    throw new UsageError(`--data ${path}: not a readable file in SQuAD's JSON form (${why})`);
  }
}

export function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
