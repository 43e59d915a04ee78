import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import { type BotHandlers, connectBot } from '../playground/bench.ts';
import { openPage, openTab } from './visitor.ts';

const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('press').setLabel('Press').setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setCustomId('mute').setLabel('Mute').setStyle(ButtonStyle.Primary),
);

/** A bot with one of each thing that a page can show. */
export const bot: BotHandlers = {
  commands: [
    {
      name: 'echo',
      description: 'Says it again',
      options: [
        { type: 3, name: 'text', description: 'What', required: true, autocomplete: true },
        { type: 5, name: 'private', description: 'Whether' },
      ],
    },
    { name: 'slow', description: 'Thinks first' },
    { name: 'mute', description: 'Says nothing' },
    { type: ApplicationCommandType.Message, name: 'Read this' },
  ],
  async onInteraction(one: Interaction) {
    if (one.isAutocomplete()) await one.respond([{ name: `${one.options.getFocused()}!`, value: 'x' }]);
    if (one.isMessageContextMenuCommand()) await one.reply(`It says: ${one.targetMessage.content}`);
    if (one.isButton() && one.customId === 'press') await one.update({ content: 'Pressed', components: [] });
    if (!one.isChatInputCommand()) return;
    if (one.commandName === 'slow') await one.deferReply();
    if (one.commandName === 'echo')
      await one.reply({
        content: one.options.getString('text', true).slice(0, 2000).trim() || 'Nothing.',
        components: [row],
        ...(one.options.getBoolean('private') ? { flags: MessageFlags.Ephemeral } : {}),
      });
  },
};

/** The bot, and two people who have opened the page. */
export async function openBoth() {
  const discord = await openPage();
  const client = await connectBot(discord, bot);
  const [ada, bela] = [await openTab(discord), await openTab(discord)];
  const welcomes = [await ada.hello(), await bela.hello()] as const;
  return { discord, client, ada, bela, welcomes };
}

export const say = (text: string) => ({ do: 'say', text, replyTo: null }) as const;
export const run = (name: string, options = {}) => ({ do: 'command', name, options }) as const;
