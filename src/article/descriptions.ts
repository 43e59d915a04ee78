import type { Token } from '../language/tagger.ts';

/** Words that tell a body or a firm from a person. */
export const BODY =
  /\b(?:Parliament|Commission|Council|Court|Union|Ministry|Department|Agency|Authority|Committee|Bank|Senate|Congress|Assembly|Office|Bureau|Association|Federation|Party|Board|Organi[sz]ation|University|Institute|Tribunal|Administration|Chamber|Confederation|Alliance|Trust|Fund|Society|Foundation|Service|Institution|Centre|Center|League|Club|Times|Post|Mail|Guardian|Herald|Tribune|Journal|News|Telegraph|Observer|Gazette|Chronicle|Press|Daily|Weekly|Police|Church|Churches|Movement|Front|Coalition|Network|Campaign|Rally|Bloc|College|Hospital|School|Museum|Clinic|Army|Navy|Guild|Group|Observatory|Workers|Teamsters|Teachers|Farmers|Nurses|Doctors|Journalists|Pilots|Firefighters|Democrats|Republicans|Conservatives|Liberals|Greens|Friends)\b/;
/** Names of days, months and the like: capital letters that name nobody. */
export const NOBODY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$|^(?:europe|asia|africa|america|north|south|east|west|western|eastern|christmas|easter|internet|english|god|i|covid|christmas eve)$/;
/** Words in the names of firms. */
export const FIRM =
  /\b(?:Inc|Corp|Ltd|Co|plc|PLC|LLC|GmbH|AG|SA|S\.A|B\.V|N\.V|Holdings?|Airlines|Airways|Motors|Technologies|Systems|Pharma\w*|Energy|Media|Group|Industries|Bancorp|Partners|Capital|Labs?|Foods|Steel|Telecom|Power|Electric|Oil|Gas|Petroleum|Mining|Insurance|Studios|Pictures|Games|Chemicals|Semiconductors?|Logistics|Shipping|Railways?|Water|Networks|Software|Solutions|Resources|Minerals|Metals|Breweries|Stores|Enterprises|Air)\b/;
export const COMPANY_WORDS =
  /^(?:company|firm|group|giant|manufacturer|maker|business|corporation|retailer|supplier|vendor|operator|developer|carmaker|startup|platform|network|airline|brand|publisher|broadcaster|club|team|union|bank|charity|party|organi[sz]ation|agency|regulator|watchdog|association|university|newspaper|body|bloc)$/;
/** What a firm is not, though it may be called an organisation. */
export const UNLIKE =
  /^(?:union|club|party|charity|agency|regulator|watchdog|association|university|newspaper|body|bloc|team|magazine|broadcaster)$/;
/** Words before a name that make it a body's: "newspaper La Republica". */
export const BODY_NOUNS =
  /^(?:company|firm|giant|newspaper|daily|weekly|magazine|broadcaster|agency|group|charity|bank|airline|retailer|club|startup|manufacturer|maker|union|party|website|platform|app|carmaker|developer|operator|network|supermarket|brewer|insurer|utility|fund|think-tank|watchdog|regulator|chain)$/;
export const OWN_FORMS = /^(?:government|administration|authorities|leadership|regime|cabinet|officials)$/;
/** Bodies of several people: nobody's "he". */
export const GROUP_WORDS =
  /(?:s|committee|council|board|union|company|firm|club|party|agency|office|government|panel|court|team|police|people|group|parliament|commission)$/;
/** Nouns for one person. */
export const PERSON_NOUN =
  /(?:[a-z]{2}(?:er|or|ist|ian|ant|ent|eer|ee)|man|woman|person|chief|official|diplomat|critic|judge|aide|mother|father|brother|sister|one|head|chair|boss|captain|coach|king|queen|envoy|mp|fan|friend|source|guard|pilot|nurse|adviser)$/;
export const COUNTRY_WORDS = /^(?:country|nation|kingdom|republic|island|government)$/;
export const ANYBODY =
  /^(?:others?|some|many|most|several|few|all|both|everyone|nobody|none|neither|each|those|half|another|someone|anyone)$/;

/** Past what belongs to a group: "Critics of Huawei", but "the parliament | on Friday". */
export function groupEnd(tokens: readonly Token[], end: number, to: number): number {
  const past = tokens.findIndex(({ lower, pos, text }, at) => {
    const loose =
      pos === 'ADP' && /^(?:about|over|on|at|to|with|after|before|during|until|since)$/.test(lower);
    // "the mayor of West Yorkshire": a point of the compass may open a name.
    const opens = tokens[at + 1]?.pos === 'PROPN' && at + 1 < to;
    // "in the south of the country": without its capital it is a noun like others.
    const named = NOBODY.test(lower) && /^\p{Lu}/u.test(text);
    return at >= end && at < to && (loose || pos === 'VERB' || (named && !opens));
  });
  if (past < 0) return to;
  return past > end && NOBODY.test(tokens[past]?.lower ?? '') && tokens[past - 1]?.pos === 'ADP'
    ? past - 1
    : past;
}

/** True for the key of a group that is an "it": "the committee", and neither "one worker" nor "critics". */
export function isOne(key: string): boolean {
  const head =
    key
      .split(/ (?:of|for|in|at|from|with) /)[0]
      ?.split(' ')
      .at(-1) ?? '';
  return (
    COMPANY_WORDS.test(head) ||
    !(/s$|^(?:people|men|women|police|staff)$/.test(head) || PERSON_NOUN.test(head))
  );
}

/** True for the key of a group of several people, which is nobody's "he". */
export function isBody(key: string): boolean {
  return GROUP_WORDS.test(key);
}
