import type { Inline, TimeStyle } from './nodes.ts';

/** Deeper than anyone writes; what lies below is shown as it stands, so that no text can exhaust the stack. */
const DEEPEST = 16;

type Read = (match: RegExpExecArray, depth: number) => Inline;

/** A sign that may begin it, the pattern there, and what becomes of it. In the order in which they are tried. */
interface Rule {
  readonly starts: string;
  readonly pattern: RegExp;
  readonly read: Read;
}

const part = (match: RegExpExecArray, index: number): string => match[index] ?? '';

const around =
  (type: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler'): Read =>
  (match, depth) => ({ type, children: read(part(match, 1) || part(match, 2), depth + 1) });

/** Patterns after those of Discord's client, which are those of simple-markdown with its own additions. */
const RULES: readonly Rule[] = [
  // A face that everyone knows keeps its arm.
  { starts: '¯', pattern: /(¯\\_\(ツ\)_\/¯)/y, read: (match) => ({ type: 'text', text: part(match, 1) }) },
  { starts: '\\', pattern: /\\([^0-9A-Za-z\s])/y, read: (match) => ({ type: 'text', text: part(match, 1) }) },
  {
    starts: '`',
    pattern: /(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/y,
    read: (match) => ({ type: 'code', text: part(match, 2) }),
  },
  { starts: '*', pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, read: around('bold') },
  { starts: '_', pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, read: around('underline') },
  {
    starts: '*',
    pattern: /\*(?=\S)((?:\\[\s\S]|\*\*|\s+(?:\\[\s\S]|[^*\s\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y,
    read: around('italic'),
  },
  {
    starts: '_',
    pattern: /(?<![0-9A-Za-z_])_((?:__|\\[\s\S]|[^\\_])+?)_(?![0-9A-Za-z_])/y,
    read: around('italic'),
  },
  { starts: '~', pattern: /~~((?:\\[\s\S]|[^\\])+?)~~(?!~)/y, read: around('strike') },
  { starts: '|', pattern: /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, read: around('spoiler') },
  {
    starts: '[',
    pattern: /\[((?:\\[\s\S]|[^[\]\\])+)\]\(<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?\)/y,
    read: (match, depth) => ({
      type: 'link',
      url: part(match, 2),
      children: read(part(match, 1), depth + 1),
    }),
  },
  { starts: '<', pattern: /<@!?(\d{1,20})>/y, read: (match) => ({ type: 'user', id: part(match, 1) }) },
  { starts: '<', pattern: /<@&(\d{1,20})>/y, read: (match) => ({ type: 'role', id: part(match, 1) }) },
  { starts: '<', pattern: /<#(\d{1,20})>/y, read: (match) => ({ type: 'channel', id: part(match, 1) }) },
  {
    starts: '<',
    pattern: /<\/([^<>:/]{1,100}):(\d{1,20})>/y,
    read: (match) => ({ type: 'command', name: part(match, 1), id: part(match, 2) }),
  },
  {
    starts: '<',
    pattern: /<a?:(\w{2,32}):\d{1,20}>/y,
    read: (match) => ({ type: 'emoji', name: part(match, 1) }),
  },
  {
    starts: '<',
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y,
    read: (match) => ({ type: 'time', seconds: Number(part(match, 1)), style: timeStyle(part(match, 2)) }),
  },
  { starts: '<', pattern: /<(https?:\/\/[^\s<>]+)>/y, read: (match) => bare(part(match, 1)) },
  {
    starts: 'h',
    pattern: /https?:\/\/[^\s<>]*[^\s<>.,:;"'\])]/y,
    read: (match) => bare(part(match, 0)),
  },
  {
    starts: '@',
    pattern: /@(everyone|here)(?![0-9A-Za-z_])/y,
    read: (match) => ({ type: 'everyone', text: match[1] === 'here' ? '@here' : '@everyone' }),
  },
];

const bare = (url: string): Inline => ({ type: 'link', url, children: [{ type: 'text', text: url }] });

const STYLES: readonly TimeStyle[] = ['t', 'T', 'd', 'D', 'f', 'F', 'R'];
const timeStyle = (letter: string): TimeStyle => STYLES.find((style) => style === letter) ?? 'f';

/** Reads what stands within a line, or within lines that are one paragraph. Line ends stay in the text. */
export function parseInline(text: string): readonly Inline[] {
  return read(text, 0);
}

function read(text: string, depth: number): Inline[] {
  if (depth > DEEPEST) return [{ type: 'text', text }];
  const nodes: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push({ type: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const found = matchAt(text, at);
    if (found === null) {
      plain += text[at];
      at += 1;
      continue;
    }
    const node = found.rule.read(found.match, depth);
    if (node.type === 'text') plain += node.text;
    else {
      flush();
      nodes.push(node);
    }
    at += found.match[0].length;
  }
  flush();
  return nodes;
}

function matchAt(text: string, at: number): { rule: Rule; match: RegExpExecArray } | null {
  const sign = text.charAt(at);
  for (const rule of RULES) {
    if (rule.starts !== sign) continue;
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (match !== null) return { rule, match };
  }
  return null;
}
