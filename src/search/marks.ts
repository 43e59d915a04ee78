/** What the words of a sentence promise beyond names and numbers, as bits. */
export const MARK = { cause: 1, quotation: 2, percent: 4, money: 8, whereabouts: 16 } as const;

const PATTERNS: readonly (readonly [keyof typeof MARK, RegExp])[] = [
  [
    'cause',
    /\b(?:because|due to|since|so that|led to|caus\w+|therefore|thus|reasons?|owing to|result\w*|to avoid|to prevent|for fear|allow\w*|enabl\w*|to [a-z]+|after)\b/i,
  ],
  ['quotation', /["“”«»'‘’]/],
  ['percent', /%|\bper ?cent/i],
  ['money', /[$£€¥]|\b(?:dollars?|euros?|pounds?|yen)\b/i],
  ['whereabouts', /\b(?:in|at|near|from|to|on|between)\b/i],
];

export function marksOf(sentence: string): number {
  return PATTERNS.reduce(
    (marks, [mark, pattern]) => (pattern.test(sentence) ? marks | MARK[mark] : marks),
    0,
  );
}
