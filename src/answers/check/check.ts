import { stem } from '../../language/stems.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { wordsOf } from '../../language/words.ts';
import type { CheckAnswer, ClaimCheck, ErrorAnswer, Passage } from '../answer.ts';
import { type Desk, problem } from '../desk.ts';
import type { Steps } from '../steps.ts';
import { contradicts, readAscriptions } from './claim.ts';
import { readMessage, type Statement } from './message.ts';
import { createQuotationFinder } from './quotation.ts';

/** A plain claim counts as said where the passage has at least this share of its words that say something. */
const COVERED = 0.6;

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
  const { passages, searcher, book, reading, missingNames } = desk;
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
  const { hits, answers, unknownNames } = searcher.rank(text);
  const missing = missingNames(text, unknownNames);
  const ranked = hits
    .slice(0, 3)
    .map(({ sentence, matched, score }) => passages.at(sentence, matched(), score));
  const [near] = ranked.filter((passage) => passage !== null);
  if (missing.length > 0) return result('absent', near === undefined ? [] : [near], { missing });

  const ascriptions = readAscriptions(text, book, reading);
  for (const ascription of ascriptions) {
    if (contradicts(ascription) !== true) continue;
    const { name, stances, events } = ascription.profile;
    const found = passages.all(events.map(({ sentence }) => sentence));
    return result('differs', found, { stated: { actor: name, stances } });
  }
  const stated = ascriptions.find((ascription) => contradicts(ascription) === false);
  if (stated !== undefined) {
    const same = stated.profile.events.filter(({ stance }) => stance === stated.stance);
    return result('said', passages.all(same.map(({ sentence }) => sentence)));
  }
  if (near === undefined) return result('absent', []);
  const covered = answers && coverage(text, desk.article.text.slice(near.start, near.end)) >= COVERED;
  return covered ? result('said', [near]) : result('absent', [near]);
}

/** Share of the words of a claim that a passage has in some form; a number that it lacks counts for everything. */
function coverage(claim: string, passage: string): number {
  const held = new Set(wordsOf(passage).map(({ lower }) => stem(lower)));
  const wanted = wordsOf(claim).filter(({ lower }) => !isStopWord(lower));
  if (wanted.some(({ lower }) => /^\d/.test(lower) && !held.has(stem(lower)))) return 0;
  const common = wanted.filter(({ lower }) => held.has(stem(lower))).length;
  return wanted.length === 0 ? 0 : common / wanted.length;
}
