import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  type Interaction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  messageLink,
} from 'discord.js';
import type { Engine } from '../answers/engine.ts';
import { asSteps, type Steps } from '../answers/steps.ts';
import {
  type Choice,
  type Command,
  isMessageCommand,
  isSlashCommand,
  type Options,
} from '../commands/command.ts';
import { PRIVATE } from '../commands/definition.ts';
import { decodeButton } from '../reply/custom-id.ts';
import { LIMITS } from '../reply/limits.ts';
import { floodNotice, uncheckableNotice, unknownInteractionNotice } from '../reply/notices.ts';
import type { Payload } from '../reply/payload.ts';
import { type Publication, publication } from '../reply/post.ts';
import { press, turnsPage } from '../reply/press.ts';
import { type ReplyContext, reply } from '../reply/reply.ts';
import { isOver } from './failures.ts';
import type { Flood } from './flood.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { patiently } from './patience.ts';
import { CALLBACK_MS, type Means, ownMessage, publish, respond, sameMessage } from './respond.ts';
import { targetOf } from './target.ts';

/** What answering needs. */
export interface Desk extends Means {
  readonly commands: readonly Command[];
  /** The article in force, and what can be asked of it. */
  readonly context: () => ReplyContext;
  readonly flood: Flood;
  /** What each person is being offered at the moment, by the interaction that asked last. */
  readonly typing: Map<string, string>;
  /** Whether it is to be noted that the bot may not write in a channel: the first time. */
  readonly silenced: (channelId: string) => boolean;
}

/** Answers whatever a person does with the bot's commands and buttons; null for nothing to answer. Never rejects. */
export async function route(desk: Desk, interaction: Interaction): Promise<Outcome | null> {
  if (interaction.isAutocomplete()) return suggest(desk, interaction);
  if (!interaction.isRepliable()) return null;
  const asker = { personId: interaction.user.id, channelId: interaction.channelId ?? interaction.user.id };
  const admission = await desk.flood.answer(asker, desk.turns.waiting(asker.personId));
  if (!admission.admitted) {
    desk.log[admission.first ? 'info' : 'debug']({ person: asker.personId }, 'slowed down');
    const notice = async (): Promise<Payload> => floodNotice(admission.seconds);
    const outcome = await respond(ownMessage(interaction, true), notice, desk);
    return outcome === 'answered' ? 'slowed down' : outcome;
  }
  if (interaction.isChatInputCommand()) return runCommand(desk, interaction);
  if (interaction.isMessageContextMenuCommand()) return runMessageCommand(desk, interaction);
  if (interaction.isButton()) return pressButton(desk, interaction);
  return respond(ownMessage(interaction, true), async () => unknownInteractionNotice(), desk);
}

function named<Kind extends Command>(commands: readonly Kind[], name: string): Kind | undefined {
  return commands.find(({ definition }) => definition.name === name);
}

async function runCommand(desk: Desk, interaction: ChatInputCommandInteraction): Promise<Outcome> {
  const { commandName } = interaction;
  const log = desk.log.child({ command: commandName });
  const command = named(desk.commands.filter(isSlashCommand), commandName);
  const options = optionsOf(interaction);
  const ephemeral = command === undefined || options.get(PRIVATE) === true;
  const work = function* (): Steps<Payload> {
    if (command === undefined) return unknownInteractionNotice();
    const context = desk.context();
    const showing = { postable: ephemeral && hasOthers(interaction), link: null };
    return reply(context, yield* asSteps(command.answer(context.engine, options)), showing);
  };
  const outcome = await respond(
    ownMessage(interaction, ephemeral),
    () => desk.turns.take(interaction.user.id, work),
    { ...desk, log },
  );
  log.debug('command done');
  return outcome;
}

/** A command from the menu of a message: its answer is nobody's business but the asker's, until they post it. */
async function runMessageCommand(
  desk: Desk,
  interaction: MessageContextMenuCommandInteraction,
): Promise<Outcome> {
  const { commandName, targetMessage, targetId, channelId, guildId } = interaction;
  const log = desk.log.child({ command: commandName });
  const command = named(desk.commands.filter(isMessageCommand), commandName);
  const work = function* (): Steps<Payload> {
    if (command === undefined) return unknownInteractionNotice();
    const target = targetOf(targetMessage, true);
    if ('reason' in target) return uncheckableNotice(target.reason);
    const context = desk.context();
    const link =
      guildId === null ? messageLink(channelId, targetId) : messageLink(channelId, targetId, guildId);
    const answer = yield* asSteps(command.answer(context.engine, target.text));
    return reply(context, answer, { postable: hasOthers(interaction), link });
  };
  const outcome = await respond(
    ownMessage(interaction, true),
    () => desk.turns.take(interaction.user.id, work),
    { ...desk, log },
  );
  log.debug('command done');
  return outcome;
}

/** Whether there is anybody there but the asker and the bot. */
function hasOthers({ context }: Interaction): boolean {
  return context !== InteractionContextType.BotDM;
}

async function pressButton(desk: Desk, interaction: ButtonInteraction): Promise<Outcome> {
  const { engine } = desk.context();
  const state = decodeButton(interaction.customId);
  const log = desk.log.child({ button: state?.kind ?? 'unknown' });
  const published = state?.kind === 'post' ? publicationOf(engine, interaction) : null;
  if (published !== null) return publish(interaction, published, { ...desk, log });
  const channel =
    turnsPage(engine, state) && isOwn(interaction) ? sameMessage(interaction) : ownMessage(interaction, true);
  return respond(channel, () => desk.turns.take(interaction.user.id, () => press(engine, state)), {
    ...desk,
    log,
  });
}

/** What the presser alone sees, for everyone; null where the button is on anything else than an answer to them. */
function publicationOf({ article }: Engine, { message, client }: ButtonInteraction): Publication | null {
  if (message.author?.id !== client.user.id || !message.flags.has(MessageFlags.Ephemeral)) return null;
  const customIds = message.components.flatMap((row) =>
    row.type !== ComponentType.ActionRow
      ? []
      : row.components.flatMap(({ customId }) => (customId === null ? [] : [customId])),
  );
  return publication(
    article,
    message.embeds.map((embed) => embed.toJSON()),
    customIds,
  );
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

async function suggest(desk: Desk, interaction: AutocompleteInteraction): Promise<Outcome> {
  const received = Date.now();
  const { id, user, commandName, options } = interaction;
  const log = desk.log.child({ command: commandName });
  let outcome: Outcome = 'answered';
  desk.typing.set(user.id, id);
  try {
    const command = named(desk.commands.filter(isSlashCommand), commandName);
    const admitted = await desk.flood.suggestion({ personId: user.id });
    const choices = await desk.turns
      .take(user.id, (): readonly Choice[] => {
        // Nobody looks at what a further letter has outrun.
        if (!admitted || desk.typing.get(user.id) !== id) return [];
        const focused = options.getFocused(true);
        return command?.suggest?.(desk.context().engine, focused.name, focused.value) ?? [];
      })
      .catch((error: unknown) => {
        log.error({ err: error }, 'the suggestions failed');
        outcome = 'failed';
        return [];
      });
    await patiently(() => interaction.respond(choices.slice(0, LIMITS.choices)), received + CALLBACK_MS);
    return outcome;
  } catch (error) {
    // Whoever types on is asking again already.
    log[isOver(error) ? 'debug' : 'warn']({ err: error }, 'no suggestions');
    return outcomeOf(error);
  } finally {
    if (desk.typing.get(user.id) === id) desk.typing.delete(user.id);
  }
}

function optionsOf(interaction: ChatInputCommandInteraction): Options {
  return new Map(
    interaction.options.data.flatMap(({ name, value }) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}
