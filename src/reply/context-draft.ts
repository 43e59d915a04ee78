import type { Article, Span } from '../article/article.ts';
import { COLOURS } from './colours.ts';
import type { Draft, Extract } from './compose.ts';
import { draft } from './drafts.ts';
import { LIMITS } from './limits.ts';
import { wording } from './wording.ts';

/** How many sentences on each side, where there is room. */
const RADIUS = 2;

/** Consecutive sentences, by number, and those of them that were asked about. */
interface Window {
  readonly first: number;
  readonly last: number;
  readonly asked: readonly number[];
}

/** The sentences around some sentences, these bold; null where one of them does not exist. */
export function contextDraft(article: Article, sentences: readonly number[]): Draft | null {
  const total = article.sentences.length;
  if (sentences.some((number) => number > total)) return null;
  // Escaping may double a text; with less around them, more of the sentences themselves fit.
  const radius = [RADIUS, 1].find((candidate) => {
    const extracts = windows(sentences, candidate, total).map((window) => windowExtract(article, window));
    const lengths = extracts.map(({ span }) => (span.end - span.start) * 2);
    return Math.max(...lengths) <= LIMITS.description && sum(lengths) <= LIMITS.description;
  });
  return draft(COLOURS.article, wording.titles.context, {
    extracts: windows(sentences, radius ?? 0, total).map((window) => windowExtract(article, window)),
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Overlapping and touching surroundings joined, in the article's order. */
function windows(sentences: readonly number[], radius: number, total: number): Window[] {
  const joined: Window[] = [];
  for (const number of [...sentences].sort((a, b) => a - b)) {
    const first = Math.max(1, number - radius);
    const last = Math.min(total, number + radius);
    const before = joined.at(-1);
    if (before !== undefined && radius > 0 && first <= before.last + 1) {
      joined[joined.length - 1] = {
        first: before.first,
        last,
        asked: [...before.asked, number],
      };
    } else {
      joined.push({ first, last, asked: [number] });
    }
  }
  return joined;
}

function windowExtract(article: Article, { first, last, asked }: Window): Extract {
  const spanOf = (number: number): Span => article.sentences[number - 1] ?? { start: 0, end: 0 };
  return {
    span: { start: spanOf(first).start, end: spanOf(last).end },
    marks: first === last ? [] : asked.map(spanOf),
    heading: '',
    author: '',
    place: wording.place.sentences(first, last, article.sentences.length),
    sentence: first === last ? first : null,
    essential: false,
    context: false,
  };
}
