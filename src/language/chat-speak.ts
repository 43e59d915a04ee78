/** How people in a hurry spell, and what they mean. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  `u you, ur your, r are, wat what, wht what, wut what, wot what, wats what's, whats what's, wen when, whens when's,
  wheres where's, hows how's, whys why's, wich which, hav have, hv have, wuld would, wud would, cud could, shud should,
  dose does, dus does, coz because, cuz because, cos because, bc because, bcoz because, abt about, bout about, wth with,
  ppl people, gov government, govt government, govts governments, gvt government, gonna going to, wanna want to,
  gotta got to, kinda kind of, sorta sort of, dunno do not know, thru through, tmrw tomorrow, tmr tomorrow,
  tonite tonight, msgs messages, msg message, dms messages, convos conversations, vids videos, pics pictures,
  info information, mutch much, meny many, mnay many, thier their, teh the, alot a lot, sombody somebody, evry every`
    .split(/,\s*/)
    .map((pair) => {
      const space = pair.indexOf(' ');
      return [pair.slice(0, space), pair.slice(space + 1)];
    }),
);

/** Words that are said and mean nothing, and turns of phrase that only lead up to a question. */
const NOISE =
  /\b(?:l+o+l+|lmf?ao|rofl|omg|wtf|wth|smh|ngl|tbh|imh?o|fyi|btw|tho|idk|iirc|afaik|eli5|pls|plz|plis|thx|ty|haha+|hehe+|hm+|u[hm]+|yo+|hey+a?|hi+|heya|hiya|hello|bruh|bro|dude|mate|guys|folks|asking for a friend|just (?:wondering|curious|asking)|quick question|long story short|so like|like seriously|for real|fr|any (?:idea|clue)s?(?= (?:who|what|when|where|why|how|if|whether))|does any(?:one|body)(?: here)? (?:know|remember)|(?:hang|hold) on|wait(?= (?:so|what|who|when|is|are|did|do))|serious question|genuine question|sorry if (?:this|it)(?:'s| is| has been)? (?:dumb|stupid|asked(?: before| already)?))\b[\s,.!…]*/giu;
/** A word that is no part of an abbreviation, an address or a compound: "U.S.", "@u", "u-turn". */
const WORD = /(?<![\p{L}\p{N}.@#'’-])\p{L}+(?:['’]\p{L}+)?(?![\p{L}\p{N}'’-]|\.\p{L})/gu;

/** Nearly every question has none of the spellings, and to find none takes less time than to look at each word. */
const MAY_BE_SPELT = new RegExp(`(?<![a-z])(?:${[...SPELLINGS.keys()].join('|')})(?![a-z])`, 'iu');

let last = { text: '', plain: '' };

/** A question of a chat as it would stand in a letter; as it is where nothing else would be left. */
export function spellOut(text: string): string {
  // One question is spelt out by several who read it.
  if (last.text !== text) last = { text, plain: spelt(text) };
  return last.plain;
}

function spelt(text: string): string {
  const quiet = text.replace(NOISE, ' ');
  const plain = MAY_BE_SPELT.test(quiet)
    ? quiet.replace(WORD, (word) => SPELLINGS.get(word.toLowerCase()) ?? word).trim()
    : quiet.trim();
  return /[\p{L}\p{N}]/u.test(plain) ? plain : text;
}
