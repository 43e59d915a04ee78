import { describe, expect, it } from 'vitest';
import { growText, misspelt } from './growth-texts.ts';

const PARAGRAPHS = [
  'The parliament adopted a resolution on Tuesday. Several countries rejected the accusations.',
  'Australia banned the manufacturer from its networks. Germany considered tightening its regulations.',
];

describe('a grown text', () => {
  it('is the same every time', () => {
    expect(growText(PARAGRAPHS, 500)).toEqual(growText(PARAGRAPHS, 500));
  });

  it('has at least the sentences asked for, the given paragraphs first', () => {
    const { text, sentences } = growText(PARAGRAPHS, 50);
    expect(sentences).toBeGreaterThanOrEqual(50);
    expect(text.split('\n\n').slice(0, PARAGRAPHS.length)).toEqual(PARAGRAPHS);
  });

  it('goes on bringing new words', () => {
    const different = (size: number) => new Set(growText(PARAGRAPHS, size).text.match(/\p{L}+/gu)).size;
    expect(different(2000)).toBeGreaterThan(2 * different(100));
  });
});

describe('a misspelt question', () => {
  it.each([
    { question: 'Who banned the manufacturer?', is: 'Who banned the manufatcurer?' },
    { question: 'Is it irregular?', is: 'Is it irreuglar?' },
    { question: 'A committee met', is: 'A commtitee met' },
    { question: 'the balloon', is: 'the balolon' },
    { question: 'a village', is: 'a vilalge' },
    { question: 'he grabbed it', is: 'he grabed it' },
    { question: 'who did it?', is: null },
  ])('$question', ({ question, is }) => {
    expect(misspelt(question)).toBe(is);
  });
});
