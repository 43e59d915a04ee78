import { type Interaction, InteractionContextType, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { NO_RESPONSE } from '../../src/playground/person/contract.ts';
import { connectBot, GO, localDiscord, onSlash } from './bench.ts';

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
