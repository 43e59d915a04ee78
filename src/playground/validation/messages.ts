import { z } from 'zod';
import { emptyMessage, NotServed } from '../errors.ts';
import { type Component, components } from './components.ts';
import { type Embed, embeds } from './embeds.ts';
import { complain, list, optional, readForm, snowflake, text, trimmed } from './form.ts';

// https://discord.com/developers/docs/resources/message#allowed-mentions-object
const allowedMentions = z
  .object({
    parse: optional(z.array(z.enum(['users', 'roles', 'everyone']))),
    users: optional(list(snowflake, 0, 100)),
    roles: optional(list(snowflake, 0, 100)),
    replied_user: optional(z.boolean()),
  })
  .superRefine((value, context) => {
    for (const kind of ['users', 'roles'] as const) {
      const named = value[kind] ?? [];
      if (!value.parse?.includes(kind) || named.length === 0) continue;
      complain(
        context,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  });

export type AllowedMentions = z.output<typeof allowedMentions>;

const shared = {
  content: optional(trimmed(0, 2000)),
  embeds: optional(embeds),
  components: optional(components),
  allowed_mentions: optional(allowedMentions),
  flags: optional(z.int()),
};

const reference = z.object({
  type: optional(z.int()),
  message_id: optional(snowflake),
  channel_id: optional(snowflake),
  guild_id: optional(snowflake),
  fail_if_not_exists: optional(z.boolean()),
});

// https://discord.com/developers/docs/resources/message#create-message
const created = z.object({
  ...shared,
  tts: optional(z.boolean()),
  nonce: optional(z.union([text(0, 25), z.int()])),
  enforce_nonce: optional(z.boolean()),
  message_reference: optional(reference),
});

const edited = z.object(shared);

export type CreatedMessage = z.output<typeof created>;
export type EditedMessage = z.output<typeof edited>;

export const FLAG = {
  SuppressEmbeds: 1 << 2,
  Ephemeral: 1 << 6,
  Loading: 1 << 7,
  ComponentsV2: 1 << 15,
} as const;

/** A new message, with something in it; complaints are placed `under` a path. */
export function readMessage(body: unknown, under: readonly string[] = []): CreatedMessage {
  refuseUnserved(body);
  const message = readForm(created, body, under);
  refuseEmpty(message);
  return message;
}

/** Changes to a message; what it does not name stays, and null empties. Complaints are placed `under` a path. */
export function readEdit(body: unknown, under: readonly string[] = []): EditedMessage {
  refuseUnserved(body);
  const isNull = (field: string) =>
    typeof body === 'object' && body !== null && Reflect.get(body, field) === null;
  return {
    ...readForm(edited, body, under),
    ...(isNull('content') ? { content: '' } : {}),
    ...(isNull('embeds') ? { embeds: [] } : {}),
    ...(isNull('components') ? { components: [] } : {}),
  };
}

/** Something to see: text, an embed or a button. */
export function refuseEmpty(message: {
  readonly content?: string | undefined;
  readonly embeds?: readonly Embed[] | undefined;
  readonly components?: readonly Component[] | undefined;
}): void {
  if (!message.content && !message.embeds?.length && !message.components?.length) throw emptyMessage();
}

/** Says plainly what this Discord lacks, in place of an answer that a real one would not give. */
function refuseUnserved(body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  for (const field of ['attachments', 'sticker_ids'] as const) {
    const value: unknown = field in body ? Reflect.get(body, field) : undefined;
    if (Array.isArray(value) && value.length > 0) throw new NotServed(field);
  }
  if ('poll' in body && body.poll) throw new NotServed('polls');
  if ('flags' in body && typeof body.flags === 'number' && body.flags & FLAG.ComponentsV2)
    throw new NotServed('components v2');
}
