import {
  type APIApplicationCommandOptionChoice,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Answer } from '../answers/answer.ts';
import type { Engine } from '../answers/engine.ts';
import type { Steps } from '../answers/steps.ts';

/** What a person filled in, by option; an option left out is not there. */
export type Options = ReadonlyMap<string, string | number | boolean>;

export type Choice = APIApplicationCommandOptionChoice<string>;

/** A slash command. Pure: what it is, what it answers, what it offers while a person types. */
export interface SlashCommand {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  answer(engine: Engine, options: Options): Answer | Steps<Answer>;
  /** Choices for an option, best first, when so much has been typed; at most 25 are shown. */
  suggest?(engine: Engine, option: string, typed: string): readonly Choice[];
}

/** A command in the menu of a message, under *Apps*. */
export interface MessageCommand {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** @param text what the message says, in Discord's markdown; not blank */
  answer(engine: Engine, text: string): Answer | Steps<Answer>;
}

export type Command = SlashCommand | MessageCommand;

export function isSlashCommand(command: Command): command is SlashCommand {
  return command.definition.type === ApplicationCommandType.ChatInput;
}

export function isMessageCommand(command: Command): command is MessageCommand {
  return command.definition.type === ApplicationCommandType.Message;
}

/** The text filled in for an option; empty where it was left out. */
export function textOf(options: Options, name: string): string {
  const value = options.get(name);
  return typeof value === 'string' ? value : '';
}
