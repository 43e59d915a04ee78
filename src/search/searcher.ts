import type { Article, Span } from '../article/article.ts';
import { NO_WORDS } from '../language/word-table.ts';
import type { Correction } from './corrections.ts';
import { createInquirer, type LanguageKnowledge } from './inquiry.ts';
import { matchedWords, missedWords } from './matched.ts';
import { createModel } from './model.ts';
import { openScenes, type Scene } from './scene.ts';
import { PLAIN_WEIGHTS, type Weights } from './weights.ts';

/** A sentence that may answer. */
export interface Hit {
  /** Its number in the article, from 1. */
  readonly sentence: number;
  /** How well it answers, 0 to 1: the best hit's is the ranking's confidence; comparable between questions. */
  readonly score: number;
  /** The words that match the question: offsets into the article's text, in order, not overlapping. */
  matched(): readonly Span[];
  /**
   * The words of the question that it has in no form, as the question has them.
   * @param synonyms whether another word for the same will do
   */
  missed(synonyms: boolean): readonly string[];
}

/** What an article has to say to a question. */
export interface Ranking {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Probability, 0 to 1, that the best hit answers; comparable between questions and articles. */
  readonly confidence: number;
  /** Whether the confidence reaches the threshold at which the best hit is offered as an answer. */
  readonly answers: boolean;
  /** Misspelt words and the words of the article they were taken for. */
  readonly corrections: readonly Correction[];
  /** Proper names of the question that the article never mentions, as the question spells them. */
  readonly unknownNames: readonly string[];
}

export interface Searcher {
  rank(question: string): Ranking;
  /** Numbers of the sentences that a text taken from the article may be from, likeliest first; at most so many. */
  sources(text: string, most: number): readonly number[];
}

/** What search knows beside the article. */
export interface Knowledge extends LanguageKnowledge {
  readonly weights: Weights;
}

/** Knows nothing: ranks by words in common alone. */
export const NO_KNOWLEDGE: Knowledge = { words: NO_WORDS, names: null, synonyms: [], weights: PLAIN_WEIGHTS };

/** Prepares an article for questions. */
export function buildSearcher(article: Article, knowledge: Knowledge = NO_KNOWLEDGE): Searcher {
  const { inquire, alike } = createInquirer(article, knowledge);
  const model = createModel(knowledge.weights);
  return {
    sources: (text, most) => alike(text, most).map((sentence) => sentence + 1),
    rank(question) {
      const { hearing, candidates, corrections, unknownNames: unknown, unknownWords } = inquire(question);
      const unknownNames = unknown.map(({ text }) => text);
      const scenes = openScenes(hearing, candidates);
      const { ranked, scores } = bestFirst(scenes, model.scores(scenes));
      const [best] = ranked;
      const silent = { hits: [], confidence: 0, answers: false, corrections, unknownNames };
      if (best === undefined) return silent;
      const confidence = hearing.question.empty
        ? 0
        : model.confidence({ hearing, best, scores, unknownNames: unknown, unknownWords });
      return {
        ...silent,
        confidence,
        answers: confidence >= knowledge.weights.threshold,
        hits: ranked.map(
          (scene, at) => new Found(scene, confidence * Math.exp((scores[at] ?? 0) - (scores[0] ?? 0))),
        ),
      };
    },
  };
}

/** Scenes and their scores; of equals the first in the article first. There are few of them. */
function bestFirst(scenes: readonly Scene[], own: Float64Array): { ranked: Scene[]; scores: number[] } {
  const ranked: Scene[] = [];
  const scores: number[] = [];
  for (let i = 0; i < scenes.length; i++) {
    const scene = scenes[i];
    if (scene === undefined) continue;
    const score = own[i] ?? 0;
    let at = ranked.length;
    for (; at > 0; at--) {
      const before = ranked[at - 1];
      const ahead = scores[at - 1] ?? 0;
      if (before === undefined || ahead > score || (ahead === score && before.sentence < scene.sentence))
        break;
      ranked[at] = before;
      scores[at] = ahead;
    }
    ranked[at] = scene;
    scores[at] = score;
  }
  return { ranked, scores };
}

/** A class, as its methods are made once and not for each sentence of each question. */
class Found implements Hit {
  readonly sentence: number;
  readonly score: number;
  private readonly scene: Scene;

  constructor(scene: Scene, score: number) {
    this.sentence = scene.sentence + 1;
    this.score = score;
    this.scene = scene;
  }

  matched(): readonly Span[] {
    return matchedWords(this.scene);
  }

  missed(synonyms: boolean): readonly string[] {
    return missedWords(this.scene, synonyms);
  }
}
