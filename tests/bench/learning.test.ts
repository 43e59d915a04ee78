import { expect, test } from 'vitest';
import { allButTheTop } from './all-but-the-top.ts';
import { minimize } from './minimize.ts';
import { partOf } from './split.ts';
import { parseSquad } from './squad.ts';

test('the minimum of a stretched bowl is found', () => {
  const point = minimize(2, ([x = 0, y = 0], slope) => {
    slope[0] = 2 * (x - 3);
    slope[1] = 200 * (y + 1);
    return (x - 3) ** 2 + 100 * (y + 1) ** 2;
  });
  expect(point[0]).toBeCloseTo(3, 3);
  expect(point[1]).toBeCloseTo(-1, 3);
});

test('what all vectors share is taken out of them', () => {
  const vectors = Array.from({ length: 200 }, (_, row) =>
    Float64Array.from({ length: 8 }, (_, k) => (k === 0 ? 50 : Math.sin((row + 1) * (k + 1) ** 2))),
  );
  const cleaned = allButTheTop(vectors);
  const sizeOfMean = (rows: readonly Float64Array[]) =>
    Math.hypot(...Array.from({ length: 8 }, (_, k) => rows.reduce((sum, row) => sum + (row[k] ?? 0), 0)));
  expect(sizeOfMean(vectors) / 200).toBeGreaterThan(49);
  expect(sizeOfMean(cleaned) / 200).toBeLessThan(0.2);
  for (const vector of cleaned) expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
});

test('a part never changes, and both parts get their share', () => {
  const keys = Array.from({ length: 3000 }, (_, i) => `question ${i}`);
  const report = keys.filter((key) => partOf('question', key) === 'report');
  expect(report.length / keys.length).toBeGreaterThan(0.3);
  expect(report.length / keys.length).toBeLessThan(0.37);
  expect(keys.filter((key) => partOf('question', key) === 'report')).toEqual(report);
});

test('five paragraphs make a text, and answers keep their place in it', () => {
  const paragraphs = Array.from({ length: 7 }, (_, i) => ({
    context: `Paragraph ${i} is here.`,
    qas: [
      { id: `a${i}`, question: 'Which?', answers: [{ answer_start: 10 }, { answer_start: 10 }] },
      { id: `b${i}`, question: 'Why?', is_impossible: true, answers: [] },
    ],
  }));
  const texts = parseSquad(JSON.stringify({ data: [{ title: 'T', paragraphs }] }));
  expect(texts.map(({ questions }) => questions.length)).toEqual([10, 4]);
  const told = texts.flatMap(({ text, questions }) =>
    questions.flatMap(({ answers }) => answers.map((at) => text.slice(at, at + 1))),
  );
  expect(told).toEqual(['0', '1', '2', '3', '4', '5', '6']);
});
