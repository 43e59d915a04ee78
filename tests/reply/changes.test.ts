import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/answers/answer.ts';
import { changesMarkdown, oneLine } from '../../src/reply/changes.ts';

const ROOM = 900;

describe('what was changed', () => {
  it('is struck through where it was left out, bold and underlined where it was put in', () => {
    const changes: Change[] = [
      { op: 'equal', text: 'such allegations have' },
      { op: 'delete', text: 'not' },
      { op: 'insert', text: 'now' },
      { op: 'equal', text: 'been proven' },
      { op: 'insert', text: ', finally' },
    ];
    expect(changesMarkdown(changes, ROOM)).toBe(
      'such allegations have ~~not~~ __**now**__ been proven__**, finally**__',
    );
  });

  it('is escaped, marks and all, and on one line', () => {
    const changes: Change[] = [
      { op: 'delete', text: '~~a~~ ||b||' },
      { op: 'insert', text: '**c**\n__d__ <@1>' },
      { op: 'equal', text: ' # e\u202e' },
    ];
    expect(changesMarkdown(changes, ROOM)).toBe(
      '~~\\~\\~a\\~\\~ \\|\\|b\\|\\|~~ __**\\*\\*c\\*\\* \\_\\_d\\_\\_ \\<\\@1>**__ \\# e',
    );
  });

  it('stays in sight where the rest is long', () => {
    const long = 'word '.repeat(400);
    const changes: Change[] = [
      { op: 'equal', text: long },
      { op: 'delete', text: 'not' },
      { op: 'equal', text: long },
    ];
    const line = changesMarkdown(changes, ROOM);
    expect(line).toMatch(/^word .* … .* word ~~not~~ word .* … .* word$/);
    expect(line.length).toBeLessThan(ROOM);
  });

  it('never outgrows its room by more than escaping and marks add', () => {
    const change = fc.record({
      op: fc.constantFrom('equal', 'insert', 'delete'),
      text: fc.string({ unit: 'grapheme', maxLength: 400 }),
    });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 60 }),
        fc.integer({ min: 140, max: ROOM }),
        (changes, room) => {
          const line = changesMarkdown(changes, room);
          expect(line).not.toMatch(/[\r\n\u2028]/);
          const marks = line.match(/~~|__\*\*|\*\*__/g)?.join('').length ?? 0;
          // The first stretch is shown whatever the room, at most as long as a shortened one can be.
          expect(line.length).toBeLessThanOrEqual(2 * Math.max(room, 200) + marks + 2);
        },
      ),
    );
  });
});

describe('words of a message', () => {
  it('stand on one line, from left to right', () => {
    expect(oneLine(' a\n\n b\t\u202ec\u0000 \u2066d ')).toBe('a b c d');
  });
});
