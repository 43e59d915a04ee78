import { isDocumentNoun } from '../language/actor-nouns.ts';
import { isSpeechVerb } from '../language/stances.ts';
import type { Token } from '../language/tagger.ts';
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
/** The same in passing: "calling it “a disgrace”". */
const VOICED =
  /^(?:accus|dismiss|hail|condemn|denounc|criticis|criticiz|slamm|blast|blam|brand|labell?|dubb|characteri[sz]|prais|welcom|decry|deplor|mock|demand|urg|reject|defend|call|describ|complain|boast|declar|ask|lament|conclud|predict|question)ing$/;
/** What documents do with what they say. */
const FINDING = /^(?:f[io][nu]n?d|show|estimat|reveal|suggest|conclud|indicat)/;
const SUBORDINATE = /^(?:if|when|after|before|while|since|although|though|because|once|until|as)$/;
const SAYING = /^(?:say|add|warn|argu|claim|insist|alleg|not|writ|explain|stress|tell)ing$/;
/** Nouns that a clause with "that" hangs on: "denied reports that" does not say what follows. */
const CONTENT =
  /^(?:claims?|reports?|allegations?|accusations?|suggestions?|fears|evidence|idea|fact|rumou?rs|concerns?|charges?|speculation)$/;

/** Whether a clause reports what its subject says. */
export function isSpeaking(reading: Reading, clause: ReadClause): boolean {
  const { tokens } = reading;
  const verb = tokens[clause.verb];
  if (verb === undefined || clause.negated || clause.subject === null || isQuoted(reading, verb))
    return false;
  // "has said nothing publicly", but "said little had been agreed"
  const silent = /^(?:nothing|little)$/.test(tokens[clause.verb + 1]?.lower ?? '');
  if (silent && !/^(?:AUX|VERB)$/.test(tokens[clause.verb + 2]?.pos ?? '')) return false;
  if (clause.passive) return isQuotedAs(tokens, clause);
  if (clause.form === 'gerund') return reportsInPassing(reading, clause);
  if (clause.form === 'infinitive') return goesOnToSay(reading, clause);
  if (clause.form !== 'finite' || tokens[clause.subject.from]?.lower === 'whose') return false;
  // "dismissed the call as “desperate stuff”": the words in marks behind the verb are its subject's.
  if (VOICING.test(verb.lower)) return isQuotedBehind(reading, clause) && clause.subjects.length > 0;
  // "cited officials as saying"
  if (/^(?:cit|quot)(?:es?|ed)$/.test(verb.lower))
    return /as$/.test(wordBefore(tokens, clause.verb, /^saying$/));
  if (!(isSpeechVerb(verb.lower) || verb.lower === 'put' || tellsInMarks(reading, clause))) return false;
  // "after observers reported that" tells when, not who speaks.
  if (/^(?:after|before|when|while|since|because|until|once)$/.test(clause.link ?? '')) return false;
  if (REPORTS.test(verb.lower)) return true;
  // "As one diplomat put it"
  if (verb.lower === 'put') return tokens[clause.verb + 1]?.lower === 'it' && clause.link === 'as';
  return (
    // "A study found no link"
    (isDocumentNoun(tokens[clause.subject.head]?.lower ?? '') && FINDING.test(verb.lower)) ||
    hasContent(reading, clause) ||
    isClosing(reading, clause) ||
    (reading.quoted.inside.length > 0 && !SHOWING.test(verb.lower))
  );
}

/** Any verb of speaking reports where a clause tells what: "declared on Monday that", "reported 200 people entered". */
function hasContent({ tokens, clauses }: Reading, { verb }: ReadClause): boolean {
  if (tokens[verb + 1]?.lower === 'that') return true;
  return clauses.some(({ governor, link, form, from, subject }) => {
    if (form !== 'finite' || clauses[governor ?? -1]?.verb !== verb) return false;
    const start = Math.min(from, subject?.from ?? from);
    // "denied reports that" does not say what follows.
    if (link === 'that') return !CONTENT.test(tokens[start - 2]?.lower ?? '');
    // "will rule whether it may": nothing is told yet.
    if (/^(?:whether|if)$/.test(link ?? '')) return false;
    // "asked a man who had": that tells which man.
    if (
      subject === null ||
      subject.from <= verb ||
      /^(?:who|which|that)$/.test(tokens[from - 1]?.lower ?? '')
    )
      return false;
    return tokens
      .slice(verb + 1, subject.from)
      .every(({ pos, lower }) => (pos === 'ADV' || pos === 'ADP') && lower !== 'whether');
  });
}

/** "..., a report by the institute showed.", "..., the paper reported, citing officials" */
function isClosing({ tokens, clauses, quoted }: Reading, { verb, subject }: ReadClause): boolean {
  const start = subject?.from ?? 0;
  const end = tokens[verb + 1];
  if (/^(?:den|object|protest)/.test(tokens[verb]?.lower ?? '') || tokens[start - 1]?.text !== ',')
    return false;
  if (!(/^[.,]$/.test(end?.text ?? '') || /^(?:on|in|last|this)$/.test(end?.lower ?? ''))) return false;
  // "When the party called, thousands responded." has nothing that they may have said.
  const said = clauses.some(
    ({ verb: at, form, link }) => at < start && form === 'finite' && !SUBORDINATE.test(link ?? ''),
  );
  return said || quoted.inside.length > 0;
}

/** "rejected the ultimatum, saying that", "replied by saying": a participle that reports, told of the main subject. */
function reportsInPassing(reading: Reading, clause: ReadClause): boolean {
  const lower = reading.tokens[clause.verb]?.lower ?? '';
  const link = reading.tokens[clause.from - 1]?.lower ?? '';
  if (SAYING.test(lower)) return /^(?:,|by|in|while)$/.test(link);
  return link === ',' && VOICED.test(lower) && isQuotedBehind(reading, clause);
}

/** "went on to say that" */
function goesOnToSay({ tokens, clauses }: Reading, { verb, from, governor }: ReadClause): boolean {
  const main = clauses[governor ?? -1];
  return (
    /^(?:say|add|warn|claim|argue|tell|write|stress|explain|insist)$/.test(tokens[verb]?.lower ?? '') &&
    tokens[from - 1]?.lower === 'on' &&
    main?.negated === false &&
    /^(?:go|goes|went|gone)$/.test(tokens[main.verb]?.lower ?? '')
  );
}

function isQuotedBehind({ tokens, quoted }: Reading, { verb }: ReadClause): boolean {
  return quoted.inside.some(({ start }) => start > (tokens[verb]?.start ?? 0));
}

/** The word before the first one behind `at` that has a form; empty where none follows soon. */
function wordBefore(tokens: readonly Token[], at: number, form: RegExp): string {
  const found = tokens.slice(at + 1, at + 14).findIndex(({ lower }) => form.test(lower));
  return found < 0 ? '' : (tokens[at + found]?.lower ?? '');
}

/** "shot back that it would “close every diner”": any verb reports where the clause it opens is quoted in part. */
function tellsInMarks({ tokens, quoted }: Reading, clause: ReadClause): boolean {
  const that = tokens.slice(clause.verb + 1, clause.verb + 3).find(({ lower }) => lower === 'that');
  return (
    that !== undefined && clause.subjects.length > 0 && quoted.inside.some(({ start }) => start > that.end)
  );
}

/** "was quoted as saying", "is reported to have said". */
function isQuotedAs(tokens: readonly Token[], { verb }: ReadClause): boolean {
  if (!/^(?:quoted|cited|reported)$/.test(tokens[verb]?.lower ?? '')) return false;
  return tokens.slice(verb + 1, verb + 14).some(({ lower }) => /^(?:saying|said|say)$/.test(lower));
}
