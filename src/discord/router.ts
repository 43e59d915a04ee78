import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionContextType,
  MessageFlags,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Command, Options } from '../commands/command.ts';
import { PRIVATE } from '../commands/definition.ts';
import { decodeButton } from '../reply/custom-id.ts';
import { LIMITS } from '../reply/limits.ts';
import { unknownInteractionNotice } from '../reply/notices.ts';
import { press, turnsPage } from '../reply/press.ts';
import { type ReplyContext, reply } from '../reply/reply.ts';
import { isOver } from './failures.ts';
import { ownMessage, respond, sameMessage } from './respond.ts';
import type { Turns } from './turns.ts';

/** What answering needs. */
export interface Desk {
  readonly commands: readonly Command[];
  /** The article in force, and what can be asked of it. */
  readonly context: () => ReplyContext;
  readonly turns: Turns;
  readonly log: Logger;
}

/** Answers whatever a person does with the bot's commands and buttons. Never rejects. */
export async function route(desk: Desk, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(desk, interaction);
  if (interaction.isChatInputCommand()) return runCommand(desk, interaction);
  if (interaction.isButton()) return pressButton(desk, interaction);
  if (interaction.isRepliable()) {
    return respond(ownMessage(interaction, true), unknownInteractionNotice, desk.turns, desk.log);
  }
}

async function runCommand(desk: Desk, interaction: ChatInputCommandInteraction): Promise<void> {
  const { commandName } = interaction;
  const log = desk.log.child({ command: commandName });
  const command = desk.commands.find(({ definition }) => definition.name === commandName);
  const options = optionsOf(interaction);
  const ephemeral = command === undefined || options.get(PRIVATE) === true;
  const work = () => {
    if (command === undefined) return unknownInteractionNotice();
    const context = desk.context();
    return reply(context, command.answer(context.engine, options));
  };
  await respond(ownMessage(interaction, ephemeral), work, desk.turns, log);
  log.debug('command done');
}

async function pressButton(desk: Desk, interaction: ButtonInteraction): Promise<void> {
  const { engine } = desk.context();
  const state = decodeButton(interaction.customId);
  const channel =
    turnsPage(engine, state) && isOwn(interaction) ? sameMessage(interaction) : ownMessage(interaction, true);
  const log = desk.log.child({ button: state?.kind ?? 'unknown' });
  await respond(channel, () => press(engine, state), desk.turns, log);
}

/** Whether the message is the presser's own to turn over, rather than something that others are reading too. */
function isOwn({ message, user, context }: ButtonInteraction): boolean {
  return (
    context === InteractionContextType.BotDM ||
    message.flags.has(MessageFlags.Ephemeral) ||
    message.interactionMetadata?.user.id === user.id ||
    message.mentions.repliedUser?.id === user.id
  );
}

async function suggest(desk: Desk, interaction: AutocompleteInteraction): Promise<void> {
  const log = desk.log.child({ command: interaction.commandName });
  try {
    const command = desk.commands.find(({ definition }) => definition.name === interaction.commandName);
    const focused = interaction.options.getFocused(true);
    const choices = await desk
      .turns(() => command?.suggest?.(desk.context().engine, focused.name, focused.value) ?? [])
      .catch((error: unknown) => {
        log.error({ err: error }, 'the suggestions failed');
        return [];
      });
    await interaction.respond(choices.slice(0, LIMITS.choices));
  } catch (error) {
    // Whoever types on is asking again already.
    log[isOver(error) ? 'debug' : 'warn']({ err: error }, 'no suggestions');
  }
}

function optionsOf(interaction: ChatInputCommandInteraction): Options {
  return new Map(
    interaction.options.data.flatMap(({ name, value }) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}
