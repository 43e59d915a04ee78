import { type Part, partOf } from './split.ts';

/** A row of `questions.tsv` or of `texts/*.tsv`; the columns are told in `questions.md`. */
export interface TextQuestion {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly gold: readonly number[];
  readonly missing: readonly string[];
  readonly part: Part;
}

/** @throws Error naming the row that has another number of columns, or a gold sentence that is no number. */
export function parseQuestions(tsv: string): TextQuestion[] {
  const [, ...rows] = tsv.replace(/\n$/, '').split('\n');
  return rows.map((row, i) => {
    const [id, kind, question, gold, missing, note, ...more] = row.split('\t');
    const numbers = list(gold).map(Number);
    if (
      !id ||
      !kind ||
      !question ||
      note === undefined ||
      more.length > 0 ||
      !numbers.every(Number.isInteger)
    ) {
      throw new Error(`row ${i + 2} is not a question: ${row}`);
    }
    return { id, kind, question, gold: numbers, missing: list(missing), part: partOf('question', question) };
  });
}

function list(cell = ''): string[] {
  return cell
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
