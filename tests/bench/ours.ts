import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../src/answers/create-engine.ts';
import type { Knowledge } from '../../src/answers/desk.ts';
import type { Engine } from '../../src/answers/engine.ts';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { EMPTY_LEXICON } from '../../src/language/lexicon.ts';
import { createNames } from '../../src/language/names.ts';
import { loadKnowledge } from '../../src/load.ts';
import { buildSearcher } from '../../src/search/searcher.ts';
import { DATA } from './bench.ts';
import type { Contender } from './contender.ts';

const SHIPPED = loadKnowledge(join(DATA, 'lexicon.json'));
const PLAIN = { ...SHIPPED, lexicon: EMPTY_LEXICON };
const OWN = parseArticle(readFileSync(join(DATA, 'article.txt'), 'utf8')).text;

/** As the bot is started: the lexicon is that of the article that ships, and is left out where another is read. */
function knowledgeFor({ text }: Article): Knowledge {
  return text === OWN ? SHIPPED : PLAIN;
}

/** The engine that the bot has. */
export function engineOf(article: Article): Engine {
  return createEngine(article, knowledgeFor(article));
}

/** What a user gets: the engine's own order where it answers, then whatever else the search ranks. */
export const ours: Contender = {
  name: 'Verbatim',
  prepare(article) {
    const engine = engineOf(article);
    const rank = searched(article);
    return (question) => {
      const answer = engine.ask(question);
      const told = answer.kind === 'answered' ? [...answer.passages, ...answer.more] : [];
      return {
        silent: answer.kind !== 'answered',
        ranking: () => [...new Set([...told.map(({ sentence }) => sentence), ...rank(question)])],
      };
    };
  },
};

/** The ranking without the engine's judgement whether it answers, and without a limit to the question. */
export const ranking: Contender = {
  name: 'Verbatim, ranking alone',
  prepare(article) {
    const knowledge = knowledgeFor(article);
    const { lexicon, synonyms } = knowledge;
    const searcher = buildSearcher(article, {
      ...knowledge,
      names: createNames(lexicon),
      synonyms: [...lexicon.synonyms, ...synonyms],
    });
    return (question) => {
      const { hits } = searcher.rank(question);
      return { silent: hits.length === 0, ranking: () => hits.map(({ sentence }) => sentence) };
    };
  },
};

/** Built at the first question whose ranking is asked for, so that the engine alone is measured. */
function searched(article: Article): (question: string) => readonly number[] {
  let ask: ReturnType<Contender['prepare']> | null = null;
  return (question) => {
    ask ??= ranking.prepare(article);
    return ask(question).ranking();
  };
}
