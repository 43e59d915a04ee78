import { expect, it } from 'vitest';
import { openScene } from '../scene.ts';
import { raiseStorm } from './storm.ts';

/** Another storm: `STORM_SEED=2 npm test -- storm`. */
const SEED = Number(process.env.STORM_SEED ?? 1);
const DEEDS = 1_000;

it(`a storm of faults loses and doubles none of ${DEEDS} things that people ask: seed ${SEED}`, async () => {
  const { discord, logged, refusals } = await openScene();
  const { outcomes, direct, faults } = await raiseStorm(discord, DEEDS, SEED);
  expect(outcomes).toHaveLength(DEEDS);
  const struck = [...faults].map(([name, times]) => `${name} ${times}`).join(', ');
  const lost = outcomes.filter((one) => one.lost).map(({ what }) => what);
  const doubled = outcomes.filter((one) => one.doubled).map(({ what }) => what);
  process.stdout.write(`storm: seed ${SEED}: lost ${lost.length}, doubled ${doubled.length}; ${struck}\n`);
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
  expect(direct.answered).toBe(direct.asked);
  expect(refusals).toEqual([]);
  expect(logged()).not.toContain('not answered');
  // Nor is an interaction's token in what is logged of its failures.
  expect(logged()).not.toMatch(/[\w-]{60,}/);
}, 180_000);
