import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { LocalDiscord } from '../../src/playground/driver.ts';

const { String: Text, Integer, Boolean: Truth } = ApplicationCommandOptionType;

const COMMANDS: RESTPutAPIApplicationCommandsJSONBody = [
  {
    name: 'say',
    description: 'Says what it is told',
    options: [
      { type: Text, name: 'text', description: 'What to say', required: true },
      { type: Truth, name: 'private', description: 'To you alone' },
    ],
  },
  {
    name: 'find',
    description: 'Finds something',
    options: [
      { type: Text, name: 'what', description: 'What to find', required: true, autocomplete: true },
      { type: Text, name: 'where', description: 'Where to look', required: true },
    ],
  },
  {
    name: 'pick',
    description: 'Picks a size',
    options: [
      {
        type: Text,
        name: 'size',
        description: 'How large',
        required: true,
        choices: [
          { name: 'Small', value: 's' },
          { name: 'Large', value: 'l' },
        ],
      },
      { type: Integer, name: 'count', description: 'How many', min_value: 1, max_value: 9 },
    ],
  },
  {
    name: 'quiet',
    description: 'Is quiet',
    options: [{ type: Integer, name: 'for', description: 'How many minutes' }],
  },
  { name: 'slow', description: 'Thinks until it is told to stop' },
  { name: 'mute', description: 'Never answers' },
  { name: 'buttons', description: 'Shows buttons' },
  { type: ApplicationCommandType.Message, name: 'Read this' },
];

const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('hold').setLabel('Hold').setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setCustomId('mute').setLabel('Mute').setStyle(ButtonStyle.Danger),
  new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Success).setDisabled(true),
  new ButtonBuilder().setURL('https://example.org/').setLabel('Elsewhere').setStyle(ButtonStyle.Link),
);

/** A bot that does one of each thing that a page can show, and waits where a test wants to look. */
export interface TrialBot {
  /** Lets what waits go on: a thinking answer, a held button, choices that are late. */
  release(): void;
  close(): Promise<void>;
}

export async function connectTrialBot(discord: LocalDiscord): Promise<TrialBot> {
  const held: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => held.push(resolve));
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    rest: { api: discord.apiUrl },
  });
  client.on(Events.InteractionCreate, (interaction) => {
    // Who answers after the deadline is told that it is too late; a test may want just that.
    answer(interaction, wait).catch(() => {});
  });
  await client.login(discord.token);
  await client.rest.put(`/applications/${discord.applicationId}/commands`, { body: COMMANDS });
  return {
    release: () => {
      for (const go of held.splice(0)) go();
    },
    close: () => client.destroy(),
  };
}

async function answer(one: Interaction, wait: () => Promise<void>): Promise<void> {
  if (one.isAutocomplete()) {
    const typed = one.options.getFocused();
    // The answer to the first letter comes late, after those to the next.
    if (typed === 'l') await wait();
    const choices = ['one', 'two', 'three'].map((name) => ({ name: `${typed} ${name}`, value: `#${name}` }));
    await one.respond(typed === 'none' ? [] : choices);
  } else if (one.isMessageContextMenuCommand()) {
    await one.reply({ content: `It says: ${one.targetMessage.content}`, flags: MessageFlags.Ephemeral });
  } else if (one.isButton()) {
    if (one.customId !== 'hold') return;
    await wait();
    await one.update({ content: 'It was held.', components: [] });
  } else if (one.isChatInputCommand()) await run();

  async function run(): Promise<void> {
    if (!one.isChatInputCommand()) return;
    const { commandName, options } = one;
    const told = options.data.map(({ name, value }) => `${name}=${value}`).join(', ');
    if (commandName === 'slow') {
      await one.deferReply();
      await wait();
      await one.editReply('Thought about.');
    } else if (commandName === 'say') {
      const flags = options.getBoolean('private') ? ({ flags: MessageFlags.Ephemeral } as const) : {};
      await one.reply({ content: options.getString('text', true), ...flags });
    } else if (commandName === 'buttons') await one.reply({ content: 'Press one.', components: [row] });
    else if (commandName !== 'mute') await one.reply(`/${commandName} ${told}`);
  }
}
