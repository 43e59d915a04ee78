import { describe, expect, it } from 'vitest';
import { answerOf, expectQuotes, openScene, textOf } from '../scene.ts';

// A compatible server need not send all that Discord sends.

const INTERACTION = [
  'entitlements',
  'authorizing_integration_owners',
  'app_permissions',
  'guild_locale',
  'context',
  'channel',
  'version',
];
const MESSAGE = [
  'type',
  'channel_type',
  'mentions',
  'mention_roles',
  'attachments',
  'embeds',
  'member',
  'nonce',
];

describe('where Discord leaves out', () => {
  it('what else there is to an interaction, all is answered', async () => {
    const { ann, bob, discord } = await openScene();
    discord.faults.leaveOut('INTERACTION_CREATE', INTERACTION);
    const command = answerOf(await ann.runCommand('quote', { number: 3 }));
    expectQuotes(command);
    expectQuotes(answerOf(await ann.runCommand('stance', { actor: 'Germany' }, { in: 'dm' })));
    expect(answerOf(await ann.press(command, 'Next')).id).toBe(command.id);
    expect(await ann.autocomplete('stance', { actor: 'ger' }, 'actor')).not.toEqual([]);
    const said = bob.say('general', '"such allegations have not been proven"');
    expectQuotes(answerOf(await ann.contextMenu('Check against the article', said.message)));
  });

  it('what else there is to a message, it is answered', async () => {
    const { ann, discord } = await openScene();
    discord.faults.leaveOut('MESSAGE_CREATE', MESSAGE);
    const question = 'what about germany?';
    expect(textOf(await ann.mentionBot('general', question).answer())).toContain('Germany');
    expect(textOf(await ann.dm(question).answer())).toContain('Germany');
  });

  it('servers, their channels, and itself, all is answered', async () => {
    const scene = await openScene();
    const { ann, discord } = scene;
    discord.faults.withholdServers(true);
    discord.faults.leaveOut('READY', ['guilds', 'application', 'resume_gateway_url', 'shard']);
    discord.faults.leaveOut('MESSAGE_CREATE', MESSAGE);
    await scene.restart();
    expectQuotes(answerOf(await ann.runCommand('stance', { actor: 'Germany' })));
    const mention = ann.mentionBot('general', 'what about germany?');
    expect(textOf(await mention.answer())).toContain('Germany');
    discord.severConnections();
    expect(textOf(await ann.dm('what about germany?').answer())).toContain('Germany');
  });
});
