import { ALL_INTENTS, messageJson } from '../message-payloads.ts';
import { deleteMessage, editMessage, postMessage } from '../messages.ts';
import type { Channel, Interaction, Message, User } from '../model.ts';
import type { Json } from '../payloads.ts';
import { INTERACTION } from '../validation/callbacks.ts';
import { FLAG } from '../validation/messages.ts';
import { dmChannel, groupChannel, known, type World } from '../world.ts';
import type { CommandUse, OptionValue, Person, Response, Said, SayOptions } from './contract.ts';
import { commandsIn, interact } from './interact.ts';
import { fillOptions, findTarget } from './options.ts';
import { followResponse } from './response.ts';
import { history, seen } from './seen.ts';
import { waitUntil } from './wait.ts';

const REPLY = 19;
const LONGEST = 2000;
const NITRO = 4000;
const PATIENCE_MS = 5000;

/** The hands and eyes of a user. */
export function createPerson(world: World, user: User): Person {
  const place = (where: string) => findPlace(world, where, user.id);

  const say = (where: string, text: string, options: SayOptions = {}): Said => {
    const { attachments = [], stickers = [] } = options;
    const [least, most] = [attachments.length + stickers.length > 0 ? 0 : 1, options.nitro ? NITRO : LONGEST];
    if (text.trim().length < least || text.length > most)
      throw new Error(`Discord's client sends ${least} to ${most} characters, not ${text.length}.`);
    const channel = place(where);
    const replyTo = options.replyTo && messageIn(world, user.id, options.replyTo.id);
    const message = postMessage(
      world,
      {
        channel,
        authorId: user.id,
        type: replyTo ? REPLY : 0,
        attachments,
        stickers,
        ...(replyTo ? { replyTo, replyPing: options.replyPing ?? true } : {}),
      },
      { content: text.trim() },
    );
    return followSaid(world, message, user.id);
  };

  const sendCommand = (
    name: string,
    options: Readonly<Record<string, OptionValue>> = {},
    use: CommandUse = {},
  ): Interaction => {
    const channel = place(use.in ?? 'general');
    const target = findTarget(commandsIn(world, channel), name);
    const filled = fillOptions(world, target, options, { check: !use.raw });
    const { command } = target;
    const data = commandData(command.id, command.name, 1, filled.options, filled.resolved, command.guild_id);
    const deed = {
      type: INTERACTION.Command,
      userId: user.id,
      channel,
      data,
      command,
      line: [`/${name}`, ...Object.entries(options).map(([of, value]) => `${of}: ${value}`)].join(' '),
      message: null,
    };
    return interact(world, deed);
  };
  const startCommand: Person['startCommand'] = (name, options, use) =>
    followResponse(world, sendCommand(name, options, use));

  const useComponent = (on: { readonly id: string }, data: Json): Response => {
    const message = messageIn(world, user.id, on.id);
    const owners = interactionOf(world, message)?.owners;
    const channel = known(world.channels, message.channelId);
    const deed = {
      type: INTERACTION.Component,
      userId: user.id,
      channel,
      data,
      command: null,
      message,
    };
    return followResponse(world, interact(world, { ...deed, ...(owners ? { owners } : {}) }));
  };

  const startPress = (on: { readonly id: string }, button: string): Response => {
    const now = seen(world, messageIn(world, user.id, on.id));
    const found =
      now.buttons.find((one) => one.customId === button) ?? now.buttons.find((one) => one.label === button);
    if (!found) throw new Error(`There is no button "${button}" under message ${on.id}.`);
    if (found.disabled) throw new Error(`The button "${button}" is greyed out.`);
    if (found.customId === null) throw new Error(`The button "${button}" is a link: no bot hears of it.`);
    return useComponent(on, {
      component_type: 2,
      custom_id: found.customId,
      id: 1,
    });
  };

  const startContextMenu = (name: string, on: { readonly id: string }): Response => {
    const message = messageIn(world, user.id, on.id);
    const channel = known(world.channels, message.channelId);
    const command = commandsIn(world, channel).find((one) => one.type === 3 && one.name === name);
    if (!command) throw new Error(`Discord's client does not offer the message command "${name}" here.`);
    const resolved = {
      messages: { [message.id]: messageJson(world, message, ALL_INTENTS) },
    };
    const data = {
      ...commandData(command.id, command.name, 3, [], resolved, command.guild_id),
      target_id: message.id,
    };
    const deed = {
      type: INTERACTION.Command,
      userId: user.id,
      channel,
      data,
      command,
      message,
    };
    return followResponse(world, interact(world, deed));
  };

  return {
    id: user.id,
    name: user.username,
    say,
    mentionBot: (where, text) => say(where, `<@${world.bot.id}> ${text}`),
    dm: (text) => say('dm', text),
    forward(where, message) {
      const forwards = messageIn(world, user.id, message.id);
      const envelope = { channel: place(where), authorId: user.id, type: 0, forwards };
      return followSaid(world, postMessage(world, envelope, {}), user.id);
    },
    edit(message, text) {
      const own = ownMessage(world, user.id, message.id);
      return seen(world, editMessage(world, own, { content: text.trim() }));
    },
    deleteMessage: (message) => deleteMessage(world, ownMessage(world, user.id, message.id)),
    startCommand,
    runCommand: async (name, options, use) => await startCommand(name, options, use).settled(),
    timeCommand: async (name, options, use) => {
      const start = performance.now();
      const interaction = sendCommand(name, options, use);
      await waitUntil(
        world,
        'an answer',
        () => interaction.state === 'answered' || interaction.state === 'failed',
        null,
      );
      return interaction.state === 'answered' ? performance.now() - start : null;
    },
    async autocomplete(name, options, focused, use = {}) {
      const channel = place(use.in ?? 'general');
      const target = findTarget(commandsIn(world, channel), name);
      const filled = fillOptions(world, target, options, {
        check: !use.raw,
        focused,
      });
      const { command } = target;
      const data = commandData(
        command.id,
        command.name,
        1,
        filled.options,
        filled.resolved,
        command.guild_id,
      );
      const deed = {
        type: INTERACTION.Autocomplete,
        userId: user.id,
        channel,
        data,
        command,
        message: null,
      };
      const interaction = interact(world, deed);
      await waitUntil(world, 'choices', () => interaction.state !== 'waiting', null);
      if (interaction.choices === null) throw new Error('Loading options failed');
      return interaction.choices;
    },
    startPress,
    press: async (message, button) => await startPress(message, button).settled(),
    startSelect(on, customId, values) {
      const rows = seen(world, messageIn(world, user.id, on.id)).components;
      const menu = rows.flatMap((row) => row.components).find((one) => one.custom_id === customId);
      if (!menu || menu.type === 2) throw new Error(`There is no menu "${customId}" under message ${on.id}.`);
      return useComponent(on, {
        component_type: menu.type,
        custom_id: customId,
        id: 1,
        values,
      });
    },
    startContextMenu,
    contextMenu: async (name, on) => await startContextMenu(name, on).settled(),
    messages: (where) => history(world, place(where).id, user.id),
    closeDms() {
      user.dmsClosed = true;
    },
  };
}

/** The channel that a person means by a name or an id. */
export function findPlace(world: World, where: string, userId: string | null): Channel {
  if (userId !== null && where === 'dm') return dmChannel(world, userId);
  if (userId !== null && where === 'private-channel') return groupChannel(world, userId);
  const channel = world.channels.get(where);
  if (channel) return channel;
  for (const one of world.channels.values()) if (one.type === 0 && one.name === where) return one;
  throw new Error(`There is no channel "${where}".`);
}

/** A message, and how the bot's answers to it are found. */
export function followSaid(world: World, message: Message, readerId: string | null): Said {
  const isDirect = known(world.channels, message.channelId).guildId === null;
  const answers = () =>
    [...world.messages.values()]
      .filter(
        (one) =>
          one.authorId === world.bot.id &&
          one.channelId === message.channelId &&
          (one.onlyFor === null || one.onlyFor === readerId) &&
          one.interactionId === null &&
          BigInt(one.id) > BigInt(message.id) &&
          (isDirect || one.replyTo?.messageId === message.id),
      )
      .map((one) => seen(world, one));
  return {
    message: seen(world, message),
    answers,
    async answer(timeoutMs = PATIENCE_MS) {
      await waitUntil(world, `an answer to "${message.content}"`, () => answers().length > 0, timeoutMs);
      const [first] = answers();
      if (!first) throw new Error('The answer is gone.');
      return first;
    },
  };
}

function commandData(
  id: string,
  name: string,
  type: number,
  options: readonly Json[],
  resolved: Json,
  guildId: string | undefined,
): Json {
  return {
    id,
    name,
    type,
    ...(options.length > 0 ? { options } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
}

/** A message that this person can see. */
function messageIn(world: World, userId: string, id: string): Message {
  const message = world.messages.get(id);
  const isVisible = message && (message.onlyFor === null || message.onlyFor === userId);
  if (!isVisible || message.flags & FLAG.Loading)
    throw new Error(`The message is gone: this person sees no message ${id}.`);
  return message;
}

function ownMessage(world: World, userId: string, id: string): Message {
  const message = messageIn(world, userId, id);
  if (message.authorId !== userId) throw new Error(`Message ${id} is not this person's own.`);
  return message;
}

function interactionOf(world: World, message: Message): Interaction | undefined {
  return message.interactionId === null ? undefined : world.interactions.get(message.interactionId);
}
