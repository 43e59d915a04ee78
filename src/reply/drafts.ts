import type { Found, Passage } from '../answers/answer.ts';
import type { Article } from '../article/article.ts';
import { COLOURS } from './colours.ts';
import { type Draft, type Extract, passageExtract } from './compose.ts';
import { inline } from './markdown.ts';
import { wording } from './wording.ts';

/** The longest name shown inside our own sentences, and how many of them. */
const NAME = 80;
const NAMES = 12;

/** A draft of this title with nothing in it yet. */
export function draft(colour: number, title: string, parts: Partial<Draft> = {}): Draft {
  return {
    colour,
    title,
    notes: [],
    extracts: [],
    facts: [],
    more: [],
    buttons: [],
    ...parts,
  };
}

export const name = (text: string): string => inline(text, NAME);

/** The first of some names, and how many others there are. */
export function names(all: readonly string[]): string[] {
  const left = all.length - NAMES;
  return [...all.slice(0, NAMES).map(name), ...(left > 0 ? [wording.notes.othersLeft(left)] : [])];
}

/** The passages' extracts followed by what belongs next to them. */
export function answeredExtracts(
  article: Article,
  answer: Found,
  heading: (passage: Passage) => string,
): Extract[] {
  return [
    ...answer.passages.map((passage) => passageExtract(article, passage, heading(passage))),
    ...answer.caveats.map((passage) => ({
      ...passageExtract(article, passage, wording.headings.caveat),
      essential: true,
      context: false,
    })),
  ];
}

export const moreOf = (answer: Found): number[] => answer.more.map(({ sentence }) => sentence);

/** "The article never mentions France.", where there is such a name. */
export function missingNotes(answer: Found): string[] {
  if (answer.missing.length === 0) return [];
  return [wording.notes.neverMentions(names(answer.missing))];
}

/** That the article does not say, why, and the nearest passage under its own heading. */
export function absentDraft(article: Article, answer: Found, reasons: readonly string[]): Draft {
  return draft(COLOURS.absent, wording.titles.absent, {
    notes: [...reasons, ...(answer.nearest.length > 0 ? [wording.notes.nearestBelow] : [])],
    extracts: answer.nearest.map((passage) => passageExtract(article, passage, wording.headings.nearest)),
  });
}

/** "It does name Huawei, China and 3 more." */
export function namedNote(actors: readonly string[]): string {
  if (actors.length === 0) return wording.notes.namesNobody;
  return wording.notes.doesName(names(actors));
}
