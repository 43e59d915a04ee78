import { Events } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { call, connectBot, generalId, localDiscord, onSlash } from './bench.ts';

describe('a spoilt call', () => {
  test('is refused so often, in the words of Discord, and not done', async () => {
    const discord = await localDiscord();
    const path = `/channels/${generalId(discord)}/messages`;
    discord.faults.rest('message', { status: 403, code: 50_013 }, 1);
    discord.faults.rest('message', { status: 429, retryAfter: 0.5 }, 1);
    const post = () => call(discord, 'POST', path, { content: 'hello' });
    expect(await post()).toMatchObject({ status: 403, body: { code: 50_013 } });
    expect(await post()).toMatchObject({ status: 429, body: { retry_after: 0.5 } });
    expect(await call(discord, 'GET', '/gateway/bot')).toMatchObject({ status: 200 });
    expect(discord.person('ann').messages('general')).toHaveLength(1);
    expect(await post()).toMatchObject({ status: 200 });
    expect(discord.requests.map(({ status }) => status)).toEqual([403, 429, 200, 200]);
  });

  test('is answered late, or done late', async () => {
    const discord = await localDiscord();
    const path = `/channels/${generalId(discord)}/messages`;
    const sees = () => discord.person('ann').messages('general').length - 1;
    for (const [fault, atOnce] of [
      [{ delay: 100 }, 0],
      [{ answerAfter: 100 }, 2],
    ] as const) {
      discord.faults.rest('message', fault, 1);
      let answered = false;
      const posted = call(discord, 'POST', path, { content: 'hello' }).then(() => {
        answered = true;
      });
      if (atOnce > 0) await discord.until(() => sees() === atOnce);
      else await call(discord, 'GET', '/gateway/bot');
      expect([answered, sees()]).toEqual([false, atOnce]);
      await posted;
    }
    expect(sees()).toBe(2);
  });

  test('is never answered, done or not, or breaks the connection', async () => {
    const discord = await localDiscord();
    const url = `${discord.apiUrl}/v10/channels/${generalId(discord)}/messages`;
    const post = (signal: AbortSignal) =>
      fetch(url, {
        method: 'POST',
        headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
        body: '{"content":"hello"}',
        signal,
      });
    const sees = () => discord.person('ann').messages('general').length - 1;
    for (const [fault, seen] of [
      ['lost', 0],
      ['answer lost', 1],
    ] as const) {
      discord.faults.rest('message', fault, 1);
      await expect(post(AbortSignal.timeout(200))).rejects.toThrow('timeout');
      expect(sees()).toBe(seen);
    }
    const end = discord.faults.rest('any', 'cut');
    await expect(post(AbortSignal.timeout(5000))).rejects.toThrow('fetch failed');
    end();
    expect((await post(AbortSignal.timeout(5000))).status).toBe(200);
    expect(sees()).toBe(2);
  });
});

describe('a spoilt gateway', () => {
  test('breaks the sockets, and what was missed comes after', async () => {
    const discord = await localDiscord();
    const heard: string[] = [];
    const bot = await connectBot(discord, { onMessage: ({ content }) => heard.push(content) });
    const resumed = new Promise((resolve) => bot.once(Events.ShardResume, resolve));
    discord.severConnections();
    discord.person('ann').dm('while away');
    await resumed;
    await discord.until(() => heard.includes('while away'));
  });

  test('has an invalid session resumed where it says so, and refuses to where it does not', async () => {
    const discord = await localDiscord();
    const heard: string[] = [];
    const bot = await connectBot(discord, { onMessage: ({ content }) => heard.push(content) });
    const resumed = new Promise((resolve) => bot.once(Events.ShardResume, resolve));
    discord.sendOp(9, true);
    discord.person('ann').dm('while away');
    await resumed;
    await discord.until(() => heard.includes('while away'));
    const again = new Promise((resolve) => bot.once(Events.ShardReady, resolve));
    discord.faults.refuseResume(1);
    discord.faults.refuseSockets(1);
    discord.dropConnections();
    await again;
    await discord.waitForBot();
  });

  test('delivers twice', async () => {
    const discord = await localDiscord();
    let times = 0;
    await connectBot(discord, {
      onInteraction: onSlash(() => {
        times += 1;
      }),
    });
    discord.faults.deliverTwice(true);
    discord.person('ann').startCommand('go');
    await discord.until(() => times === 2);
    discord.faults.clear();
    discord.person('ann').startCommand('go');
    await discord.until(() => times === 3);
  });

  test('is late with READY, and leaves heartbeats unanswered', async () => {
    const discord = await localDiscord({ heartbeatInterval: 200 });
    discord.faults.delayReady(60_000);
    const connecting = connectBot(discord);
    await expect(discord.waitForBot(300)).rejects.toThrow('in vain');
    discord.advance(60_000);
    discord.faults.clear();
    const bot = await connecting;
    const again = new Promise((resolve) => bot.once(Events.ShardReconnecting, resolve));
    discord.faults.ignoreHeartbeats(true);
    await again;
    discord.faults.clear();
    await new Promise((resolve) => bot.once(Events.ShardResume, resolve));
  });
});

test('an interaction of any shape may be answered', async () => {
  const discord = await localDiscord();
  await connectBot(discord, {
    onInteraction: (interaction) =>
      interaction.isModalSubmit() ? interaction.reply(`${interaction.customId}!`) : undefined,
  });
  const response = discord.interact(discord.person('ann'), 'general', 5, {
    custom_id: 'made-up',
    components: [],
  });
  expect((await response.settled()).message?.content).toBe('made-up!');
});
