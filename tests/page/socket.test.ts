import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { connectBot } from '../playground/bench.ts';
import { bot, run, say } from './scene.ts';
import { get, openPage, openTab } from './visitor.ts';

describe('a socket', () => {
  test.each([
    [{ host: 'evil.example' }, 'This server does not answer to the name'],
    [{ origin: 'http://evil.example' }, 'A page of http://evil.example may not use this server'],
    [{ origin: 'null' }, 'A page of null may not'],
  ])('is refused to a foreign page: %j', async (headers, why) => {
    const discord = await openPage();
    const socket = new WebSocket(`${discord.pageUrl?.replace('http', 'ws')}/page/socket`, { headers });
    const [, response] = await once(socket, 'unexpected-response');
    expect(response.statusCode).toBe(403);
    expect(String(await response.toArray())).toContain(why);
  });

  test('is given to a page of this server', async () => {
    const discord = await openPage();
    const tab = await openTab(discord, { origin: discord.pageUrl ?? '' });
    expect((await tab.hello()).you.name).toBe('Ada');
  });

  test('is to be had at its own path alone', async () => {
    const discord = await openPage();
    for (const path of ['/', '/page/socket/', '/gateway', '/page/socket%2f']) {
      const socket = new WebSocket(`${discord.pageUrl?.replace('http', 'ws')}${path}`);
      const [, response] = await once(socket, 'unexpected-response');
      expect([path, response.statusCode]).toEqual([path, 404]);
      response.destroy();
    }
  });

  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{"do"', /^The server does not understand the page/],
    ['nothing', '', /^The server does not understand the page/],
    ['another thing', 'null', /^The server does not understand the page/],
    ['no hello', { id: 1, do: 'say', text: 'x', replyTo: null }, /^First say hello/],
    ['a key that is none', { do: 'hello', key: 7 }, /^The server does not understand the page: key/],
    ['a key beyond measure', { do: 'hello', key: 'x'.repeat(65) }, /^The server does not .*key/],
    ['more than was asked for', { do: 'hello', key: null, admin: true }, /admin/],
    ['a word of many bytes', { do: 'hello', key: null, ['ж'.repeat(300)]: 1 }, /^The server does not/],
  ])('that begins with %s is closed with a reason', async (_, said, reason) => {
    const tab = await openTab(await openPage());
    tab.send(said);
    expect(await tab.closed).toEqual({ code: 1008, reason: expect.stringMatching(reason) });
  });

  test('that says nothing is closed with a reason', async () => {
    const discord = await openPage();
    const [silent, polite] = [await openTab(discord), await openTab(discord)];
    await polite.hello();
    discord.advance(10_000);
    expect(await silent.closed).toEqual({ code: 1008, reason: 'Nobody said hello.' });
    expect(await polite.do(say('Still here'))).toMatchObject({ type: 'done' });
  });

  test('that says hello twice, or in bytes, is closed with a reason', async () => {
    const discord = await openPage();
    const [twice, bytes] = [await openTab(discord), await openTab(discord)];
    await twice.hello();
    twice.send({ do: 'hello', key: null });
    expect(await twice.closed).toEqual({ code: 1008, reason: 'One hello is enough.' });
    bytes.socket.send(Buffer.from('{"do":"hello","key":null}'));
    expect(await bytes.closed).toEqual({ code: 1008, reason: 'The page speaks text.' });
  });

  test.each<[object, string]>([
    [{ id: 7, do: 'dance' }, 'do'],
    [{ id: 7, do: 'say', text: 'x' }, 'replyTo'],
    [{ id: 7, do: 'say', text: { toString: 1 }, replyTo: null }, 'text'],
    [{ id: 7, do: 'say', text: 'x', replyTo: { id: '../1', ping: true } }, 'replyTo.id'],
    [{ id: 7, do: 'command', name: '', options: {} }, 'name'],
    [{ id: 7, do: 'command', name: 'echo', options: { text: ['x'] } }, 'options.text'],
    [{ id: 7, do: 'command', name: 'echo', options: { text: null } }, 'options.text'],
    [
      {
        id: 7,
        do: 'command',
        name: 'echo',
        options: Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((one) => [one, 1])),
      },
      'options',
    ],
    [{ id: 7, do: 'press', messageId: '1', customId: 'x'.repeat(101) }, 'customId'],
    [{ id: 7, do: 'delete', messageId: 1 }, 'messageId'],
  ])('is told what is wrong with a deed, and stays open: %j', async (said, where) => {
    const tab = await openTab(await openPage());
    await tab.hello();
    tab.send(said);
    const { problem } = await tab.hear('failed', ({ id }) => id === 7);
    expect(problem).toMatch(`The server does not understand the page: ${where}: `);
    expect(await tab.do(say('Still here'))).toMatchObject({ type: 'done' });
  });

  test('takes an option of 6000 characters in any script, and is closed by a message beyond that', async () => {
    const discord = await openPage();
    await connectBot(discord, bot);
    const tab = await openTab(discord);
    await tab.hello();
    expect(await tab.do(run('echo', { text: '語'.repeat(6000), private: true }))).toMatchObject({
      type: 'done',
    });
    tab.send('x'.repeat(33_000));
    expect((await tab.closed).code).toBe(1009);
    expect((await get(discord, '/')).status).toBe(200);
  });

  test('slows down who does too much at once, and closes on who does not stop', async () => {
    const discord = await openPage();
    const [ada, bela] = [await openTab(discord), await openTab(discord)];
    await ada.hello();
    await bela.hello();
    for (let id = 0; id < 60; id += 1) ada.send({ id, ...say(`${id}`) });
    const { problem } = await ada.hear('failed');
    expect(problem).toBe('You are doing this too quickly. Wait a moment, then go on.');
    expect(await bela.do(say('In peace'))).toMatchObject({ type: 'done' });
    expect(bela.messages().length).toBeLessThan(50);
    for (let id = 100; id < 400; id += 1) ada.send({ id, ...say(`${id}`) });
    expect(await ada.closed).toEqual({ code: 1008, reason: 'Too many messages.' });
  });

  test('of the fifty-first page is closed with a reason', async () => {
    const discord = await openPage();
    const tabs = [];
    for (let count = 0; count < 50; count += 1) tabs.push(await openTab(discord));
    const late = await openTab(discord);
    expect(await late.closed).toEqual({ code: 1013, reason: expect.stringContaining('50 pages are open') });
    tabs[0]?.socket.close();
    await tabs[0]?.closed;
    expect((await (await openTab(discord)).hello()).you.name).toBe('Ada');
  });

  test('that gives no sign of life is dropped, and its person gone', async () => {
    const discord = await openPage({ heartbeatInterval: 200 });
    const [dead, alive] = [await openTab(discord, { autoPong: false }), await openTab(discord)];
    await dead.hello();
    await alive.hello();
    expect((await dead.closed).code).toBe(1006);
    const { members } = await alive.hear('members', (said) =>
      said.members.some(({ isBot, isHere }) => !isBot && !isHere),
    );
    expect(members.map(({ name, isHere }) => [name, isHere])).toEqual([
      ['bot-under-test', false],
      ['Ada', false],
      ['Bela', true],
    ]);
  });

  test('that does not read what it is sent is dropped', async () => {
    const discord = await openPage();
    const slow = await openTab(discord);
    await slow.hello();
    slow.socket.pause();
    let isOpen = true;
    void slow.closed.then(() => {
      isOpen = false;
    });
    const ann = discord.person('ann');
    for (let count = 0; count < 4000; count += 1) ann.say('general', 'x'.repeat(2000));
    slow.socket.resume();
    await expect.poll(() => isOpen, { timeout: 15_000 }).toBe(false);
    expect(slow.heard.length).toBeLessThan(4000);
  });

  test('does not keep the server from stopping, be its page asleep', async () => {
    const discord = await openPage();
    const [asleep, awake] = [await openTab(discord), await openTab(discord)];
    await awake.hello();
    asleep.socket.pause();
    const from = performance.now();
    await discord.close();
    // ws by itself would wait for half a minute.
    expect(performance.now() - from).toBeLessThan(15_000);
    expect(await awake.closed).toEqual({ code: 1001, reason: 'The server has stopped.' });
  });

  test('that breaks in the middle of a frame harms nobody', async () => {
    const discord = await openPage();
    const { port } = new URL(discord.pageUrl ?? '');
    const raw = connect(Number(port), '127.0.0.1');
    raw.write(
      `GET /page/socket HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    await once(raw, 'data');
    raw.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff]));
    await once(raw, 'close');
    expect((await (await openTab(discord)).hello()).you.name).toBe('Ada');
  });
});
