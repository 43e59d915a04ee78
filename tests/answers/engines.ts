import { fileURLToPath } from 'node:url';
import type { Answer, HelpAnswer, StanceAnswer, WhoAnswer } from '../../src/answers/answer.ts';
import type { Engine } from '../../src/answers/engine.ts';
import { loadEngine } from '../../src/load.ts';

const dataFile = (name: string): string => fileURLToPath(new URL(`../../data/${name}`, import.meta.url));

/** The article that comes with the bot, with its lexicon and without any. */
export const OURS: Engine = loadEngine({
  articlePath: dataFile('article.txt'),
  lexiconPath: dataFile('lexicon.json'),
});
export const BARE: Engine = loadEngine({ articlePath: dataFile('article.txt'), lexiconPath: '' });

export function asStance(answer: Answer): StanceAnswer {
  if (answer.type !== 'stance') throw new TypeError(`not a stance but ${answer.type}`);
  return answer;
}

export function asWho(answer: Answer): WhoAnswer {
  if (answer.type !== 'who') throw new TypeError(`not a group but ${answer.type}`);
  return answer;
}

export function asHelp(answer: Answer): HelpAnswer {
  if (answer.type !== 'help') throw new TypeError(`not help but ${answer.type}`);
  return answer;
}

/** The groups of an answer: who does what. */
export function groups(answer: Answer): Record<string, string[]> {
  return Object.fromEntries(
    asWho(answer).groups.map(({ stance, actors }) => [stance, actors.map(({ actor }) => actor)]),
  );
}

/** Sentence numbers of an answer's passages, in order. */
export function sentences(answer: Answer): number[] {
  return answer.kind === 'error' ? [] : answer.passages.map(({ sentence }) => sentence);
}
