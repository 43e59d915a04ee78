import { describe, expect, it } from 'vitest';
import { answerOf, expectQuotes, openScene, textOf } from '../scene.ts';

const QUESTION = 'what about germany?';

describe('where the bot may not write', () => {
  it('whoever mentions it has the answer in a direct message, with the reason', async () => {
    const { ann, discord } = await openScene();
    discord.denyBot('general', ['SendMessages']);
    const said = ann.mentionBot('general', QUESTION);
    await discord.until(() => ann.messages('dm').length > 0);
    const [direct] = ann.messages('dm');
    if (direct === undefined) throw new Error('no direct message');
    expect(direct.content).toContain(`<#${said.message.channelId}>`);
    expect(direct.content).toContain('Send Messages');
    expectQuotes(direct);
    expect(direct.pings).toEqual([]);
    expect(said.answers()).toEqual([]);
    // Its buttons work there, too.
    answerOf(await ann.press(direct, 'Context'));
  });

  it('and may not see the channel either (50001), the answer comes in a direct message', async () => {
    const { ann, discord } = await openScene();
    discord.faults.rest('message', { status: 403, code: 50_001 }, 2);
    ann.mentionBot('general', QUESTION);
    await discord.until(() => ann.messages('dm').length > 0);
    expectQuotes(ann.messages('dm')[0] ?? answerOf(await ann.runCommand('help')));
  });

  it('and whoever asks takes no direct messages, that is logged once a channel', async () => {
    const { ann, bob, discord, logged } = await openScene();
    const other = discord.addChannel('other', ['SendMessages']);
    discord.denyBot('general', ['SendMessages']);
    for (const person of [ann, bob]) person.closeDms();
    const tries = () => discord.requests.filter(({ code }) => code === 50_007).length;
    let asked = 0;
    for (const place of ['general', 'general', other]) {
      for (const person of [ann, bob]) {
        person.mentionBot(place, QUESTION);
        asked += 1;
        await discord.until(() => tries() === asked);
      }
    }
    await discord.until(() => logged().split('not allowed to answer').length === 3);
    expectQuotes(answerOf(await ann.runCommand('article')));
    expect(logged().split('not allowed to answer')).toHaveLength(3);
  });

  it('commands are answered all the same', async () => {
    const { ann, discord } = await openScene();
    discord.denyBot('general', ['SendMessages', 'EmbedLinks', 'ReadMessageHistory']);
    expectQuotes(answerOf(await ann.runCommand('stance', { actor: 'Germany' })));
  });

  it.each([50_001, 50_013])(
    'and Discord refuses an answer to a command (%i), the asker alone has it',
    async (code) => {
      const { ann, bob, discord } = await openScene();
      discord.faults.rest('callback', { status: 403, code }, 1);
      const response = await ann.runCommand('stance', { actor: 'Germany' });
      expectQuotes(answerOf(response));
      expect(response.ephemeral).toBe(true);
      expect(bob.messages('general')).toEqual([]);
    },
  );
});

describe('a message that is gone', () => {
  it('before the answer is answered without a reply', async () => {
    const { ann, bob, discord } = await openScene();
    const { message } = ann.mentionBot('general', QUESTION);
    ann.deleteMessage(message);
    await discord.until(() => bob.messages('general').length > 0);
    const [answer] = bob.messages('general');
    if (answer === undefined) throw new Error('no answer');
    expectQuotes(answer);
    expect(answer.replyTo).toBeNull();
  });

  it('is answered without a reply also where Discord would rather not take one', async () => {
    const { ann, bob, discord } = await openScene();
    discord.faults.rest('message', { status: 404, code: 10_008 }, 1);
    ann.mentionBot('general', QUESTION);
    await discord.until(() => bob.messages('general').length > 1);
    const answer = bob.messages('general').find(({ fromBot }) => fromBot);
    if (answer === undefined) throw new Error('no answer');
    expectQuotes(answer);
    expect(answer.replyTo).toBeNull();
  });

  it('under a button that was pressed is replaced by an answer to the presser', async () => {
    const { ann, discord } = await openScene();
    const message = answerOf(await ann.runCommand('quote', { number: 3 }));
    discord.faults.rest('callback', { status: 404, code: 10_008 }, 1);
    const response = await ann.press(message, 'Next');
    expect(response.ephemeral).toBe(true);
    expect(textOf(answerOf(response))).toContain('sentence 4 of');
  });
});
