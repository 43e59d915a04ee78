import { isDocumentNoun } from '../language/actor-nouns.ts';
import { isSpeechVerb } from '../language/stances.ts';
import { isQuoted, type ReadClause, type Reading } from './read.ts';

/** They always report words. The other verbs of speaking do where a quotation or a clause follows: "showed that". */
const REPORTS =
  /^(?:say|says|said|saying|tell|tells|told|adds?|added|claims?|claimed|argue[sd]?|insist(?:s|ed)?|assert(?:s|ed)?|contend(?:s|ed)?|maintain(?:s|ed)?|allege[sd]?|warn(?:s|ed)?|explain(?:s|ed)?|acknowledge[sd]?|admit(?:s|ted)?|concede[sd]?|remark(?:s|ed)?|stress(?:es|ed)?|wrote|writes|recall(?:s|ed)?|complain(?:s|ed)?|quip(?:s|ped)?|repl(?:y|ies|ied)|point(?:s|ed)?|tweet(?:s|ed)|posted|testif(?:y|ies|ied)|quipp?(?:s|ed))$/;
/** They say something where a clause follows; beside a quotation they may well not. */
const SHOWING =
  /^(?:show|rule|find|found|fear|hope|expect|signal|indicate|think|thought|believe|promise|vow|den(?:y|ie)|object|protest|report|announce|continue|estimate)/;
/** They pass judgement in words, which a quotation behind them gives. */
const VOICING =
  /^(?:accus|dismiss|hail|condemn|denounc|criticis|criticiz|slam|blast|blam|brand|label|dub|characteri[sz]|prais|welcom|decr[iy]|lambast|deplor|mock|ridicul|attack|demand|urg|reject|defend)(?:e|es|s|d|ed|med|bed)?$/;
const SAYING = /^(?:say|add|warn|argu|claim|insist|alleg|not|writ|explain|stress|tell)ing$/;
/** Nouns that a clause with "that" hangs on: "denied reports that" does not say what follows. */
const CONTENT =
  /^(?:claims?|reports?|allegations?|accusations?|suggestions?|fears|evidence|idea|fact|rumou?rs|concerns?|charges?|speculation)$/;

/** Whether a clause reports what its subject says. */
export function isSpeaking(reading: Reading, clause: ReadClause): boolean {
  const { tokens, clauses, quoted } = reading;
  const verb = tokens[clause.verb];
  if (verb === undefined || clause.negated) return false;
  // "has said nothing publicly"
  if (/^(?:nothing|little)$/.test(tokens[clause.verb + 1]?.lower ?? '')) return false;
  if (clause.passive) return isQuotedAs(reading, clause);
  // "rejected the ultimatum, saying that": a participle that reports, told of the subject of the main verb.
  const participial = clause.form === 'gerund' && SAYING.test(verb.lower) && !isQuoted(reading, verb);
  if (participial && tokens[clause.from - 1]?.text === ',') return clause.subject !== null;
  if (clause.form !== 'finite' || tokens[clause.subject?.from ?? -1]?.lower === 'whose') return false;
  // "dismissed the call as “desperate stuff”": the words in marks behind the verb are its subject's.
  if (VOICING.test(verb.lower)) {
    const words = quoted.inside.find(({ start }) => start > verb.start);
    return words !== undefined && !isQuoted(reading, verb) && clause.subjects.length > 0;
  }
  if (
    !(isSpeechVerb(verb.lower) || verb.lower === 'put' || tellsInMarks(reading, clause)) ||
    isQuoted(reading, verb) ||
    clause.subject === null
  )
    return false;
  // "after observers reported that" tells when, not who speaks.
  if (/^(?:after|before|when|while|since|because|until|once)$/.test(clause.link ?? '')) return false;
  if (REPORTS.test(verb.lower)) return true;
  // "A study found no link"
  const document = isDocumentNoun(tokens[clause.subject.head]?.lower ?? '');
  if (
    document &&
    /^(?:find|show|estimat|reveal|suggest|conclud|indicat)/.test(verb.lower.replace('found', 'find'))
  )
    return true;
  // "As one diplomat put it"
  if (verb.lower === 'put') return tokens[clause.verb + 1]?.lower === 'it' && clause.link === 'as';
  const index = clauses.indexOf(clause);
  const content = clauses.some(
    ({ governor, link, form, from }) =>
      governor === index &&
      form === 'finite' &&
      (link === 'that' || tokens[from - 1]?.pos !== 'PUNCT') &&
      link !== 'as',
  );
  const opener = tokens[clause.verb + 1]?.lower ?? '';
  // "..., a report by the institute showed.", "..., the paper reported, citing officials"
  const end = tokens[clause.verb + 1];
  const closing =
    !/^(?:den|object|protest)/.test(verb.lower) &&
    tokens[clause.subject.from - 1]?.text === ',' &&
    (/^[.,]$/.test(end?.text ?? '') || /^(?:on|in|last|this)$/.test(end?.lower ?? ''));
  // "declared on Monday that"
  const told = clauses.some(
    ({ governor, link, form, from, subject }) =>
      governor === index &&
      link === 'that' &&
      form === 'finite' &&
      !CONTENT.test(tokens[Math.min(from, subject?.from ?? from) - 2]?.lower ?? ''),
  );
  if (opener === 'that' || told || closing) return true;
  return (
    (content && /^(?:that|it|he|she|they|the|its)$/.test(opener)) ||
    (quoted.inside.length > 0 && !SHOWING.test(verb.lower))
  );
}

/** "shot back that it would “close every diner”": any verb reports where the clause it opens is quoted in part. */
function tellsInMarks({ tokens, quoted }: Reading, clause: ReadClause): boolean {
  const that = tokens.slice(clause.verb + 1, clause.verb + 3).find(({ lower }) => lower === 'that');
  return (
    that !== undefined && clause.subjects.length > 0 && quoted.inside.some(({ start }) => start > that.end)
  );
}

/** "was quoted as saying", "is reported to have said". */
function isQuotedAs({ tokens }: Reading, { verb, subject }: ReadClause): boolean {
  if (subject === null || !/^(?:quoted|cited|reported)$/.test(tokens[verb]?.lower ?? '')) return false;
  return tokens.slice(verb + 1, verb + 14).some(({ lower }) => /^(?:saying|said|say)$/.test(lower));
}
