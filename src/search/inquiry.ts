import type { Article } from '../article/article.ts';
import { spellOut } from '../language/chat-speak.ts';
import type { Names } from '../language/names.ts';
import type { WordTable } from '../language/word-table.ts';
import { sentencesAlike } from './alike.ts';
import { type ArticleIndex, indexArticle } from './article-index.ts';
import { withoutAsides } from './asides.ts';
import { candidatesFor } from './candidates.ts';
import { createConcepts } from './concepts.ts';
import { type Correction, createCorrector } from './corrections.ts';
import { createDirections } from './directions.ts';
import { createGists } from './gist.ts';
import { createGramShares } from './gram-shares.ts';
import { createKinship } from './kinship.ts';
import { createMeetings } from './meeting.ts';
import { readQuestion } from './question.ts';
import { type Hearing, openHearing } from './scene.ts';
import { FLAG, tokensOf } from './tokens.ts';
import { findUnknownNames, type UnknownName } from './unknown-names.ts';

/** What search knows of the language. */
export interface LanguageKnowledge {
  readonly words: WordTable;
  /** Null where no names are known. */
  readonly names: Names | null;
  /** Groups of words and phrases that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
}

/** A question read against an article, before anything is judged. */
export interface Inquiry {
  readonly hearing: Hearing;
  /** Sentences worth a close look, from 0. */
  readonly candidates: readonly number[];
  readonly corrections: readonly Correction[];
  readonly unknownNames: readonly UnknownName[];
  /** How many words neither English nor the article knows. */
  readonly unknownWords: number;
}

/** A question of more characters is noise; what comes later is left out. */
const LONGEST = 2000;

/** Reads texts against one article. */
export interface Inquirer {
  inquire(question: string): Inquiry;
  /** Sentences, from 0, that have most words in common with a text; best first. */
  alike(text: string, most: number): readonly number[];
}

export function createInquirer(article: Article, knowledge: LanguageKnowledge): Inquirer {
  const { words, names, synonyms } = knowledge;
  const concepts = createConcepts(names, synonyms, words);
  const index = indexArticle(article, words, concepts);
  const directions = createDirections(index.terms, words);
  const kinship = createKinship(index, directions, words);
  const meetings = createMeetings(index, kinship);
  const gramShares = createGramShares(index);
  const gists = createGists(index, directions, kinship);
  const correct = createCorrector(surfaceWords(article, index), index, words, names);
  const topical = (word: string): boolean =>
    tokensOf(word, words).some(
      ({ term, flags }) => (flags & FLAG.stop) === 0 && (index.ids.has(term) || !words.knows(term)),
    ) || (names?.senses(word).length ?? 0) > 0;
  return {
    inquire(asked) {
      const text = withoutAsides(spellOut(asked.slice(0, LONGEST)), topical);
      const corrections: (Correction & { start: number; end: number })[] = [];
      const written = tokensOf(text, words);
      for (const token of written) {
        const correction = correct(token);
        if (correction !== null) corrections.push({ ...correction, start: token.start, end: token.end });
      }
      let corrected = text;
      for (const { start, end, to } of corrections.toReversed()) {
        corrected = corrected.slice(0, start) + to + corrected.slice(end);
      }
      const tokens = corrected === text ? written : tokensOf(corrected, words);
      const question = readQuestion(corrected, tokens, index, words, concepts);
      const unknown = tokens.filter(
        ({ term, flags }) => (flags & FLAG.stop) === 0 && !index.ids.has(term) && !words.knows(term),
      );
      const candidates = candidatesFor(index, question);
      return {
        hearing: openHearing(
          index,
          question,
          kinship,
          meetings,
          gists(question),
          gramShares(question.grams, candidates),
        ),
        candidates,
        corrections: corrections.map(({ from, to }) => ({ from, to })),
        unknownNames: findUnknownNames(corrected, tokens, question.terms, index, kinship, words, names),
        unknownWords: unknown.length,
      };
    },
    alike: (text, most) => sentencesAlike(index, text.slice(0, LONGEST), words, most),
  };
}

function surfaceWords(article: Article, { tokens }: ArticleIndex): string[] {
  const surface = new Set<string>();
  tokens.start.forEach((start, token) => {
    if (((tokens.flags[token] ?? 0) & FLAG.stop) === 0) {
      surface.add(
        article.text
          .slice(start, tokens.end[token])
          .toLowerCase()
          .replace(/['’]s$/, ''),
      );
    }
  });
  return [...surface];
}
