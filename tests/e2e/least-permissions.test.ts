import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/playground/person/contract.ts';
import { answerOf, expectQuotes, openScene, textOf } from './scene.ts';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const INVITED = BigInt(/&permissions=(\d+)/.exec(README)?.[1] ?? 0);
const QUESTION = 'what about germany?';

/** A mention, answered as it is to be: in a reply, with embeds, in the channel. */
async function answered(permissions: bigint): Promise<boolean> {
  const { ann, discord } = await openScene();
  discord.allowBot('general', permissions);
  const { message } = ann.mentionBot('general', QUESTION);
  // Where this one is told is later than where the other would have been.
  await ann.dm(QUESTION).answer();
  answerOf(await ann.runCommand('help'));
  const isWhole = ({ fromBot, replyTo, embeds }: SeenMessage): boolean =>
    fromBot && replyTo === message.id && embeds.length > 0;
  return await discord
    .until(() => ann.messages('general').some(isWhole), 500)
    .then(
      () => true,
      () => false,
    );
}

describe('the permissions in the README’s invitation', () => {
  it('are those that it names', () => {
    expect(new PermissionsBitField(INVITED).toArray().sort()).toEqual(
      ['EmbedLinks', 'ReadMessageHistory', 'SendMessages', 'SendMessagesInThreads', 'ViewChannel'].sort(),
    );
    for (const name of [
      'View Channels',
      'Send Messages',
      'Send Messages in Threads',
      'Embed Links',
      'Read Message History',
    ])
      expect(README).toContain(name);
  });

  it('are enough for all that the bot does', async () => {
    const { ann, bob, discord, logged } = await openScene();
    discord.allowBot('general', INVITED);
    const asked = answerOf(await ann.runCommand('ask', { question: 'What about Huawei?' }));
    for (const button of ['Context', 'More']) answerOf(await bob.press(asked, button));
    for (const button of ['Next', 'Previous'])
      answerOf(await ann.press(answerOf(await ann.runCommand('quote', { number: 3 })), button));
    answerOf(await ann.press(answerOf(await ann.runCommand('article')), 'Read'));
    expect(await ann.autocomplete('stance', { actor: 'ger' }, 'actor')).not.toEqual([]);
    const said = bob.say('general', '"such allegations have not been proven"');
    const checked = answerOf(await ann.contextMenu('Check against the article', said.message));
    const posted = await ann.press(checked, 'Post publicly');
    await posted.until(({ followUps }) => followUps.length > 0);
    expectQuotes(await ann.mentionBot('general', QUESTION).answer());
    const reply = ann.say('general', `<@${discord.botId}> is that right?`, { replyTo: said.message });
    expect(textOf(await reply.answer()).length).toBeGreaterThan(0);
    expectQuotes(await ann.dm(QUESTION).answer());
    expect(discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
    expect(logged()).not.toMatch(/"level":[456]0/);
  });

  // Of threads the local Discord has none.
  it.each(['ViewChannel', 'SendMessages', 'EmbedLinks', 'ReadMessageHistory'] as const)(
    'are none too many: without %s a mention is not answered as it should be',
    async (name) => {
      expect(await answered(INVITED)).toBe(true);
      expect(await answered(INVITED & ~PermissionFlagsBits[name])).toBe(false);
    },
  );
});
