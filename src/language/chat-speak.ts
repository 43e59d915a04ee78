/** How people in a hurry spell, and what they mean. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  `u you, ur your, r are, wat what, wht what, wut what, wot what, wats what's, whats what's, wen when, whens when's,
  wheres where's, hows how's, whys why's, wich which, hav have, hv have, wuld would, wud would, cud could, shud should,
  dose does, dus does, coz because, cuz because, cos because, bc because, bcoz because, abt about, bout about, wth with,
  ppl people, gov government, govt government, govts governments, gvt government, gonna going to, wanna want to,
  gotta got to, kinda kind of, sorta sort of, dunno do not know, thru through, tmrw tomorrow, tmr tomorrow,
  tonite tonight, msgs messages, msg message, dms messages, convos conversations, vids videos, pics pictures,
  info information, mutch much, meny many, mnay many, thier their, teh the, alot a lot, sombody somebody, evry every,
  abuot about, abotu about, aobut about, waht what, hwat what, whta what, hwo who, woh who, whihc which, whcih which,
  becuase because, becasue because, beacuse because, becouse because, agianst against, agaist against, aginst against,
  wiht with, hte the, hvae have, ahve have, doez does, deos does, tehy they, thay they, theri their, ther there,
  suposed supposed, supossed supposed, shoudl should, shoud should, woudl would, coudl could, betwen between,
  beetween between, allready already, alredy already, alreddy already, untill until, wether whether, wheter whether,
  anyting anything, somthing something, someting something, everyting everything, anoter another, dosent doesn't,
  dosnt doesn't, wher where, whre where, wy why, y why, whoz who's, shld should, wld would, cld could, wht's what's`
    .split(/,\s*/)
    .map((pair) => {
      const space = pair.indexOf(' ');
      return [pair.slice(0, space), pair.slice(space + 1)];
    }),
);

/** Where a question begins, so that what stands before only leads up to it. */
const LEADS = '(?= (?:who|what|when|where|why|how|if|whether|which|from|on))';
/** Where a message or one of its sentences begins, and where one ends. */
const BEGINS = '(?<=^|[,.!?:;…] ?)';
const ENDS = '(?=[\\s.!,)]*(?:$|[.!]))';
const ANYONE = '(?:some|any)(?:one|body)(?: here)?';
const NOISES = [
  // Words that are said and mean nothing.
  'l+o+l+|lmf?ao|rofl|omg|wtf|wth|smh|ngl|tbh|imh?o|fyi|btw|tho|idk|iirc|afaik|eli5|pls|plz|plis|thx|ty|haha+|hehe+|hm+|u[hm]+',
  'heya|hiya|bruh|bro|dude|mate|guys|folks|for real|fr|like seriously|so like',
  // Greetings and thanks.
  "(?:hi+|hey+a?|hello|yo+|greetings)(?:,? (?:all|there|every(?:one|body)|again|y'?all|chat|team|peeps|friends?|bot))*",
  'good (?:morning|afternoon|evening|day)(?:,? (?:all|to all|every(?:one|body)|folks))?|dear (?:all|friends?|bot|fellows?|members?)',
  `(?:many |a thousand )?(?:thanks|thank you)(?: (?:all|a lot|so much|very much|in advance|a million|for your help|kindly))*${ENDS}`,
  `${BEGINS}cheers${ENDS}|excuse me|pardon me|if you (?:please|don'?t mind)|asking for a friend`,
  // Turns of phrase that lead up to a question.
  'just (?:wondering|curious|asking|checking)|(?:quick|serious|genuine) question|long story short',
  '(?:honest|silly|dumb|stupid|newbie|noob|small|one) question(?= ?[:,;-])',
  `(?:any (?:idea|clue)s?|${ANYONE} (?:knows?|remembers?))${LEADS}|does ${ANYONE} (?:know|remember)`,
  `(?:(?:can|could|would|will) (?:you|${ANYONE})(?: please| kindly)? |(?<=^|[,.!?:;] |please ))(?:tell|remind|enlighten|explain to) (?:me|us)(?: please)?${LEADS}`,
  `i(?: do| just)? (?:wonder|(?:was|am) (?:just )?wondering)${LEADS}`,
  `(?:i(?:'d| would)(?: really)? (?:like|love)|i (?:just )?wan(?:t|na)(?: to)?)(?: to)? (?:know|find out|understand|hear)${LEADS}`,
  "i(?:'?m| am)(?: (?:so|a bit|really|totally|just|kinda))? (?:confused|lost|curious)|i (?:don'?t|do not) (?:get|understand) (?:it|this)(?=[,.;:!])",
  'help me out(?: here)?|(?:hang|hold) on|wait(?= (?:so|what|who|when|is|are|did|do))',
  "sorry if (?:this|it)(?:'s| is| has been| was| were)? (?:a )?(?:dumb|stupid|silly|asked(?: before| already)?)(?: question)?",
  "sorry for (?:asking|the (?:dumb|stupid|silly) question)|correct me if (?:i'?m|i am) wrong|if i may ask|may i ask(?= (?:who|what|when|where|why|how))",
];
const NOISE = new RegExp(`\\b(?:${NOISES.join('|')})\\b[\\s,.!…:]*`, 'giu');
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
