import type { Article, Span } from '../article/article.ts';
import type { Utterance } from '../article/speakers.ts';
import type { Passage } from './answer.ts';

/** Makes passages of sentences, with who speaks them. */
export interface Passages {
  /** Sentence `number` as a passage; null where there is none. `score` is 0 to 1. */
  at(number: number, matched?: readonly Span[], score?: number): Passage | null;
  /** Several, in the order given, without repeats and without those that do not exist. */
  all(numbers: Iterable<number>): Passage[];
  /** What belongs next to passages that pass on a claim: the sentence that says whether it has been proven. */
  caveats(passages: readonly Passage[]): Passage[];
}

const ACCUSATION =
  /\b(?:allegations?|accusations?|claims?|charges?|evidence|proof|suspicions?|reports?|accounts?|assertions?|rumou?rs?|versions?|accused|alleged)\b/i;
const UNPROVEN =
  /\b(?:not|never|no|yet to|without|nor|un)(?:\b.{0,40}\b|)(?:proven|proved|substantiated|verified|confirmed|corroborated|evidence|proof|made public|presented)\b|\b(?:unproven|unverified|unsubstantiated|uncorroborated|unconfirmed|baseless|debunked|discredited)\b|\b(?:could not|couldn['’]t|unable to|not been able to)\b.{0,30}\b(?:verify|confirm|corroborate|establish)\b|\b(?:allegations?|accusations?|claims?|charges?|accounts?)\b.{0,60}\b(?:under investigation|being investigated|false|misleading)\b/i;

export function createPassages(article: Article, utterances: readonly Utterance[]): Passages {
  const at: Passages['at'] = (number, matched = [], score = 1) => {
    const sentence = article.sentences[number - 1];
    if (sentence === undefined) return null;
    const { speaker, claim } = utterances[number - 1] ?? { speaker: null, claim: false };
    return { start: sentence.start, end: sentence.end, sentence: number, speaker, claim, matched, score };
  };
  // Only the article's own voice can say what has been proven; a speaker who says so is one side more.
  const unproven = article.sentences
    .filter(({ start, end, number }) => {
      if (end - start > 400 || utterances[number - 1]?.speaker != null) return false;
      const words = article.text.slice(start, end);
      return ACCUSATION.test(words) && UNPROVEN.test(words);
    })
    .map(({ number }) => number);
  return {
    at,
    all: (numbers) => [...new Set(numbers)].map((number) => at(number)).filter((passage) => passage !== null),
    caveats(passages) {
      const claims = passages.filter(({ claim }) => claim);
      if (claims.length === 0 || passages.some(({ sentence }) => unproven.includes(sentence))) return [];
      const first = claims[0]?.sentence ?? 0;
      // The caveat follows what it is about; failing that, the nearest one before.
      const number = unproven.find((candidate) => candidate > first) ?? unproven.at(-1);
      const caveat = number === undefined ? null : at(number);
      return caveat === null ? [] : [caveat];
    },
  };
}
