import { splitSentences } from '../../article/sentences.ts';
import { credit, isSource, type Piece, splitSource, withoutCredits } from './credits.ts';

/** A stretch of a message that can be held against the article. */
export interface Statement {
  /** As the message has it, without markup. */
  readonly text: string;
  /** True for what the message gives as somebody's very words. */
  readonly quoted: boolean;
  /** Whom the message credits with the quotation, as it spells it; null where it names nobody. */
  readonly credited: string | null;
}

/** More are left out: a message longer than this is no quotation but a document. */
const MOST = 60;
const LONGEST = 4000;

const CODE = /```(?:[\w+-]*\n)?([\s\S]*?)```|``([^`]+?)``|`([^`\n]+)`/g;
const BLOCK = /(?:^|\n)(?:>>> ?([\s\S]*)|((?:> ?[^\n]*(?:\n|$))+))/g;
/** The next paragraph of what is quoted opens with a mark of its own, and the one before it is not closed. */
const RUNS_ON = String.raw`(?=\s*\n\s*[“"])`;
/** One line end may stand in a quotation, an empty line not. */
const INSIDE = String.raw`(?:“[^“”"\n]{0,500}”|[^“”"\n]|\n(?!\s*\n)){1,2000}`;
const QUOTATION = new RegExp(
  [
    '“([^“”]{1,2000})”',
    `“([^“”"]{1,2000}?)(?:"|’’|''|$)`,
    `“([^“”]{1,2000}?)${RUNS_ON}`,
    '„([^“”„"]{1,2000})[“”"]',
    '«\\s*([^«»]{1,2000})»',
    '»\\s*([^«»]{1,2000})«',
    '‹([^‹›]{1,2000})›',
    '「([^「」]{1,2000})」',
    '『([^『』]{1,2000})』',
    '＂([^＂]{1,2000})＂',
    '〝([^〝〞〟]{1,2000})[〞〟]',
    "``([^`\\n]{1,2000}?)(?:''|’’)",
    `(?<![\\p{L}\\p{N}])"(${INSIDE})(?:["”“]|${RUNS_ON})`,
    '(?<!\\p{N})"([^"\\n]{1,2000})(?:"|$)',
    "(?<![\\p{L}\\p{N}])[‘']((?:[^‘'’\\n]|(?<=\\p{L})['’](?=\\p{L})){3,2000}?)[’'](?![\\p{L}\\p{N}])",
  ].join('|'),
  'gu',
);
// A name alone behind a dash is whom the line above is from.
const LIST = /^(?:#{1,3}|-#|[*+]|-(?!\s+\p{Lu}\S*(?:\s\p{Lu}\S*){0,3}\s*$)|\d{1,3}\.)\s+/gmu;
const NOISE = [
  // Links keep their words: [the report](https://...) is "the report".
  [/\[([^\]\n]+)\]\((?:<[^>]*>|[^)\s]*)(?:\s+"[^"]*")?\)/g, '$1'],
  [/<?https?:\/\/\S+>?/g, ' '],
  [/<a?:\w+:\d+>|<(?:@[!&]?|#|\/[^:>]+:)\d+>|<t:-?\d+(?::\w)?>|<id:\w+>/g, ' '],
  [/@(?:everyone|here)\b/g, ' '],
  [/(?<![\p{L}\p{N}]):[a-z0-9_+-]{2,32}:/giu, ' '],
  [/\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}])*/gu, ' '],
  [/\|\||\*\*\*|\*\*|__|~~/g, ''],
  [/(?<![\p{L}\p{N}*])\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}*])/gu, ''],
  [/(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu, ''],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
] as const;

/** Takes a Discord message apart into quotations and plain sentences, in order; markup, links and emoji are left out. */
export function readMessage(message: string): Statement[] {
  const pieces = splitQuoted(message.slice(0, LONGEST));
  const found: Statement[] = [];
  pieces.forEach((piece, at) => {
    const text = clean(piece.text);
    if (piece.quoted) {
      if (/[\p{L}\p{N}]/u.test(text))
        found.push({ text, quoted: true, credited: credit(pieces[at - 1], pieces[at + 1]) });
      return;
    }
    const beside = { after: pieces[at - 1]?.quoted === true, before: pieces[at + 1]?.quoted === true };
    for (const claim of claimsIn(withoutCredits(text, beside.after, beside.before), beside)) {
      found.push({ text: claim, quoted: false, credited: null });
    }
  });
  return found.slice(0, MOST);
}

/** What is left of a sentence beside a quotation that it holds: "about Huawei is not new", "what do you think of". */
const BROKEN_OFF =
  /\b(?:of|is|are|was|were|be|he's|she's|it's|they're|about|as|to|by|the|an?|its?|their|his|her|with|in|on|for|from|that|this|these|those|only|just|such|no|not|and|or|but)\s*[,:–—-]?$/i;
const INTRODUCES =
  /^(?:(?:but|and|so|now|also|please|just)\s+)?(?:look|see|read|note|notice|listen|check|here|this|these|that|what|how|quote|quoting|it)\b/i;

/** The sentences of a stretch outside quotations that claim something. */
function claimsIn(text: string, beside: { readonly after: boolean; readonly before: boolean }): string[] {
  const sentences = text
    .split('\n')
    .flatMap((line) =>
      splitSentences(line, { start: 0, end: line.length }).map(({ start, end }) => line.slice(start, end)),
    );
  return sentences.flatMap((sentence, at) => {
    const opens = beside.before && at === sentences.length - 1 && !/[.!?…]$/.test(sentence);
    if (opens && (BROKEN_OFF.test(sentence) || (sentence.endsWith(':') && INTRODUCES.test(sentence))))
      return [];
    // "and Germany banned it": what joined it to the quotation before is no part of the claim.
    const claim = sentence.replace(/^[,;–—-]?\s*(?:and|but|so|also|plus)\s+/i, '');
    if (beside.after && at === 0 && claim === sentence && /^(?![\p{Lu}\p{N}])/u.test(sentence)) return [];
    return isClaim(claim) ? [claim.replace(/\s*[:,;–—-]$/, '')] : [];
  });
}

/** Code and block quotes first, for they may hold quotation marks; then the marks. */
function splitQuoted(message: string): Piece[] {
  let pieces: Piece[] = [{ text: message, quoted: false }];
  for (const pattern of [CODE, BLOCK]) pieces = pieces.flatMap((piece) => cut(piece, pattern));
  // What opens the lines of a list is layout, but within a quotation a line may open with any mark.
  // Markup goes before quotation marks are looked for, or the marks of a link's title would count.
  return pieces
    .map(({ text, quoted }) => ({
      text: quoted ? text.replace(/^> ?/gm, '') : clean(text.replace(LIST, '')),
      quoted,
    }))
    .flatMap((piece) => (piece.quoted ? splitBlock(piece) : cut(piece, QUOTATION)));
}

/**
 * A block that holds nothing but quotations in marks, and names behind a dash, is those; any other is one quotation,
 * with all that it quotes of who said it.
 */
function splitBlock(block: Piece): Piece[] {
  const text = clean(block.text);
  const pieces = cut({ text, quoted: false }, QUOTATION);
  const others = pieces.filter(({ quoted }) => !quoted);
  const marked = pieces.length > others.length && others.every((piece) => isSource(piece.text));
  return marked ? pieces : splitSource(text);
}

function cut(piece: Piece, pattern: RegExp): Piece[] {
  if (piece.quoted) return [piece];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of piece.text.matchAll(pattern)) {
    const inside = match.slice(1).find((group) => group !== undefined) ?? '';
    pieces.push({ text: piece.text.slice(from, match.index), quoted: false }, { text: inside, quoted: true });
    from = match.index + match[0].length;
  }
  pieces.push({ text: piece.text.slice(from), quoted: false });
  return pieces.filter(({ text }) => text.trim() !== '');
}

function clean(text: string): string {
  let plain = text;
  for (const [pattern, by] of NOISE) plain = plain.replace(pattern, by);
  return plain.replace(/[^\S\n]+/g, ' ').trim();
}

/** Something is claimed only in a few words at least; "is this true?" claims nothing. */
function isClaim(sentence: string): boolean {
  const words = (sentence.match(/[\p{L}\p{N}]{2,}/gu) ?? []).length;
  return words >= (/\?\s*$/.test(sentence) ? 5 : 3);
}
