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

test('keeps an interaction as long as something may come of it or its answer stands', () => {
  const world = createWorld({ token: null, granted: 0, botName: 'bot', keeps: 3 });
  const channel = findPlace(world, 'general', null);
  const open = (type: 2 | 4) =>
    openInteraction(world, {
      type,
      userId: world.home.ownerId,
      channelId: channel.id,
      commandName: 'go',
      commandType: 1,
      messageId: null,
      owners: {},
    });
  const answered = open(INTERACTION.Command);
  postMessage(
    world,
    { channel, authorId: world.bot.id, type: 20, interactionId: answered.id },
    { content: 'Gone' },
  );
  const waiting = open(INTERACTION.Command);
  const typing = open(INTERACTION.Autocomplete);
  world.clock.advance(3001);
  const next = open(INTERACTION.Command);
  expect([...world.interactions.keys()]).toEqual([answered.id, waiting.id, next.id]);
  expect(world.interactions.has(typing.id)).toBe(false);
  world.clock.advance(15 * 60_000);
  const last = open(INTERACTION.Command);
  expect([...world.interactions.keys()]).toEqual([answered.id, last.id]);
  world.clock.stop();
});
