import { type Clause, readClauses } from '../language/clauses.ts';
import type { Names } from '../language/names.ts';
import { retag } from '../language/retag.ts';
import { isSpeechVerb, type StanceWords } from '../language/stances.ts';
import type { Tagger, Token } from '../language/tagger.ts';
import { type Actor, SPEAKER } from './actor.ts';
import { type Article, quote, type Sentence } from './article.ts';
import { type Cast, createCast, isBody } from './cast.ts';
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
  for (const [index, sentence] of article.sentences.entries()) {
    const words = quote(article, sentence);
    const tokens = retag(tagger.tag(words, sentence.start), knowledge.words);
    cast.enter(tokens, words);
    const quoted = quotations[index] ?? { inside: [], share: 0, quotation: 0 };
    const clauses: ReadClause[] = [];
    for (const clause of readClauses(tokens)) {
      const own = clause.subject === null ? [] : cast.actorsOf(tokens, clause.subject);
      clauses.push({
        ...clause,
        subjects: antecedents(tokens, clause, clauses, quoted) ?? own,
        agents: clause.agent === null ? [] : cast.actorsOf(tokens, clause.agent),
      });
    }
    yield { sentence, tokens, clauses, quoted, cast };
    const told = clauses.filter(({ verb, subjects }) => subjects.length > 0 && !stands(quoted, tokens[verb]));
    const main = told.find(({ governor }) => governor === null) ?? told[0];
    cast.subject(main?.subjects ?? []);
  }
  return cast;
}

/** "Norvane said it was considering": a pronoun means the subject before it in its sentence, where there is a fit one. */
function antecedents(
  tokens: readonly Token[],
  { subject }: Clause,
  before: readonly ReadClause[],
  quoted: Quoted,
): readonly Actor[] | null {
  const pronoun = subject === null ? undefined : tokens[subject.head]?.lower;
  if (pronoun === undefined || !/^(?:it|he|she|they)$/.test(pronoun)) return null;
  const fits = ({ kind, key }: Actor): boolean =>
    pronoun === 'they' || (pronoun === 'it' ? kind !== 'person' : kind === 'person' || !isBody(key));
  // What stands in quotation marks is another's speech: its "nobody" is not the "she" who says it.
  const inside = stands(quoted, tokens[subject?.head ?? -1]);
  const clause = before.findLast(
    ({ subjects, verb }) =>
      subjects.length > 0 &&
      subjects[0] !== SPEAKER &&
      subjects.every(fits) &&
      stands(quoted, tokens[verb]) === inside,
  );
  return clause?.subjects ?? null;
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
