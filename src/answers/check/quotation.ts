import { type Article, quote } from '../../article/article.ts';
import type { Searcher } from '../../search/searcher.ts';
import type { Change, Loss, Verdict } from '../answer.ts';
import { type Alignment, align, type Piece, piecesOf, presence } from './alignment.ts';
import { partsOf, readGaps } from './gaps.ts';
import { sentencesOver } from './sentences-over.ts';
import { createLevelText } from './verbatim.ts';

/** Where a quotation comes from, and what became of it. */
export interface Finding {
  readonly verdict: Extract<Verdict, 'verbatim' | 'altered' | 'absent'>;
  /** Sentence numbers, in the article's order; none for `absent`, and for the headline. */
  readonly sentences: readonly number[];
  readonly changes: readonly Change[];
  readonly lost: readonly Loss[];
}

/**
 * From this sum on a quotation counts as an altered one: the share of its words that it has from a passage, and of
 * those that stand beside the same word there. Invented sentences have words of the article too, but seldom in a row.
 */
const ALTERED = 1.25;
/** The same for words in any order, and for those beside the same word then. */
const REORDERED = 0.9;
const BESIDE = 0.3;
/** The same for what is sewn together of two sentences. */
const SEAMLESS = 0.6;
/** A quotation sewn together of two sentences keeps this much of each, and so much in all. */
const HALF = 0.15;
const SPLICED = 0.8;
/** A second sentence must explain so much more of the quotation than one does. */
const GAIN = 0.12;
/** So many words in a row that one sentence lacks are looked for in another. */
const SEWN = 3;
/** What a passage loses in worth for each sentence that it has beside its first. */
const FURTHER = 0.05;
/** Sentences that are tried in pairs. */
const PARTS = 6;
const CANDIDATES = 8;
/** From this share of its words on, in order, there is no better place to look for a quotation. */
const SURE = 0.85;
interface Trial {
  readonly alignment: Pick<Alignment, 'ordered' | 'present'>;
  readonly sentences: readonly number[];
}

interface Candidate extends Trial {
  readonly alignment: Alignment;
}

/**
 * Finds quotations in an article, word for word or nearly so.
 * @param isName whether a word that opens a sentence is a name
 */
export function createQuotationFinder(
  article: Article,
  searcher: Searcher,
  isName: (word: string) => boolean = () => false,
): (text: string) => Finding {
  const levelled = createLevelText(article);
  const pieces = new Map<number, Piece[]>();
  const piecesAt = (number: number): Piece[] => {
    const sentence = article.sentences[number - 1];
    const known = pieces.get(number);
    if (known !== undefined || sentence === undefined) return known ?? [];
    const own = piecesOf(quote(article, sentence), isName);
    pieces.set(number, own);
    return own;
  };

  return (text) => {
    const { parts, end: last } = partsOf(text);
    const found = levelled.find(parts.map((part) => part.text));
    if (found === null && levelled.inHeadline(text))
      return { verdict: 'verbatim', sentences: [], changes: [{ op: 'equal', text }], lost: [] };
    if (found === null) {
      const wanted = parts.map((part) => part.text).join(' ');
      return nearest(wanted, piecesOf(wanted, isName), article, searcher, piecesAt);
    }
    const end = found.at(-1)?.end ?? 0;
    const sentences = sentencesOver(article, { start: found[0]?.start ?? end, end }).map(
      ({ number }) => number,
    );
    const { changes, lost } = readGaps(article, parts, last, found);
    if (lost.length > 0) return { verdict: 'altered', sentences, changes, lost };
    return { verdict: 'verbatim', sentences, changes: [{ op: 'equal', text }], lost };
  };
}

/** The passage that a quotation comes nearest to, sentence by sentence and over several. */
function nearest(
  text: string,
  wanted: readonly Piece[],
  article: Article,
  searcher: Searcher,
  piecesAt: (number: number) => Piece[],
): Finding {
  const middle = text.indexOf(' ', Math.floor(text.length / 2));
  const halves = middle < 0 ? [] : [text.slice(0, middle), text.slice(middle + 1)];
  const tried = new Set<number>();
  let best: Candidate | null = null;
  for (const part of [text, ...halves]) {
    // A half is only worth a search of its own where the whole has not been found.
    if (best !== null && best.alignment.ordered >= SURE) break;
    for (const number of searcher.sources(part, CANDIDATES)) {
      if (tried.has(number)) continue;
      tried.add(number);
      for (const sentences of [[number], runningOn(wanted, number, article, piecesAt)]) {
        const passage = sentences.flatMap(piecesAt);
        // Aligning takes far longer than counting, which tells how good it can be at best.
        const most = presence(wanted, passage);
        const hoped = { alignment: { ordered: most, present: most }, sentences };
        if (best !== null && worth(hoped) <= worth(best)) continue;
        const candidate = { alignment: align(wanted, passage), sentences };
        if (best === null || worth(candidate) > worth(best)) best = candidate;
      }
    }
  }
  const spliced = splice(wanted, best, tried, searcher, piecesAt);
  if (spliced !== null && (isAltered(spliced) || best === null)) best = spliced;
  if (best !== null && isAltered(best)) {
    return {
      verdict: 'altered',
      sentences: best.sentences,
      changes: best.alignment.changes,
      lost: best.alignment.lost,
    };
  }
  return { verdict: 'absent', sentences: [], changes: [], lost: [] };
}

function isAltered({ alignment, sentences }: Candidate): boolean {
  const { ordered, present, runs, scattered, far } = alignment;
  if (far) return false;
  const [first = 0] = sentences;
  if (sentences.some((number, at) => number !== first + at) && runs < SEAMLESS) return false;
  return (ordered + runs >= ALTERED && !scattered) || (present >= REORDERED && runs >= BESIDE);
}

/** A quotation longer than its sentence goes on into the next. */
function runningOn(
  wanted: readonly Piece[],
  number: number,
  article: Article,
  piecesAt: (number: number) => Piece[],
): number[] {
  const sentences = [number];
  let length = piecesAt(number).length;
  for (let next = number + 1; length < wanted.length && next <= article.sentences.length; next++) {
    length += piecesAt(next).length;
    sentences.push(next);
  }
  return sentences;
}

/** How well a passage explains a quotation; each further sentence must explain more than a stray word. */
function worth({ alignment: { ordered, present }, sentences }: Trial): number {
  return ordered + present / 4 - FURTHER * (sentences.length - 1);
}

/**
 * Two sentences sewn together, the beginning of one and the end of another: of those tried, or where what was put in
 * comes from. Null where no two explain more of the quotation than `best`.
 */
function splice(
  wanted: readonly Piece[],
  best: Candidate | null,
  tried: ReadonlySet<number>,
  searcher: Searcher,
  piecesAt: (number: number) => Piece[],
): Candidate | null {
  let least = Math.max(SPLICED, (best?.alignment.ordered ?? 0) + GAIN);
  if (least >= 1) return null;
  const inserted = (best?.alignment.changes ?? []).filter(
    ({ op, text }) => op === 'insert' && text.split(' ').length >= SEWN,
  );
  const numbers = new Set([...tried, ...inserted.flatMap(({ text }) => searcher.sources(text, 3))]);
  const parts = [...numbers]
    .filter((number) => presence(wanted, piecesAt(number)) >= HALF)
    .map((number) => ({ number, ordered: align(wanted, piecesAt(number)).ordered }))
    .filter(({ ordered }) => ordered >= HALF)
    .sort((one, other) => other.ordered - one.ordered)
    .slice(0, PARTS);
  let sewn: Candidate | null = null;
  for (const { number: one } of parts) {
    for (const { number: other } of parts) {
      if (one === other) continue;
      const passage = [...piecesAt(one), ...piecesAt(other)];
      if (presence(wanted, passage) <= least) continue;
      const alignment = align(wanted, passage);
      if (alignment.ordered <= least) continue;
      least = alignment.ordered;
      sewn = { alignment, sentences: [one, other] };
    }
  }
  return sewn;
}
