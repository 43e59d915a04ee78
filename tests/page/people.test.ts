import { describe, expect, test } from 'vitest';
import { connectBot } from '../playground/bench.ts';
import { openBoth, run, say } from './scene.ts';
import { openPage, openTab, type Tab } from './visitor.ts';

const contents = (tab: Tab) => tab.messages().map(({ content }) => content);
describe('the pages of two people', () => {
  test('are told who they are, who is here and what the bot can do', async () => {
    const { discord, welcomes } = await openBoth();
    const [ada, bela] = welcomes;
    expect(ada).toMatchObject({
      server: 'Local server',
      channel: 'general',
      bot: { id: discord.botId, isBot: true, isHere: true },
      messages: [],
    });
    expect(ada.commands.map(({ name }) => name)).toEqual(['echo', 'slow', 'mute', 'Read this']);
    expect([ada.you.name, bela.you.name, ada.you.isHere]).toEqual(['Ada', 'Bela', true]);
    expect(bela.members.map(({ name }) => name)).toEqual(['bot-under-test', 'Ada', 'Bela']);
    expect(ada.key).toMatch(/^[\w-]{32}$/);
    expect(ada.key).not.toBe(bela.key);
  });

  test('see what the other says and has answered, and not what is ephemeral', async () => {
    const { ada, bela, welcomes } = await openBoth();
    expect(await ada.do(say('Hello'))).toEqual({ type: 'done', id: 1 });
    expect(await ada.do(run('echo', { text: 'for all' }))).toEqual({ type: 'done', id: 2 });
    expect(await ada.do(run('echo', { text: 'for Ada', private: true }))).toEqual({ type: 'done', id: 3 });
    expect(await bela.do(say('Bye'))).toEqual({ type: 'done', id: 1 });
    await ada.hear('message', ({ message }) => message.content === 'Bye');
    expect(contents(ada)).toEqual(['Hello', 'for all', 'for Ada', 'Bye']);
    expect(contents(bela)).toEqual(['Hello', 'for all', 'Bye']);
    expect(JSON.stringify(bela.heard)).not.toContain('for Ada');
    const [hello, answer, secret] = ada.messages();
    const me = welcomes[0].you;
    expect(hello).toMatchObject({ author: 'Ada', authorId: me.id, used: null, isThinking: false });
    expect(answer).toMatchObject({ fromBot: true, used: { by: 'Ada', byId: me.id, command: 'echo' } });
    expect(secret).toMatchObject({ ephemeral: true });
    expect(Math.abs((hello?.sentAt ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  test('see replies, edits and deletions as they happen', async () => {
    const { ada, bela } = await openBoth();
    await ada.do(say('First'));
    const { message } = await bela.hear('message');
    await bela.do({ do: 'say', text: 'Second', replyTo: { id: message.id, ping: false } });
    const reply = await ada.hear('message', (said) => said.message.content === 'Second');
    expect(reply.message).toMatchObject({ replyTo: message.id, pings: [] });
    await ada.do(run('echo', { text: 'with buttons' }));
    const answer = await bela.hear('message', (said) => said.message.fromBot);
    expect(await bela.do({ do: 'press', messageId: answer.message.id, customId: 'press' })).toMatchObject({
      type: 'done',
    });
    const edited = await ada.hear('message', (said) => said.message.content === 'Pressed');
    expect(edited.message).toMatchObject({ id: answer.message.id, edited: true, buttons: [] });
    expect(await bela.do({ do: 'delete', messageId: message.id })).toMatchObject({ type: 'failed' });
    await ada.do({ do: 'delete', messageId: message.id });
    await bela.hear('deleted', ({ messageId }) => messageId === message.id);
    expect(contents(bela)).toEqual(['Second', 'Pressed']);
  });

  test('see the bot think, until it answers or Discord says that it will not', async () => {
    const { discord, ada, bela } = await openBoth();
    expect(await ada.do(run('slow'))).toMatchObject({ type: 'done' });
    await bela.hear('message', ({ message }) => message.isThinking);
    expect(bela.messages()).toMatchObject([{ content: '', used: { by: 'Ada', command: 'slow' } }]);
    discord.advance(15 * 60_000);
    await bela.hear('message', ({ message }) => !message.isThinking);
    expect(contents(bela)).toEqual(['The application did not respond']);
  });

  test('are told what Discord says where there is no answer', async () => {
    const { discord, ada } = await openBoth();
    const told = ada.do(run('mute'));
    const skip = setInterval(() => discord.advance(1000), 10);
    expect(await told).toMatchObject({ type: 'failed', problem: 'The application did not respond' });
    await ada.do(run('echo', { text: 'x' }));
    const { message } = await ada.hear('message');
    const pressed = await ada.do({ do: 'press', messageId: message.id, customId: 'mute' });
    expect(pressed).toMatchObject({ type: 'failed', problem: 'This interaction failed' });
    clearInterval(skip);
  });

  test('get choices as they type, and message commands', async () => {
    const { ada } = await openBoth();
    const typed = await ada.do({ do: 'complete', name: 'echo', options: { text: 'Ger' }, focused: 'text' });
    expect(typed).toMatchObject({ type: 'done', choices: [{ name: 'Ger!', value: 'x' }] });
    const untyped = await ada.do({ do: 'complete', name: 'echo', options: {}, focused: 'text' });
    expect(untyped).toMatchObject({ type: 'done', choices: [{ name: '!' }] });
    await ada.do(say('Read me'));
    const { message } = await ada.hear('message');
    expect(await ada.do({ do: 'menu', name: 'Read this', messageId: message.id })).toMatchObject({
      type: 'done',
    });
    expect(ada.messages()).toMatchObject([
      { content: 'Read me' },
      { content: 'It says: Read me', used: { command: 'Read this' } },
    ]);
  });

  test.each([
    [say(' '), "Discord's client sends 1 to 2000 characters, not 1."],
    [say('x'.repeat(2001)), "Discord's client sends 1 to 2000 characters, not 2001."],
    [run('nothing'), "Discord's client does not offer /nothing here."],
    [run('echo'), 'Discord\'s client does not send /echo: "text" is required.'],
    [run('echo', { text: 'x', more: 1 }), 'Discord\'s client does not send /echo: it has no option "more".'],
    [run('echo', { text: 7 }), 'Discord\'s client does not send /echo: "text" takes text.'],
    [
      { do: 'press', messageId: '1', customId: 'press' } as const,
      'The message is gone: this person sees no message 1.',
    ],
    [{ do: 'delete', messageId: '1' } as const, 'The message is gone: this person sees no message 1.'],
  ])("are refused what Discord's client refuses: %j", async (deed, problem) => {
    const { ada } = await openBoth();
    expect(await ada.do(deed)).toEqual({ type: 'failed', id: 1, problem });
  });

  test('have no hold on what only the other sees', async () => {
    const { ada, bela } = await openBoth();
    await ada.do(run('echo', { text: 'for Ada', private: true }));
    const { message } = await ada.hear('message');
    for (const deed of [
      { do: 'press', messageId: message.id, customId: 'press' },
      { do: 'menu', name: 'Read this', messageId: message.id },
      { do: 'say', text: 'x', replyTo: { id: message.id, ping: true } },
      { do: 'delete', messageId: message.id },
    ] as const)
      expect(await bela.do(deed)).toMatchObject({
        type: 'failed',
        problem: `The message is gone: this person sees no message ${message.id}.`,
      });
  });

  test('are told when the bot goes and comes, and what it can do then', async () => {
    const { discord, client, ada } = await openBoth();
    const isThere = (holds: boolean) =>
      ada.hear('members', ({ members }) => members.some(({ isBot, isHere }) => isBot && isHere === holds));
    await client.destroy();
    await isThere(false);
    await connectBot(discord, { commands: [{ name: 'new', description: 'New' }] });
    await isThere(true);
    const { commands } = await ada.hear('commands');
    expect(commands.map(({ name }) => name)).toEqual(['new']);
  });
});

describe('a tab', () => {
  test('that comes back with its key is the same person, without what was ephemeral', async () => {
    const { discord, ada, bela, welcomes } = await openBoth();
    await ada.do(say('Here'));
    await ada.do(run('echo', { text: 'for Ada', private: true }));
    ada.socket.close();
    const left = await bela.hear('members', ({ members }) =>
      members.some(({ name, isHere }) => name === 'Ada' && !isHere),
    );
    expect(left.members).toHaveLength(3);
    const again = await openTab(discord);
    const welcome = await again.hello(welcomes[0].key);
    expect(welcome.you).toEqual(welcomes[0].you);
    expect(welcome.messages.map(({ content }) => content)).toEqual(['Here']);
    expect(await again.do({ do: 'delete', messageId: welcome.messages[0]?.id ?? '' })).toMatchObject({
      type: 'done',
    });
  });

  test.each([null, 'unknown', '', '__proto__'])('with the key %j is a new person', async (key) => {
    const { discord } = await openBoth();
    expect((await (await openTab(discord)).hello(key)).you.name).toBe('Cleo');
  });

  test('and its copy are one person, who stays while one of them does', async () => {
    const { discord, ada, bela, welcomes } = await openBoth();
    const copy = await openTab(discord);
    expect((await copy.hello(welcomes[0].key)).you).toEqual(welcomes[0].you);
    await copy.do(run('echo', { text: 'for Ada', private: true }));
    await ada.hear('message', ({ message }) => message.content === 'for Ada');
    ada.socket.close();
    await ada.closed;
    await copy.do(say('Still here'));
    await bela.hear('message');
    expect(bela.heard.filter(({ type }) => type === 'members')).toEqual([]);
  });

  test('finds its name again when many have been here since, or a new one', async () => {
    const discord = await openPage();
    const first = await openTab(discord);
    const { key, you } = await first.hello();
    await first.do(say('Remember me'));
    first.socket.close();
    for (let visits = 0; visits < 60; visits += 1) {
      const tab = await openTab(discord);
      const { members } = await tab.hello();
      expect(members.length).toBeLessThan(55);
      tab.socket.close();
      await tab.closed;
    }
    const again = await openTab(discord);
    const welcome = await again.hello(key);
    expect(welcome.you).toEqual(you);
    expect(new Set(welcome.members.map(({ name }) => name)).size).toBe(welcome.members.length);
  });
});
