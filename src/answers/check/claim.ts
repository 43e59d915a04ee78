import { quote } from '../../article/article.ts';
import { stem } from '../../language/stems.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { wordsOf } from '../../language/words.ts';
import type { Hit } from '../../search/searcher.ts';
import type { ClaimCheck, Passage } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { judgeStances } from './ascriptions.ts';
import { type Cover, coverOf, readClauses, type Told } from './coverage.ts';
import { ALL, turnOf } from './losses.ts';

/** So many of the nearest passages are held against a plain claim. */
const NEAREST = 3;
/** A claim has at least so many words that say something; one with no more must stand without synonyms. */
const FEWEST = 2;
/** So many words may be those that a sentence takes up from the one before it. */
const TAKEN = 2;
/** "However, such allegations", "It also urged": a sentence about what the one before it named. */
const TAKES_UP =
  /^[^\p{L}]*(?:(?:however|but|and|yet|still|meanwhile),?\s+)*(?:it|its|they|their|he|his|she|her|such|this|these|that|those|the company)\b/iu;

/** Passages that one claim shows; an actor of a long article may do the same a hundred times. */
const SHOWN = 4;
/** Sentences whose clauses are kept for the next claim. */
const KEPT = 500;

/** Holds plain claims against the article. */
export function createClaimCheck(desk: Desk): (text: string) => ClaimCheck {
  const { article, passages, searcher, missingNames } = desk;
  const headline = article.title === null ? '' : quote(article, article.title).toLowerCase();
  const readOf = createReader(desk);

  /** How the sentence of a hit lies to a claim, by the words that they share. */
  const coverIn = (text: string, hit: Hit): Cover => {
    const sentence = article.sentences[hit.sentence - 1];
    if (sentence === undefined) return null;
    const { start: from } = sentence;
    const places = hit.matched().map(({ start, end }) => ({ start: start - from, end: end - from }));
    return coverOf(text, quote(article, sentence), places, readOf);
  };

  /** The same where the sentence has all words of the claim; null where it lacks some. */
  const coverBy = (text: string, hit: Hit): { cover: NonNullable<Cover>; sentences: number[] } | null => {
    const [before, own] = [article.sentences[hit.sentence - 2], article.sentences[hit.sentence - 1]];
    const matched = hit.matched();
    if (own === undefined || matched.length < FEWEST) return null;
    const says = (word: string): boolean => turnOf(word) !== 'negation' && !ALL.test(word.toLowerCase());
    const lacking = hit.missed(matched.length > FEWEST).filter(says);
    // "It also urged ...": what is missing may be what the sentence takes up from the one before it.
    const taken = lacking.length > 0;
    if (taken) {
      const missed = hit.missed(false).filter(says);
      if (missed.length > Math.min(TAKEN, matched.length - 1)) return null;
      if (before === undefined || !TAKES_UP.test(quote(article, own))) return null;
      if (!hasWords(quote(article, before), missed)) return null;
    }
    const cover = coverIn(text, hit);
    if (cover === null) return null;
    return { cover, sentences: taken ? [hit.sentence - 1, hit.sentence] : [hit.sentence] };
  };

  return (text) => {
    const { hits, unknownNames } = searcher.rank(text);
    const nearest = hits
      .slice(0, 1)
      .map((hit) => passages.at(hit.sentence, hit.matched(), hit.score))
      // What has no word in common with it is near to nothing.
      .filter((passage) => passage !== null)
      .filter((passage) => sharesWord(text, quote(article, passage)));
    // A word of the headline is no name that the article lacks.
    const missing = missingNames(text, unknownNames).filter((name) => !headline.includes(name.toLowerCase()));
    if (missing.length > 0) return absent(text, nearest, missing);

    const bySentence = new Map(hits.map((hit) => [hit.sentence, hit]));
    const stances = judgeStances(text, desk, (sentence) => bySentence.get(sentence)?.missed(true) ?? null);
    if (stances !== null) {
      // The same words may deny what the stance says, or tell it of another.
      const borne = stances.events.filter(({ sentence }) => {
        const hit = bySentence.get(sentence);
        const cover = hit === undefined ? 'same' : coverIn(text, hit);
        return cover === 'same' || cover === 'hedge';
      });
      const events = stances.verdict === 'differs' || stances.denied ? stances.events : borne;
      const found = passages.all(events.slice(0, SHOWN).map(({ sentence }) => sentence));
      if (found.length > 0) return present(text, stances.verdict, found, { stated: stances.stated });
    }
    let otherwise: ClaimCheck | null = null;
    for (const hit of hits.slice(0, NEAREST)) {
      const covered = coverBy(text, hit);
      if (covered === null) continue;
      const found = passages.all(covered.sentences);
      if (covered.cover === 'same') return present(text, 'said', found);
      otherwise ??= present(text, 'differs', found, { lost: [covered.cover] });
    }
    return otherwise ?? absent(text, nearest, []);
  };
}

const EMPTY = {
  quoted: false,
  passages: [],
  changes: [],
  lost: [],
  credited: null,
  speaker: null,
  stated: null,
  missing: [],
  nearest: [],
} satisfies Partial<ClaimCheck>;

function present(
  text: string,
  verdict: 'said' | 'differs',
  passages: readonly Passage[],
  more: Partial<ClaimCheck> = {},
): ClaimCheck {
  return { ...EMPTY, text, verdict, passages, speaker: passages[0]?.speaker ?? null, ...more };
}

function absent(text: string, nearest: readonly Passage[], missing: readonly string[]): ClaimCheck {
  return { ...EMPTY, text, verdict: 'absent', nearest, missing };
}

/** Reads clauses, and keeps the last ones: a message has many claims about few passages. */
function createReader({ reading }: Desk): (text: string) => readonly Told[] {
  const kept = new Map<string, readonly Told[]>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= KEPT) kept.clear();
    const told = readClauses(text, reading);
    kept.set(text, told);
    return told;
  };
}

function sharesWord(claim: string, passage: string): boolean {
  const held = new Set(wordsOf(passage).map(({ lower }) => stem(lower)));
  return wordsOf(claim).some(({ lower }) => !isStopWord(lower) && held.has(stem(lower)));
}

function hasWords(passage: string, words: readonly string[]): boolean {
  const held = new Set(wordsOf(passage).map(({ lower }) => stem(lower)));
  return wordsOf(words.join(' ')).every(({ lower }) => held.has(stem(lower)));
}
