import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { quotation } from '../../src/reply/quotation.ts';
import { unescapeMarkdown } from './unescape.ts';

describe('a quotation', () => {
  it('is the article’s own characters from its start, as many as the room holds', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'ab *_\\\n#', '😀'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(signs, fc.nat({ max: 450 }), fc.nat({ max: 100 }), (text, room, at) => {
        const article = parseArticle(text);
        const span = { start: 0, end: text.length };
        const shown = quotation(article, span, [{ start: at, end: at + 7 }], room);
        expect(shown.markdown.length).toBeLessThanOrEqual(room);
        expect(unescapeMarkdown(shown.markdown)).toBe(text.slice(0, shown.end));
        expect(text.slice(0, shown.end)).not.toMatch(/[\ud800-\udbff]$/);
      }),
    );
  });

  it('stops between words', () => {
    const article = parseArticle('one two three');
    expect(quotation(article, { start: 0, end: 13 }, [], 9)).toEqual({
      markdown: 'one two',
      end: 7,
    });
    expect(quotation(article, { start: 0, end: 13 }, [], 7)).toEqual({
      markdown: 'one two',
      end: 7,
    });
    expect(quotation(article, { start: 0, end: 13 }, [], 13)).toEqual({
      markdown: 'one two three',
      end: 13,
    });
  });

  it('closes bold where it stops', () => {
    const article = parseArticle('one two three');
    expect(quotation(article, { start: 0, end: 13 }, [{ start: 4, end: 13 }], 12).markdown).toBe(
      'one **two**',
    );
  });

  it('takes no longer for a sentence of millions of characters than for its beginning', () => {
    const article = parseArticle(`${'word '.repeat(1_000_000)}end.`);
    const { end } = quotation(article, { start: 0, end: article.text.length }, [], 4096);
    expect(end).toBeGreaterThan(4000);
    expect(end).toBeLessThanOrEqual(4096);
  });
});
