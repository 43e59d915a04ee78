import type { APIEmbed } from 'discord-api-types/v10';
import type { Article } from '../article/article.ts';
import { type ButtonSpec, buttonRow } from './buttons.ts';
import { decodeButton } from './custom-id.ts';
import type { Payload } from './payload.ts';
import { wording } from './wording.ts';

/** What becomes of an answer that only its asker sees, when they post it for everyone. */
export interface Publication {
  /** For everyone: what the asker sees, without the button that posts it. */
  readonly open: Payload;
  /** The asker's own buttons from then on. */
  readonly after: Payload['components'];
}

/**
 * Publishes an answer as it stands before its asker's eyes; nothing of it is remembered or asked again.
 * @param embeds of the asker's message
 * @param customIds of its buttons
 * @returns null where that is no answer of the article in force that could be posted
 */
export function publication(
  article: Article,
  embeds: readonly APIEmbed[],
  customIds: readonly string[],
): Publication | null {
  const states = customIds.map(decodeButton);
  const [post] = states.filter((state) => state?.kind === 'post');
  if (embeds.length === 0 || post?.version !== article.version) return null;
  const others = states.flatMap((state): ButtonSpec[] =>
    state?.kind === 'context' || state?.kind === 'more'
      ? [{ label: wording.buttons[state.kind], state }]
      : [],
  );
  return {
    open: { embeds: embeds.map(shown), components: buttonRow(others) },
    after: buttonRow([{ label: wording.buttons.posted, state: post, disabled: true }, ...others]),
  };
}

/** What our embeds consist of: nothing else that Discord has added is posted. */
function shown({ title, description, color, author, fields, footer }: APIEmbed): APIEmbed {
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(color === undefined ? {} : { color }),
    ...(author === undefined ? {} : { author: { name: author.name } }),
    ...(fields === undefined ? {} : { fields: fields.map(({ name, value }) => ({ name, value })) }),
    ...(footer === undefined ? {} : { footer: { text: footer.text } }),
  };
}
