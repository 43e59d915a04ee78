import { Events, GatewayIntentBits, type Message, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { call, connectBot, INTENTS, localDiscord } from './bench.ts';

describe('what the bot hears', () => {
  test('without the intent, the content of a message only where it is mentioned, written to, or the author', async () => {
    const discord = await localDiscord();
    const heard: string[] = [];
    await connectBot(discord, {
      onMessage: async (message) => {
        heard.push(message.content);
        if (message.content.includes('hello')) await message.reply('Hi');
      },
    });
    const [ann, bob] = [discord.person('ann'), discord.person('bob')];
    ann.say('general', 'secret');
    const hi = await ann.mentionBot('general', 'hello').answer();
    bob.say('general', 'thanks', { replyTo: hi });
    bob.say('general', 'quietly', { replyTo: hi, replyPing: false });
    ann.dm('direct');
    ann.say('private-channel', 'among us');
    ann.say('elsewhere', 'far away');
    await discord.until(() => heard.includes('direct'));
    expect(heard).toEqual(['', `<@${discord.botId}> hello`, 'Hi', 'thanks', '', 'direct']);
    expect(discord.unknownRoutes).toEqual([]);
  });

  test('with the intent granted, all content', async () => {
    const discord = await localDiscord({ privilegedIntents: ['MessageContent'] });
    const heard: string[] = [];
    await connectBot(discord, {
      intents: [...INTENTS, GatewayIntentBits.MessageContent],
      onMessage: (message) => heard.push(message.content),
    });
    discord.person('ann').say('general', 'no secret');
    await discord.until(() => heard.length > 0);
    expect(heard).toEqual(['no secret']);
  });

  test('what came with it: files, stickers, embeds, and a message passed on, blanked where its words are', async () => {
    const discord = await localDiscord();
    const heard: unknown[] = [];
    let last: Message['reference'] = null;
    await connectBot(discord, {
      // At once: discord.js makes one object of a message and what is passed on of it.
      onMessage: ({ content, attachments, stickers, embeds, messageSnapshots, reference }) => {
        const passedOn = messageSnapshots.map((snapshot) => snapshot.content);
        heard.push([content, attachments.size, stickers.size, embeds.length, passedOn]);
        last = reference ?? last;
      },
    });
    const ann = discord.person('ann');
    const said = ann.say('dm', 'secret', { attachments: ['chart.png'], stickers: ['wave'] });
    ann.say('general', '', { attachments: ['chart.png'], stickers: ['wave'] });
    ann.forward('dm', said.message);
    const passed = ann.forward('general', said.message);
    const again = ann.forward('dm', passed.message);
    discord.say('general', '', { webhook: 'news' }, [{ title: 'News', description: 'None' }]);
    await discord.until(() => heard.length === 6);
    expect(heard).toEqual([
      ['secret', 1, 1, 0, []],
      ['', 0, 1, 0, []],
      ['', 0, 0, 0, ['secret']],
      ['', 0, 0, 0, ['']],
      ['', 0, 0, 0, ['secret']],
      ['', 0, 0, 0, []],
    ]);
    expect(last).toMatchObject({ type: 1, messageId: said.message.id });
    expect(again.message).toMatchObject({ content: '', forwarded: 'secret' });
    expect(said.message).toMatchObject({ attachments: ['chart.png'], stickers: ['wave'] });
  });

  test('no more than Discord’s client sends', async () => {
    const ann = (await localDiscord()).person('ann');
    expect(() => ann.say('general', ' ')).toThrow('1 to 2000');
    expect(() => ann.say('general', 'a'.repeat(2001))).toThrow('1 to 2000');
    expect(() => ann.say('general', 'a'.repeat(4001), { nitro: true })).toThrow('1 to 4000');
    expect(ann.say('general', 'a'.repeat(4000), { nitro: true }).message.content).toHaveLength(4000);
  });

  test('who wrote: people, bots, webhooks, Discord itself', async () => {
    const discord = await localDiscord();
    const heard: Message[] = [];
    await connectBot(discord, { onMessage: (message) => heard.push(message) });
    discord.person('ann').say('general', 'x');
    discord.say('general', 'x', { bot: 'other' });
    discord.say('general', 'x', { webhook: 'news' });
    discord.say('general', '', { type: 7 });
    await discord.until(() => heard.length === 4);
    expect(heard.map(({ author, webhookId, system }) => [author.bot, webhookId !== null, system])).toEqual([
      [false, false, false],
      [true, false, false],
      [true, true, false],
      [false, false, true],
    ]);
    expect(heard.map(({ guildId, member }) => [guildId, member !== null])[0]).toEqual([
      discord.guildId,
      true,
    ]);
  });

  test('whom a message mentions', async () => {
    const discord = await localDiscord();
    const heard: Message[] = [];
    await connectBot(discord, { onMessage: (message) => heard.push(message) });
    const role = discord.addRole('readers');
    const [ann, bob] = [discord.person('ann'), discord.person('bob')];
    const said = ann.say('general', `<@${bob.id}> <@&${role}> @here and nobody <@1>`);
    expect(said.message.pings).toEqual(['@everyone', `<@${bob.id}>`, `<@&${role}>`]);
    await discord.until(() => heard.length === 1);
    const [message] = heard;
    expect(message?.mentions.everyone).toBe(true);
    expect(message?.mentions.users.map(({ id }) => id)).toEqual([bob.id]);
    expect(message?.mentions.roles.map(({ name }) => name)).toEqual(['readers']);
  });

  test('its own answers: public ones as of the server, private ones as if they were direct', async () => {
    const discord = await localDiscord();
    const heard: unknown[][] = [];
    const bot = await connectBot(discord, {
      onInteraction: async (one) => {
        if (!one.isChatInputCommand()) return;
        await one.reply({ content: 'Private', flags: MessageFlags.Ephemeral });
        await one.followUp('Public');
      },
    });
    bot.on(Events.Raw, ({ t, d }) => {
      if (t === 'MESSAGE_CREATE') heard.push([d.content, d.guild_id, 'member' in d]);
    });
    discord.person('ann').startCommand('go');
    await discord.until(() => heard.length === 2);
    expect(heard).toEqual([
      ['Private', undefined, false],
      ['Public', discord.guildId, true],
    ]);
  });

  test('edits and deletions', async () => {
    const discord = await localDiscord();
    const bot = await connectBot(discord);
    const heard: unknown[] = [];
    bot.on('messageUpdate', (_, now) => heard.push(now.content));
    bot.on('messageDelete', (gone) => heard.push(gone.id));
    const ann = discord.person('ann');
    const { message } = ann.mentionBot('general', 'before');
    await discord.until(() => bot.channels.cache.get(message.channelId)?.isTextBased() === true);
    ann.edit(message, `<@${discord.botId}> after`);
    ann.deleteMessage(message);
    await discord.until(() => heard.length === 2);
    expect(heard).toEqual([`<@${discord.botId}> after`, message.id]);
    expect(ann.messages('general')).toEqual([]);
  });
});

describe('whom the bot pings', () => {
  const cases: [what: string, allowed: object | undefined, pings: (ids: Ids) => string[]][] = [
    ['everyone named, when it says nothing', undefined, (ids) => ['@everyone', ids.bob, ids.ann, ids.role]],
    ['nobody, when it parses nothing', { parse: [] }, () => []],
    ['the replied user alone', { parse: [], replied_user: true }, (ids) => [ids.ann]],
    ['users', { parse: ['users'] }, (ids) => [ids.bob]],
    ['roles', { parse: ['roles'] }, (ids) => [ids.role]],
    ['everyone', { parse: ['everyone'] }, () => ['@everyone']],
  ];
  interface Ids {
    readonly ann: string;
    readonly bob: string;
    readonly role: string;
  }

  test.each(cases)('%s', async (_, allowed, expected) => {
    const discord = await localDiscord();
    const role = discord.addRole('readers');
    const [ann, bob] = [discord.person('ann'), discord.person('bob')];
    const said = ann.say('general', 'Who?');
    const content = `<@${bob.id}> <@&${role}> @everyone`;
    await call(discord, 'POST', `/channels/${said.message.channelId}/messages`, {
      content,
      message_reference: { message_id: said.message.id },
      ...(allowed ? { allowed_mentions: allowed } : {}),
    });
    const ids = { ann: `<@${ann.id}>`, bob: `<@${bob.id}>`, role: `<@&${role}>` };
    expect((await said.answer()).pings).toEqual(expected(ids));
  });

  test('some of those named, by id', async () => {
    const discord = await localDiscord();
    const [ann, bob] = [discord.person('ann'), discord.person('bob')];
    const { channelId } = ann.say('general', 'Who?').message;
    await call(discord, 'POST', `/channels/${channelId}/messages`, {
      content: `<@${bob.id}> <@${ann.id}>`,
      allowed_mentions: { users: [bob.id] },
    });
    expect(ann.messages('general').at(-1)?.pings).toEqual([`<@${bob.id}>`]);
  });

  test('not everyone, where it may not', async () => {
    const discord = await localDiscord();
    discord.denyBot('general', ['MentionEveryone']);
    const ann = discord.person('ann');
    const { channelId } = ann.say('general', 'Who?').message;
    await call(discord, 'POST', `/channels/${channelId}/messages`, { content: '@everyone' });
    expect(ann.messages('general').at(-1)?.pings).toEqual([]);
  });

  test('everyone, in an answer to a command too', async () => {
    const discord = await localDiscord();
    await connectBot(discord, {
      onInteraction: (one) => (one.isChatInputCommand() ? one.reply('@everyone') : undefined),
    });
    expect((await discord.person('ann').runCommand('go')).message?.pings).toEqual(['@everyone']);
  });
});

describe('a message of the bot', () => {
  test('is sent once, however often it is sent with one nonce', async () => {
    const discord = await localDiscord();
    const ann = discord.person('ann');
    const { channelId } = ann.say('general', 'Once').message;
    const path = `/channels/${channelId}/messages`;
    const body = { content: 'Once', nonce: 'n1', enforce_nonce: true };
    const first = await call(discord, 'POST', path, body);
    expect(await call(discord, 'POST', path, body)).toEqual(first);
    await call(discord, 'POST', path, { content: 'Once', nonce: 'n1' });
    expect(ann.messages('general').filter(({ fromBot }) => fromBot)).toHaveLength(2);
  });

  test('can be listed, fetched, edited and deleted through the client', async () => {
    const discord = await localDiscord();
    const bot = await connectBot(discord);
    const ann = discord.person('ann');
    ann.say('general', 'First');
    const { channelId } = ann.say('general', 'Second').message;
    const channel = await bot.channels.fetch(channelId, { force: true });
    if (!channel?.isSendable()) throw new Error('no channel');
    await channel.sendTyping();
    const sent = await channel.send('Third');
    await sent.edit({ content: 'Third, edited' });
    expect(ann.messages('general').at(-1)).toMatchObject({ content: 'Third, edited', edited: true });
    const newest = await channel.messages.fetch({ limit: 2, cache: false });
    expect(newest.map(({ content }) => content)).toEqual(['Third, edited', '']);
    expect((await channel.messages.fetch({ message: sent.id, force: true })).content).toBe('Third, edited');
    await sent.delete();
    expect(ann.messages('general').map(({ content }) => content)).toEqual(['First', 'Second']);
    expect(discord.unknownRoutes).toEqual([]);
  });

  test('reaches a person directly, unless that person refuses', async () => {
    const discord = await localDiscord();
    const bot = await connectBot(discord);
    const ann = discord.person('ann');
    const user = await bot.users.fetch(ann.id);
    await user.send('Hello');
    expect(ann.messages('dm').map(({ content }) => content)).toEqual(['Hello']);
    ann.closeDms();
    await expect(user.send('Hello?')).rejects.toMatchObject({ code: 50007 });
    expect(discord.unknownRoutes).toEqual([]);
  });
});

test('a person cannot do what the client does not allow', async () => {
  const discord = await localDiscord();
  const [ann, bob] = [discord.person('ann'), discord.person('bob')];
  const { message } = ann.say('general', 'Mine');
  expect(() => ann.say('general', ' ')).toThrow('1 to 2000 characters');
  expect(() => ann.say('general', 'x'.repeat(2001))).toThrow('1 to 2000 characters');
  expect(() => ann.say('nowhere', 'x')).toThrow('no channel "nowhere"');
  expect(() => bob.deleteMessage(message)).toThrow("not this person's own");
  expect(() => ann.startPress(message, 'x')).toThrow('no button "x"');
  await expect(discord.until(() => false, 30)).rejects.toThrow('in vain');
});
