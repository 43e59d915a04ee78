import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, inline, renderMarkdown } from '../../src/reply/markdown.ts';
import { unescapeMarkdown } from './unescape.ts';

/** Text in which Discord's signs are as frequent as letters. */
const wild = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\\*_~`|<>[]()#:@-+.!0123456789abc \t\n\r'),
    fc.constantFrom(
      '\n# ',
      '\n- ',
      '\n> ',
      '\n1. ',
      '<@1>',
      '@everyone',
      ':x:',
      '||',
      '```',
      'https://x.y',
      '’',
      '😀',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

/** Everything that would act in Discord's markdown, as its documentation lists it. */
const ACTING = [
  /[*_~`|]/,
  /<(?:@|#|:|a:|t:|id:|\/)/,
  /@(?:everyone|here)/,
  /:[\w+-]+:/,
  /https?:\/\//,
  /\[[^\]]*\]\(/,
  /^\s*#{1,3}\s/m,
  /^\s*[-+*](?:#|\s)/m,
  /^\s*\d+\.\s/m,
  /^\s*>/m,
];

/** The text with each escaped sign made a letter: what is left to act. */
const unguarded = (markdown: string): string => markdown.replace(/\\[^0-9A-Za-z\s]/g, 'x');

describe('escaping', () => {
  it('leaves nothing that acts, and is undone exactly', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const escaped = escapeMarkdown(text);
        for (const acting of ACTING) expect(unguarded(escaped)).not.toMatch(acting);
        expect(unescapeMarkdown(escaped)).toBe(text);
      }),
    );
  });

  it('at most doubles a text', () => {
    fc.assert(fc.property(wild, (text) => escapeMarkdown(text).length <= text.length * 2));
  });

  it.each([
    ['plain prose stays: as it is, “quoted” (really), 5% of it - even so #1.', null],
    ['# heading', '\\# heading'],
    ['-# small print', '\\-# small print'],
    ['  - item', '  \\- item'],
    ['1. first', '1\\. first'],
    ['> quote', '\\> quote'],
    ['a > b', null],
    ['**bold** __under__', '\\*\\*bold\\*\\* \\_\\_under\\_\\_'],
    ['||spoiler|| ~~gone~~ `code`', '\\|\\|spoiler\\|\\| \\~\\~gone\\~\\~ \\`code\\`'],
    ['[safe](https://evil.example)', '\\[safe\\](https\\://evil.example)'],
    ['<@123> <@&4> <#5> <t:6:R> <:a:7>', '\\<\\@123> \\<\\@&4> \\<#5> \\<t\\:6\\:R> \\<\\:a\\:7>'],
    ['@everyone and @here', '\\@everyone and \\@here'],
    [':smile:', '\\:smile:'],
    ['at 10:30: a talk', 'at 10\\:30: a talk'],
    ['back\\slash', 'back\\\\slash'],
  ])('%s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped ?? text);
  });
});

describe('bold', () => {
  it('shows the marks and changes nothing else', () => {
    const marked = wild.chain((text) =>
      fc.record({
        text: fc.constant(text),
        cuts: fc.uniqueArray(fc.nat({ max: text.length }), { maxLength: 8 }),
      }),
    );
    fc.assert(
      fc.property(marked, ({ text, cuts }) => {
        const ends = cuts.toSorted((a, b) => a - b);
        const marks = ends.flatMap((start, index) => {
          const end = ends[index + 1];
          return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
        });
        const markdown = renderMarkdown(text, marks);
        expect(unescapeMarkdown(markdown)).toBe(text);
        // Between bold signs stands exactly what was marked, without the space around it.
        const bold = unguardedBold(markdown);
        expect(bold).toEqual(
          marks.map(({ start, end }) => text.slice(start, end).trim()).filter((mark) => mark),
        );
      }),
    );
  });

  it('joins marks that touch, since four stars are no bold', () => {
    expect(
      renderMarkdown('telecommunications', [
        { start: 0, end: 4 },
        { start: 4, end: 18 },
      ]),
    ).toBe('**telecommunications**');
  });

  it('keeps space outside, and escapes inside', () => {
    expect(renderMarkdown('a snake_case b', [{ start: 1, end: 13 }])).toBe('a **snake\\_case** b');
  });

  it('marks nothing where there is only space', () => {
    expect(renderMarkdown('a   b', [{ start: 1, end: 4 }])).toBe('a   b');
  });

  function unguardedBold(markdown: string): string[] {
    const parts: string[] = [];
    let from: number | null = null;
    for (let at = 0; at < markdown.length; at += 1) {
      if (markdown.charAt(at) === '\\') at += 1;
      else if (markdown.startsWith('**', at)) {
        if (from === null) from = at + 2;
        else {
          parts.push(unescapeMarkdown(markdown.slice(from, at)));
          from = null;
        }
        at += 1;
      }
    }
    return parts;
  }
});

describe('labels', () => {
  it('stand on one line, cut with a mark, and act in no way', () => {
    expect(inline('  The\n# “Great”  *Firm* ', 80)).toBe('The # “Great” \\*Firm\\*');
    expect(inline('a very long name of someone', 10)).toBe('a very lo…');
  });
});
