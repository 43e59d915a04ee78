import { z } from 'zod';
import { complain, integer, link, list, optional, trimmed } from './form.ts';

const WEB = ['http', 'https'];
const media = z.object({ url: link([...WEB, 'attachment']) });

// Limits: https://discord.com/developers/docs/resources/message#embed-object-embed-limits
const embed = z
  .object({
    title: optional(trimmed(0, 256)),
    description: optional(trimmed(0, 4096)),
    url: optional(link(WEB)),
    timestamp: optional(
      z.string().superRefine((value, context) => {
        if (Number.isNaN(Date.parse(value)))
          complain(context, 'DATE_TIME_TYPE_PARSE', `Could not parse ${value}. Should be ISO8601.`);
      }),
    ),
    color: optional(integer(0, 0xffffff)),
    footer: optional(
      z.object({
        text: trimmed(1, 2048),
        icon_url: optional(link([...WEB, 'attachment'])),
      }),
    ),
    image: optional(media),
    thumbnail: optional(media),
    author: optional(
      z.object({
        name: trimmed(1, 256),
        url: optional(link(WEB)),
        icon_url: optional(link([...WEB, 'attachment'])),
      }),
    ),
    fields: optional(
      list(
        z.object({
          name: trimmed(1, 256),
          value: trimmed(1, 1024),
          inline: optional(z.boolean()),
        }),
        0,
        25,
      ),
    ),
  })
  .superRefine((value, context) => {
    if (textLength(value) === 0 && !value.image && !value.thumbnail && !value.timestamp)
      complain(context, 'BASE_TYPE_REQUIRED', 'This field is required', ['description']);
  })
  .transform((value) => ({ type: 'rich' as const, ...value }));

/** An embed as a bot sends it and Discord shows it. */
export type Embed = z.output<typeof embed>;

const MOST_CHARACTERS = 6000;

/** At most ten embeds, with at most 6000 characters together. */
export const embeds = list(embed, 0, 10).superRefine((value, context) => {
  let total = 0;
  for (const [index, one] of value.entries()) {
    total += textLength(one);
    if (total > MOST_CHARACTERS) {
      complain(context, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MOST_CHARACTERS}`, [
        index,
      ]);
      return;
    }
  }
});

interface EmbedText {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly footer?: { readonly text: string } | undefined;
  readonly author?: { readonly name: string } | undefined;
  readonly fields?: readonly { readonly name: string; readonly value: string }[] | undefined;
}

/** Characters that count towards the limit of all embeds together. */
function textLength(embed: EmbedText): number {
  const parts = [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}
