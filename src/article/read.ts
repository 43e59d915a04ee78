import type { Clause } from '../language/clause.ts';
import { readClauses } from '../language/clauses.ts';
import type { Names } from '../language/names.ts';
import { phraseStartingAt } from '../language/phrases.ts';
import { retag } from '../language/retag.ts';
import { isSpeechVerb, type StanceWords } from '../language/stances.ts';
import type { Tagger, Token } from '../language/tagger.ts';
import { type Actor, SPEAKER } from './actor.ts';
import { type Article, quote, type Sentence } from './article.ts';
import { type Cast, createCast } from './cast.ts';
import { isBody } from './descriptions.ts';
import { type Quoted, readQuotations } from './quotations.ts';

/** What reading a text with grammar needs to know. */
export interface ReadingKnowledge {
  readonly names: Names;
  readonly words: StanceWords;
  readonly tagger: Pick<Tagger, 'tag'>;
  /** Tells whether English knows a lower-case word. */
  readonly isWord: (lower: string) => boolean;
}

/** A clause with the actors its phrases mean. */
export interface ReadClause extends Clause {
  readonly subjects: readonly Actor[];
  readonly agents: readonly Actor[];
}

/** One sentence as grammar sees it, at its place in the story. */
export interface Reading {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly clauses: readonly ReadClause[];
  readonly quoted: Quoted;
  readonly cast: Cast;
}

/** Reads the sentences in order; each reading is good until the next is asked for, as the cast goes on with the story. */
export function* readSentences(article: Article, knowledge: ReadingKnowledge): Generator<Reading, Cast> {
  const { names, words, isWord, tagger } = knowledge;
  const cast = createCast(names, { isWord, acts: (lower) => isSpeechVerb(lower) || words.verbs.has(lower) });
  const quotations = readQuotations(article);
  /** Whether the sentence before was somebody's words. */
  let spoken = false;
  for (const [index, sentence] of article.sentences.entries()) {
    const words = quote(article, sentence);
    const tokens = retag(tagger.tag(words, sentence.start), knowledge.words);
    cast.enter(tokens, words);
    const quoted = quotations[index] ?? { inside: [], share: 0, quotation: 0 };
    const clauses: ReadClause[] = [];
    for (const clause of readClauses(tokens)) {
      // Whoever speaks in quotation marks says "they" of others, whom the text need not name.
      const another = clause.subject !== null && isOthers(tokens[clause.subject.head], quoted);
      const own = clause.subject === null || another ? [] : cast.actorsOf(tokens, clause.subject);
      clauses.push({
        ...clause,
        subjects:
          (goesOn(tokens, clause, spoken) && own.length > 0 ? own : null) ??
          antecedents(tokens, clause, clauses, quoted, cast) ??
          own,
        agents: clause.agent === null ? [] : cast.actorsOf(tokens, clause.agent),
      });
    }
    yield { sentence, tokens, clauses, quoted, cast };
    const told = clauses.filter(({ verb, subjects }) => subjects.length > 0 && !stands(quoted, tokens[verb]));
    // "Asked if she would resign, one ally said": whoever speaks is the subject, where no verb stands free.
    const main =
      told.find(({ governor }) => governor === null) ??
      told.find(({ verb, form }) => form === 'finite' && isSpeechVerb(tokens[verb]?.lower ?? '')) ??
      told[0];
    // "The ministry is drafting rules, three people said": either may be who the next sentence calls "they".
    const spoke = told.findLast(
      ({ verb, subjects }) => subjects !== main?.subjects && isSpeechVerb(tokens[verb]?.lower ?? ''),
    );
    cast.subject(main?.subjects ?? [], spoke?.subjects ?? []);
    spoken = isSpeechVerb(tokens[main?.verb ?? -1]?.lower ?? '');
  }
  return cast;
}

const CHARGE = /^(?:accusations?|allegations?|charges?|claims?)$/;

/** "Norvane said it was considering": a pronoun means the subject before it in its sentence, where there is a fit one. */
function antecedents(
  tokens: readonly Token[],
  { subject }: Clause,
  before: readonly ReadClause[],
  quoted: Quoted,
  cast: Cast,
): readonly Actor[] | null {
  const pronoun = subject === null ? undefined : tokens[subject.head]?.lower;
  if (pronoun === undefined || !/^(?:it|he|she|they)$/.test(pronoun)) return null;
  // "accused the schools of it — accusations they deny": it is the accused who denies.
  const accusing = CHARGE.test(tokens[(subject?.from ?? 0) - 1]?.lower ?? '')
    ? before.findLast(({ verb }) => /^accus/.test(tokens[verb]?.lower ?? ''))
    : undefined;
  const accused = accusing === undefined ? null : phraseStartingAt(tokens, accusing.verb + 1);
  if (accused !== null) return cast.actorsOf(tokens, accused);
  const fits = (actor: Actor): boolean =>
    pronoun === 'they' ||
    (pronoun === 'it'
      ? actor.kind !== 'person'
      : (actor.kind === 'person' || (actor.kind === 'group' && !isBody(actor.key))) &&
        cast.mayBe(actor, pronoun));
  // What stands in quotation marks is another's speech: its "nobody" is not the "she" who says it.
  const inside = stands(quoted, tokens[subject?.head ?? -1]);
  const clause = before.findLast(
    ({ subjects, verb, subject: own }) =>
      subjects.length > 0 &&
      subjects[0] !== SPEAKER &&
      subjects.every(fits) &&
      // "11 million Kenyans" are no "it", whatever land they are of.
      !(pronoun === 'it' && isPeople(tokens[own?.head ?? -1])) &&
      stands(quoted, tokens[verb]) === inside,
  );
  return clause?.subjects ?? null;
}

/** "The union was drafting rules, it noted.": a pronoun that closes the sentence means whoever spoke in the one before. */
function goesOn(tokens: readonly Token[], { subject, verb }: Clause, spoken: boolean): boolean {
  if (!spoken || subject === null || subject.to !== subject.from + 1) return false;
  return (
    /^(?:it|he|she)$/.test(tokens[subject.head]?.lower ?? '') &&
    /^[,”"’]$/.test(tokens[subject.from - 1]?.text ?? '') &&
    isSpeechVerb(tokens[verb]?.lower ?? '') &&
    /^[.,]?$/.test(tokens[verb + 1]?.text ?? '')
  );
}

function isPeople(head: Token | undefined): boolean {
  return (
    /[^s]s$/.test(head?.lower ?? '') &&
    !/^(?:states|netherlands|philippines|emirates|nations)$/.test(head?.lower ?? '')
  );
}

function isOthers(head: Token | undefined, quoted: Quoted): boolean {
  return /^(?:it|he|she|they)$/.test(head?.lower ?? '') && stands(quoted, head);
}

/** True where a token stands in quotation marks. */
export function isQuoted(reading: Reading, token: Token | undefined): boolean {
  return stands(reading.quoted, token);
}

function stands(quoted: Quoted, token: Token | undefined): boolean {
  return (
    token !== undefined && quoted.inside.some(({ start, end }) => token.start >= start && token.end <= end)
  );
}
