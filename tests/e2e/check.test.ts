import { describe, expect, it } from 'vitest';
import { unescapeMarkdown } from '../reply/unescape.ts';
import { answerOf, ENGINE, expectQuotes, labels, openScene, postButton, quotesOf, textOf } from './scene.ts';

const CHECK = 'Check against the article';
const { article } = ENGINE;

/** The article's own words, from the first of these to the last. */
function words(from: string, to: string): string {
  const start = article.text.indexOf(from);
  const end = article.text.indexOf(to, start) + to.length;
  if (start < 0 || end < start) throw new Error('the article has no such words');
  return article.text.slice(start, end);
}

const PROVEN = words('such allegations', 'not been proven');
const ALTERED = PROVEN.replace(' not', '');

describe('the command in the menu of a message', () => {
  it('shows a quotation that stands in the article so, to the asker alone', async () => {
    const { ann, bob } = await openScene();
    const said = bob.say('general', `They say "${PROVEN}"!`);
    const response = await ann.contextMenu(CHECK, said.message);
    expect(response.ephemeral).toBe(true);
    const message = answerOf(response);
    expect(message.embeds[0]?.title).toMatch(/^Verbatim/);
    expect(expectQuotes(message)).toContainEqual(expect.stringContaining(PROVEN));
    expect(textOf(message)).toContain(`of ${article.sentences.length}`);
    expect(bob.messages('general').filter(({ fromBot }) => fromBot)).toEqual([]);
  });

  it('shows word by word what was changed, and says what that loses', async () => {
    const { ann, bob } = await openScene();
    const said = bob.say('general', `Germany said "${ALTERED}"`);
    const message = answerOf(await ann.contextMenu(CHECK, said.message));
    expect(message.embeds[0]?.title).toMatch(/^Altered/);
    expect(message.embeds[0]?.description).toContain('have ~~not~~ been');
    expect(textOf(message)).toContain('A negation was left out: not.');
    expect(textOf(message)).toContain('The message credits Germany');
    expectQuotes(message);
  });

  it('shows what the article states of an actor instead', async () => {
    const { ann, bob } = await openScene();
    const said = bob.say('general', 'Germany banned Huawei');
    const message = answerOf(await ann.contextMenu(CHECK, said.message));
    expect(message.embeds[0]?.title).toMatch(/^Differs/);
    expect(textOf(message)).toContain('Germany: considering');
    expect(expectQuotes(message)).toContainEqual(expect.stringContaining('Germany is currently mulling'));
  });

  it('names what the article never mentions', async () => {
    const { ann, bob } = await openScene();
    const said = bob.say('general', 'Everybody knows that France has banned Apple.');
    const message = answerOf(await ann.contextMenu(CHECK, said.message));
    expect(message.embeds[0]?.title).toBe('Not in the article');
    expect(textOf(message)).toMatch(/never mentions .*France/);
  });

  it('never says true or false', async () => {
    const { ann, bob } = await openScene();
    for (const text of [
      `"${PROVEN}"`,
      `"${ALTERED}"`,
      'Germany banned Huawei',
      'China rejects the accusations',
    ]) {
      const message = answerOf(await ann.contextMenu(CHECK, bob.say('general', text).message));
      expect(textOf(message)).not.toMatch(/\b(?:true|false|right|wrong|lie)\b/i);
    }
  });

  it('works in every place, on anyone’s message, one’s own and a webhook’s too', async () => {
    const { ann, discord } = await openScene();
    const text = `"${PROVEN}"`;
    for (const place of ['general', 'dm', 'private-channel', 'elsewhere']) {
      const message = answerOf(await ann.contextMenu(CHECK, ann.say(place, text).message));
      expect(message.embeds[0]?.title, place).toMatch(/^Verbatim/);
    }
    for (const by of [{ webhook: 'news' }, { bot: 'other' }]) {
      const { id } = discord.say('general', text, by).message;
      const seen = ann.messages('general').find((message) => message.id === id);
      if (seen === undefined) throw new Error('nobody said it');
      expect(answerOf(await ann.contextMenu(CHECK, seen)).embeds[0]?.title).toMatch(/^Verbatim/);
    }
  });

  it('is there from a server’s own commands as well', async () => {
    const { ann, discord } = await openScene({ guildId: ({ guildId }) => guildId });
    expect(discord.commands().every(({ guild_id }) => guild_id === discord.guildId)).toBe(true);
    const said = ann.say('general', `"${PROVEN}"`);
    expectQuotes(answerOf(await ann.contextMenu(CHECK, said.message)));
  });

  it('checks what a message passes on', async () => {
    const { ann, bob } = await openScene();
    const passed = bob.forward('general', bob.say('elsewhere', `"${ALTERED}"`).message);
    const message = answerOf(await ann.contextMenu(CHECK, passed.message));
    expect(message.embeds[0]?.title).toMatch(/^Altered/);
  });

  it.each([
    ['pictures', { attachments: ['chart.png'] }],
    ['stickers', { stickers: ['wave'] }],
  ])('says that %s have no words to check', async (_what, options) => {
    const { ann, bob } = await openScene();
    const message = answerOf(await ann.contextMenu(CHECK, bob.say('general', '', options).message));
    expect(textOf(message)).toContain('no words of its own');
    expect(labels(message)).toEqual([]);
  });

  it('says that embeds have no words of the message’s own', async () => {
    const { ann, discord } = await openScene();
    const embed = { title: 'News', description: PROVEN };
    const { id } = discord.say('general', '', { webhook: 'news' }, [embed]).message;
    const seen = ann.messages('general').find((message) => message.id === id);
    if (seen === undefined) throw new Error('nobody said it');
    expect(textOf(answerOf(await ann.contextMenu(CHECK, seen)))).toContain('no words of its own');
  });

  it.each(['https://example.org/a', '<:wave:111111111111111111>', 'lol', '🎉 🎉', '@everyone', '-'])(
    'says that nothing is claimed in %j',
    async (text) => {
      const { ann, bob } = await openScene();
      const message = answerOf(await ann.contextMenu(CHECK, bob.say('general', text).message));
      expect(textOf(message)).toContain('nothing in that to hold against the article');
    },
  );

  it('says of a message of the bot’s own what it is', async () => {
    const { ann } = await openScene();
    const own = answerOf(await ann.runCommand('quote', { number: 7 }));
    expect(textOf(answerOf(await ann.contextMenu(CHECK, own)))).toContain('That is a message of mine');
  });

  it('takes a message of 4,000 characters, worst statements first, and says what it leaves out', async () => {
    const { ann, bob } = await openScene();
    const own = 'Here is some claim of my own about it.';
    const quotes = article.sentences.map(({ start, end }) => `> ${article.text.slice(start, end)}`);
    const long = `${quotes.join(`\n${own}\n`)}\n${own}\n"${ALTERED}"`;
    expect(long.length).toBeLessThanOrEqual(4000);
    const full = long.padEnd(4000, ' https://example.org/a');
    const message = answerOf(await ann.contextMenu(CHECK, bob.say('general', full, { nitro: true }).message));
    expectQuotes(message);
    expect(textOf(message)).toContain('have not been proven');
    expect(message.embeds[0]?.description).toContain('~~not~~');
    expect(textOf(message)).toMatch(/\d+ more statements are left out here: \d+ /);
  });

  it('reads through markdown inside quotations', async () => {
    const { ann, bob } = await openScene();
    for (const marked of [
      `"${PROVEN.replace('not', '**not**')}"`,
      `> ${PROVEN.replace('allegations', '__*allegations*__')}`,
      `"${PROVEN.replace('allegations', '[allegations](https://evil.example)')}"`,
      `\`${PROVEN}\``,
    ]) {
      const message = answerOf(await ann.contextMenu(CHECK, bob.say('general', marked).message));
      expect(message.embeds[0]?.title, marked).toMatch(/^Verbatim/);
      expect(textOf(message)).not.toContain('evil');
    }
  });

  it('keeps covered what the message covers', async () => {
    const { ann, bob } = await openScene();
    const said = bob.say('general', `||"${ALTERED}"||`);
    const message = answerOf(await ann.contextMenu(CHECK, said.message));
    expect(message.embeds[0]?.description).toMatch(/\|\|.*have ~~not~~ been proven.*\|\|/);
  });

  it('escapes what a message says, and alerts nobody', async () => {
    const { ann, bob, discord } = await openScene();
    const hostile = `"@everyone @here <@${bob.id}> <@&${discord.addRole('all')}> such \\*allegations\\* have [been](https://evil.example) ||proven||"`;
    const message = answerOf(await ann.contextMenu(CHECK, bob.say('general', hostile).message));
    const open = await ann.press(message, 'Post publicly');
    await open.until(({ followUps }) => followUps.length > 0);
    for (const one of [message, ...open.followUps]) {
      expect(one.pings).toEqual([]);
      expect(one.content).toBe('');
      expect(JSON.stringify(one.embeds)).not.toMatch(/<@|evil/);
    }
  });
});

describe('Post publicly', () => {
  it('posts what the presser saw, once, for everyone', async () => {
    const { ann, bob } = await openScene();
    const said = bob.say('general', `"${ALTERED}"`);
    const message = answerOf(await ann.contextMenu(CHECK, said.message));
    const response = await ann.press(message, 'Post publicly');
    await response.until(({ followUps }) => followUps.length > 0);
    const [posted] = response.followUps;
    if (posted === undefined) throw new Error('not posted');
    expect(posted.ephemeral).toBe(false);
    expect(posted.embeds).toEqual(message.embeds);
    expect(posted.embeds[0]?.description).toContain(`/${said.message.channelId}/${said.message.id})`);
    expect(labels(posted)).toEqual(['Context']);
    expect(bob.messages('general')).toContainEqual(posted);
    expect(labels(answerOf(response))).toEqual(['Posted', 'Context']);
    await expect(ann.press(answerOf(response), 'Posted')).rejects.toThrow('greyed out');
    expectQuotes(answerOf(await bob.press(posted, 'Context')));
  });

  it('works after the bot was restarted', async () => {
    const scene = await openScene();
    const said = scene.bob.say('general', `"${ALTERED}"`);
    const message = answerOf(await scene.ann.contextMenu(CHECK, said.message));
    await scene.restart();
    const response = await scene.ann.press(message, 'Post publicly');
    await response.until(({ followUps }) => followUps.length > 0);
    expect(response.followUps[0]?.embeds).toEqual(message.embeds);
  });

  it('works for people who brought the app along', async () => {
    const { ann } = await openScene();
    for (const place of ['private-channel', 'elsewhere']) {
      const message = answerOf(await ann.contextMenu(CHECK, ann.say(place, `"${PROVEN}"`).message));
      const response = await ann.press(message, 'Post publicly');
      await response.until(({ followUps }) => followUps.length > 0);
      expect(ann.messages(place)).toContainEqual(response.followUps[0]);
    }
  });

  it('is not offered where there is nobody else', async () => {
    const { ann } = await openScene();
    const message = answerOf(await ann.contextMenu(CHECK, ann.dm(`"${PROVEN}"`).message));
    expect(labels(message)).toEqual(['Context']);
  });

  it('can be pressed by nobody but the asker', async () => {
    const { ann, bob } = await openScene();
    const message = answerOf(await ann.contextMenu(CHECK, bob.say('general', `"${PROVEN}"`).message));
    await expect(bob.press(message, 'Post publicly')).rejects.toThrow('sees no message');
  });

  it('of an article that has changed says so, and posts nothing', async () => {
    const scene = await openScene();
    const said = scene.bob.say('general', `"${PROVEN}"`);
    const message = answerOf(await scene.ann.contextMenu(CHECK, said.message));
    await scene.restart({ ...ENGINE, article: { ...article, version: '00000000' } });
    const response = await scene.ann.press(message, 'Post publicly');
    expect(response.ephemeral).toBe(true);
    expect(textOf(answerOf(response))).toContain('The article has changed since');
    expect(scene.bob.messages('general').filter(({ fromBot }) => fromBot)).toEqual([]);
  });

  it('under any other message leads nowhere', async () => {
    const { ann, discord } = await openScene();
    const { channelId } = answerOf(await ann.runCommand('help'));
    const forged = `v1:post:${article.version}`;
    const id = await postButton(discord, channelId, forged);
    const message = ann.messages('general').find((candidate) => candidate.id === id);
    if (message === undefined) throw new Error('the button is not there');
    const response = await ann.press(message, forged);
    expect(response.ephemeral).toBe(true);
    expect(textOf(answerOf(response))).toContain('This button leads nowhere');
  });

  it('that Discord refuses is said, and the button stays', async () => {
    const { ann, bob, discord } = await openScene();
    discord.faults.rest('followUp', { status: 403, code: 50_013 }, 1);
    const message = answerOf(await ann.contextMenu(CHECK, bob.say('general', `"${PROVEN}"`).message));
    const response = await ann.press(message, 'Post publicly');
    await response.until(({ followUps }) => followUps.length > 0);
    expect(response.followUps.map(({ ephemeral }) => ephemeral)).toEqual([true]);
    expect(response.followUps.map(textOf).join()).toContain('Discord does not let me post that here');
    expect(labels(answerOf(response))).toEqual(['Post publicly', 'Context']);
    expect(bob.messages('general').filter(({ fromBot }) => fromBot)).toEqual([]);
    const again = await ann.press(answerOf(response), 'Post publicly');
    await again.until(({ followUps }) => followUps.length > 0);
    expect(again.followUps[0]?.embeds).toEqual(message.embeds);
  });
});

describe('/check', () => {
  it('checks a text for everyone to see', async () => {
    const { ann, bob } = await openScene();
    const response = await ann.runCommand('check', { text: `Germany said "${ALTERED}"` });
    expect(response.ephemeral).toBe(false);
    const message = answerOf(response);
    expect(message.embeds[0]?.title).toMatch(/^Altered/);
    expect(labels(message)).toEqual(['Context']);
    expect(bob.messages('general')).toContainEqual(message);
  });

  it('privately is the asker’s alone, to post or not', async () => {
    const { ann, bob } = await openScene();
    const response = await ann.runCommand('check', { text: `"${PROVEN}"`, private: true });
    expect(response.ephemeral).toBe(true);
    expect(bob.messages('general')).toEqual([]);
    const posted = await ann.press(answerOf(response), 'Post publicly');
    await posted.until(({ followUps }) => followUps.length > 0);
    expect(bob.messages('general').map(({ embeds }) => embeds)).toEqual([answerOf(response).embeds]);
  });

  it('tells several statements apart', async () => {
    const { ann } = await openScene();
    const text = `The EU voiced "deep concern".\n> ${ALTERED}\nGermany banned Huawei.`;
    const message = answerOf(await ann.runCommand('check', { text }));
    const [header] = message.embeds;
    expect(header?.title).toMatch(/1 altered, 1 differs.*1 verbatim/);
    const said = unescapeMarkdown(header?.description ?? '');
    const order = ['deep concern', '~~not~~', 'Germany banned Huawei'].map((part) => said.indexOf(part));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(Math.min(...order)).toBeGreaterThanOrEqual(0);
    expect(expectQuotes(message).length).toBeGreaterThanOrEqual(3);
  });

  it.each(['   ', '@everyone', '"'.repeat(4000), '\u202e\u0000\u200b?', '> > >', '||||'])(
    'answers %j as well',
    async (text) => {
      const { ann } = await openScene();
      const message = answerOf(await ann.runCommand('check', { text }, { raw: true }));
      expect(message.pings).toEqual([]);
      expect(textOf(message).length).toBeGreaterThan(0);
    },
  );
});

describe('a mention in reply to a message', () => {
  it.each(['is that right?', 'source?', 'check', '', 'really? 🤔', 'Is this what the article says?'])(
    'checks that message: %j',
    async (text) => {
      const { ann, bob, discord } = await openScene({ privilegedIntents: ['MessageContent'] });
      const first = bob.say('general', `Germany said "${ALTERED}"`);
      const asked = ann.say('general', `<@${discord.botId}> ${text}`, { replyTo: first.message });
      const answer = await asked.answer();
      expect(answer.embeds[0]?.title).toMatch(/^Altered/);
      expect(answer.replyTo).toBe(asked.message.id);
      expect(answer.ephemeral).toBe(false);
      expect(labels(answer)).toEqual(['Context']);
    },
  );

  it('with a question of its own is answered', async () => {
    const { ann, bob, discord } = await openScene({ privilegedIntents: ['MessageContent'] });
    const first = bob.say('general', `Germany said "${ALTERED}"`);
    const asked = ann.say('general', `<@${discord.botId}> who banned huawei?`, { replyTo: first.message });
    const answer = await asked.answer();
    expect(answer.embeds).toEqual(answerOf(await ann.runCommand('who-banned')).embeds);
  });

  it('reads what Discord shows of it without any intent: direct messages, and what names the bot', async () => {
    const { ann, bob, discord } = await openScene();
    const named = bob.say('general', `<@${discord.botId}> "${ALTERED}"`);
    await named.answer();
    const asked = ann.say('general', `<@${discord.botId}> source?`, { replyTo: named.message });
    expect((await asked.answer()).embeds[0]?.title).toMatch(/^Altered/);
    const direct = ann.dm(`"${PROVEN}"`);
    await direct.answer();
    const again = ann.say('dm', 'is that verbatim?', { replyTo: direct.message });
    await discord.until(() => again.answers().length > 0);
    expect((await again.answer()).embeds[0]?.title).toMatch(/^Verbatim/);
  });

  it('reads it where the bot may not read what was written before', async () => {
    const { ann, bob, discord } = await openScene();
    discord.addChannel('no-history', ['ReadMessageHistory']);
    const named = bob.say('no-history', `<@${discord.botId}> "${ALTERED}"`);
    ann.say('no-history', `<@${discord.botId}> source?`, { replyTo: named.message });
    const answers = () => ann.messages('no-history').filter(({ fromBot }) => fromBot);
    await discord.until(() => answers().length === 2);
    expect(answers()[1]?.embeds[0]?.title).toMatch(/^Altered/);
  });

  it('says where Discord does not show it, and what does', async () => {
    const { ann, bob, discord } = await openScene();
    const first = bob.say('general', `Germany said "${ALTERED}"`);
    const asked = ann.say('general', `<@${discord.botId}> is that right?`, { replyTo: first.message });
    const answer = await asked.answer();
    expect(textOf(answer)).toContain(CHECK);
    expect(quotesOf(answer)).toEqual([]);
    const message = answerOf(await ann.contextMenu(CHECK, first.message));
    expect(message.embeds[0]?.title).toMatch(/^Altered/);
  });

  it('says the same where the bot may not look', async () => {
    const { ann, bob, discord } = await openScene();
    discord.addChannel('no-history', ['ReadMessageHistory']);
    const first = bob.say('no-history', `"${ALTERED}"`);
    ann.say('no-history', `<@${discord.botId}> is that right?`, { replyTo: first.message });
    const answers = () => ann.messages('no-history').filter(({ fromBot }) => fromBot);
    await discord.until(() => answers().length > 0);
    expect(answers().map(textOf)).toEqual([expect.stringContaining(CHECK)]);
  });

  it('says of one deleted meanwhile that it is gone', async () => {
    const { ann, bob, discord } = await openScene({ privilegedIntents: ['MessageContent'] });
    const first = bob.say('general', `"${ALTERED}"`);
    const asked = ann.say('general', `<@${discord.botId}> is that right?`, { replyTo: first.message });
    bob.deleteMessage(first.message);
    expect(textOf(await asked.answer())).toContain('no longer there');
  });

  it('says of a message of the bot’s own what it is', async () => {
    const { ann, discord } = await openScene();
    const own = answerOf(await ann.runCommand('quote', { number: 7 }));
    const asked = ann.say('general', `<@${discord.botId}> source?`, { replyTo: own });
    expect(textOf(await asked.answer())).toContain('That is a message of mine');
  });

  it('is not needed where a message is passed on directly', async () => {
    const { ann, bob } = await openScene();
    const passed = ann.forward('dm', bob.say('general', `"${ALTERED}"`).message);
    expect((await passed.answer()).embeds[0]?.title).toMatch(/^Altered/);
  });

  it('is answered in plain text where the bot may not show embeds', async () => {
    const { ann, bob, discord } = await openScene();
    discord.addChannel('no-embeds', ['EmbedLinks']);
    const first = bob.say('no-embeds', `<@${discord.botId}> "${ALTERED}"`);
    await first.answer();
    const asked = ann.say('no-embeds', `<@${discord.botId}> source?`, { replyTo: first.message });
    const answer = await asked.answer();
    expect(answer.embeds).toEqual([]);
    expect(answer.content).toContain('have ~~not~~ been');
  });
});
