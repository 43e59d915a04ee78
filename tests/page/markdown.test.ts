import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInline } from '../../src/playground/page/client/markdown/inline.ts';
import type { Block, Inline } from '../../src/playground/page/client/markdown/nodes.ts';
import { parseMarkdown } from '../../src/playground/page/client/markdown/parse.ts';
import { plainLine } from '../../src/playground/page/client/markdown/plain.ts';
import { escapeMarkdown } from '../../src/reply/markdown.ts';

/** A tree as a line: `bold(a italic(b))`. */
function inline(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text;
        case 'code':
          return `code(${node.text})`;
        case 'link':
          return `link(${node.url}: ${inline(node.children)})`;
        case 'user':
        case 'role':
        case 'channel':
          return `${node.type}(${node.id})`;
        case 'everyone':
          return `everyone(${node.text})`;
        case 'command':
          return `command(${node.name} ${node.id})`;
        case 'emoji':
          return `emoji(${node.name})`;
        case 'time':
          return `time(${node.seconds} ${node.style})`;
        default:
          return `${node.type}(${inline(node.children)})`;
      }
    })
    .join('');
}

function block(node: Block): string {
  switch (node.type) {
    case 'code-block':
      return `code-block[${node.language}](${node.text})`;
    case 'quote':
      return `quote(${node.children.map(block).join('; ')})`;
    case 'list': {
      const items = node.items.map(({ children, lists }) =>
        [inline(children), ...lists.map(block)].join(' '),
      );
      return `${node.ordered ? `from ${node.start}` : 'list'}(${items.join('; ')})`;
    }
    case 'heading':
      return `h${node.level}(${inline(node.children)})`;
    case 'subtext':
      return `subtext(${inline(node.children)})`;
    default:
      return inline(node.children);
  }
}

const read = (text: string): string => parseMarkdown(text).map(block).join(' | ');

/** All that would be read, with nothing done to it: where this is the text, all of it is plain. */
const isPlain = (blocks: readonly Block[], text: string): boolean =>
  blocks.every((one) => one.type === 'paragraph') && blocks.map(block).join('') === text;

describe('markdown within a line', () => {
  it.each([
    ['plain words', 'plain words'],
    [
      '**bold** _italic_ *italic* __under__ ~~gone~~',
      'bold(bold) italic(italic) italic(italic) underline(under) strike(gone)',
    ],
    ['***both***', 'bold(italic(both))'],
    ['__**Underlined**__', 'underline(bold(Underlined))'],
    ['un**bold**ed', 'unbold(bold)ed'],
    ['snake_case_name and 2*3*4', 'snake_case_name and 2italic(3)4'],
    ['a * b * c', 'a * b * c'],
    ['**not closed', '**not closed'],
    ['||spoiler **bold**||', 'spoiler(spoiler bold(bold))'],
    ['`code **stays**` and ``a ` b``', 'code(code **stays**) and code(a ` b)'],
    ['\\*\\*not bold\\*\\* \\\\ \\a', '**not bold** \\ \\a'],
    ['**a \\** b**', 'bold(a ** b)'],
    ['¯\\_(ツ)_/¯', '¯\\_(ツ)_/¯'],
    ['[label](https://a.example/x?y=1)', 'link(https://a.example/x?y=1: label)'],
    ['[**b**](<https://a.example>)', 'link(https://a.example: bold(b))'],
    ['[no](javascript:alert(1))', '[no](javascript:alert(1))'],
    [
      'https://a.example/b, and <https://c.example>.',
      'link(https://a.example/b: https://a.example/b), and link(https://c.example: https://c.example).',
    ],
    ['<@123> <@!123> <@&4> <#5>', 'user(123) user(123) role(4) channel(5)'],
    ['</stance:99> </a b:1>', 'command(stance 99) command(a b 1)'],
    ['<:cat:123456> <a:dog:1>', 'emoji(cat) emoji(dog)'],
    ['<t:1700000000> <t:1700000000:R>', 'time(1700000000 f) time(1700000000 R)'],
    ['@everyone @here @everyones', 'everyone(@everyone) everyone(@here) @everyones'],
    ['<b>no html</b> &amp;', '<b>no html</b> &amp;'],
  ])('reads %j', (text, tree) => {
    expect(inline(parseInline(text))).toBe(tree);
  });
});

describe('markdown by lines', () => {
  it.each([
    ['# One\n## Two\n### Three\n#### four', 'h1(One) | h2(Two) | h3(Three) | #### four'],
    ['#no heading', '#no heading'],
    ['-# small print\nand more', 'subtext(small print) | and more'],
    ['> quoted\n> **more**\nafter', 'quote(quoted\nbold(more)) | after'],
    ['>>> all\nthe rest', 'quote(all\nthe rest)'],
    ['> ## in a quote\n> - item', 'quote(h2(in a quote); list(item))'],
    ['- a\n- b\n  - c\n- d', 'list(a; b list(c); d)'],
    ['3. three\n4. four', 'from 3(three; four)'],
    ['* a\n1. b', 'list(a) | from 1(b)'],
    ['```ts\nconst a = **1**;\n```', 'code-block[ts](const a = **1**;)'],
    ['before\n```\n> code\n```\nafter', 'before | code-block[](> code) | after'],
    ['```one line```', 'code-block[](one line)'],
    ['two\n\nparagraphs', 'two\n\nparagraphs'],
    ['', ''],
  ])('reads %j', (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it('shows what the bot has escaped exactly as it is', () => {
    const signs = fc.constantFrom(
      '*',
      '_',
      '~',
      '`',
      '|',
      '>',
      '#',
      '-',
      '\\',
      '[',
      ']',
      '(',
      ')',
      '<',
      '@',
      ':',
      '1.',
      '\n',
      ' ',
      'a',
      'http://x.y',
      'everyone',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 24 }), (parts) => {
        const text = parts.join('').trim();
        // Only what stands at an edge of a line is the reader's to trim, and a bare address is a link to itself.
        const escaped = escapeMarkdown(text);
        const shown = read(escaped).replace(/link\((\S+?): \1\)/g, '$1');
        expect(shown).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('comes to an end with anything, however deep and long', () => {
    for (const sign of [
      '*',
      '**',
      '_',
      '__',
      '~~',
      '||',
      '`',
      '```',
      '[',
      '> ',
      '- ',
      '<',
      '\\',
      '[a](',
      '*_',
    ])
      expect(parseMarkdown(sign.repeat(4000)).length).toBeGreaterThan(0);
    const nested = `${'||*'.repeat(500)}a${'*||'.repeat(500)}`;
    expect(isPlain(parseMarkdown(nested), nested)).toBe(false);
  });
});

describe('markdown on one line of plain text', () => {
  const nameOf = (id: string) => (id === '7' ? 'Ada' : null);

  it.each([
    ['**bold** and <@7>, <@8>', 'bold and @Ada, @unknown-user'],
    ['# Title\n> quote\n- item', 'Title quote item'],
    ['```ts\ncode\n``` ||secret|| </ask:1>', 'code ▮▮▮▮▮ /ask'],
  ])('reads %j', (text, line) => {
    expect(plainLine(text, nameOf)).toBe(line);
  });
});
