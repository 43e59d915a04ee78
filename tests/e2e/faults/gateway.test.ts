import { describe, expect, it } from 'vitest';
import { answerOf, expectQuotes, openScene, type Scene, textOf } from '../scene.ts';

/** Someone asks in every way while `disturb` has happened, and has one answer to each. */
async function expectAnswers({ ann, bob, discord }: Scene): Promise<void> {
  const command = ann.startCommand('stance', { actor: 'Germany' });
  const hidden = bob.startCommand('stance', { actor: 'Germany', private: true });
  const mention = ann.mentionBot('general', 'what about germany?');
  const direct = bob.dm('what about germany?');
  for (const response of [command, hidden]) {
    await response.until(({ state }) => state === 'answered' || state === 'failed');
    expectQuotes(answerOf(response));
    expect(response.followUps).toEqual([]);
  }
  for (const said of [mention, direct]) expect(textOf(await said.answer())).toContain('Germany');
  // What would come twice has come by the time of the next answer.
  answerOf(await ann.runCommand('help'));
  for (const said of [mention, direct]) expect(said.answers()).toHaveLength(1);
  const callbacks = () => discord.requests.filter(({ path }) => path.endsWith('/callback')).length;
  await discord.until(() => callbacks() >= 3);
  expect(callbacks()).toBe(3);
}

async function expectMentionAnswered({ ann }: Scene): Promise<void> {
  expect(textOf(await ann.mentionBot('general', 'what about germany?').answer())).toContain('Germany');
}

/** Waits until the bot has been away and is back. */
async function back({ discord, logged }: Scene, times = 1): Promise<void> {
  await discord.until(() => logged().split('"reconnecting"').length > times, 15_000);
  await discord.waitForBot(30_000);
}

describe('what is asked while the bot is away is answered once it is back, when', () => {
  it.concurrent.for<[string, (scene: Scene) => void]>([
    ['its socket broke without a close', ({ discord }) => discord.severConnections()],
    ['Discord asked it to reconnect (op 7)', ({ discord }) => discord.sendOp(7)],
    ['Discord called its session invalid, to be resumed (op 9)', ({ discord }) => discord.sendOp(9, true)],
    ...[1011, 4000, 4001, 4002, 4006, 4009, 4999].map((code): [string, (scene: Scene) => void] => [
      `its socket was closed with ${code}`,
      ({ discord }) => discord.dropConnections(code),
    ]),
    [
      'its gateway cannot be reached for a while',
      ({ discord }) => {
        discord.faults.cutSockets(3);
        discord.severConnections();
      },
    ],
    [
      'gateway/bot fails meanwhile, and the gateway turns it away once',
      ({ discord }) => {
        discord.faults.rest('gateway', { status: 500 });
        discord.faults.refuseSockets(1);
        discord.severConnections();
      },
    ],
  ])('%s', async ([_, disturb], { onTestFinished }) => {
    const scene = await openScene({ onTestFinished });
    disturb(scene);
    await expectAnswers(scene);
    expect(scene.refusals).toEqual([]);
  });
});

describe('what is asked after the bot has begun a new session is answered, when', () => {
  it.concurrent.for<[string, (scene: Scene) => void]>([
    ['Discord called its session invalid for good (op 9)', ({ discord }) => discord.sendOp(9)],
    [
      'Discord refused to resume',
      ({ discord }) => {
        discord.faults.refuseResume(1);
        discord.dropConnections();
      },
    ],
    ...[4003, 4005, 4007, 4008].map((code): [string, (scene: Scene) => void] => [
      `its socket was closed with ${code}`,
      ({ discord }) => discord.dropConnections(code),
    ]),
    [
      'an attempt to resume was never answered',
      ({ discord }) => {
        discord.faults.ignoreResume(1);
        discord.severConnections();
      },
    ],
    ...['{"op":9}', '{"op":10}', '{"op":0,"t":"READY","s":1,"d":null}'].map(
      (frame): [string, (scene: Scene) => void] => [
        `the gateway said what makes no sense: ${frame}`,
        ({ discord }) => discord.sendText(frame),
      ],
    ),
    [
      'READY is late',
      ({ discord }) => {
        discord.faults.delayReady(1_000);
        discord.sendOp(9);
      },
    ],
  ])('%s', async ([_, disturb], { onTestFinished }) => {
    const scene = await openScene({ onTestFinished });
    // discord.js waits five seconds between two identifications.
    disturb(scene);
    await back(scene);
    await expectAnswers(scene);
    expect(scene.refusals).toEqual([]);
  });
});

describe('a connection that is dead', () => {
  it('is noticed by its heartbeats, and what is asked meanwhile is answered', async () => {
    const scene = await openScene({ heartbeatInterval: 300 });
    const { discord, logged } = scene;
    discord.faults.ignoreHeartbeats(true);
    await discord.until(() => logged().includes('"reconnecting"'));
    discord.faults.clear();
    await expectAnswers(scene);
    await discord.until(() => logged().includes('"resumed"'));
  });
});

describe('a start', () => {
  it.concurrent('waits for READY, however late', async ({ onTestFinished }) => {
    const scene = await openScene({ onTestFinished });
    scene.discord.faults.delayReady(2_000);
    await scene.restart();
    await expectAnswers(scene);
  });

  it.concurrent('does not wait for servers that Discord cannot reach', async ({ onTestFinished }) => {
    const scene = await openScene({ onTestFinished });
    const { ann, discord, logged } = scene;
    discord.faults.withholdServers(true);
    await scene.stop();
    const started = scene.restart();
    await discord.waitForBot();
    // What comes before the bot is ready is read then, and what cannot be read ends nothing.
    for (const type of ['INTERACTION_CREATE', 'MESSAGE_CREATE', 'CHANNEL_UPDATE', 'THREAD_LIST_SYNC'])
      for (const data of [null, {}, 'x']) discord.dispatch(type, data);
    expectQuotes(answerOf(await ann.runCommand('stance', { actor: 'Germany' })));
    await started;
    await expectMentionAnswered(scene);
    expect(logged()).toContain('cannot be read');
  });

  it.concurrent('waits for gateway/bot, with a line for each attempt', async ({ onTestFinished }) => {
    const scene = await openScene({ onTestFinished });
    scene.discord.faults.rest('gateway', { status: 429, retryAfter: 0.2 }, 1);
    scene.discord.faults.rest('gateway', { status: 500 }, 1);
    scene.discord.faults.rest('gateway', 'cut', 1);
    await scene.restart();
    await expectAnswers(scene);
    const lines = scene.logged().split('\n');
    expect(lines.filter((line) => line.includes('Next attempt in'))).toEqual([
      expect.stringContaining('it answers 500'),
      expect.stringMatching(/Discord cannot be reached: .*Next attempt in 2 s/),
    ]);
    expect(lines.filter((line) => line.includes('asks to wait 0.2 s'))).toHaveLength(1);
  });

  it('is refused where the bot has connected too often, and says until when', async () => {
    const scene = await openScene();
    scene.discord.faults.sessionsLeft(0);
    await expect(scene.restart()).rejects.toThrow(/connect no more for now.*resets at/);
    scene.discord.faults.clear();
    await scene.restart();
  });
});

describe('a connection closed for good', () => {
  it.each([
    [4004, /Reset Token/],
    [4010, /SHARD/],
    [4011, /too many servers.*SHARD/],
    [4012, /Update discord\.js/],
    [4013, /intents.*Update/],
    [4014, /developers\/applications.*Privileged Gateway Intents/],
  ])('with %i says what to do, once', async (code, what) => {
    const { discord, refusals } = await openScene();
    discord.dropConnections(code);
    await discord.until(() => refusals.length > 0);
    expect(refusals).toEqual([expect.stringMatching(what)]);
    expect(refusals[0]).not.toContain('\n');
  });

  it('by a token that is no longer good says what to do, once', async () => {
    const { ann, discord, refusals } = await openScene();
    discord.faults.rest('message', { status: 401 });
    ann.mentionBot('general', 'what about germany?');
    ann.mentionBot('general', 'what about china?');
    await discord.until(() => refusals.length > 0);
    // Answers to commands need no token.
    expectQuotes(answerOf(await ann.runCommand('article')));
    expect(refusals).toEqual([expect.stringContaining('Reset Token')]);
  });
});
