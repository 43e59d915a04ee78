import type { Token } from './tagger.ts';
import { SPEAKING } from './verb-groups.ts';

/** A capital inside a sentence makes a name of what the tagger takes for a verb: "Dominic Grieve", "Unite". */
export function withNames(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => (isNamed(tokens, at) ? { ...token, pos: 'PROPN' } : token));
}

/** "the SEC said": initials that speak are a body's. */
function isInitials(tokens: readonly Token[], at: number): boolean {
  const { text = '', pos = 'X' } = tokens[at] ?? {};
  return (
    pos === 'NOUN' &&
    /^\p{Lu}[\p{Lu}&]{1,5}$/u.test(text) &&
    !/^(?:C[EFOT]O|MP|MEP|PM)$/.test(text) &&
    SPEAKING.test(tokens[at + 1]?.lower ?? '')
  );
}

function isNamed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isInitials(tokens, at)) return true;
  if (token === undefined || !/^\p{Lu}\p{Ll}/u.test(token.text) || token.pos === 'PROPN') return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before === undefined) {
    // "Grant Shapps said", not "Asked Mr Shapps"
    const verb = tokens[at + 2]?.pos ?? '';
    // "Home Secretary James Whitlock"
    if (/^(?:NOUN|ADJ)$/.test(token.pos))
      return (
        /^(?:secretary|minister)$/.test(next?.lower ?? '') &&
        next?.pos === 'PROPN' &&
        tokens[at + 2]?.pos === 'PROPN'
      );
    if (token.pos !== 'VERB' || /(?:ed|ing)$/.test(token.lower)) return false;
    // "Prates refused", "Prates has"
    if (/^(?:has|had|was|is|will|said|says|told|wrote)$|[a-z]{3}ed$/.test(next?.lower ?? '')) return true;
    return next?.pos === 'PROPN' && /^(?:VERB|AUX)$/.test(verb);
  }
  // "…,” Even Brekke said"
  const closed = /^["”’»]$/.test(before.text) && /^[,?!.]$/.test(tokens[at - 2]?.text ?? '');
  if (closed && next?.pos === 'PROPN' && tokens[at + 2]?.pos === 'VERB' && token.pos !== 'NOUN') return true;
  if (/^(?:["“”‘’'«»„:;.…?!([•–—-]|''|``)$/.test(before.text)) return false;
  if (/^(?:VERB|ADV|INTJ)$/.test(token.pos)) return true;
  // "Reporters Without Borders"
  if (token.pos === 'ADP' && /^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(next?.text ?? '')) return true;
  // "the People's Union"
  if (token.pos === 'NOUN' && /^['’]s?$/.test(next?.text ?? '') && tokens[at + 2]?.pos === 'PROPN')
    return true;
  if (token.pos !== 'NOUN') return false;
  // "the Department of Fish"
  if (/^(?:of|for)$/.test(before.lower) && /^\p{Lu}/u.test(tokens[at - 2]?.text ?? ''))
    return tokens[at - 2]?.pos === 'PROPN';
  return before.pos === 'PROPN' && before.end + 1 === token.start;
}

/** "a citizens’ panel": an apostrophe that follows a plural, and not the end of a quotation. */
export function isPossessive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return (
    token !== undefined &&
    /^['’]$/.test(token.text) &&
    before?.end === token.start &&
    /s$/.test(before.lower) &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '') &&
    tokens[at + 1]?.start !== token.end
  );
}

/** "Theresa May banned": a capital inside a sentence, a name before it, a verb of its own behind it. */
export function isNamedMay(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const verb = next !== undefined && /^(?:VERB|AUX)$/.test(next.pos) && /(?:ed|s|d)$/.test(next.lower);
  return tokens[at]?.text === 'May' && tokens[at - 1]?.pos === 'PROPN' && verb;
}

/** "Ms. Park": what follows a title is a name, whatever else the word may mean. */
export function isTitled(tokens: readonly Token[], at: number): boolean {
  const title = tokens[at - 1]?.lower ?? '';
  return /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|sir)\.?$/.test(title) && /^\p{Lu}/u.test(tokens[at]?.text ?? '');
}
