import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/answers/engine.ts';
import type { RestFault } from '../../../src/playground/faults.ts';
import type { Response } from '../../../src/playground/person/contract.ts';
import { answerOf, ENGINE, expectQuotes, labels, openScene, type Scene, textOf } from '../scene.ts';

const CHECK = 'Check against the article';
const asked = { actor: 'Germany' };

/** Takes the processor for so long, as an engine does: nothing else runs meanwhile. */
const slow = (ms: number): Engine => ({
  ...ENGINE,
  ask(question) {
    const end = Date.now() + ms;
    while (Date.now() < end);
    return ENGINE.ask(question);
  },
});

/** A question that has to wait so long for those of others that its answer is announced first. */
async function announced({ discord }: Scene): Promise<Response> {
  const question = 'Who has banned Huawei?';
  const [last] = ['carl', 'dora', 'emil']
    .map((name) => discord.person(name).startCommand('ask', { question }))
    .slice(-1);
  if (last === undefined) throw new Error('nobody asked');
  await last.acknowledged();
  expect(last.wasThinking).toBe(true);
  return last;
}

describe('a first response that', () => {
  it.concurrent.for<[string, RestFault, number]>([
    ['fails once', { status: 500 }, 1],
    ['fails more often than discord.js tries', { status: 503 }, 10],
    ['is lost', 'lost', 1],
    ['is cut off', 'cut', 5],
    ['is done, and its answer lost', 'answer lost', 1],
    ['is done, and answered after five seconds', { answerAfter: 5_000 }, 1],
    ['is done five seconds late', { delay: 5_000 }, 1],
    ['is to wait a moment', { status: 429, retryAfter: 0.3 }, 1],
    ['is to wait, nobody says how long', { status: 429 }, 1],
  ])('%s is there in time all the same, once', async ([_, fault, times], { onTestFinished }) => {
    const { ann, discord, logged } = await openScene({ onTestFinished });
    discord.faults.rest('callback', fault, times);
    const response = await ann.runCommand('stance', asked);
    expectQuotes(answerOf(response));
    expect(response.history).toHaveLength(1);
    expect(response.followUps).toEqual([]);
    await discord.until(() => logged().includes('command done'));
    expect(logged()).not.toContain('not answered');
  });

  it.concurrent.for<[string, RestFault]>([
    ['always fails', { status: 500 }],
    ['is always lost', 'lost'],
    ['is to wait beyond the three seconds', { status: 429, retryAfter: 30 }],
    ['is to wait a moment, and again without end', { status: 429, retryAfter: 0.2 }],
    ['is to wait without end, nobody says how long', { status: 429 }],
  ])('%s is given up in seconds, and the next one comes', async ([_, fault], { onTestFinished }) => {
    const { ann, discord, logged } = await openScene({ onTestFinished });
    const end = discord.faults.rest('callback', fault);
    const response = ann.startCommand('stance', asked);
    await discord.until(() => logged().includes('not answered'));
    end();
    // Nothing can be said any more without a first response; Discord says that it is missing.
    expect((await response.settled()).error).not.toBeNull();
    const calls = () => discord.requests.filter(({ path }) => path.endsWith('/callback')).length;
    const made = calls();
    // Discord locks out who asks without end.
    expect(made).toBeLessThan(60);
    expectQuotes(answerOf(await ann.runCommand('article')));
    await discord.until(() => calls() > made);
    expect(calls()).toBe(made + 1);
  });
});

describe('an announced answer', () => {
  it.each<[string, RestFault, number]>([
    ['fails for a while', { status: 500 }, 14],
    ['is cut off', 'cut', 5],
    ['is to wait beyond the three seconds', { status: 429, retryAfter: 4 }, 1],
    ['is done, and its answer lost', 'answer lost', 1],
  ])('that %s comes all the same, once', async (_, fault, times) => {
    const scene = await openScene({ engine: slow(500) });
    const response = await announced(scene);
    scene.discord.faults.rest('edit', fault, times);
    await response.until(({ state }) => state === 'answered', 12_000);
    expectQuotes(answerOf(response));
    expect(response.followUps).toEqual([]);
  });

  it.each<[string, number]>([
    ['some of whose announcements were', 3],
    ['all of whose announcements were', Number.POSITIVE_INFINITY],
  ])('%s done and never answered comes all the same, once', async (_, times) => {
    const scene = await openScene({ engine: slow(500) });
    scene.discord.faults.rest('callback', 'answer lost', times);
    const response = await announced(scene);
    await response.until(({ state }) => state === 'answered', 12_000);
    expectQuotes(answerOf(response));
    expect(response.followUps).toEqual([]);
  });

  it('that comes after its fifteen minutes is given up in a line, and the next question is answered', async () => {
    const scene = await openScene({ engine: slow(500) });
    await announced(scene);
    scene.discord.advance(16 * 60_000);
    await scene.discord.until(() => scene.logged().includes('the interaction was over'));
    // Discord says 401 to it, as it does to a bot whose token is no longer good.
    expect(scene.refusals).toEqual([]);
    expect(scene.logged()).not.toContain('"stack"');
    expectQuotes(answerOf(await scene.ann.runCommand('article')));
  });

  it('that Discord refuses is told of', async () => {
    const scene = await openScene({ engine: slow(500) });
    scene.discord.faults.rest('edit', { status: 400, code: 50_035 });
    const response = await announced(scene);
    scene.discord.faults.clear();
    scene.discord.faults.rest('edit', { status: 400, code: 50_035 }, 2);
    await response.until(({ state }) => state === 'answered');
    expect(textOf(answerOf(response))).toMatch(/Something went wrong|Germany|Who/);
  });
});

describe('every interaction', () => {
  it('is answered or announced within a second, however long the queue', async () => {
    const { discord } = await openScene({ engine: slow(100) });
    const responses = Array.from({ length: 40 }, (_, index) =>
      discord.person(`asker ${index}`).startCommand('ask', { question: 'Who has banned Huawei?' }),
    );
    const start = Date.now();
    await Promise.all(responses.map((response) => response.acknowledged()));
    // A busy machine is slower, and still far from the three seconds.
    expect(Date.now() - start).toBeLessThan(2_000);
    for (const response of responses) {
      await response.until(({ state }) => state === 'answered', 15_000);
      expectQuotes(answerOf(response));
    }
  });
});

describe('a message', () => {
  it.concurrent.for<[string, RestFault, number]>([
    ['that Discord fails to take for a while', { status: 500 }, 14],
    ['that is cut off', 'cut', 5],
    ['that is to wait a moment', { status: 429, retryAfter: 0.3 }, 1],
    ['that is done, and its answer lost', 'answer lost', 1],
    ['that is lost', 'lost', 1],
    ['that is to wait, nobody says how long', { status: 429 }, 2],
  ])('%s is answered all the same, once', async ([_, fault, times], { onTestFinished }) => {
    const { ann, discord } = await openScene({ onTestFinished });
    discord.faults.rest('message', fault, times);
    const said = ann.mentionBot('general', 'what about germany?');
    expect(textOf(await said.answer(12_000))).toContain('Germany');
    discord.faults.clear();
    await ann.mentionBot('general', 'help').answer();
    expect(said.answers()).toHaveLength(1);
  });
});

describe('an answer to a message that Discord refuses', () => {
  it('is told of', async () => {
    const { ann, discord } = await openScene();
    discord.faults.rest('message', { status: 400, code: 50_035 }, 1);
    const said = ann.mentionBot('general', 'what about germany?');
    expect(textOf(await said.answer())).toContain('Something went wrong');
  });
});

describe('what is posted for everyone', () => {
  it.concurrent.for<[string, 'callback' | 'followUp', RestFault]>([
    ['the button’s change is done, and its answer lost', 'callback', 'answer lost'],
    ['Discord fails once', 'followUp', { status: 500 }],
    ['it is done, and its answer lost', 'followUp', 'answer lost'],
  ])('is posted once, when %s', async ([_, route, fault], { onTestFinished }) => {
    const { ann, bob, discord } = await openScene({ onTestFinished });
    const said = bob.say('general', '"such allegations have not been proven"');
    const message = answerOf(await ann.contextMenu(CHECK, said.message));
    discord.faults.rest(route, fault, 1);
    const response = ann.startPress(message, 'Post publicly');
    await response.until(({ followUps }) => followUps.length > 0);
    if (fault === 'answer lost' && route === 'followUp') {
      // Nobody can tell whether it was posted: the presser sees, and has the button again.
      await response.until(({ followUps }) => followUps.length > 1, 8_000);
      expect(labels(answerOf(response))[0]).toBe('Post publicly');
    }
    const open = bob.messages('general').filter(({ fromBot }) => fromBot);
    expect(open.map(({ embeds }) => embeds)).toEqual([message.embeds]);
  });
});
