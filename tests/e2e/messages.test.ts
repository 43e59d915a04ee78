import { MessageType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { unescapeMarkdown } from '../reply/unescape.ts';
import { answerOf, expectQuotes, labels, openScene, type Scene, textOf } from './scene.ts';

/** Waits until the bot has answered a later message: what it has not answered by then, it will not. */
async function settled({ ann }: Scene): Promise<void> {
  await ann.dm('help').answer();
}

describe('a mention', () => {
  it('is answered in a reply that alerts nobody', async () => {
    const { ann } = await openScene();
    const said = ann.mentionBot('general', 'who banned huawei?');
    const answer = await said.answer();
    expect(answer.replyTo).toBe(said.message.id);
    expect(answer.pings).toEqual([]);
    expectQuotes(answer);
    expect(textOf(answer)).toContain('Australia');
  });

  it.each([
    ['what about australia?', 'stance', { actor: 'Australia' }],
    ['stance of germany', 'stance', { actor: 'Germany' }],
    ['/stance germany', 'stance', { actor: 'Germany' }],
    ['who banned huawei', 'who-banned', {}],
    ['/quote 3', 'quote', { number: 3 }],
    ['/article', 'article', {}],
  ])('of %j gives what /%s gives', async (text, name, options) => {
    const { ann } = await openScene();
    const answer = await ann.mentionBot('general', text).answer();
    expect(answer.embeds).toEqual(answerOf(await ann.runCommand(name, options)).embeds);
  });

  it('alone gives a short help', async () => {
    const { ann } = await openScene();
    const answer = await ann.mentionBot('general', '').answer();
    expect(answer.embeds).toEqual(answerOf(await ann.runCommand('help')).embeds);
  });

  it('counts wherever it was typed, in a reply as well', async () => {
    const { ann, discord } = await openScene();
    const first = await ann.mentionBot('general', 'what about australia?').answer();
    const again = ann.say('general', `and <@${discord.botId}> what about germany?`, { replyTo: first });
    expect(textOf(await again.answer())).toContain('Germany');
  });

  it('of a question that is too long says how long it may be', async () => {
    const { ann } = await openScene();
    const answer = await ann.mentionBot('general', 'huawei '.repeat(100)).answer();
    expect(textOf(answer)).toContain('300 characters');
  });

  it('is answered where the bot may not read what was written before', async () => {
    const { ann, discord } = await openScene();
    discord.addChannel('no-history', ['ReadMessageHistory']);
    const said = ann.mentionBot('no-history', 'what about australia?');
    await discord.until(() => ann.messages('no-history').some(({ fromBot }) => fromBot));
    const [answer] = ann.messages('no-history').filter(({ fromBot }) => fromBot);
    if (answer === undefined) throw new Error('no answer');
    expect(said.message.id).not.toBe(answer.id);
    expect(textOf(answer)).toContain('Australia');
  });

  it('is answered in plain text where the bot may not show embeds', async () => {
    const { ann, discord } = await openScene();
    discord.addChannel('no-embeds', ['EmbedLinks']);
    const answer = await ann.mentionBot('no-embeds', 'what about germany?').answer();
    expect(answer.embeds).toEqual([]);
    expect(unescapeMarkdown(answer.content)).toContain(
      'Germany is currently mulling tightening the security rules',
    );
    expect(labels(answer)).toContain('Context');
    const asked = await ann.mentionBot('no-embeds', '/article').answer();
    expect(asked.content.length).toBeLessThanOrEqual(2000);
  });
});

describe('a direct message', () => {
  it('is answered without a mention', async () => {
    const { ann } = await openScene();
    expectQuotes(await ann.dm('what does China say?').answer());
  });

  it('is answered with a mention too', async () => {
    const { ann } = await openScene();
    const answer = await ann.mentionBot('dm', 'what about germany?').answer();
    expect(answer.embeds[0]?.title).toBe('Germany: considering');
  });

  it('of something that the article does not say is answered kindly', async () => {
    const { ann } = await openScene();
    const answer = await ann.dm('what does France think of Apple?').answer();
    expect(textOf(answer)).toContain('The article never mentions France or Apple.');
  });
});

describe('what is not for the bot', () => {
  it('stays without an answer', async () => {
    const scene = await openScene();
    const { ann, discord } = scene;
    const mention = `<@${discord.botId}> who banned huawei?`;
    const answered = await ann.mentionBot('general', 'what about australia?').answer();
    const role = discord.addRole('readers');
    const silent = [
      ann.say('general', 'who banned huawei?'),
      ann.say('general', '@everyone who banned huawei?'),
      ann.say('general', `<@&${role}> who banned huawei?`),
      ann.say('general', 'and germany?', { replyTo: answered, replyPing: true }),
      ann.say('general', 'and germany?', { replyTo: answered, replyPing: false }),
      discord.say('general', mention, { bot: 'otherbot' }),
      discord.say('general', mention, { webhook: 'news' }),
      discord.say('general', mention, { type: MessageType.UserJoin }),
    ];
    await settled(scene);
    const last = ann.mentionBot('general', 'what about germany?');
    await last.answer();
    expect(silent.map((said) => said.answers())).toEqual(silent.map(() => []));
    expect(ann.messages('general').filter(({ fromBot }) => fromBot)).toHaveLength(2);
  });

  it('includes an edit of what was answered', async () => {
    const scene = await openScene();
    const said = scene.ann.mentionBot('general', 'what about australia?');
    await said.answer();
    scene.ann.edit(said.message, `<@${scene.discord.botId}> what about germany?`);
    await settled(scene);
    expect(said.answers()).toHaveLength(1);
  });
});
