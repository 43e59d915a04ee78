import type { InteractionType } from './validation/callbacks.ts';
import type { Component, Modal } from './validation/components.ts';
import type { Embed } from './validation/embeds.ts';

/** A Discord id: a decimal string of a 64-bit number whose high bits are its time of birth. */
export type Snowflake = string;

export interface User {
  readonly id: Snowflake;
  readonly username: string;
  readonly bot: boolean;
  /** Refuses direct messages, as a person can in the settings of the client (50007). */
  dmsClosed: boolean;
}

export interface Role {
  readonly id: Snowflake;
  readonly name: string;
  readonly permissions: bigint;
  readonly position: number;
  readonly managed: boolean;
  readonly mentionable: boolean;
}

export interface Guild {
  readonly id: Snowflake;
  readonly name: string;
  readonly ownerId: Snowflake;
  readonly roles: Role[];
  readonly channels: Channel[];
  /** User id to the ids of that member's roles, `@everyone` not among them. */
  readonly members: Map<Snowflake, readonly Snowflake[]>;
  /** False where the app is not installed and only a person who installed it to themselves uses it. */
  readonly hasBot: boolean;
}

/** 0 a server's text channel, 1 a direct message, 3 a group direct message. */
export type ChannelType = 0 | 1 | 3;

export interface Channel {
  readonly id: Snowflake;
  readonly type: ChannelType;
  readonly name: string;
  readonly guildId: Snowflake | null;
  readonly recipients: readonly Snowflake[];
  /** Permissions taken from the bot in this channel alone. */
  denied: bigint;
}

/** Whom a message alerts, after `allowed_mentions`. */
export interface Mentions {
  readonly everyone: boolean;
  readonly users: readonly Snowflake[];
  readonly roles: readonly Snowflake[];
}

/** A message as it was when somebody passed it on. */
export interface Snapshot {
  readonly of: { readonly messageId: Snowflake; readonly channelId: Snowflake };
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly attachments: readonly string[];
  readonly stickers: readonly string[];
  readonly createdAt: number;
}

export interface Message {
  readonly id: Snowflake;
  readonly channelId: Snowflake;
  readonly authorId: Snowflake;
  readonly createdAt: number;
  /** Discord's number for the kind: 0 ordinary, 19 reply, 20 slash command, 23 context menu, others system. */
  readonly type: number;
  readonly webhookId: Snowflake | null;
  readonly nonce: string | number | null;
  readonly replyTo: {
    readonly messageId: Snowflake;
    readonly channelId: Snowflake;
  } | null;
  /** Names of the files that came with it. */
  readonly attachments: readonly string[];
  readonly stickers: readonly string[];
  /** What it passes on, if that is all it does. */
  readonly forwarded: Snapshot | null;
  /** The interaction that this message answers, if any. */
  readonly interactionId: Snowflake | null;
  /** Who alone sees it, when it is ephemeral. */
  readonly onlyFor: Snowflake | null;
  content: string;
  embeds: readonly Embed[];
  components: readonly Component[];
  flags: number;
  mentions: Mentions;
  editedAt: number | null;
}

/** What a person did that the app must answer. */
export interface Interaction {
  readonly id: Snowflake;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: Snowflake;
  readonly channelId: Snowflake;
  readonly createdAt: number;
  /** Name and type of the command; null for a component. */
  readonly commandName: string | null;
  readonly commandType: number | null;
  /** A slash command with its options, `/quote number: 3`, as Discord's client shows it to whoever points at its name. */
  readonly commandLine: string | null;
  /** The message whose component was used, or on which a message command was run. */
  readonly messageId: Snowflake | null;
  /** Who installed the app: `0` a server (or '0' in direct messages), `1` the person. */
  readonly owners: Readonly<Record<string, Snowflake>>;
  state: 'waiting' | 'thinking' | 'updating' | 'answered' | 'failed';
  /** Fixed by the first response. */
  ephemeral: boolean;
  /** What `@original` names; null until there is one, and where there never is. */
  originalId: Snowflake | null;
  readonly followUpIds: Snowflake[];
  choices: readonly { readonly name: string; readonly value: string | number }[] | null;
  modal: Modal | null;
  /** Ends it unanswered if it is still open, and stops whatever looks after it. */
  forget: () => void;
}
