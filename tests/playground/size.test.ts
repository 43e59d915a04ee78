import { Client, Events } from 'discord.js';
import { expect, test } from 'vitest';
import { call, connectBot, INTENTS, localDiscord, onSlash } from './bench.ts';

const MANY = 5_000;
const shardOf = (guildId: string, count: number): number => Number((BigInt(guildId) >> 22n) % BigInt(count));

test('holds thousands of servers, evenly over the shards that it recommends', async () => {
  const discord = await localDiscord({ guilds: MANY, maxConcurrency: 5 });
  expect((await call(discord, 'GET', '/gateway/bot')).body).toMatchObject({ shards: 5 });
  const bot = await connectBot(discord, { shards: [0, 1, 2, 3, 4] });
  expect(bot.guilds.cache.size).toBe(MANY);
  for (const shard of bot.ws.shards.keys()) {
    const here = bot.guilds.cache.filter(({ shardId }) => shardId === shard);
    expect(here.size).toBe(MANY / 5);
    expect(here.every(({ id }) => shardOf(id, 5) === shard)).toBe(true);
  }
});

test('tells a server of what happens there, whichever of the shards it is on', async () => {
  const discord = await localDiscord({ guilds: 6, maxConcurrency: 2 });
  const heard: string[] = [];
  await connectBot(discord, {
    shards: [0, 1],
    onInteraction: onSlash(async (interaction) => {
      heard.push(interaction.channelId);
      await interaction.reply('here');
    }),
  });
  const ann = discord.person('ann');
  const channels = discord.channels();
  expect(new Set(channels).size).toBe(6);
  for (const channel of channels) await ann.runCommand('go', {}, { in: channel });
  expect(heard).toEqual(channels);
});

test('lets no shard have more servers than Discord does', async () => {
  const discord = await localDiscord({ guilds: 2_501 });
  const client = new Client({ intents: INTENTS, rest: { api: discord.apiUrl } });
  const code = await new Promise((resolve) => {
    client.once(Events.ShardDisconnect, (closed) => resolve(closed.code));
    client.login(discord.token).catch(() => {});
  });
  expect(code).toBe(4011);
});

test('forgets what is old where it is asked to', async () => {
  const discord = await localDiscord({ keeps: 10 });
  await connectBot(discord, { onInteraction: onSlash((interaction) => interaction.reply('here')) });
  const ann = discord.person('ann');
  for (let turn = 0; turn < 25; turn += 1) expect((await ann.runCommand('go')).message?.content).toBe('here');
  expect(discord.requests.length).toBe(10);
  expect(ann.messages('general').length).toBe(10);
});
