import { describe, expect, it } from 'vitest';
import { answerOf, expectQuotes, openScene, textOf } from './scene.ts';

const WAIT = 'That is more at once than I take';
/** Answers that take long count for more than one: so many at most. */
const limits = { person: { answers: 20, seconds: 600 }, channel: null };

describe('whoever asks too much', () => {
  it('is told so, each command for their eyes alone, and others are answered', async () => {
    const { ann, bob } = await openScene({ limits });
    const first = answerOf(await ann.runCommand('quote', { number: 3 }));
    expectQuotes(first);
    for (let asked = 1; asked < 20; asked += 1) answerOf(await ann.runCommand('quote', { number: 3 }));
    const seen = bob.messages('general').length;
    for (let asked = 0; asked < 3; asked += 1) {
      const response = await ann.runCommand('quote', { number: 3 });
      expect(response.ephemeral).toBe(true);
      expect(textOf(answerOf(response))).toContain(WAIT);
    }
    expect(textOf(answerOf(await ann.press(first, 'Context')))).toContain(WAIT);
    expect(await ann.autocomplete('stance', { actor: 'ger' }, 'actor')).toEqual([]);
    expect(bob.messages('general')).toHaveLength(seen);
    expectQuotes(answerOf(await bob.runCommand('quote', { number: 3 })));
    expect(await bob.autocomplete('stance', { actor: 'ger' }, 'actor')).not.toEqual([]);
  });

  it('by mentions is told once, in a direct message', async () => {
    const { ann, bob, discord } = await openScene({ limits });
    const said = Array.from({ length: 30 }, () => ann.mentionBot('general', 'what about germany?'));
    await discord.until(() => ann.messages('dm').length > 0);
    await said[0]?.answer();
    await bob.mentionBot('general', 'what about germany?').answer();
    expect(said.flatMap((one) => one.answers()).length).toBeLessThanOrEqual(20);
    expect(ann.messages('dm').map(textOf)).toEqual([expect.stringContaining(WAIT)]);
  });

  it('and takes no direct messages is told once, where they asked', async () => {
    const { ann, bob, discord } = await openScene({ limits });
    ann.closeDms();
    const said = Array.from({ length: 30 }, () => ann.mentionBot('general', 'what about germany?'));
    const told = () =>
      said.flatMap((one) => one.answers()).filter((message) => textOf(message).includes(WAIT)).length;
    await discord.until(() => told() > 0);
    await bob.mentionBot('general', 'what about germany?').answer();
    expect(told()).toBe(1);
  });

  it('in one channel may ask in another, as may all', async () => {
    const { ann, bob, discord } = await openScene({
      limits: { person: null, channel: { answers: 2, seconds: 600 } },
    });
    discord.addChannel('other');
    for (const person of [ann, bob]) expectQuotes(answerOf(await person.runCommand('quote', { number: 3 })));
    for (const person of [ann, bob]) {
      expect(textOf(answerOf(await person.runCommand('quote', { number: 3 })))).toContain(WAIT);
      expectQuotes(answerOf(await person.runCommand('quote', { number: 3 }, { in: 'other' })));
    }
  });
});
