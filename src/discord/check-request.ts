// "is that right?", "source?", "did they really say so?": what somebody says who wants the message they reply to
// checked, and has no question of their own. Said of "this", "it" or "they", it is about that message alone.

const IT =
  '(?:this|that|it|these|those|they|them|he|him|she|her|(?:the|this|that) (?:quote|quotation|claim|message|one|post|above))';
const REALLY = '(?:really|actually|even|truly|exactly|ever|all|quite)';
const RIGHT =
  '(?:right|true|correct|so|accurate|real|legit|legitimate|genuine|exact|verbatim|word for word|wrong|false|fake|bs|bullshit|nonsense|misleading|misquoted|out of context|made up|misquoted|an? (?:real|true|exact|correct|genuine|direct|fake|made up)? ?(?:quote|quotation|claim)|in (?:it|there|the article)|from (?:it|the article)|what (?:it|he|she|they|the article) (?:says?|said|states?))';
const PROOF = '(?:sources?|sauce|proof|evidence|citations?|references?|receipts)';
const SAY = '(?:says?|said|states?|claims?|mentions?)';

const REQUEST = new RegExp(
  `^(?:${[
    '',
    `(?:fact ?)?(?:check|verify|confirm)(?: ${IT})?(?: (?:out|for me|against (?:it|the article)))*`,
    `(?:is|are|was|were|isn't|aren't|wasn't|isnt|aint|ain't) ${IT}(?: ${REALLY})?(?: ${RIGHT})?`,
    `(?:${REALLY} )?${RIGHT}`,
    `${REALLY}`,
    `(?:(?:is|are|was|were) ${IT} )?${RIGHT} or (?:not|${RIGHT})`,
    `(?:is there )?(?:any|some) truth (?:to|in) ${IT}`,
    '(?:quote|source|claim) check',
    '(?:citation|source)s? needed',
    `how (?:true|right|correct|accurate) (?:is|was) ${IT}`,
    `(?:(?:any|a|the|got|got a|got any|your|what's the|whats the|what is the|where's the|where is the|have a|do you have an?|is there an?) )?${PROOF}(?: (?:for|of|on) ${IT})?`,
    `(?:says who|who (?:says|said) (?:so|${IT}))`,
    `where(?:'s| is| does| did|s)? ${IT}(?: (?:come |taken )?from)?`,
    `where (?:does|did|do) (?:it|they|he|she|the article) ${SAY}(?: (?:so|${IT}))?`,
    `(?:does|did|do|has|have|would) (?:it|they|he|she|anyone|anybody|the article)(?: ${REALLY})? ${SAY}(?: (?:so|${IT}))?`,
  ].join('|')})$`,
);

/** Words that ask for nothing by themselves. */
const FILLERS =
  /\b(?:please|pls|plz|hey|hi|hello|hmm+|umm*|well|ok|okay|so|and|but|wait|lol|bot|verbatim(?= \S)|thanks|thank you|thx|(?:can|could|would|will) you|mate|dude|guys|now|tho|though)\b/g;

/** Whether what is said in a reply asks for no more than to check the message replied to. */
export function asksForCheck(question: string): boolean {
  const said = question
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/-/g, ' ')
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ');
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  // "is it so" keeps its "so", "so is it right" does not need it.
  return REQUEST.test(plain(said)) || REQUEST.test(plain(said.replace(FILLERS, ' ')));
}
