import { isActorNoun, isDocumentNoun } from './actor-nouns.ts';
import type { Clause } from './clause.ts';
import { isNominal, type Phrase, phraseEndingAt, phraseStartingAt, QUOTE_MARK, withHead } from './phrases.ts';
import { isSpeechVerb } from './stances.ts';
import type { Token } from './tagger.ts';
import { SPEAKING, type VerbGroup } from './verb-groups.ts';

/** Who does what a verb says, before it or behind it; `shared` where the clause before it lends its own. */
export function subjectOf(
  tokens: readonly Token[],
  group: VerbGroup,
  before: readonly Clause[],
): { subject: Phrase | null; shared: boolean } {
  const own = (subject: Phrase | null) => ({ subject, shared: false });
  // "wrote that jobs could go, and called on her": past a comma the verb goes with the one that governs the clause.
  // So it does in "Britain denied a report that Johnson went to Italy, saying he had not".
  const saying = group.form === 'gerund' && SPEAKING_GERUND.test(tokens[group.verb]?.lower ?? '');
  const mark = QUOTE_MARK.test(tokens[group.from - 2]?.text ?? '') ? 3 : 2;
  const coordinated = tokens[group.from - 1]?.pos === 'CCONJ' && tokens[group.from - mark]?.text === ',';
  const resumes = coordinated || (saying && tokens[group.from - 1]?.text === ',');
  const last = before.findLast(
    ({ form, subject, link }) => form === 'finite' && subject !== null && !(resumes && link === 'that'),
  );
  // "said the law was unjust and urged": a thing does not urge, whoever spoke of it may.
  const able = before.findLast(
    ({ form, subject }) => form === 'finite' && subject !== null && canAct(tokens[subject.head]),
  );
  // "told fans it was time to go, but added": what is spoken goes on with whoever the sentence is about.
  const main =
    coordinated &&
    tokens[last?.subject?.head ?? -1]?.lower === 'it' &&
    SPEAKING.test(tokens[group.verb]?.lower ?? '')
      ? before.findLast(
          ({ form, subject, governor }) =>
            form === 'finite' && governor === null && subject !== null && canAct(tokens[subject.head]),
        )
      : undefined;
  const subject =
    main?.subject ??
    (canAct(tokens[last?.subject?.head ?? -1]) ? last?.subject : (able?.subject ?? last?.subject));
  const taken = { subject: subject ?? null, shared: true };
  if (group.form === 'gerund' && isNominal(tokens[group.from - 1])) {
    // "with Keller calling the deal a disgrace"
    const phrase = phraseEndingAt(tokens, group.from - 1);
    if (phrase !== null && tokens[phrase.from - 1]?.lower === 'with') return own(phrase);
  }
  if (group.form === 'infinitive' || group.form === 'gerund') return taken;
  let at = group.from - 1;
  // "Krell himself says"
  while (
    at >= 0 &&
    (tokens[at]?.pos === 'ADV' ||
      QUOTE_MARK.test(tokens[at]?.text ?? '') ||
      /sel(?:f|ves)$/.test(tokens[at]?.lower ?? ''))
  )
    at--;
  if (tokens[at]?.lower === 'no' && tokens[at + 1]?.lower === 'longer') at--;
  // "The two parties, usually foes, both voted": of those before the aside.
  if (/^(?:both|all|each)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.text === ',') at--;
  const token = tokens[at];
  if (token === undefined) return own(inverted(tokens, group));
  if (group.form === 'participle' && token.pos === 'CCONJ') return taken;
  if (group.form === 'participle') return own(phraseEndingAt(tokens, token.text === ',' ? at - 1 : at));
  if (token.text === ',' || /^[?!…]$/.test(token.text)) {
    const behind = inverted(tokens, group);
    const quoted = QUOTE_MARK.test(tokens[group.from - 1]?.text ?? '');
    const opening = parenthesis(tokens, at, before);
    if (behind !== null && (quoted || opening === null)) return own(behind);
    if (opening !== null) return own(toldOf(tokens, phraseEndingAt(tokens, opening - 1)));
    return taken;
  }
  if (token.text === ')' || /^[–—-]$/.test(token.text)) {
    const open = tokens.findLastIndex(
      ({ text }, k) => k < at && (token.text === ')' ? text === '(' : text === token.text),
    );
    return own(open > 0 ? phraseEndingAt(tokens, open - 1) : null);
  }
  if (token.pos === 'CCONJ') return taken;
  if (/^(?:who|which|that)$/.test(token.lower) && token.pos !== 'DET')
    return own(relativeSubject(tokens, at, group));
  const wearing = besideGerund(tokens, group, before);
  if (wearing !== null) return own(wearing);
  // "Residents of the terraces nearby have": an adjective may close the phrase.
  if (!isNominal(token) && !(token.pos === 'ADJ' && isNominal(tokens[at - 1]))) {
    return token.pos === 'VERB' ? taken : own(inverted(tokens, group));
  }
  return own(pastOpener(tokens, plainSubject(tokens, at, before)));
}

/** "Miners wearing black | surrounded the hall": a participle and its object between a noun and its verb. */
function besideGerund(tokens: readonly Token[], group: VerbGroup, before: readonly Clause[]): Phrase | null {
  const hanging = before.at(-1);
  if (hanging?.form !== 'gerund' || group.form !== 'finite' || !isNominal(tokens[hanging.from - 1]))
    return null;
  if (before.some(({ form }) => form === 'finite')) return null;
  if (tokens.slice(hanging.from, group.from).some(({ pos }) => /^(?:PUNCT|CCONJ|SCONJ)$/.test(pos)))
    return null;
  const phrase = phraseEndingAt(tokens, hanging.from - 1);
  return phrase !== null && canAct(tokens[phrase.head]) ? phrase : null;
}

/** "Ann Hale, head of Norvane, the region's largest firm, said": the name before what it is told to be. */
function toldOf(tokens: readonly Token[], phrase: Phrase | null): Phrase | null {
  if (phrase === null || tokens[phrase.from - 1]?.text !== ',') return phrase;
  if (tokens[phrase.head]?.pos === 'PROPN' || !isActorNoun(tokens[phrase.head]?.lower ?? '')) return phrase;
  const name = phraseEndingAt(tokens, phrase.from - 2);
  const opener = tokens[(name?.from ?? 0) - 1];
  const opens = opener === undefined || /^(?:CCONJ|SCONJ)$/.test(opener.pos) || QUOTE_MARK.test(opener.text);
  return name !== null && opens && tokens[name.head]?.pos === 'PROPN' ? name : phrase;
}

/** Whom "who", "which" or "that", the token `at`, stands for. */
function relativeSubject(tokens: readonly Token[], at: number, group: VerbGroup): Phrase | null {
  let noun = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  // "Fumiko Aoki, 74, who has protested"
  if (tokens[noun]?.pos === 'NUM' && tokens[noun - 1]?.text === ',') noun -= 2;
  const phrase = isNominal(tokens[noun]) ? phraseEndingAt(tokens, noun) : null;
  if (phrase === null) return null;
  const who = tokens[at]?.lower === 'who';
  const speaks = SPEAKING.test(tokens[group.verb]?.lower ?? '');
  const able = (head: number): boolean =>
    canAct(tokens[head]) || (!who && (!speaks || isDocumentNoun(tokens[head]?.lower ?? '')));
  if (able(phrase.head)) return phrase;
  // "reports from two people close to the talks, who said": a report is no "who".
  for (let k = phrase.head + 1; k < phrase.to; k++) {
    if (tokens[k]?.pos !== 'ADP') continue;
    const inner = withHead(tokens, k + 1, phrase.to);
    if (inner !== null && inner.head > k && able(inner.head)) return inner;
  }
  return phrase;
}

/** The noun phrase that ends at `at`, or whoever the clause that it closes is about. */
function plainSubject(tokens: readonly Token[], at: number, before: readonly Clause[]): Phrase | null {
  const phrase = phraseEndingAt(tokens, at);
  if (phrase === null) return null;
  // "the court, which in 2019 overturned"
  if (
    tokens[phrase.from - 1]?.pos === 'ADP' &&
    /^(?:who|which)$/.test(tokens[phrase.from - 2]?.lower ?? '')
  ) {
    const noun = tokens[phrase.from - 3]?.text === ',' ? phrase.from - 4 : phrase.from - 3;
    return phraseEndingAt(tokens, noun);
  }
  // "Police reported | at least 200 people entered": a verb of speaking hangs on no noun.
  const told = before.findLast(
    ({ verb, form }) =>
      form === 'finite' && verb > phrase.from && verb < phrase.to && SPEAKING.test(tokens[verb]?.lower ?? ''),
  );
  if (told !== undefined) return phraseEndingAt(tokens, at, told.verb + 1);
  const relative = before.findLast(({ verb }) => verb < phrase.from);
  // "The man who banned it | said": the object of a relative clause is not the subject of what follows.
  if (
    relative !== undefined &&
    relative.verb === phrase.from - 1 &&
    /^(?:who|which|that)$/.test(tokens[relative.from - 1]?.lower ?? '') &&
    !SPEAKING.test(tokens[relative.verb]?.lower ?? '')
  ) {
    return relative.subject;
  }
  // "Brazil's refusal to sign the treaty | drew": nor is the object of an infinitive that hangs on a noun.
  const hanging = before.at(-1);
  if (
    hanging?.form === 'infinitive' &&
    hanging.governor === null &&
    hanging.verb + 1 === phrase.from &&
    isNominal(tokens[hanging.from - 1])
  ) {
    return phraseEndingAt(tokens, hanging.from - 1);
  }
  return phrase;
}

/** "In a letter to the committee | Mrs Harlan said": what a preposition opens the clause with ends where a name follows a thing. */
function pastOpener(tokens: readonly Token[], phrase: Phrase | null): Phrase | null {
  if (phrase === null || tokens[phrase.from - 1]?.pos !== 'ADP') return phrase;
  const opener = tokens[phrase.from - 2];
  if (opener !== undefined && !/^(?:PUNCT|CCONJ|SCONJ)$/.test(opener.pos)) return phrase;
  for (let k = phrase.from; k < phrase.to - 1; k++) {
    if (tokens[k]?.pos === 'NOUN' && tokens[k + 1]?.pos === 'PROPN')
      return withHead(tokens, k + 1, phrase.to);
  }
  return phrase;
}

const SPEAKING_GERUND =
  /^(?:say|add|warn|argu|claim|insist|alleg|not|writ|explain|stress|tell|call|describ|accus|urg|cit)ing$/;

function canAct(token: Token | undefined): boolean {
  return token !== undefined && (/^(?:PROPN|PRON|DET)$/.test(token.pos) || isActorNoun(token.lower));
}

/** "..., said the minister": the subject stands behind a verb of speaking. */
function inverted(tokens: readonly Token[], group: VerbGroup): Phrase | null {
  // "opposes it, as does Italy"
  const echo =
    /^(?:do|does|did)$/.test(tokens[group.verb]?.lower ?? '') && tokens[group.from - 1]?.lower === 'as';
  if (echo) return phraseStartingAt(tokens, group.verb + 1);
  const verb = tokens[group.verb]?.lower ?? '';
  // "“We will fight on,” tweeted Harlan Voss"
  const quoted = QUOTE_MARK.test(tokens[group.from - 1]?.text ?? '') && isSpeechVerb(verb);
  if (!(SPEAKING.test(verb) || quoted) || group.form !== 'finite') return null;
  const next = tokens[group.verb + 1];
  if (
    next === undefined ||
    !(isNominal(next) || next.pos === 'DET' || next.pos === 'ADJ' || next.pos === 'PRON')
  )
    return null;
  return phraseStartingAt(tokens, group.verb + 1);
}

/** Index of the comma that opens the aside which closes at `close`: "Critics, particularly in the US, claim". */
function parenthesis(tokens: readonly Token[], close: number, before: readonly Clause[]): number | null {
  const relative = relativeAside(tokens, close, before);
  if (relative !== null) return relative;
  for (let k = close - 2; k > 0; k--) {
    const token = tokens[k];
    if (token?.text !== ',') continue;
    if (!isNominal(tokens[k - 1])) return null;
    const opener = tokens[k + 1]?.lower ?? '';
    const inside = before.filter(({ from, form }) => from > k && from < close && form === 'finite');
    const related = (at: number): boolean =>
      tokens.slice(k + 1, at + 1).some(({ lower }) => /^(?:who|which|that|whose|asked|whether)$/.test(lower));
    const clause = inside.some(({ from }) => !related(from));
    // A finite verb inside belongs to the aside only where a relative pronoun opens it.
    if (clause && !/^(?:who|which|whose|whom|where|when|as|if|although|though|while)$/.test(opener)) continue;
    // "Ann Hale, 41, a baker, said"
    return tokens[k - 1]?.pos === 'NUM' && tokens[k - 2]?.text === ',' ? k - 2 : k;
  }
  return null;
}

/** "The letter, which was sent to the premier, his deputy, and the mayor, calls": the aside may hold commas of its own. */
function relativeAside(tokens: readonly Token[], close: number, before: readonly Clause[]): number | null {
  let open = tokens.findIndex(
    ({ text }, k) =>
      text === ',' && k < close - 1 && /^(?:who|which|whose)$/.test(tokens[k + 1]?.lower ?? ''),
  );
  // "Jean Portman, 67, who"
  if (tokens[open - 1]?.pos === 'NUM' && tokens[open - 2]?.text === ',') open -= 2;
  if (open < 1 || !isNominal(tokens[open - 1]) || tokens[open - 1]?.pos === 'PRON') return null;
  // What was quoted before it is a sentence of its own.
  const since = tokens.findLastIndex(({ text }, k) => k < open && QUOTE_MARK.test(text));
  const finite = before.filter(({ form, from }) => form === 'finite' && from < close && from > since);
  const own = finite.filter(({ from }) => from > open);
  // A finite verb before it would be the main one; of those inside, all but the first must hang on the first.
  if (finite.length !== own.length) return null;
  const hanging = own
    .slice(1)
    .every(({ link }) => /^(?:that|and|or|but|who|which|if|whether|not)$/.test(link ?? ''));
  return hanging ? open : null;
}
