import type { SeenMessage } from './person/contract.ts';

const WIDTH = 96;

/**
 * Discord's markdown as plain text: escapes undone, marks taken off, links with their address. What was struck through
 * must not read as if it stood there: `[-so-]`, and beside it what is bold and underlined `{+so+}`.
 */
export function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]\n]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)')
    .replace(/~~((?:\\.|[^\\])+?)~~/g, '[-$1-]')
    .replace(/__\*\*((?:\\.|[^\\])+?)\*\*__/g, '{+$1+}')
    .replace(
      /\\([^A-Za-z0-9\s])|\*+|`+|\|\||~~|__|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
      (_, escaped: string | undefined) => escaped ?? '',
    )
    .replace(/^-# /gm, '');
}

/** A message as text: content, embeds, and its buttons numbered from `firstButton`; links have no number. */
export function showMessage(message: SeenMessage, firstButton: number): string {
  const lines: string[] = [];
  if (message.content !== '') lines.push(plain(message.content));
  for (const embed of message.embeds) {
    if (embed.author) lines.push(plain(embed.author.name));
    if (embed.title) lines.push(plain(embed.title).toUpperCase());
    if (embed.description) lines.push(plain(embed.description));
    for (const field of embed.fields ?? []) lines.push(`${plain(field.name)}:`, indent(plain(field.value)));
    if (embed.footer) lines.push(`(${plain(embed.footer.text)})`);
  }
  let number = firstButton;
  const buttons = message.buttons.map((button) => {
    if (button.customId === null) return `${button.label} <${button.url}>`;
    const label = `[${number}] ${button.label}${button.disabled ? ' (off)' : ''}`;
    number += 1;
    return label;
  });
  if (buttons.length > 0) lines.push(buttons.join('  '));
  if (message.ephemeral) lines.push('(only you see this)');
  return lines.map((line) => wrap(line)).join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

/** Breaks lines at spaces; what follows a break is indented like its line. */
function wrap(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const lead = /^(?:[>\s]|- |• )*/.exec(line)?.[0] ?? '';
      const rows: string[] = [];
      let row = '';
      for (const word of line.slice(lead.length).split(' ')) {
        if (row !== '' && lead.length + row.length + word.length + 1 > WIDTH) {
          rows.push(row);
          row = word;
        } else row = row === '' ? word : `${row} ${word}`;
      }
      const rest = lead.replace(/[-•]/g, ' ');
      return [...rows, row].map((one, index) => `${index === 0 ? lead : rest}${one}`).join('\n');
    })
    .join('\n');
}
