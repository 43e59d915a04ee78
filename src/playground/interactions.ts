import {
  alreadyAcknowledged,
  invalidWebhookToken,
  tooManyFollowUps,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './errors.ts';
import { deleteMessage, editMessage, postMessage } from './messages.ts';
import type { Interaction, Message, Snowflake } from './model.ts';
import { CALLBACK, type Callback, INTERACTION, isEphemeral } from './validation/callbacks.ts';
import { type CreatedMessage, type EditedMessage, FLAG } from './validation/messages.ts';
import { announceChange, known, newToken, type World } from './world.ts';

// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
const FIRST_RESPONSE_MS = 3000;
/** How long what follows the first response may come. */
const TOKEN_MS = 15 * 60 * 1000;
// https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message
const USER_INSTALL_FOLLOW_UPS = 5;

export type Opening = Pick<
  Interaction,
  'type' | 'userId' | 'channelId' | 'commandName' | 'commandType' | 'messageId' | 'owners'
> &
  Partial<Pick<Interaction, 'commandLine'>>;

/** Starts an interaction and its deadlines. */
export function openInteraction(world: World, opening: Opening): Interaction {
  const interaction: Interaction = {
    commandLine: null,
    ...opening,
    id: world.newId(),
    token: newToken(),
    createdAt: world.clock.now(),
    state: 'waiting',
    ephemeral: false,
    originalId: null,
    followUpIds: [],
    choices: null,
    modal: null,
    forget: () => {},
  };
  makeRoom(world);
  world.interactions.set(interaction.id, interaction);
  const failIf = (state: Interaction['state']) => () => {
    if (interaction.state !== state) return;
    interaction.state = 'failed';
    announceChange(world, interaction.originalId);
  };
  const deadlines = [
    world.clock.after(FIRST_RESPONSE_MS, failIf('waiting')),
    world.clock.after(TOKEN_MS, failIf('thinking')),
  ];
  interaction.forget = () => {
    for (const cancel of deadlines) cancel();
    if (interaction.state === 'waiting' || interaction.state === 'thinking') interaction.state = 'failed';
  };
  return interaction;
}

/**
 * For one more, drops the oldest interactions but for those whose answer stands. There are twice as many as messages stay,
 * so that those under way are not among them.
 */
function makeRoom(world: World): void {
  for (const { id, originalId, followUpIds, forget } of world.interactions.values()) {
    if (world.interactions.size < 2 * world.keeps) return;
    if ([originalId ?? '', ...followUpIds].some((message) => world.messages.has(message))) continue;
    world.interactions.delete(id);
    forget();
  }
}

/** The interaction that a callback is for; 10062 when there is none or its time is over, 40060 when answered. */
export function awaitingCallback(world: World, id: Snowflake, token: string): Interaction {
  const interaction = world.interactions.get(id);
  if (!interaction || interaction.token !== token) throw unknownInteraction();
  const isLate = world.clock.now() - interaction.createdAt > FIRST_RESPONSE_MS;
  if (interaction.state === 'waiting' && !isLate) return interaction;
  if (interaction.state === 'failed' || interaction.state === 'waiting') throw unknownInteraction();
  throw alreadyAcknowledged();
}

/** Carries out a first response. */
export function respond(world: World, interaction: Interaction, callback: Callback): void {
  switch (callback.type) {
    case CALLBACK.Message:
      interaction.state = 'answered';
      interaction.ephemeral = callback.ephemeral;
      interaction.originalId = postAnswer(world, interaction, callback.message, callback.ephemeral, 0).id;
      break;
    case CALLBACK.Deferred:
      interaction.state = 'thinking';
      interaction.ephemeral = callback.ephemeral;
      interaction.originalId = postAnswer(world, interaction, {}, callback.ephemeral, FLAG.Loading).id;
      break;
    case CALLBACK.DeferredUpdate:
    case CALLBACK.Update: {
      const message = sourceMessage(world, interaction);
      if (callback.type === CALLBACK.Update) editMessage(world, message, callback.edit);
      interaction.state = callback.type === CALLBACK.Update ? 'answered' : 'updating';
      interaction.ephemeral = message.onlyFor !== null;
      interaction.originalId = message.id;
      break;
    }
    case CALLBACK.Choices:
      interaction.state = 'answered';
      interaction.choices = callback.choices;
      break;
    case CALLBACK.Modal:
      interaction.state = 'answered';
      interaction.modal = callback.modal;
      break;
  }
  announceChange(world);
}

/**
 * The interaction whose token opens a webhook: 10015 when it has no response yet, 50027 when the token is not known or
 * its fifteen minutes are over (as seen in discord/discord-api-docs issue 6851).
 */
export function byWebhookToken(world: World, applicationId: Snowflake, token: string): Interaction {
  if (applicationId !== world.applicationId) throw unknownWebhook();
  const interaction = [...world.interactions.values()].find((one) => one.token === token);
  if (!interaction || world.clock.now() - interaction.createdAt > TOKEN_MS) throw invalidWebhookToken();
  if (interaction.state === 'waiting' || interaction.type === INTERACTION.Autocomplete)
    throw unknownWebhook();
  if (interaction.state === 'failed') throw unknownWebhook();
  return interaction;
}

/** A message of an interaction: `@original`, or by its id. */
export function webhookMessage(world: World, interaction: Interaction, id: string): Message {
  const wanted = id === '@original' ? interaction.originalId : id;
  const isOurs = wanted === interaction.originalId || interaction.followUpIds.includes(wanted ?? '');
  const message = wanted && isOurs ? world.messages.get(wanted) : undefined;
  if (!message) throw unknownMessage();
  return message;
}

export function editAnswer(
  world: World,
  interaction: Interaction,
  message: Message,
  edit: Partial<EditedMessage>,
): Message {
  const before = interaction.state;
  if (message.id === interaction.originalId) interaction.state = 'answered';
  try {
    return editMessage(world, message, edit);
  } catch (error) {
    interaction.state = before;
    throw error;
  }
}

export function deleteAnswer(world: World, interaction: Interaction, message: Message): void {
  if (message.id === interaction.originalId) interaction.state = 'answered';
  deleteMessage(world, message);
}

/** A further message. The first one after a deferral takes the place of "is thinking...", ephemeral as that was. */
export function followUp(world: World, interaction: Interaction, said: CreatedMessage): Message {
  if (interaction.state === 'thinking') {
    const original = world.messages.get(interaction.originalId ?? '');
    if (!original) throw unknownMessage();
    return editAnswer(world, interaction, original, said);
  }
  if (!('0' in interaction.owners) && interaction.followUpIds.length >= USER_INSTALL_FOLLOW_UPS)
    throw tooManyFollowUps();
  const ephemeral = isEphemeral(said.flags);
  const message = postAnswer(world, interaction, said, ephemeral, 0, interaction.originalId);
  interaction.followUpIds.push(message.id);
  if (interaction.state === 'updating') interaction.state = 'answered';
  announceChange(world);
  return message;
}

const TYPE = { Reply: 19, ChatInput: 20, ContextMenu: 23 } as const;

function postAnswer(
  world: World,
  interaction: Interaction,
  said: Partial<CreatedMessage>,
  ephemeral: boolean,
  flags: number,
  replyToId: Snowflake | null = interaction.commandName === null ? interaction.messageId : null,
): Message {
  const replyTo = replyToId === null ? undefined : world.messages.get(replyToId);
  const ofCommand = interaction.commandType === 1 ? TYPE.ChatInput : TYPE.ContextMenu;
  return postMessage(
    world,
    {
      channel: known(world.channels, interaction.channelId),
      authorId: world.bot.id,
      type: replyToId === null ? ofCommand : TYPE.Reply,
      webhookId: world.applicationId,
      interactionId: interaction.id,
      onlyFor: ephemeral ? interaction.userId : null,
      flags,
      ...(replyTo ? { replyTo, replyPing: false } : {}),
    },
    said,
  );
}

function sourceMessage(world: World, interaction: Interaction): Message {
  const message = world.messages.get(interaction.messageId ?? '');
  if (!message) throw unknownMessage();
  return message;
}
