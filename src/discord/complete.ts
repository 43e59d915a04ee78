import { ApplicationCommandType, ChannelType, InteractionContextType, InteractionType } from 'discord.js';

// discord.js takes the presence of some fields for granted that a compatible server may leave out, as Discord itself may
// one day: without them it reads nothing of an event, or drops it without a word. Here they are put in.

/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** What has to be known beside an event to complete it. */
export interface Surroundings {
  /** Null before READY. */
  readonly applicationId: string | null;
  readonly knowsChannel: (id: string) => boolean;
}

/** The data of an event with what discord.js cannot do without; as it is where that is there. Pure. */
export function completeEvent(type: string, data: unknown, surroundings: Surroundings): unknown {
  if (!isFields(data)) return data;
  if (type === 'READY') return completeReady(data);
  if (type === 'INTERACTION_CREATE') return completeInteraction(data, surroundings);
  return type === 'MESSAGE_CREATE' ? completeMessage(data, surroundings) : data;
}

function completeReady(data: Fields): Fields {
  // An application and its bot have one id, but for the oldest.
  const id = isFields(data.user) ? data.user.id : undefined;
  return withDefaults(data, { guilds: [], application: { id, flags: 0 } });
}

function completeInteraction(interaction: Fields, { applicationId }: Surroundings): Fields {
  const type = given(interaction.guild_id) ? ChannelType.GuildText : ChannelType.DM;
  const channel = { id: interaction.channel_id, type };
  const completed = withDefaults(interaction, {
    application_id: applicationId,
    entitlements: [],
    authorizing_integration_owners: {},
    context: contextOf(interaction),
    ...(given(interaction.channel_id) ? { channel } : {}),
  });
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete:
      return withData(completed, { type: ApplicationCommandType.ChatInput, resolved: {} });
    case InteractionType.MessageComponent:
      return withDefaults(completed, { message: { id: interaction.id, channel_id: interaction.channel_id } });
    case InteractionType.ModalSubmit:
      return withData(completed, { components: [] });
    default:
      return completed;
  }
}

function contextOf({ guild_id: guildId, channel }: Fields): InteractionContextType {
  if (given(guildId)) return InteractionContextType.Guild;
  const isGroup = isFields(channel) && channel.type === ChannelType.GroupDM;
  return isGroup ? InteractionContextType.PrivateChannel : InteractionContextType.BotDM;
}

function withData(interaction: Fields, defaults: Fields): Fields {
  const { data } = interaction;
  if (!isFields(data)) return interaction;
  const completed = withDefaults(data, defaults);
  return completed === data ? interaction : { ...interaction, data: completed };
}

const MESSAGE: Fields = {
  type: 0,
  content: '',
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
};

function completeMessage(message: Fields, { knowsChannel }: Surroundings): Fields {
  const { channel_id: channelId, guild_id: guildId } = message;
  // Of a channel that it has not heard of, discord.js has to know what it is.
  const type = given(guildId) ? ChannelType.GuildText : ChannelType.DM;
  const isNew = typeof channelId === 'string' && !knowsChannel(channelId);
  return withDefaults(message, isNew ? { ...MESSAGE, channel_type: type } : MESSAGE);
}

function withDefaults(data: Fields, defaults: Fields): Fields {
  const missing = Object.entries(defaults).filter(([name]) => !given(data[name]));
  return missing.length === 0 ? data : { ...data, ...Object.fromEntries(missing) };
}

const given = (value: unknown): boolean => value !== undefined && value !== null;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
