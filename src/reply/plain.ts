import type { Payload } from './payload.ts';
import { wording } from './wording.ts';

/** Discord's limit on a message's text. */
const CONTENT = 2000;

export interface PlainPayload {
  readonly content: string;
  readonly components: Payload['components'];
}

/** The same for a channel where the bot may not show embeds: as many of them, whole, as a message's text holds. */
export function withoutEmbeds({ embeds, components }: Payload): PlainPayload {
  const parts: string[] = [];
  let left = CONTENT - wording.plain.leftOut.length;
  for (const { title, author, description, fields = [], footer } of embeds) {
    const part = [
      title === undefined ? '' : `**${title}**`,
      author === undefined ? '' : wording.plain.author(author.name),
      description ?? '',
      ...fields.map(({ name, value }) => `${name}: ${value}`),
      footer === undefined ? '' : wording.plain.footer(footer.text),
    ]
      .filter((line) => line !== '')
      .join('\n');
    if (part.length + 2 > left) {
      parts.push(wording.plain.leftOut);
      break;
    }
    parts.push(part);
    left -= part.length + 2;
  }
  return { content: parts.join('\n\n'), components };
}
