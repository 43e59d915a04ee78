/** A stretch of a message without its markup. */
export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
}

const SAID =
  '(?:said|says|say|saying|told \\w+|tells \\w+|claimed|claims|stated|states|wrote|writes|posted|added|warned|warns|argued|argues|insisted|insists|announced|declared|tweeted|explained|noted|notes|replied|responded|concluded|confirmed|admitted|expressed|voiced|called it|calls it|described it as|put it)';
/** What begins a clause of its own is no part of a name; a stop is, behind an initial or a title. */
const WORD =
  "(?!(?:that|but|so|when|how|because|as|if|while)\\b)[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'’&-]|\\.(?=[\\p{L}\\p{N}]))*(?:(?<=\\b(?:\\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof))\\.)?";
const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}'’&-]*\\.?";
/** A name by its capitals: "the U.S. Office of Trade", "Ute Brandis". */
const PROPER = `(?:[Tt]he )?(?:\\p{Lu}\\.)*${CAPITAL}(?: (?:(?:of|for|the|and|de|van|von|der) ){0,2}(?:\\p{Lu}\\.)*${CAPITAL}){0,5}`;
/** Whoever a verb of saying follows, in any spelling. */
const NAME = `(?:the )?${WORD}(?: ${WORD}){0,4}`;
/** Whoever follows one: "German chancellor Angela Merkel", "a spokesman", or one word. */
const ROLE =
  '(?!(?:about|of|in|on|at|to|before|after|and|or|last|this|yesterday|today|with|from|who|is|has|was)\\b)\\p{Ll}+';
const FOLLOWING = `(?:the |a )?${PROPER} ${ROLE} ${PROPER}|(?:the |a )?(?:${ROLE} ){0,2}${PROPER}|(?:the|a|an|its|his|her|their) ${WORD}|${WORD}`;
const ADVERB =
  '(?:(?:\\p{L}+ly|just|also|already|once|even|then|now|again|is|are|was|were|has|have|had|keeps?|kept|quoted as)\\s+)*';
const TIME =
  '(?:(?:yesterday|today|earlier|later|recently|apparently|also|then|well|wow|lol|omg|yes|no|btw|fyi|remember|fun fact)[,:]?\\s+)*';
const END = '(?: that)?\\s*[:,]?\\s*$';
const CREDIT_BEFORE = new RegExp(
  `(?<=^|(?<!\\b\\p{Lu})[.!?;,:\\n]\\s*|(?:(?<!\\p{Lu}\\p{L}*\\s)\\band|\\b(?:but|so|when|that|how|because|as|if|while))\\s+)${TIME}(${NAME}?)(?:,[^,]{1,60},)?\\s+${ADVERB}${SAID}${END}`,
  'iu',
);
/** "Germany never said": whoever did not say it is not credited with it. */
const DENIED_BEFORE = new RegExp(
  `(?:^|[.!?;,:\\n]\\s*)(?:${WORD} ){0,5}(?:never|(?:did|does|do|has|have)(?:n['’]t| not)(?: ever)?)\\s+(?:say|said|claim|claimed|state|stated|write|written)${END}`,
  'iu',
);
const ACCORDING_BEFORE = new RegExp(
  `(?:according to|in the words of|to quote|quoting|quote from|as per|per)\\s+(${NAME})\\s*[:,]?\\s*$`,
  'iu',
);
const COLON_BEFORE = new RegExp(`(?:^|\\n|[.!?]\\s+)(${PROPER}):\\s*$`, 'u');
const CREDIT_AFTER = new RegExp(
  `^\\s*,?\\s*(?:${SAID}|according to)\\s+(${FOLLOWING})(?=[\\s.,;!?)]|$)`,
  'u',
);
const NAME_SAID_AFTER = new RegExp(`^\\s*,?\\s*(${NAME}?)\\s+${ADVERB}${SAID}\\b`, 'iu');
const DASH_AFTER = new RegExp(
  `^\\s*(?:[—–~-]{1,2}\\s*(${PROPER})(?=\\s*(?:$|[\\n,.(;]))|\\((${PROPER})(?:,[^)]*)?\\))`,
  'u',
);
const SOURCE = new RegExp(`(?:(?<=[.!?…"”’'»])\\s*|\\n\\s*)[—–~-]{1,2}\\s*${PROPER}\\s*$`, 'u');

const BEFORE = [CREDIT_BEFORE, ACCORDING_BEFORE, COLON_BEFORE];
const AFTER = [CREDIT_AFTER, NAME_SAID_AFTER, DASH_AFTER];

/** Words that stand where a name would and are nobody's in particular. */
const NOBODY =
  /^(?:he|she|they|it|we|you|i|one|who|people|everyone|everybody|somebody|someone|nobody|some|(?:the |this |that |your |my )?(?:article|text|report|paper|story|bot|quote|post|news|headline|source|link)|look|wow|see|also|edit|update|breaking|fact|note|reminder|fyi|btw|ps|tldr|again|and|but|so|here|this|that|example|summary|question|answer|actually|remember|omg|lol)$/i;

/** Whom the words around a quotation credit with it; a pronoun or the article itself is nobody in particular. */
export function credit(before: Piece | undefined, after: Piece | undefined): string | null {
  const name = creditedName(before, after);
  return name === null || NOBODY.test(name) ? null : name;
}

function creditedName(before: Piece | undefined, after: Piece | undefined): string | null {
  if (before !== undefined && !before.quoted) {
    if (DENIED_BEFORE.test(before.text)) return null;
    for (const pattern of BEFORE) {
      const name = pattern.exec(before.text)?.[1];
      if (name !== undefined) return name.trim();
    }
  }
  if (after === undefined || after.quoted) return null;
  for (const pattern of AFTER) {
    const match = pattern.exec(after.text);
    const name = match?.[1] ?? match?.[2];
    if (name !== undefined) return name.trim();
  }
  return null;
}

/** Words beside quotations without what credits somebody with them. */
export function withoutCredits(text: string, afterQuote: boolean, beforeQuote: boolean): string {
  let rest = text;
  if (beforeQuote) {
    for (const pattern of [DENIED_BEFORE, ...BEFORE]) rest = rest.replace(pattern, '');
  }
  if (afterQuote) {
    for (const pattern of AFTER) {
      const shorter = rest.replace(pattern, '');
      if (shorter !== rest) return shorter;
    }
  }
  return rest;
}

/** Whether a stretch holds no more than a name behind a dash. */
export function isSource(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(DASH_AFTER, ''));
}

/** "… have not been proven. — Angela Merkel": a quotation, and whom it is from at its end. */
export function splitSource(text: string): Piece[] {
  const match = SOURCE.exec(text);
  if (match === null) return [{ text, quoted: true }];
  return [
    { text: text.slice(0, match.index), quoted: true },
    { text: text.slice(match.index), quoted: false },
  ];
}
