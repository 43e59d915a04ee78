import type { CheckAnswer, ClaimCheck, ErrorAnswer } from '../answer.ts';
import { type Desk, problem } from '../desk.ts';
import type { Steps } from '../steps.ts';
import { createClaimCheck } from './claim.ts';
import { readMessage, type Statement } from './message.ts';
import { createQuotationFinder } from './quotation.ts';

/** Holds a message against the article, a statement to a step; an error where it claims nothing. */
export function createCheck(desk: Desk): (text: string) => Steps<CheckAnswer | ErrorAnswer> {
  const { names, reading } = desk;
  const isName = (word: string): boolean =>
    names.mentions(word).length > 0 || !reading.isWord(word.toLowerCase());
  const findQuotation = createQuotationFinder(desk.article, desk.searcher, isName);
  const checkClaim = createClaimCheck(desk);
  return function* (text) {
    const claims: ClaimCheck[] = [];
    // Whoever says a thing ten times has it looked up once.
    const known = new Map<string, ClaimCheck>();
    for (const statement of readMessage(text)) {
      const key = JSON.stringify(statement);
      const claim =
        known.get(key) ??
        (statement.quoted ? checkQuotation(statement, desk, findQuotation) : checkClaim(statement.text));
      known.set(key, claim);
      claims.push(claim);
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
