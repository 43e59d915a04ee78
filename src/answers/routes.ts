import type { NameMention } from '../language/names.ts';
import type { Stance } from '../language/stances.ts';
import { askedMention } from './mentions.ts';

/** What a question in plain words asks for. */
export type Route =
  | {
      readonly to: 'stance';
      readonly actor: string;
      /** True where the question is for the actor's own words. */
      readonly says: boolean;
    }
  /** `about` is what stands behind the verb: "china" in "who accuses china". */
  | { readonly to: 'who'; readonly stance: Stance; readonly about: string }
  | { readonly to: 'who-banned'; readonly about: string }
  | { readonly to: 'help' }
  /** Talk to the bot about the bot, thanks, insults, orders: nothing that an article could answer. */
  | { readonly to: 'chat' }
  /** What the article comes to: its first sentence tells. */
  | { readonly to: 'gist' }
  /** Whether the article mentions something. */
  | { readonly to: 'mention'; readonly name: string }
  | { readonly to: 'search' };

/** What routing needs to know of the article. */
export interface Landmarks {
  readonly mentions: (text: string) => readonly NameMention[];
  /** Whether a phrase names an actor of the article, by any spelling. */
  readonly isActor: (phrase: string) => boolean;
  /** The same for a phrase that may be misspelt or in part. */
  readonly resembles: (phrase: string) => boolean;
  readonly stancesOf: (word: string) => readonly Stance[];
  readonly held: ReadonlySet<Stance>;
  /** Whether the article has a word, in any of its forms. */
  readonly knows: (lower: string) => boolean;
}

/** Words of a question that ask for nothing in particular: with an actor beside them, they ask where it stands. */
const EMPTY = new Set(
  `a an the is are was were be been do does did has have had will would should can could may might of on in at to for
   about with and or so then ok okay hey hi hello yo please pls plz thanks well um uh also again now just really
   what whats what's where how who's tell me us give show explain know i you we they it its their there here say says
   said saying think thinks thinking feel feels believe want wants stance position view views opinion take stand stands
   standing attitude line side role stuff thing things anything something regarding concerning this that these any
   all actually currently right case doing going up respond response reaction react reacts reacted itself himself
   herself themselves own words bout abt wat wut wht dose dos u r ur lol lmao bruh bro dude man guys hii hiya heya sup
   gonna tho cuz`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const SAYS = /\b(?:says?|said|saying|respond|response|comment)\b/i;
/** Where a misspelt or half a name is worth looking for. */
const ASKS_STANCE = /\b(?:stance|position|views?|opinion|attitude|about|think|stand|say)\b/i;
const WHO =
  /^(?:(?:so|and|but|ok|okay|hey|hi|um|please|tell me|do (?:you|we) know|can you tell me|any idea)[ ,]+)*(?:who(?:'s|’s| all| else)?|which (?:\w+ )?(?:countr(?:y|ies)|states?|nations?|governments?|actors?|part(?:y|ies)|ones?)|what (?:other )?(?:countr(?:y|ies)|states?|nations?|governments?))\b(.*)$/i;
const AUXILIARY =
  /^(?:else|all|exactly|actually|already|also|currently|is|are|was|were|has|have|had|been|being|'s|’s|ever|even|now|so|far|still)$/;
const FILLER =
  /^(?:a|an|the|it|them|this|that|huge|far|so|already|yet|from|in|on|of|by|for|about|over|against|with|to|its|their|at|and|or|else|then|now|there|here|exactly|any|again|so-far|up|right|currently|please|pls)$/;
/** After these the question is about who something was done to. */
const PASSIVE = /\b(?:is|are|was|were|been|being|gets?|got|'s|’s)\b/;

/** Reads what a question is for. Anything that is not plainly about a stance is for the search. */
export function route(question: string, landmarks: Landmarks): Route {
  const plain = question.trim().replace(/[?!.…\s]+$/u, '');
  if (
    /^(?:help|commands?|what can (?:you|i|this bot) (?:do|ask)(?: you)?|how do(?:es)? (?:you|this|it) work)$/i.test(
      plain,
    )
  ) {
    return { to: 'help' };
  }
  if (GIST.test(plain)) return { to: 'gist' };
  if (isChat(plain) || isOfTheServer(plain, landmarks)) return { to: 'chat' };
  const name = askedMention(plain);
  if (name !== null) return { to: 'mention', name };
  return (
    whoRoute(plain, landmarks) ??
    stanceRoute(plain, landmarks, landmarks.mentions(question)) ?? { to: 'search' }
  );
}

/** Asks for the whole in a few words, and names nothing of it. */
const GIST = (() => {
  const text = '(?:article|story|text|piece|thing|stuff|news|report|post)';
  const it = `(?:it|this|that|the ${text}|(?:this|that) ${text})`;
  const briefly = 'in (?:a nutshell|short|brief|a few words|one (?:line|sentence))';
  const gist =
    '(?:gist|main (?:points?|ideas?|story|news|message|thing|topic|takeaways?)|summary|key (?:points?|message|takeaways?)|takeaways?|point|headline|news|story|topic|subject|short version|tl;? ?dr)';
  const ways = [
    `what(?:['’]?s| is| was) (?:(?:this|that|the|it|all)(?: whole| news)? ?)*${text}?(?: all| mainly| basically)? about`,
    `what ${it}(?: is| was)(?: all| mainly| basically)? about`,
    `(?:what(?:['’]?s| is) )?(?:the )?${gist}(?: here| of ${it})?`,
    `(?:can|could|would) (?:you|u) (?:please )?sum(?:mari[sz]e)? (?:${it}|up ${it}|${it} up)(?: for (?:me|us))?`,
    `sum ${it} up|sum up ${it}|summary|summar(?:y|i[sz]e)(?: ${it})?(?: for (?:me|us))?`,
    `what(?:['’]?s| is) (?:going on|happening|up|new)(?: here| in ${it})?|what happened(?: here)?`,
    `what does ${it} say|what(?:['’]?s| is) ${it} saying`,
    `give (?:me|us) (?:the|a) ${gist}(?: of ${it})?`,
  ];
  const asked =
    '(?:can|could|would|will) (?:you|u|some(?:one|body)|any(?:one|body)) (?:please )?(?:tell|explain|give|show|say)(?: (?:to )?(?:me|us))?(?: the| a)?';
  return new RegExp(
    `^(?:(?:so|ok(?:ay)?|and|well|please|tell me|${asked}|${briefly})[ ,:]*)*(?:${ways.join('|')})(?:[ ,]*(?:${briefly}|please|then|exactly|here))*$`,
    'i',
  );
})();

/** Ways of asking that speak to the bot and are not about it. */
const POLITE =
  /\b(?:(?:can|could|would|will|do|did|have|are|r) (?:you|u|ya)(?: guys)?(?: (?:please|pls|kindly|maybe|happen to|able to))? (?:tell|show|explain|say|give|find|know|help|check|look|have|think|quote|got|remind|see)|(?:thank|thanks to) (?:you|u)|(?:you|u) (?:know|think|see|guys)|if you (?:can|could|know|please)|what do (?:you|u) (?:know|have))\b/gi;
const THANKS =
  /^(?:(?:ok(?:ay)?|great|cool|nice|awesome|perfect|good|wow|haha|lol|no|yes|yeah|yep|nope|right|alright|fine|hm+|thanks?(?: you)?|thx|ty|cheers|bye|goodbye|hello|hi|hey|good (?:bot|morning|night|evening|job)|well done|love it|me too|same|sure|so|that|this|it|helped?|helps|is|was|very|much|really|a lot|lots|for|the|all|and)[\s,!.]*)+$/i;
const ORDERS =
  /\b(?:ignore (?:all |any |the |your )*(?:previous|prior|above|earlier|instructions|rules)|system prompt|pretend (?:to be|you)|act as|role ?play|jailbreak|developer mode|shut up|stfu|screw you|fuck|tell me a joke|write (?:me )?(?:a|an|some) (?:poem|song|story|essay|haiku|code)|sing (?:me )?a|say (?:hi|hello|something)|translate|repeat after me)\b/i;

const YOU = /\b(?:you|your|yours|yourself|u|ur)\b/i;

/** True where a message talks to the bot rather than asks the article. */
function isChat(plain: string): boolean {
  if (THANKS.test(plain) || ORDERS.test(plain)) return true;
  return YOU.test(plain) && YOU.test(plain.replace(POLITE, ' ').replace(/\bU\.\w/g, ' '));
}

/** What people talk of where they talk: the server, its bots, emojis and moderators. */
const SERVER =
  /\b(?:server|discord|emojis?|emotes?|stickers?|gifs?|memes?|moderators?|mods?|nitro|voice chat|playlist|minecraft|fortnite|roblox|pizza|horoscope|weather)\b|^!\w+|\bfollow (?:me|back)\b|\bchange my mind\b/gi;

/** True where a message is about the place it is written in, of which the article has nothing. */
function isOfTheServer(plain: string, { knows }: Landmarks): boolean {
  const words = plain.match(SERVER) ?? [];
  return words.length > 0 && !words.some((word) => knows(word.toLowerCase()));
}

/** Stances that a reader would take for one another. */
const NEAR: Partial<Readonly<Record<Stance, readonly Stance[]>>> = {
  denies: ['rejects'],
  rejects: ['denies'],
  restricts: ['banned'],
  claims: ['accuses'],
};

/** "who banned huawei", "which countries are reviewing it": a word for who, a stance, and nothing unknown behind. */
function whoRoute(plain: string, { stancesOf, held, knows, isActor }: Landmarks): Route | null {
  const rest = WHO.exec(plain)?.[1];
  if (rest === undefined) return null;
  const words = rest
    .toLowerCase()
    .replace(/\bin favou?r of\b/, 'supports')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const at = words.findIndex((word) => !AUXILIARY.test(word));
  const verb = words[at];
  if (verb === undefined) return null;
  const named = stancesOf(verb);
  // Who denies is who rejects, in an article that knows the one word and not the other. A stance that it does not hold
  // at all is asked for all the same: the answer is that nobody does it.
  const near = named.flatMap((stance) => [stance, ...(NEAR[stance] ?? [])]);
  const stance = near.find((candidate) => held.has(candidate)) ?? named[0];
  if (stance === undefined) return null;
  const passive =
    PASSIVE.test(words.slice(0, at).join(' ')) &&
    /(?:ed|en)$/.test(verb) &&
    !/^(?:concerned|opposed|worried)$/.test(verb);
  if (passive) return null;
  const behind = words.slice(at + 1);
  const asks = behind.every((word) => FILLER.test(word) || knows(word) || isActor(word));
  // "who would vote against it": the words behind may turn the stance round, so that the search has to read them.
  if (!asks || behind.some((word) => /^(?:against|not|me|you|us|my)$/.test(word))) return null;
  const about = behind.filter((word) => !FILLER.test(word)).join(' ');
  return stance === 'banned' && behind.length <= 3
    ? { to: 'who-banned', about }
    : { to: 'who', stance, about };
}

/** "what about australia?", "stance of germany": an actor, and words that ask for nothing else. */
function stanceRoute(
  plain: string,
  { isActor, resembles }: Landmarks,
  known: readonly NameMention[],
): Route | null {
  if (known.length === 1 && known[0] !== undefined) {
    const { start, end } = known[0];
    const others = `${plain.slice(0, start)} ${plain.slice(end)}`.toLowerCase().replace(/['’]s\b/g, '');
    ROUGH_WORD.lastIndex = 0;
    for (let found = ROUGH_WORD.exec(others); found !== null; found = ROUGH_WORD.exec(others)) {
      if (!EMPTY.has(trimmed(found[0]))) return null;
    }
    return { to: 'stance', actor: plain.slice(start, end), says: SAYS.test(others) };
  }
  if (known.length > 1) return null;
  const content: string[] = [];
  const lower = plain.toLowerCase();
  ROUGH_WORD.lastIndex = 0;
  for (let found = ROUGH_WORD.exec(lower); found !== null; found = ROUGH_WORD.exec(lower)) {
    const word = trimmed(found[0]);
    if (EMPTY.has(word) || (POSSESSIVE.test(word) && EMPTY.has(word.replace(POSSESSIVE, '')))) continue;
    content.push(word);
    if (content.length > LONGEST_NAME) return null;
  }
  const phrase = content.join(' ').replace(/['’]s\b/g, '');
  if (phrase === '') return null;
  if (!isActor(phrase) && !(ASKS_STANCE.test(plain) && resembles(phrase))) return null;
  return { to: 'stance', actor: phrase, says: SAYS.test(plain) };
}

/** No more words than this name an actor. */
const LONGEST_NAME = 4;
const POSSESSIVE = /['’]s$/;

/** A word with the marks that stand within it, and those that may trail behind. Most questions are told by the first few. */
const ROUGH_WORD = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu;

function trimmed(word: string): string {
  return /[.'’-]$/.test(word) ? word.replace(/[.'’-]+$/, '') : word;
}
