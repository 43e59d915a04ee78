import { expect, it, onTestFinished } from 'vitest';
import { commands, usages } from '../../src/commands/commands.ts';
import { startBot } from '../../src/discord/bot.ts';
import { createClient } from '../../src/discord/client.ts';
import { createLog } from '../../src/log.ts';
import { startLocalDiscord } from '../../src/playground/driver.ts';
import { ENGINE, textOf } from './scene.ts';

const PEOPLE = 150;

it('nothing is kept of people and of what they say, however many there are', async () => {
  const discord = await startLocalDiscord();
  const client = createClient(discord.apiUrl);
  const bot = await startBot({
    client,
    token: discord.token,
    guildId: null,
    commands,
    context: () => ({ engine: ENGINE, usages }),
    limits: { person: null, channel: null },
    log: createLog({ level: 'silent', secret: null, readable: false, out: process.stdout }),
    onRefused: () => {},
  });
  onTestFinished(async () => {
    await bot.close();
    await discord.close();
  });
  await bot.registered;

  const people = Array.from({ length: PEOPLE }, (_, number) => discord.person(`person ${number}`));
  for (const person of people) {
    person.say('general', 'Good morning!');
    await person.dm('what about germany?').answer();
    await person.runCommand('help', { private: true });
  }
  const messages = () =>
    client.channels.cache.map((channel) => ('messages' in channel ? channel.messages.cache.size : 0));
  expect(client.users.cache.size).toBeLessThanOrEqual(100);
  expect(client.guilds.cache.map(({ members }) => [...members.cache.keys()])).toEqual([[discord.botId]]);
  expect(Math.max(...messages())).toBeLessThanOrEqual(2);
  expect(client.channels.cache.size).toBeGreaterThan(PEOPLE);

  // As each minute, when the messages of the minute before go.
  client.sweepers.sweepMessages(() => true);
  expect(messages()).toEqual([0]);

  const answer = await people[0]?.dm('what about germany?').answer();
  expect(answer && textOf(answer)).toContain('Germany: considering');
});
