/** A kind of answer that a passage can be seen to hold or to lack. */
export type Demand = 'quantity' | 'year' | 'clock' | 'time' | 'person';

const QUANTITY =
  /\b(?:how (?:many|much|large|big|long|old|tall|high|far|fast|deep|heavy|wide|expensive|often)|what (?:is |was |are |were )?(?:the )?(?:\w+ )?(?:percentage|percent|proportion|share|fraction|number|amount|price|cost|salary|total|budget|turnover|revenue|population|speed|minimum|maximum|size)|how (?:big|high) (?:is|was) the)\b/i;
const YEAR = /\b(?:(?:in )?(?:what|which) year|what year)\b/i;
const CLOCK = /\b(?:(?:at )?what time|what hour)\b/i;
const TIME =
  /\b(?:when (?:is|are|was|were|does|do|did|will|would|can|has|have|had)|(?:on |in )?(?:what|which) (?:date|day|month|week|decade|century)|how soon|how long ago|since when|until when|by when)\b/i;

const PERSON =
  /\bwho(?:'s|’s| is| was| are| were)? (?:currently |now )?(?:the |their |its |his |her |head of |in charge )?(?:[\p{L}'’-]+ ){0,2}?(?:heads?|boss|chief|ceo|president|minister|chancellor|chairman|chairwoman|chair|director|leaders?|founders?|owners?|spokes(?:man|woman|person)|ambassador|mayor|king|queen|premier|secretary|commissioner|author|editor|manager|rapporteur|inventor|captain|coach)\b/iu;

/** Words of number; "one" and "a" count nothing by themselves. */
const NUMERAL =
  /(?<![\p{L}\d])(?:[$€£¥]\s?)?\d[\d.,]*(?:\s?%)?(?![\p{L}\d])|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|fifth|tenth|twice|double|triple|single|once|both|none|majority|most|percent|(?<!no )one|pair|couple|few)\b/iu;
/** The number of a day in a month counts nothing: "March 19". */
const DATED =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gi;
const YEARS =
  /\b(?:1\d{3}|20\d\d)\b|\b\d{3,4}s?\b|\bcentury\b|\b(?:AD|BC|BCE|CE)\b|\b(?:this|last|next|same|following|previous|that) year\b/i;
const HOURS =
  /\b\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m|p\.?m|o'clock|hours|GMT|UTC|CET)\b|\b\d{1,2}[:.]\d\d\b|\b(?:noon|midnight|dawn|dusk|sunrise|sunset|morning|evening|afternoon)\b/i;
const TIMES =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|today|yesterday|tomorrow|tonight|now|currently|already|recently|soon|later|earlier|ago|week|month|year|years|months|weeks|days?|decade|century|centuries|spring|summer|autumn|winter|morning|evening|night|noon|midnight|after|before|during|since|until|till|when|while|once|following|upon|at the time|beginning|end|era|age|period|reign|war|term|time)\b|\b\d{3,4}s?\b/i;

/** A capitalised word inside a sentence that is no day, month or point of the compass. */
const PERSON_NAME =
  /(?<=\P{L})(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Western|Eastern|Northern|Southern|Europe|Asia|Africa|The|I)\b)\p{Lu}\p{Ll}+/u;

/** What kind of answer a question plainly demands; null for every other question. */
export function demandOf(question: string): Demand | null {
  if (YEAR.test(question)) return 'year';
  if (CLOCK.test(question)) return 'clock';
  if (QUANTITY.test(question)) return 'quantity';
  if (PERSON.test(question)) return 'person';
  return TIME.test(question) ? 'time' : null;
}

/**
 * Whether a passage holds anything of the kind. Generous: a passage that might answer is not held back.
 * `known` are names in the passage of countries and bodies, which are no persons.
 */
export function offers(passage: string, demand: Demand, known: () => readonly string[]): boolean {
  if (demand === 'year') return YEARS.test(passage);
  if (demand === 'clock') return HOURS.test(passage);
  if (demand === 'time') return TIMES.test(passage);
  if (demand === 'person')
    return PERSON_NAME.test(known().reduce((text, name) => text.replaceAll(name, ' '), passage.slice(1)));
  return NUMERAL.test(passage.replace(DATED, ' '));
}
