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
const QUOTATION =
  /“([^“”]{1,2000})(?:[”"]|’’|''|$)|„([^“”„]{1,2000})[“”"]|«\s*([^«»]{1,2000})»|‹([^‹›]{1,2000})›|"([^"\n]{1,2000})(?:"|$)|(?<![\p{L}\p{N}])[‘']([^‘'\n]{3,2000}?)[’'](?![\p{L}\p{N}])/gu;
const NOISE = [
  // Links keep their words: [the report](https://...) is "the report".
  [/\[([^\]\n]+)\]\((?:<[^>]*>|[^)\s]*)(?:\s+"[^"]*")?\)/g, '$1'],
  [/<?https?:\/\/\S+>?/g, ' '],
  [/<a?:\w+:\d+>|<(?:@[!&]?|#|\/[^:>]+:)\d+>|<t:-?\d+(?::\w)?>|<id:\w+>/g, ' '],
  [/@(?:everyone|here)\b/g, ' '],
  [/(?<![\p{L}\p{N}]):[a-z0-9_+-]{2,32}:/giu, ' '],
  [/\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}])*/gu, ' '],
  [/^(?:#{1,3}|-#|[-*+]|\d{1,3}\.)\s+/gm, ''],
  [/\|\||\*\*\*|\*\*|__|~~/g, ''],
  [/(?<![\p{L}\p{N}*])\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}*])/gu, ''],
  [/(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu, ''],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
] as const;

const SAID =
  '(?:said|says|say|told \\w+|claimed|claims|stated|states|wrote|writes|added|warned|warns|argued|argues|insisted|announced|declared|tweeted|put it)';
const NAME = "(?:the )?[\\p{L}\\p{N}][\\p{L}\\p{N}.'’&-]*(?: [\\p{L}\\p{N}][\\p{L}\\p{N}.'’&-]*){0,4}";
const CREDIT_BEFORE = new RegExp(
  `(?:^|[.!?;,:\\n]\\s*|\\b(?:and|but|so|when|that|how)\\s+)(${NAME}?)(?:,[^,]{1,60},)?\\s+(?:\\p{L}+ly\\s+)?(?:has |have |had |was quoted as )?(?:${SAID}|saying)(?: that)?\\s*[:,]?\\s*$`,
  'iu',
);
const ACCORDING_BEFORE = new RegExp(
  `(?:according to|in the words of|to quote|quoting)\\s+(${NAME})\\s*[:,]?\\s*$`,
  'iu',
);
const COLON_BEFORE = new RegExp(`(?:^|\\n)(${NAME}):\\s*$`, 'u');
const CREDIT_AFTER = new RegExp(`^\\s*[,.]?\\s*(?:${SAID}|according to)\\s+(${NAME}?)(?=[\\s.,;!?]|$)`, 'iu');
const NAME_SAID_AFTER = new RegExp(`^\\s*[,.]?\\s*(${NAME}?)\\s+${SAID}\\b`, 'iu');
const DASH_AFTER = new RegExp(`^\\s*[—–~-]{1,2}\\s*(${NAME})`, 'u');

const NOBODY =
  /^(?:he|she|they|it|we|you|i|one|who|people|everyone|somebody|someone|(?:the |this |that |your |my )?(?:article|text|report|paper|story|bot|quote|post))$/i;

interface Piece {
  readonly text: string;
  readonly quoted: boolean;
}

/** Takes a Discord message apart into quotations and plain sentences, in order; markup, links and emoji are left out. */
export function readMessage(message: string): Statement[] {
  const pieces = splitQuoted(message.slice(0, LONGEST));
  const found: Statement[] = [];
  pieces.forEach((piece, at) => {
    const text = clean(piece.text);
    if (piece.quoted) {
      if (/[\p{L}\p{N}]/u.test(text)) found.push({ text, quoted: true, credited: credit(pieces, at) });
      return;
    }
    const between = withoutCredits(text, pieces[at - 1]?.quoted === true, pieces[at + 1]?.quoted === true);
    for (const sentence of between.split(/(?<=[.!?…])\s+(?=[\p{Lu}\p{N}])|\n+/u)) {
      // "and Germany banned it": what joined it to the quotation before is no part of the claim.
      const claim = sentence.trim().replace(/^(?:and|but|so|also|plus)\s+/i, '');
      if (isClaim(claim)) found.push({ text: claim, quoted: false, credited: null });
    }
  });
  return found.slice(0, MOST);
}

/** Code and block quotes first, for they may hold quotation marks; then the marks. */
function splitQuoted(message: string): Piece[] {
  let pieces: Piece[] = [{ text: message, quoted: false }];
  for (const pattern of [CODE, BLOCK]) pieces = pieces.flatMap((piece) => cut(piece, pattern));
  // Markup goes before quotation marks are looked for, or the marks of a link's title would count.
  return pieces
    .map(({ text, quoted }) => ({ text: quoted ? text.replace(/^> ?/gm, '') : clean(text), quoted }))
    .flatMap((piece) => cut(piece, QUOTATION));
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

/** Whom the words around a quotation credit with it; a pronoun or the article itself is nobody in particular. */
function credit(pieces: readonly Piece[], at: number): string | null {
  const name = creditedName(pieces, at);
  return name === null || NOBODY.test(name) ? null : name;
}

function creditedName(pieces: readonly Piece[], at: number): string | null {
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  if (before !== undefined && !before.quoted) {
    const text = clean(before.text);
    const match = CREDIT_BEFORE.exec(text) ?? ACCORDING_BEFORE.exec(text) ?? COLON_BEFORE.exec(text);
    if (match?.[1] !== undefined) return match[1].trim();
  }
  if (after !== undefined && !after.quoted) {
    const text = clean(after.text);
    const match = CREDIT_AFTER.exec(text) ?? NAME_SAID_AFTER.exec(text) ?? DASH_AFTER.exec(text);
    if (match?.[1] !== undefined) return match[1].trim();
  }
  return null;
}

function withoutCredits(text: string, afterQuote: boolean, beforeQuote: boolean): string {
  let rest = text;
  if (beforeQuote) {
    for (const pattern of [CREDIT_BEFORE, ACCORDING_BEFORE, COLON_BEFORE]) rest = rest.replace(pattern, '');
  }
  if (afterQuote) {
    for (const pattern of [CREDIT_AFTER, NAME_SAID_AFTER, DASH_AFTER]) {
      const shorter = rest.replace(pattern, '');
      if (shorter !== rest) return shorter;
    }
  }
  return rest;
}

/** Something is claimed only in a few words at least; "is this true?" claims nothing. */
function isClaim(sentence: string): boolean {
  const words = (sentence.match(/[\p{L}\p{N}]{2,}/gu) ?? []).length;
  return words >= (/\?\s*$/.test(sentence) ? 5 : 3);
}
