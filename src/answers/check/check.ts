import { quote } from '../../article/article.ts';
import { stem } from '../../language/stems.ts';
import { wordsOf } from '../../language/words.ts';
import type { Hit } from '../../search/searcher.ts';
import type { CheckAnswer, ClaimCheck, ErrorAnswer, Passage } from '../answer.ts';
import { type Desk, problem } from '../desk.ts';
import type { StanceEvent } from '../stances/event.ts';
import type { Steps } from '../steps.ts';
import { judgeStances } from './claim.ts';
import { type Cover, coverOf } from './coverage.ts';
import { ALL, turnOf } from './losses.ts';
import { readMessage, type Statement } from './message.ts';
import { createQuotationFinder } from './quotation.ts';

/** So many of the nearest passages are held against a plain claim. */
const NEAREST = 3;
/** A claim has at least so many words that say something; one with no more must stand without synonyms. */
const FEWEST = 2;
/** So many words may be those that a sentence takes up from the one before it. */
const TAKEN = 2;
const TAKES_UP = /\b(?:it|its|they|them|their|he|his|she|her|such|this|these|that|the company)\b/i;

/** Holds a message against the article, a statement to a step; an error where it claims nothing. */
export function createCheck(desk: Desk): (text: string) => Steps<CheckAnswer | ErrorAnswer> {
  const findQuotation = createQuotationFinder(desk.article, desk.searcher);
  return function* (text) {
    const claims: ClaimCheck[] = [];
    for (const statement of readMessage(text)) {
      claims.push(
        statement.quoted ? checkQuotation(statement, desk, findQuotation) : checkClaim(statement, desk),
      );
      yield;
    }
    if (claims.length === 0) return problem(text, 'empty');
    const quoted = desk.passages.all(
      claims.flatMap(({ passages }) => passages.map(({ sentence }) => sentence)),
    );
    const said = desk.found(text, quoted, quoted.length);
    const missing = [...new Set(claims.flatMap((claim) => claim.missing))];
    const nearest = said.kind === 'absent' ? claims.flatMap((claim) => claim.nearest).slice(0, 1) : [];
    return { type: 'check', ...said, missing, nearest, claims };
  };
}

function checkQuotation(
  { text, credited }: Statement,
  { passages, searcher, missingNames }: Desk,
  find: ReturnType<typeof createQuotationFinder>,
): ClaimCheck {
  const { verdict, sentences, changes, lost } = find(text);
  const quoted = passages.all(sentences);
  const checked = {
    text,
    quoted: true,
    verdict,
    passages: quoted,
    changes,
    lost,
    credited,
    speaker: quoted[0]?.speaker ?? null,
    stated: null,
    missing: [],
    nearest: [],
  };
  if (verdict !== 'absent') return checked;
  // What shares no words with the article may still be near to it in meaning.
  const { hits, unknownNames } = searcher.rank(text);
  const nearest = passages.all(hits.slice(0, 1).map(({ sentence }) => sentence));
  return { ...checked, missing: missingNames(text, unknownNames), nearest };
}

function checkClaim({ text }: Statement, desk: Desk): ClaimCheck {
  const { passages, searcher, missingNames } = desk;
  const result = (
    verdict: ClaimCheck['verdict'],
    found: readonly Passage[],
    more: Partial<ClaimCheck> = {},
  ): ClaimCheck => ({
    text,
    quoted: false,
    verdict,
    passages: verdict === 'absent' ? [] : found,
    changes: [],
    lost: [],
    credited: null,
    speaker: verdict === 'absent' ? null : (found[0]?.speaker ?? null),
    stated: null,
    missing: [],
    nearest: verdict === 'absent' ? found.slice(0, 1) : [],
    ...more,
  });
  const { hits, unknownNames } = searcher.rank(text);
  const ranked = hits
    .slice(0, NEAREST)
    .map(({ sentence, matched, score }) => passages.at(sentence, matched(), score))
    .filter((passage) => passage !== null);
  const near = ranked.slice(0, 1);
  // A word of the headline is no name that the article lacks.
  const known = desk.article.text.toLowerCase();
  const missing = missingNames(text, unknownNames).filter((name) => !known.includes(name.toLowerCase()));
  if (missing.length > 0) return result('absent', near, { missing });

  const missedIn = (sentence: number) => hits.find((hit) => hit.sentence === sentence)?.missed(true) ?? null;
  const stances = judgeStances(text, desk, missedIn);
  // The same words may deny it, or tell it of another.
  const borne = (event: StanceEvent): boolean => {
    const hit = hits.find(({ sentence }) => sentence === event.sentence);
    return hit === undefined || ['same', 'hedge'].includes(coverIn(text, hit, desk) ?? '');
  };
  if (stances !== null && (stances.verdict === 'differs' || stances.denied || stances.events.some(borne))) {
    const found = passages.all(stances.events.map(({ sentence }) => sentence));
    return result(stances.verdict, found, { stated: stances.stated });
  }
  let otherwise: ClaimCheck | null = null;
  for (const hit of hits.slice(0, NEAREST)) {
    const covered = coverBy(text, hit, desk);
    if (covered === null) continue;
    const found = passages.all(covered.sentences);
    if (covered.cover === 'same') return result('said', found);
    otherwise ??= result('differs', found, { lost: [covered.cover] });
  }
  return otherwise ?? result('absent', near);
}

/** How the sentence of a hit lies to a claim all of whose words it has; null where it lacks some. */
function coverBy(
  text: string,
  hit: Hit,
  desk: Desk,
): { cover: NonNullable<Cover>; sentences: readonly number[] } | null {
  const { sentences } = desk.article;
  const [before, own] = [sentences[hit.sentence - 2], sentences[hit.sentence - 1]];
  const matched = hit.matched();
  if (own === undefined || matched.length < FEWEST) return null;
  const says = (word: string): boolean => turnOf(word) !== 'negation' && !ALL.test(word.toLowerCase());
  const lacking = hit.missed(matched.length > FEWEST).filter(says);
  // "It also urged ...": what is missing may be what the sentence takes up from the one before it.
  const taken = lacking.length > 0;
  const missed = taken ? hit.missed(false).filter(says) : [];
  if (missed.length > Math.min(TAKEN, matched.length - 1)) return null;
  if (taken && !(before !== undefined && TAKES_UP.test(quote(desk.article, own)))) return null;
  if (taken && before !== undefined && !hasWords(quote(desk.article, before), missed)) return null;
  const cover = coverIn(text, hit, desk);
  return cover === null
    ? null
    : { cover, sentences: taken ? [hit.sentence - 1, hit.sentence] : [hit.sentence] };
}

/** How the sentence of a hit lies to a claim, by the words that they share. */
function coverIn(text: string, hit: Hit, { article, reading }: Desk): Cover {
  const sentence = article.sentences[hit.sentence - 1];
  if (sentence === undefined) return null;
  const { start: from } = sentence;
  const places = hit.matched().map(({ start, end }) => ({ start: start - from, end: end - from }));
  return coverOf(text, quote(article, sentence), places, reading);
}

function hasWords(passage: string, words: readonly string[]): boolean {
  const held = new Set(wordsOf(passage).map(({ lower }) => stem(lower)));
  return wordsOf(words.join(' ')).every(({ lower }) => held.has(stem(lower)));
}
