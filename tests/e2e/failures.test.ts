import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/answers/engine.ts';
import { answerOf, ENGINE, expectQuotes, openScene, putCommands, textOf } from './scene.ts';

const broken = (): never => {
  throw new Error('the engine is broken');
};

const BROKEN: Engine = {
  ...ENGINE,
  ask: broken,
  stance: broken,
  help: broken,
  quoteNumber: broken,
  suggestActors: broken,
};

describe('a handler that throws', () => {
  it('leaves nobody without an answer', async () => {
    const { ann, logged } = await openScene({ engine: BROKEN });
    const command = await ann.runCommand('ask', { question: 'who?' });
    expect(textOf(answerOf(command))).toContain('Something went wrong');
    const closed = await ann.runCommand('stance', { actor: 'China', private: true });
    expect(closed.ephemeral).toBe(true);
    expect(textOf(answerOf(closed))).toContain('Something went wrong');
    expect(textOf(await ann.mentionBot('general', 'who?').answer())).toContain('Something went wrong');
    expect(textOf(await ann.dm('who?').answer())).toContain('Something went wrong');
    expect(logged()).toContain('the engine is broken');
  });

  it('suggests nothing, and goes on', async () => {
    const { ann } = await openScene({ engine: BROKEN });
    expect(await ann.autocomplete('stance', { actor: 'c' }, 'actor')).toEqual([]);
    expectQuotes(answerOf(await ann.runCommand('article')));
  });

  it('behind a button says so too', async () => {
    const scene = await openScene();
    const message = answerOf(await scene.ann.runCommand('quote', { number: 1 }));
    await scene.restart(BROKEN);
    expect(textOf(answerOf(await scene.ann.press(message, 'Next')))).toContain('Something went wrong');
  });

  it('says nothing to others of what went wrong', async () => {
    const { ann } = await openScene({ engine: BROKEN });
    const message = answerOf(await ann.runCommand('ask', { question: 'who?' }));
    expect(JSON.stringify(message)).not.toContain('the engine is broken');
  });
});

describe('the three seconds', () => {
  /** Takes the processor for so long, as an engine does: nothing else runs meanwhile. */
  const slow = (ms: number): Engine => ({
    ...ENGINE,
    ask(question) {
      const end = Date.now() + ms;
      while (Date.now() < end);
      return ENGINE.ask(question);
    },
  });

  it('are kept by whoever waits in a queue longer than they last', async () => {
    const { ann } = await openScene({ engine: slow(100) });
    const responses = Array.from({ length: 40 }, (_, index) =>
      ann.startCommand('ask', { question: 'Who has banned Huawei?', private: index % 2 === 0 }),
    );
    for (const response of responses)
      await response.until(({ state }) => state === 'answered' || state === 'failed', 15_000);
    for (const [index, response] of responses.entries()) {
      expectQuotes(answerOf(response));
      expect(response.ephemeral).toBe(index % 2 === 0);
    }
    expect(responses.some(({ wasThinking }) => wasThinking)).toBe(true);
  });

  it('that are over already are noted, and nothing breaks', async () => {
    const { ann, discord, logged } = await openScene({ engine: slow(300) });
    const late = ann.startCommand('ask', { question: 'Who has banned Huawei?' });
    discord.advance(4_000);
    expect((await late.settled()).error).not.toBeNull();
    await discord.until(() => logged().includes('the interaction was over'));
    expectQuotes(answerOf(await ann.runCommand('article')));
  });
});

describe('what the bot does not know', () => {
  it.each<[string, 2 | 3 | 5, Record<string, unknown>]>([
    ['a component of a new kind', 3, { component_type: 99, custom_id: 'x', id: 1 }],
    ['a command of a new kind', 2, { id: '1', name: 'x', type: 99 }],
    ['a form of a new kind', 5, { custom_id: 'x', components: [{ type: 99, component: 1 }] }],
  ])('as %s is answered politely and privately', async (_what, type, data) => {
    const { ann, discord } = await openScene();
    const on = answerOf(await ann.runCommand('help'));
    const response = discord.interact(ann, 'general', type, data, type === 3 ? on : undefined);
    await response.settled();
    expect(response.ephemeral).toBe(true);
    expect(textOf(answerOf(response))).toContain('/help');
  });

  it('as a command is answered politely and privately', async () => {
    const { ann, discord } = await openScene();
    await putCommands(discord, null, [{ name: 'retired', description: 'Was here once' }]);
    const response = await ann.runCommand('retired');
    expect(response.ephemeral).toBe(true);
    expect(textOf(answerOf(response))).toContain('/help');
  });
});
