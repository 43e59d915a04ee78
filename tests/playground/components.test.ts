import { ActionRowBuilder, ButtonBuilder, ButtonStyle, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { INTERACTION_FAILED } from '../../src/playground/person/contract.ts';
import { connectBot, localDiscord, onSlash } from './bench.ts';

const row = (...ids: string[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    ids.map((id) =>
      new ButtonBuilder().setCustomId(id).setLabel(id.toUpperCase()).setStyle(ButtonStyle.Primary),
    ),
  );

describe('a button', () => {
  test('updates its message, posts another, or defers either', async () => {
    const discord = await localDiscord();
    await connectBot(discord, {
      onInteraction: async (one) => {
        if (one.isChatInputCommand())
          await one.reply({ content: 'Start', components: [row('update', 'reply', 'later', 'quiet')] });
        if (!one.isButton()) return;
        if (one.customId === 'update') await one.update({ content: `Was ${one.message.content}` });
        if (one.customId === 'reply') await one.reply({ content: 'Another', flags: MessageFlags.Ephemeral });
        if (one.customId === 'later') {
          await one.deferUpdate();
          await one.editReply({ content: 'Later', components: [] });
        }
        if (one.customId === 'quiet') await one.deferUpdate();
      },
    });
    const ann = discord.person('ann');
    const { message } = await ann.runCommand('go');
    if (!message) throw new Error('no message');
    expect(message.buttons.map(({ label, customId }) => [label, customId])).toContainEqual([
      'UPDATE',
      'update',
    ]);

    const updated = await ann.press(message, 'UPDATE');
    expect(updated.message).toMatchObject({ id: message.id, content: 'Was Start', edited: true });
    const another = await ann.press(message, 'reply');
    expect(another.message).toMatchObject({
      content: 'Another',
      ephemeral: true,
      replyTo: message.id,
      pings: [],
    });
    const quiet = await ann.startPress(message, 'quiet').acknowledged();
    expect(quiet).toMatchObject({ state: 'acknowledged', message: null });
    const later = await ann.press(message, 'later');
    expect(later.message).toMatchObject({ id: message.id, content: 'Later', buttons: [] });
    expect(() => ann.startPress(message, 'update')).toThrow('no button "update"');
    expect(
      discord
        .person('bob')
        .messages('general')
        .map(({ content }) => content),
    ).toEqual(['Later']);
    expect(discord.unknownRoutes).toEqual([]);
  });

  test("fails, in the client's words, when the bot keeps silent", async () => {
    const discord = await localDiscord();
    await connectBot(discord, {
      onInteraction: onSlash((one) => one.reply({ content: 'Start', components: [row('a')] })),
    });
    const ann = discord.person('ann');
    const { message } = await ann.runCommand('go');
    if (!message) throw new Error('no message');
    const response = ann.startPress(message, 'a');
    discord.advance(3001);
    expect((await response.settled()).error).toBe(INTERACTION_FAILED);
  });

  test('a select menu hands over its values', async () => {
    const discord = await localDiscord();
    await connectBot(discord, {
      onInteraction: async (one) => {
        if (one.isStringSelectMenu()) await one.reply(one.values.join());
        if (one.isChatInputCommand())
          await one.reply({
            content: 'Pick',
            components: [
              {
                type: 1,
                components: [
                  {
                    type: 3,
                    customId: 'menu',
                    options: [
                      { label: 'A', value: 'a' },
                      { label: 'B', value: 'b' },
                    ],
                  },
                ],
              },
            ],
          });
      },
    });
    const ann = discord.person('ann');
    const { message } = await ann.runCommand('go');
    if (!message) throw new Error('no message');
    expect((await ann.startSelect(message, 'menu', ['b']).settled()).message?.content).toBe('b');
  });
});
