import type { Member, ShownMessage, ToPage } from '../../src/playground/page/protocol.ts';
import { commandList, type RegisteredCommand } from '../../src/playground/validation/commands.ts';

export const BOT: Member = { id: '1', name: 'Verbatim', isBot: true, isHere: true };
export const ADA: Member = { id: '2', name: 'Ada', isBot: false, isHere: true };
export const ADA_LOVE: Member = { id: '3', name: 'Ada Love', isBot: false, isHere: true };

/** Noon of a day, and so many minutes. */
export const at = (minutes: number): number => new Date(2026, 10, 23, 12).getTime() + minutes * 60_000;

export function message(id: string, by: Member, with_: Partial<ShownMessage> = {}): ShownMessage {
  return {
    id,
    channelId: '9',
    author: by.name,
    authorId: by.id,
    fromBot: by.isBot,
    content: `message ${id}`,
    embeds: [],
    components: [],
    buttons: [],
    flags: 0,
    ephemeral: false,
    edited: false,
    attachments: [],
    stickers: [],
    forwarded: null,
    replyTo: null,
    pings: [],
    type: 0,
    sentAt: at(Number(id)),
    isThinking: false,
    used: null,
    ...with_,
  };
}

/** Commands as they are kept once a bot has registered them. */
const registered = (commands: readonly unknown[]): RegisteredCommand[] =>
  commandList
    .parse(commands)
    .map((one, index) => ({ ...one, id: String(10 + index), application_id: '1', version: '1' }));

const PRIVATE = {
  type: 5,
  name: 'private',
  description: 'Show the answer to you alone',
  required: false,
} as const;

export const COMMANDS = registered([
  {
    type: 1,
    name: 'stance',
    description: 'What someone does',
    options: [
      { type: 3, name: 'actor', description: 'Who', required: true, max_length: 20, autocomplete: true },
      PRIVATE,
    ],
  },
  {
    type: 1,
    name: 'who-banned',
    description: 'Who has banned it',
    options: [PRIVATE],
  },
  {
    type: 1,
    name: 'who',
    description: 'Who does something',
    options: [{ type: 3, name: 'action', description: 'What', required: true, autocomplete: true }, PRIVATE],
  },
  {
    type: 1,
    name: 'quote',
    description: 'One sentence',
    options: [
      { type: 4, name: 'number', description: 'Its number', min_value: 1, max_value: 18 },
      { type: 3, name: 'text', description: 'Its words', autocomplete: true },
      PRIVATE,
    ],
  },
  { type: 1, name: 'help', description: 'What can be asked', options: [PRIVATE] },
  { type: 3, name: 'Check against the article' },
]);

/** A command with subcommands, and with choices of its own. */
export const NESTED = registered([
  {
    type: 1,
    name: 'set',
    description: 'Sets',
    options: [
      {
        type: 1,
        name: 'tone',
        description: 'Sets the tone',
        options: [
          {
            type: 3,
            name: 'to',
            description: 'To which',
            required: true,
            choices: [
              { name: 'Warm', value: 'w' },
              { name: 'Cold', value: 'c' },
            ],
          },
        ],
      },
      { type: 1, name: 'off', description: 'Sets nothing' },
    ],
  },
]);

export const welcome = (messages: readonly ShownMessage[]): ToPage & { type: 'welcome' } => ({
  type: 'welcome',
  key: 'key',
  you: ADA,
  server: 'Server',
  channel: 'general',
  bot: BOT,
  members: [BOT, ADA, ADA_LOVE],
  messages,
  commands: COMMANDS,
});
