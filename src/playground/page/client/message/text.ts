import type { ShownMessage } from '../../protocol.ts';

/** All that a message says, in its markdown, to copy. */
export function textOf({ content, embeds, forwarded }: ShownMessage): string {
  const parts = embeds.map(({ author, title, description, fields, footer }) =>
    [
      author?.name,
      title,
      description,
      ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
      footer?.text,
    ]
      .filter((part) => part !== undefined && part !== '')
      .join('\n'),
  );
  return [content, forwarded ?? '', ...parts].filter((part) => part !== '').join('\n\n');
}
