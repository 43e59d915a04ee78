import { expect, it } from 'vitest';
import { FUZZ_ROUND, fuzz } from './fuzz.ts';
import { answerOf, expectQuotes, openScene } from './scene.ts';

/** Twenty times as many, of another seed each time: `npm run bench -- fuzz`. */
const SEED = Number(process.env.FUZZ_SEED ?? 1);

it(`any ${FUZZ_ROUND} inputs are answered, with nothing that Discord refuses, and alert nobody`, async () => {
  const { ann, discord, logged } = await openScene();
  expect(await fuzz(discord, FUZZ_ROUND, SEED)).toEqual([]);
  expectQuotes(answerOf(await ann.runCommand('article')));
  expect(logged()).not.toContain('the answer failed');
}, 120_000);
