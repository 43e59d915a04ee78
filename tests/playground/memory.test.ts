import { expect, test } from 'vitest';
import { openInteraction } from '../../src/playground/interactions.ts';
import { postMessage } from '../../src/playground/messages.ts';
import { findPlace } from '../../src/playground/person/person.ts';
import { INTERACTION } from '../../src/playground/validation/callbacks.ts';
import { createWorld } from '../../src/playground/world.ts';
import { call, localDiscord, many } from './bench.ts';

test('keeps the newest messages, and the newest calls', async () => {
  const discord = await localDiscord({ keeps: 3 });
  const ann = discord.person('ann');
  for (const text of ['1', '2', '3', '4', '5']) ann.say('general', text);
  expect(ann.messages('general').map(({ content }) => content)).toEqual(['3', '4', '5']);
  for (const path of ['/gateway', '/gateway/bot', '/users/@me', '/nowhere']) await call(discord, 'GET', path);
  expect(discord.requests.map(({ path }) => path)).toEqual([
    '/api/v10/gateway/bot',
    '/api/v10/users/@me',
    '/api/v10/nowhere',
  ]);
});

test('keeps all where nothing else is said', async () => {
  const discord = await localDiscord();
  const ann = discord.person('ann');
  for (const text of many(300, String)) ann.say('general', text);
  expect(ann.messages('general')).toHaveLength(300);
});

test('keeps an interaction as long as its answer stands, and of the others the latest', () => {
  const world = createWorld({ granted: 0, keeps: 2 });
  const channel = findPlace(world, 'general', null);
  const open = () =>
    openInteraction(world, {
      type: INTERACTION.Command,
      userId: world.home.ownerId,
      channelId: channel.id,
      commandName: 'go',
      commandType: 1,
      messageId: null,
      owners: {},
    });
  const answered = open();
  answered.originalId = postMessage(
    world,
    { channel, authorId: world.bot.id, type: 20, interactionId: answered.id },
    { content: 'Gone' },
  ).id;
  const [waiting, ...later] = [open(), open(), open(), open()];
  expect([...world.interactions.keys()]).toEqual([answered, ...later].map(({ id }) => id));
  expect(waiting?.state).toBe('failed');
  world.clock.stop();
});
