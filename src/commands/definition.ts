import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

/** The option that every command has: an answer for the asker's eyes only. */
export const PRIVATE = 'private';

/** A text as Discord wants it: the default, and the same under the locale it is written in. */
function described(description: string) {
  return { description, description_localizations: { 'en-US': description } };
}

/** In servers, in direct messages with the bot, and by people who installed the app, wherever they are. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** A slash command that can be used everywhere. */
export function defineCommand(
  name: string,
  description: string,
  options: readonly APIApplicationCommandBasicOption[],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(description),
    ...EVERYWHERE,
    options: [
      ...options,
      {
        type: ApplicationCommandOptionType.Boolean,
        name: PRIVATE,
        ...described('Show the answer to you alone'),
        required: false,
      },
    ],
  };
}

/** A command in the menu of a message that can be used everywhere; Discord allows it no description. */
export function defineMessageCommand(name: string): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.Message, name, ...EVERYWHERE };
}

/** A text option of up to `maxLength` characters; with `autocomplete`, the command suggests values for it. */
export function textOption(
  name: string,
  description: string,
  { required, maxLength, autocomplete }: { required: boolean; maxLength: number; autocomplete: boolean },
): APIApplicationCommandBasicOption {
  const option = {
    type: ApplicationCommandOptionType.String,
    name,
    ...described(description),
    required,
    max_length: maxLength,
  } as const;
  return autocomplete ? { ...option, autocomplete } : option;
}

/** An optional whole number that counts from 1. */
export function numberOption(name: string, description: string): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.Integer,
    name,
    ...described(description),
    required: false,
    min_value: 1,
  };
}
