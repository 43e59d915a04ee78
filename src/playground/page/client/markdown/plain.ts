import { timestamp } from '../time.ts';
import { parseInline } from './inline.ts';
import type { Inline } from './nodes.ts';

/** Whom an id names; null where nobody here has it. */
export type NameOf = (id: string) => string | null;

/** A text without its markdown, on one line, as the preview above a reply shows it. */
export function plainLine(text: string, nameOf: NameOf): string {
  const bare = text
    .replace(/^ *(?:>>> |> |#{1,3} |-# |[-*+] )/gm, '')
    .replace(/```(?:[a-z0-9_+\-.#]+\n)?/gi, ' ');
  return plain(parseInline(bare), nameOf).replace(/\s+/g, ' ').trim();
}

function plain(nodes: readonly Inline[], nameOf: NameOf): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
        case 'code':
        case 'everyone':
          return node.text;
        case 'user':
          return `@${nameOf(node.id) ?? 'unknown-user'}`;
        case 'role':
          return '@unknown-role';
        case 'channel':
          return '#unknown';
        case 'command':
          return `/${node.name}`;
        case 'emoji':
          return `:${node.name}:`;
        case 'time':
          return timestamp(node.seconds, node.style, Date.now()) ?? 'Invalid Date';
        case 'spoiler':
          return '▮'.repeat(5);
        default:
          return plain(node.children, nameOf);
      }
    })
    .join('');
}
