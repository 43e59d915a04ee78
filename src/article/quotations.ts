import type { Article, Sentence, Span } from './article.ts';

/** How a sentence stands to the quotation marks around it. */
export interface Quoted {
  /** The stretches of the sentence that stand in quotation marks. */
  readonly inside: readonly Span[];
  /** Share of its characters in quotation marks, 0 to 1. */
  readonly share: number;
  /** Which quotation it is part of, counted through the article; one that runs on over paragraphs is one. 0 for none. */
  readonly quotation: number;
}

interface State {
  open: boolean;
  /** Quotations counted so far. */
  count: number;
  /** The marks that open and close quotations in this article. */
  readonly marks: RegExp;
}

const MARKS = /["“”„«»]|’’|''|``/g;
const SINGLE_OPENING = /(?<![\p{L}\p{N}])‘(?=\S)/gu;
/**
 * A single mark closes behind a stop; behind a letter where no letter follows and it is no apostrophe of a plural:
 * "’s", "the workers’ union said", "the workers’ union knew.’"
 */
const SINGLE_MARKS =
  /(?<![\p{L}\p{N}])‘(?=\S)|(?<=[.,!?…])’(?![\p{L}\p{N}])|(?<=[\p{L}\p{N}])’(?![\p{L}\p{N}])(?! \p{Ll}+(?:’|\b).{0,40}\b(?:said|says)\b.{0,3}$)(?! \p{Ll}[^‘’]*[.,!?…]’)/gu;
/** The same for the typewriter's mark, which opens as it closes: no letter before it, or none behind it. */
const STRAIGHT_OPENING = /(?<![\p{L}\p{N}])'(?=\p{L}|\.\.\.|…)/gu;
const STRAIGHT_MARKS =
  /(?<![\p{L}\p{N}.,!?…])'(?=\p{L}|\.\.\.|…)|(?<=[.,!?…])'(?![\p{L}\p{N}])|(?<=[\p{L}\p{N}])'(?![\p{L}\p{N}])(?! \p{Ll}+(?:'|\b).{0,40}\b(?:said|says)\b.{0,3}$)(?! \p{Ll}[^']*[.,!?…]')/gu;

/** Some papers quote in single marks; then a double one stands inside a quotation. */
function marksOf(text: string): RegExp {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  const doubles = count(/["“]/g);
  const curly = count(SINGLE_OPENING);
  const straight = count(STRAIGHT_OPENING);
  if (straight > Math.max(doubles, curly) && straight > 1) return STRAIGHT_MARKS;
  return curly > doubles ? SINGLE_MARKS : MARKS;
}

/**
 * Reads the quotation marks of an article. A quotation opened in one paragraph and opened again in the next, without
 * a closing mark between them, runs on; two apostrophes close what a curly mark opened; marks of both kinds may mix.
 */
export function readQuotations(article: Article): Quoted[] {
  const state: State = { open: false, count: 0, marks: marksOf(article.text) };
  let paragraph = -1;
  return article.sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      // Only an opening mark carries an open quotation over into a new paragraph.
      const runsOn = state.open && /^["“„«‘']/.test(article.text.slice(sentence.start, sentence.start + 1));
      if (!runsOn) state.open = false;
      return readSentence(article, sentence, state, runsOn);
    }
    return readSentence(article, sentence, state, false);
  });
}

function readSentence(article: Article, sentence: Sentence, state: State, runsOn: boolean): Quoted {
  const inside: Span[] = [];
  let from = state.open ? sentence.start : -1;
  let quotation = state.open ? state.count : 0;
  let length = 0;
  const close = (at: number): void => {
    if (from >= 0 && at > from) {
      inside.push({ start: from, end: at });
      length += at - from;
    }
    from = -1;
    state.open = false;
  };
  const words = article.text.slice(sentence.start, sentence.end);
  for (const match of words.matchAll(state.marks)) {
    const at = sentence.start + match.index;
    const mark = match[0];
    // Opened again at the start of a paragraph, the quotation before it runs on.
    if (runsOn && match.index === 0) {
      from = at + mark.length;
      continue;
    }
    const opens =
      /[“„«‘]|``/.test(mark) ||
      (/^["']$/.test(mark) && !state.open && /^\S/.test(words.slice(match.index + 1)));
    if (opens && !state.open) {
      state.open = true;
      state.count++;
      quotation = quotation || state.count;
      from = at + mark.length;
    } else close(at);
  }
  if (state.open && from >= 0 && sentence.end > from) {
    inside.push({ start: from, end: sentence.end });
    length += sentence.end - from;
  }
  return { inside, share: length / Math.max(1, sentence.end - sentence.start), quotation };
}
