import { PassThrough } from 'node:stream';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, EmbedBuilder, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { parseOptions, startChat } from '../../src/playground/chat.ts';
import type { LocalDiscord } from '../../src/playground/driver.ts';
import { plain } from '../../src/playground/text.ts';
import { type BotHandlers, connectBot, localDiscord } from './bench.ts';

const button = (id: string) =>
  new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Secondary);

const bot: BotHandlers = {
  commands: [
    {
      name: 'echo',
      description: 'Says it again',
      options: [
        { type: 3, name: 'text', description: 'What', required: true },
        { type: 5, name: 'private', description: 'Whether' },
      ],
    },
    { name: 'silent', description: 'Says nothing' },
  ],
  onInteraction: async (one) => {
    if (one.isChatInputCommand() && one.commandName === 'echo')
      await one.reply({
        embeds: [
          new EmbedBuilder()
            .setTitle('Echo')
            .setDescription(`> **${one.options.getString('text', true)}**\\.`)
            .setFooter({ text: 'the end' }),
        ],
        components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button('More'), button('Less'))],
        ...(one.options.getBoolean('private') ? { flags: MessageFlags.Ephemeral } : {}),
      });
    if (one.isButton()) await one.reply(`Pressed ${one.customId}`);
  },
  onMessage: async (message) => {
    if (!message.author.bot) await message.reply(`You said: ${message.cleanContent}`);
  },
};

async function chat(discord: LocalDiscord, ...lines: string[]): Promise<string> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(lines.map((line) => `${line}\n`).join(''));
  const written: string[] = [];
  output.on('data', (data) => written.push(String(data)));
  await startChat(discord, input, output);
  return written.join('');
}

describe('the terminal chat', () => {
  test('answers piped lines in order and ends with its input', async () => {
    const discord = await localDiscord();
    await connectBot(discord, bot);
    const text = await chat(
      discord,
      '/echo hello there',
      '!2',
      '',
      '/echo text: quietly private:true',
      'and you?',
      '!9',
      '/nothing',
      '/echo',
    );
    const told = text.split('\n\n').map((one) => one.trim());
    expect(told).toEqual([
      'ECHO\n> hello there.\n(the end)\n[1] More  [2] Less',
      'Pressed Less',
      'ECHO\n> quietly.\n(the end)\n[1] More  [2] Less\n(only you see this)',
      'You said: @bot-under-test and you?',
      'There is no button [9].',
      "Discord's client does not offer /nothing here.",
      `Discord's client does not send /echo: "text" is required.`,
      '',
    ]);
  });

  test('says that the bot does not respond', async () => {
    const discord = await localDiscord();
    await connectBot(discord, bot);
    const said = chat(discord, '/silent');
    await discord.until(() => discord.requests.length > 0);
    const skip = setInterval(() => discord.advance(1000), 10);
    expect(await said).toContain('The application did not respond');
    clearInterval(skip);
  });

  test('waits for a bot, and for its commands', async () => {
    const discord = await localDiscord();
    const said = chat(discord, '/echo at last');
    await connectBot(discord, bot);
    expect(await said).toContain('at last');
  });

  test('stops where it is told to', async () => {
    const discord = await localDiscord();
    await connectBot(discord, bot);
    expect(await chat(discord, '!q', 'never')).toBe('');
  });
});

describe('options typed on one line', () => {
  const takes = [
    {
      type: 3 as const,
      name: 'actor',
      description: 'x',
      required: true,
      autocomplete: true,
      choices: undefined,
      min_length: undefined,
      max_length: undefined,
      name_localizations: undefined,
      description_localizations: undefined,
    },
    {
      type: 5 as const,
      name: 'private',
      description: 'x',
      required: false,
      channel_types: undefined,
      name_localizations: undefined,
      description_localizations: undefined,
    },
  ];
  test.each<[string, object]>([
    ['', {}],
    ['germany', { actor: 'germany' }],
    ['the European Parliament', { actor: 'the European Parliament' }],
    ['germany private:true', { actor: 'germany', private: true }],
    ['private:no actor:the U.S.', { actor: 'the U.S.', private: false }],
    ["at 10:30 o'clock", { actor: "at 10:30 o'clock" }],
  ])('%j', (typed, values) => {
    expect(parseOptions({ takes }, typed)).toEqual(values);
  });
});

test.each([
  ['**bold** and __under__ and `code`', 'bold and under and code'],
  ['1\\. \\*not bold\\* \\_x\\_', '1. *not bold* _x_'],
  ['snake_case and _slanted_', 'snake_case and slanted'],
  ['[here](https://example.org/a)', 'here (https://example.org/a)'],
  ['-# small', 'small'],
  ['has ~~not~~ been __**fully \\*so\\***__ proven', 'has [-not-] been {+fully *so*+} proven'],
  ['no \\~~mark\\~~', 'no ~~mark~~'],
])('markdown %j as plain text', (markdown, text) => {
  expect(plain(markdown)).toBe(text);
});
