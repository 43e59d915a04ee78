import { parseInline } from './inline.ts';
import type { Block, ListItem } from './nodes.ts';

const CODE_BLOCK = /(?<!\\)```(?:([a-z0-9_+\-.#]+)\n)?\n*([^\n][\s\S]*?)\n*```/gi;
const HEADING = /^(#{1,3}) +(\S.*)$/;
const SUBTEXT = /^-# +(\S.*)$/;
const QUOTE = /^ *> (.*)$|^ *>$/;
const QUOTE_REST = /^ *>>> (.*)$/;
const ITEM = /^( *)([-*+]|\d{1,9}\.) +(\S.*)$/;

/** Reads Discord's markdown, of a message or of an embed's description. */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const match of text.matchAll(CODE_BLOCK)) {
    blocks.push(...parseLines(withoutEdges(text.slice(from, match.index), from > 0, true)));
    blocks.push({ type: 'code-block', language: match[1] ?? '', text: match[2] ?? '' });
    from = match.index + match[0].length;
  }
  blocks.push(...parseLines(withoutEdges(text.slice(from), from > 0, false)));
  return blocks;
}

/** The line end beside a code block is the block's own. */
function withoutEdges(text: string, afterCode: boolean, beforeCode: boolean): string[] {
  const trimmed = text.replace(afterCode ? /^\n/ : '', '').replace(beforeCode ? /\n$/ : '', '');
  return trimmed === '' ? [] : trimmed.split('\n');
}

function parseLines(lines: readonly string[], inQuote = false): Block[] {
  const blocks: Block[] = [];
  let prose: string[] = [];
  const flush = () => {
    if (prose.length > 0) blocks.push({ type: 'paragraph', children: parseInline(prose.join('\n')) });
    prose = [];
  };
  for (let at = 0; at < lines.length; ) {
    const found = blockAt(lines, at, inQuote);
    if (found === null) {
      prose.push(lines[at] ?? '');
      at += 1;
    } else {
      flush();
      blocks.push(found.block);
      at = found.end;
    }
  }
  flush();
  return blocks;
}

interface Found {
  readonly block: Block;
  /** Index of the first line after it. */
  readonly end: number;
}

function blockAt(lines: readonly string[], at: number, inQuote: boolean): Found | null {
  const line = lines[at] ?? '';
  const heading = HEADING.exec(line);
  if (heading) {
    const children = parseInline(heading[2] ?? '');
    return { block: { type: 'heading', level: levelOf(heading[1] ?? ''), children }, end: at + 1 };
  }
  const subtext = SUBTEXT.exec(line);
  if (subtext) return { block: { type: 'subtext', children: parseInline(subtext[1] ?? '') }, end: at + 1 };
  if (ITEM.test(line)) return listAt(lines, at);
  return inQuote ? null : quoteAt(lines, at);
}

const levelOf = (signs: string): 1 | 2 | 3 => (signs.length === 1 ? 1 : signs.length === 2 ? 2 : 3);

function quoteAt(lines: readonly string[], at: number): Found | null {
  const rest = QUOTE_REST.exec(lines[at] ?? '');
  if (rest) {
    const children = parseLines([rest[1] ?? '', ...lines.slice(at + 1)], true);
    return { block: { type: 'quote', children }, end: lines.length };
  }
  const quoted: string[] = [];
  for (const line of lines.slice(at)) {
    const match = QUOTE.exec(line);
    if (!match) break;
    quoted.push(match[1] ?? '');
  }
  if (quoted.length === 0) return null;
  return { block: { type: 'quote', children: parseLines(quoted, true) }, end: at + quoted.length };
}

/** A list, and in each item the lists that are indented further than it. */
function listAt(lines: readonly string[], at: number): Found {
  const first = ITEM.exec(lines[at] ?? '');
  const indent = first?.[1]?.length ?? 0;
  const marker = first?.[2] ?? '-';
  const ordered = /\d/.test(marker);
  const items: ListItem[] = [];
  let end = at;
  while (end < lines.length) {
    const match = ITEM.exec(lines[end] ?? '');
    if (!match || /\d/.test(match[2] ?? '') !== ordered || (match[1]?.length ?? 0) < indent) break;
    end += 1;
    const lists: Block[] = [];
    while (end < lines.length && (ITEM.exec(lines[end] ?? '')?.[1]?.length ?? -1) > indent) {
      const inner = listAt(lines, end);
      lists.push(inner.block);
      end = inner.end;
    }
    items.push({ children: parseInline(match[3] ?? ''), lists });
  }
  return { block: { type: 'list', ordered, start: ordered ? Number.parseInt(marker, 10) : 1, items }, end };
}
