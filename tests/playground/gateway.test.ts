import { Events } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../src/playground/driver.ts';
import { call, connectBot, INTENTS, localDiscord } from './bench.ts';

interface Frame {
  readonly op: number;
  readonly t?: string | null;
  readonly s?: number | null;
  readonly d?: { readonly [key: string]: unknown } | boolean | null;
}

/** A socket without a library on it. */
async function rawSocket(discord: LocalDiscord, query = '?v=10&encoding=json') {
  const { body } = await call(discord, 'GET', '/gateway/bot');
  const url = typeof body === 'object' && body !== null && 'url' in body ? String(body.url) : '';
  const socket = new WebSocket(`${url}${query}`);
  const frames: Frame[] = [];
  let code: number | null = null;
  socket.on('message', (data) => frames.push(JSON.parse(data.toString())));
  socket.on('close', (closed) => {
    code = closed;
  });
  const frame = async (holds: (frame: Frame) => boolean): Promise<Frame> => {
    await discord.until(() => frames.some(holds));
    const found = frames.find(holds);
    if (!found) throw new Error('no frame');
    return found;
  };
  return {
    frames,
    frame,
    send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })),
    sendText: (text: string) => socket.send(text),
    close: (closing: number) => socket.close(closing),
    closed: async () => {
      await discord.until(() => code !== null);
      return code;
    },
  };
}

const HELLO = 10;
const ready = (frame: Frame) => frame.t === 'READY';
const identity = (discord: LocalDiscord, more: object = {}) => ({
  token: discord.token,
  intents: INTENTS.reduce((sum, intent) => sum | intent, 0),
  properties: {},
  ...more,
});

async function identified(discord: LocalDiscord, more: object = {}) {
  const socket = await rawSocket(discord);
  await socket.frame(({ op }) => op === HELLO);
  socket.send(2, identity(discord, more));
  return socket;
}

function text(frame: Frame, key: string): string {
  const value = typeof frame.d === 'object' && frame.d !== null ? frame.d[key] : undefined;
  return String(value);
}

describe('a connection', () => {
  test('is greeted, answered its heartbeats, and told who and where the bot is', async () => {
    const discord = await localDiscord({ heartbeatInterval: 12_345 });
    const socket = await identified(discord);
    expect((await socket.frame(({ op }) => op === HELLO)).d).toMatchObject({ heartbeat_interval: 12_345 });
    socket.send(1, null);
    await socket.frame(({ op }) => op === 11);
    const first = await socket.frame(ready);
    expect(first).toMatchObject({
      op: 0,
      s: 1,
      d: {
        v: 10,
        user: { id: discord.botId, bot: true },
        application: { id: discord.applicationId, flags: 0 },
        guilds: [{ id: discord.guildId, unavailable: true }],
      },
    });
    expect(text(first, 'resume_gateway_url')).toMatch(/^ws:\/\/127\.0\.0\.1:\d+/);
    expect(await socket.frame(({ t }) => t === 'GUILD_CREATE')).toMatchObject({
      s: 2,
      d: { id: discord.guildId },
    });
  });

  test.each<[string, number, object]>([
    ['a wrong token', 4004, { token: 'wrong' }],
    ['a privileged intent', 4014, { intents: 1 << 15 }],
    ['another privileged intent', 4014, { intents: 1 << 1 }],
    ['an unknown intent', 4013, { intents: 1 << 18 }],
    ['a shard that cannot be', 4010, { shard: [1, 1] }],
    ['no intents', 4002, { intents: undefined }],
  ])('is closed for %s', async (_, code, more) => {
    const discord = await localDiscord();
    expect(await (await identified(discord, more)).closed()).toBe(code);
  });

  test('may use a privileged intent that is granted', async () => {
    const discord = await localDiscord({ privilegedIntents: ['MessageContent'] });
    const socket = await identified(discord, { intents: 1 << 15 });
    expect(await socket.frame(ready)).toMatchObject({ d: { application: { flags: 1 << 19 } } });
  });

  test.each<[string, number, string]>([
    ['no JSON', 4002, '{'],
    ['an unknown operation', 4001, '{"op":99}'],
    ['a request before identifying', 4003, '{"op":3,"d":{}}'],
    ['more than 4096 bytes', 4002, `{"op":1,"d":"${'x'.repeat(4096)}"}`],
  ])('is closed for %s', async (_, code, frame) => {
    const discord = await localDiscord();
    const socket = await rawSocket(discord);
    await socket.frame(({ op }) => op === HELLO);
    socket.sendText(frame);
    expect(await socket.closed()).toBe(code);
  });

  test('is closed for identifying twice, and for another version', async () => {
    const discord = await localDiscord();
    const socket = await identified(discord);
    await socket.frame(ready);
    socket.send(2, identity(discord));
    expect(await socket.closed()).toBe(4005);
    expect(await (await rawSocket(discord, '?v=6')).closed()).toBe(4012);
  });

  test('gets the events of its shard', async () => {
    const discord = await localDiscord();
    const shard = Number((BigInt(discord.guildId) >> 22n) % 2n);
    const sockets = [
      await identified(discord, { shard: [0, 2] }),
      await identified(discord, { shard: [1, 2] }),
    ];
    for (const [index, socket] of sockets.entries())
      expect(await socket.frame(ready)).toMatchObject({
        d: { guilds: index === shard ? [{ id: discord.guildId }] : [], shard: [index, 2] },
      });
    discord.person('ann').mentionBot('general', 'in the server');
    discord.person('ann').dm('directly');
    const says = (what: string) => (frame: Frame) => text(frame, 'content').endsWith(what);
    await sockets[shard]?.frame(says('in the server'));
    await sockets[0]?.frame(says('directly'));
    expect(sockets[1 - shard]?.frames.some(says('in the server'))).toBe(false);
    expect(sockets[1]?.frames.some(says('directly'))).toBe(false);
  });

  test('is told nothing of members, and that is remembered', async () => {
    const discord = await localDiscord();
    const socket = await identified(discord);
    await socket.frame(ready);
    socket.send(8, { guild_id: discord.guildId, query: '', limit: 0 });
    await discord.until(() => discord.unknownRoutes.length > 0);
    expect(discord.unknownRoutes).toEqual(['GATEWAY op 8']);
  });

  test('gets no event without its intent, and interactions always', async () => {
    const discord = await localDiscord();
    const socket = await identified(discord, { intents: 1 });
    await socket.frame(ready);
    await call(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [
      { name: 'go', description: 'x' },
    ]);
    discord.person('ann').mentionBot('general', 'x');
    discord.person('ann').startCommand('go');
    await socket.frame(({ t }) => t === 'INTERACTION_CREATE');
    expect(socket.frames.some(({ t }) => t === 'MESSAGE_CREATE')).toBe(false);
  });
});

describe('a session', () => {
  test('is resumed where it was left, with what was missed', async () => {
    const discord = await localDiscord();
    const first = await identified(discord);
    const begun = await first.frame(ready);
    await first.frame(({ t }) => t === 'GUILD_CREATE');
    first.close(4000);
    await first.closed();
    discord.person('ann').mentionBot('general', 'missed');

    const second = await rawSocket(discord);
    await second.frame(({ op }) => op === HELLO);
    second.send(6, { token: discord.token, session_id: text(begun, 'session_id'), seq: 2 });
    await second.frame(({ t }) => t === 'RESUMED');
    expect(second.frames.map(({ t, s }) => [t, s])).toEqual([
      [null, null],
      ['MESSAGE_CREATE', 3],
      ['RESUMED', 4],
    ]);
  });

  test('is not resumed when it is unknown, ended by 1000, or further than it went', async () => {
    const discord = await localDiscord();
    const first = await identified(discord);
    const id = text(await first.frame(ready), 'session_id');
    const resume = async (session: string, seq: number) => {
      const socket = await rawSocket(discord);
      await socket.frame(({ op }) => op === HELLO);
      socket.send(6, { token: discord.token, session_id: session, seq });
      return socket;
    };
    expect(await (await resume('unknown', 1)).frame(({ op }) => op === 9)).toMatchObject({ d: false });
    expect(await (await resume(id, 99)).closed()).toBe(4007);
    first.close(1000);
    await first.closed();
    expect(await (await resume(id, 1)).frame(({ op }) => op === 9)).toMatchObject({ d: false });
  });

  test('is not resumed where what was missed is no longer kept', async () => {
    const discord = await localDiscord({ keeps: 2 });
    const first = await identified(discord);
    const id = text(await first.frame(ready), 'session_id');
    await first.frame(({ t }) => t === 'GUILD_CREATE');
    first.close(4000);
    await first.closed();
    for (const said of ['3', '4', '5']) discord.person('ann').mentionBot('general', said);
    const resume = async (seq: number) => {
      const socket = await rawSocket(discord);
      await socket.frame(({ op }) => op === HELLO);
      socket.send(6, { token: discord.token, session_id: id, seq });
      return socket;
    };
    expect(await (await resume(2)).frame(({ op }) => op === 9)).toMatchObject({ d: false });
    const resumed = await resume(3);
    await resumed.frame(({ t }) => t === 'RESUMED');
    expect(resumed.frames.map(({ s }) => s)).toEqual([null, 4, 5, 6]);
  });
});

describe('the client of discord.js', () => {
  test.each<[string, (discord: LocalDiscord) => void, boolean]>([
    ['a dropped socket', (discord) => discord.dropConnections(), true],
    ['being told to reconnect', (discord) => discord.sendOp(7), true],
    ['an invalid session', (discord) => discord.sendOp(9), false],
  ])('comes back after %s', async (_, disturb, keepsEvents) => {
    const discord = await localDiscord();
    const heard: string[] = [];
    const bot = await connectBot(discord, { onMessage: (message) => heard.push(message.content) });
    const resumed = new Promise((resolve) =>
      bot.once(Events.ShardResume, (_shard, replayed) => resolve(replayed)),
    );
    const again = new Promise((resolve) => bot.once(Events.ShardReady, resolve));
    const ann = discord.person('ann');
    disturb(discord);
    if (keepsEvents) {
      ann.dm('while away');
      await resumed;
    } else await again;
    ann.dm('after');
    await discord.until(() => heard.includes('after'));
    expect(heard).toEqual(keepsEvents ? ['while away', 'after'] : ['after']);
  });

  test('beats when it is asked to', async () => {
    const discord = await localDiscord();
    const bot = await connectBot(discord);
    expect(bot.ws.ping).toBe(-1);
    discord.sendOp(1);
    await discord.until(() => bot.ws.ping >= 0);
  });

  test('learns of channels, roles and permissions as they change', async () => {
    const discord = await localDiscord();
    const bot = await connectBot(discord);
    const id = discord.addChannel('strict');
    const role = discord.addRole('readers');
    discord.denyBot('strict', ['SendMessages']);
    const guild = bot.guilds.cache.get(discord.guildId);
    const may = () => guild?.members.me?.permissionsIn(id).has('SendMessages');
    await discord.until(() => guild?.channels.cache.has(id) === true && may() === false);
    expect(guild?.roles.cache.get(role)?.name).toBe('readers');
    expect(guild?.members.me?.permissionsIn(id).has('EmbedLinks')).toBe(true);
  });

  test('hears of any event that is dispatched by hand', async () => {
    const discord = await localDiscord();
    const bot = await connectBot(discord);
    const heard: string[] = [];
    bot.on(Events.ChannelDelete, (channel) => heard.push(channel.id));
    const id = discord.addChannel('gone');
    discord.dispatch('CHANNEL_DELETE', { id, type: 0, guild_id: discord.guildId, name: 'gone' });
    await discord.until(() => heard.length > 0);
    expect(heard).toEqual([id]);
  });
});
