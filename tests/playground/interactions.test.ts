import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionContextType,
  MessageFlags,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { INTERACTION_FAILED, NO_RESPONSE } from '../../src/playground/driver.ts';
import { connectBot, GO, localDiscord } from './bench.ts';

const row = (...ids: string[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    ids.map((id) =>
      new ButtonBuilder().setCustomId(id).setLabel(id.toUpperCase()).setStyle(ButtonStyle.Primary),
    ),
  );

/** Handles slash commands only. */
const onSlash =
  (handle: (interaction: ChatInputCommandInteraction) => unknown) => (interaction: Interaction) =>
    interaction.isChatInputCommand() ? handle(interaction) : undefined;

describe('a slash command', () => {
  test('is answered where everyone sees it', async () => {
    const discord = await localDiscord();
    await connectBot(discord, { onInteraction: onSlash((one) => one.reply('Here you go')) });
    const [ann, bob] = [discord.person('ann'), discord.person('bob')];
    const response = await ann.runCommand('go');
    expect(response).toMatchObject({ state: 'answered', wasThinking: false, ephemeral: false, error: null });
    expect(response.message).toMatchObject({
      content: 'Here you go',
      author: 'bot-under-test',
      fromBot: true,
      type: 20,
    });
    expect(bob.messages('general')).toEqual(ann.messages('general'));
    expect(discord.unknownRoutes).toEqual([]);
  });

  test('is answered privately', async () => {
    const discord = await localDiscord();
    await connectBot(discord, {
      onInteraction: onSlash((one) => one.reply({ content: 'Psst', flags: MessageFlags.Ephemeral })),
    });
    const response = await discord.person('ann').runCommand('go');
    expect(response).toMatchObject({
      ephemeral: true,
      message: { ephemeral: true, flags: MessageFlags.Ephemeral },
    });
    expect(discord.person('ann').messages('general')).toHaveLength(1);
    expect(discord.person('bob').messages('general')).toEqual([]);
  });

  test('thinks first; its answer and the first follow-up stay as private as the deferral', async () => {
    const discord = await localDiscord();
    let proceed = () => {};
    const permitted = new Promise<void>((resolve) => {
      proceed = resolve;
    });
    await connectBot(discord, {
      onInteraction: onSlash(async (one) => {
        await one.deferReply({ flags: MessageFlags.Ephemeral });
        await permitted;
        await one.followUp('First');
        await one.followUp('Second');
        await one.editReply('First, edited');
      }),
    });
    const ann = discord.person('ann');
    const response = await ann.startCommand('go').acknowledged();
    expect(response).toMatchObject({ state: 'thinking', ephemeral: true, message: null });
    expect(ann.messages('general')).toEqual([]);
    proceed();
    await response.until(({ message }) => message?.content === 'First, edited');
    expect(response).toMatchObject({ state: 'answered', wasThinking: true });
    expect(response.history.map(({ content }) => content)).toEqual(['First', 'First, edited']);
    expect(response.history.map(({ ephemeral }) => ephemeral)).toEqual([true, true]);
    expect(response.followUps).toMatchObject([
      { content: 'Second', ephemeral: false, replyTo: response.message?.id },
    ]);
    expect(
      discord
        .person('bob')
        .messages('general')
        .map(({ content }) => content),
    ).toEqual(['Second']);
  });

  test('can give back what it made, fetch it and delete it', async () => {
    const discord = await localDiscord();
    const seen: unknown[] = [];
    await connectBot(discord, {
      onInteraction: onSlash(async (one) => {
        const { resource } = await one.reply({ content: 'Here', withResponse: true });
        seen.push(resource?.message?.content, (await one.fetchReply()).content);
        await one.deleteReply();
      }),
    });
    const response = await discord.person('ann').runCommand('go');
    await response.until(({ message }) => message === null);
    expect(seen).toEqual(['Here', 'Here']);
    expect(response).toMatchObject({ state: 'answered', error: null });
    expect(discord.unknownRoutes).toEqual([]);
  });

  test('fails after three seconds without a word', async () => {
    const discord = await localDiscord();
    await connectBot(discord);
    const response = discord.person('ann').startCommand('go');
    discord.advance(2000);
    expect(response.state).toBe('waiting');
    discord.advance(1000);
    expect(await response.settled()).toMatchObject({ state: 'failed', error: NO_RESPONSE, message: null });
  });

  test('fails when fifteen minutes of thinking bring nothing', async () => {
    const discord = await localDiscord();
    await connectBot(discord, { onInteraction: onSlash((one) => one.deferReply()) });
    const response = await discord.person('ann').startCommand('go').acknowledged();
    discord.advance(15 * 60_000);
    expect(await response.settled()).toMatchObject({ state: 'failed', error: NO_RESPONSE });
  });

  test('opens a form', async () => {
    const discord = await localDiscord();
    await connectBot(discord, {
      onInteraction: onSlash((one) =>
        one.showModal({
          customId: 'form',
          title: 'A form',
          components: [{ type: 1, components: [{ type: 4, customId: 'word', style: 1, label: 'A word' }] }],
        }),
      ),
    });
    expect((await discord.person('ann').runCommand('go')).modal).toEqual({
      customId: 'form',
      title: 'A form',
    });
  });
});

describe('where a command is used', () => {
  const places = [
    ['general', InteractionContextType.Guild, { 0: 'guild', 1: 'person' }],
    ['dm', InteractionContextType.BotDM, { 0: '0', 1: 'person' }],
    ['private-channel', InteractionContextType.PrivateChannel, { 1: 'person' }],
    ['elsewhere', InteractionContextType.Guild, { 1: 'person' }],
  ] as const;

  test.each(places)('%s: the bot is told, and can answer', async (place, context, owners) => {
    const discord = await localDiscord();
    const heard: Interaction[] = [];
    await connectBot(discord, {
      onInteraction: onSlash((one) => {
        heard.push(one);
        return one.reply('Here');
      }),
    });
    const ann = discord.person('ann');
    const response = await ann.runCommand('go', {}, { in: place });
    expect(response.message?.content).toBe('Here');
    expect(ann.messages(place).map(({ content }) => content)).toEqual(['Here']);
    const [interaction] = heard;
    expect(interaction).toMatchObject({ context, locale: 'en-US', user: { id: ann.id } });
    const named = Object.entries(owners).map(([type, owner]) => [
      type,
      owner === 'guild' ? discord.guildId : owner === 'person' ? ann.id : owner,
    ]);
    expect(interaction?.authorizingIntegrationOwners).toMatchObject(Object.fromEntries(named));
    expect(interaction?.inCachedGuild()).toBe(place === 'general');
    expect(interaction?.appPermissions.has('EmbedLinks')).toBe(true);
    expect(discord.unknownRoutes).toEqual([]);
  });

  test('a command is offered only in its contexts and for its installations', async () => {
    const discord = await localDiscord();
    await connectBot(discord, {
      commands: [
        { ...GO, name: 'guild', contexts: [InteractionContextType.Guild] },
        { ...GO, name: 'installed', integration_types: [0] },
      ],
      onInteraction: onSlash((one) => one.reply('Here')),
    });
    const ann = discord.person('ann');
    expect(() => ann.startCommand('guild', {}, { in: 'dm' })).toThrow('does not offer /guild');
    expect(() => ann.startCommand('installed', {}, { in: 'elsewhere' })).toThrow('does not offer /installed');
    expect((await ann.runCommand('guild')).message?.content).toBe('Here');
    expect((await ann.runCommand('installed', {}, { in: 'dm' })).message?.content).toBe('Here');
  });

  test('five follow-ups and no more where only the person installed the app', async () => {
    const discord = await localDiscord();
    const codes: unknown[] = [];
    await connectBot(discord, {
      onInteraction: onSlash(async (one) => {
        await one.reply('Here');
        for (let count = 1; count <= 6; count += 1)
          await one.followUp(String(count)).catch((error: { code: number }) => codes.push(error.code));
      }),
    });
    const ann = discord.person('ann');
    const foreign = ann.startCommand('go', {}, { in: 'private-channel' });
    await discord.until(() => codes.length > 0);
    expect(foreign.followUps.map(({ content }) => content)).toEqual(['1', '2', '3', '4', '5']);
    expect(codes).toEqual([40094]);
    await ann.startCommand('go').until(({ followUps }) => followUps.length === 6);
  });
});

describe('options', () => {
  const commands = [
    {
      ...GO,
      options: [
        { type: 3, name: 'word', description: 'A word', required: true, max_length: 5 },
        { type: 4, name: 'count', description: 'A number', min_value: 1, max_value: 9 },
        { type: 5, name: 'private', description: 'Whether' },
        { type: 3, name: 'kind', description: 'A kind', choices: [{ name: 'A', value: 'a' }] },
        { type: 6, name: 'who', description: 'A person' },
      ],
    },
    {
      ...GO,
      name: 'deep',
      options: [
        {
          type: 2,
          name: 'group',
          description: 'x',
          options: [
            {
              type: 1,
              name: 'sub',
              description: 'x',
              options: [{ type: 3, name: 'word', description: 'x' }],
            },
          ],
        },
      ],
    },
  ];

  test('arrive with their types and with what they name', async () => {
    const discord = await localDiscord();
    const heard: unknown[] = [];
    await connectBot(discord, {
      commands,
      onInteraction: onSlash((one) => {
        const { options } = one;
        if (one.commandName === 'deep')
          heard.push(options.getSubcommandGroup(), options.getSubcommand(), options.getString('word'));
        else
          heard.push(
            options.getString('word', true),
            options.getInteger('count'),
            options.getBoolean('private'),
            options.getUser('who')?.username,
            options.getString('kind'),
          );
        return one.reply('Here');
      }),
    });
    const [ann, bob] = [discord.person('ann'), discord.person('bob')];
    await ann.runCommand('go', { word: 'hello', count: 3, private: true, who: bob.id });
    await ann.runCommand('deep group sub', { word: 'deep' });
    expect(heard).toEqual(['hello', 3, true, 'bob', null, 'group', 'sub', 'deep']);
  });

  test.each([
    [{}, '"word" is required'],
    [{ word: 'too long' }, '"word" is too long'],
    [{ word: 7 }, '"word" takes text'],
    [{ word: 'x', count: 0 }, '"count" is too small'],
    [{ word: 'x', count: 10 }, '"count" is too large'],
    [{ word: 'x', count: 1.5 }, '"count" takes a whole number'],
    [{ word: 'x', kind: 'b' }, '"kind" has no choice "b"'],
    [{ word: 'x', private: 'yes' }, '"private" takes another type'],
    [{ word: 'x', other: 'y' }, 'it has no option "other"'],
  ])('are refused by the client: %j', async (options, why) => {
    const discord = await localDiscord();
    await connectBot(discord, { commands });
    expect(() => discord.person('ann').startCommand('go', options)).toThrow(why);
  });

  test('are sent raw all the same', async () => {
    const discord = await localDiscord();
    await connectBot(discord, {
      commands,
      onInteraction: onSlash((one) => one.reply(one.options.getString('word', true))),
    });
    const response = await discord.person('ann').runCommand('go', { word: 'far too long' }, { raw: true });
    expect(response.message?.content).toBe('far too long');
  });
});

describe('autocomplete', () => {
  const commands = [
    {
      ...GO,
      options: [
        { type: 3, name: 'word', description: 'A word', required: true, autocomplete: true },
        { type: 3, name: 'plain', description: 'A word' },
      ],
    },
  ];

  test('offers what the bot says for what was typed', async () => {
    const discord = await localDiscord();
    await connectBot(discord, {
      commands,
      onInteraction: (one) =>
        one.isAutocomplete()
          ? one.respond([
              { name: `${one.options.getFocused()}!`, value: one.options.getString('plain') ?? '' },
            ])
          : undefined,
    });
    const choices = await discord.person('ann').autocomplete('go', { word: 'ger', plain: 'x' }, 'word');
    expect(choices).toMatchObject([{ name: 'ger!', value: 'x' }]);
    expect(() => discord.person('ann').startCommand('go', {})).toThrow('"word" is required');
  });

  test('fails when nothing comes', async () => {
    const discord = await localDiscord();
    await connectBot(discord, { commands });
    const choices = discord.person('ann').autocomplete('go', { word: '' }, 'word');
    discord.advance(3001);
    await expect(choices).rejects.toThrow('Loading options failed');
    await expect(discord.person('ann').autocomplete('go', {}, 'plain')).rejects.toThrow('no autocomplete');
  });

  test('takes choices only, at most 25', async () => {
    const discord = await localDiscord();
    const codes: number[] = [];
    await connectBot(discord, {
      commands,
      onInteraction: async (one) => {
        if (!one.isAutocomplete()) return;
        const attempts = [
          Array(26).fill({ name: 'a', value: 'a' }),
          [{ name: 'x'.repeat(101), value: 'a' }],
          [{ name: 'a', value: '' }],
        ];
        for (const choices of attempts)
          await one.respond(choices).catch((error: { code: number }) => codes.push(error.code));
        const path = `/interactions/${one.id}/${one.token}/callback` as const;
        for (const type of [4, 5])
          await one.client.rest
            .post(path, { body: { type, data: { content: 'x' } }, auth: false })
            .catch((error: { code: number }) => codes.push(error.code));
        await one.client.rest.post(path, { body: { type: 8, data: { choices: [] } }, auth: false });
      },
    });
    expect(await discord.person('ann').autocomplete('go', { word: '' }, 'word')).toEqual([]);
    expect(codes).toEqual([50035, 50035, 50035, 50035, 50035]);
  });
});

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

test('a message command gets its message in full, whatever the intents', async () => {
  const discord = await localDiscord();
  await connectBot(discord, {
    commands: [{ type: 3, name: 'Check this' }],
    onInteraction: (one) =>
      one.isMessageContextMenuCommand() ? one.reply(`It says: ${one.targetMessage.content}`) : undefined,
  });
  const ann = discord.person('ann');
  const said = ann.say('general', 'something secret');
  const response = await ann.contextMenu('Check this', said.message);
  expect(response.message).toMatchObject({ content: 'It says: something secret', type: 23 });
});
