import type { HelpAnswer, OverviewAnswer } from './answer.ts';
import type { Desk } from './desk.ts';
import { BAN_GROUPS } from './who.ts';

/** The article at a glance; its lead is the passage. */
export function answerOverview({ article, actors, passages, found }: Desk): OverviewAnswer {
  return { type: 'article', ...found('', passages.all([1])), actors, total: article.sentences.length };
}

/** What can be asked, with examples that this article answers. */
export function answerHelp({ actors, held, found }: Desk): HelpAnswer {
  // Names of one word first: they read well in "What about China?".
  const [first, second] = actors
    .filter(({ stances }) => stances.length > 0)
    .sort((one, other) => Number(/^\p{L}+$/u.test(other.actor)) - Number(/^\p{L}+$/u.test(one.actor)));
  const action = held.find((kind) => !BAN_GROUPS.includes(kind)) ?? held[0];
  const examples = [
    ...(first === undefined ? [] : [`/stance ${first.actor}`]),
    ...(held.includes('banned') ? ['/who-banned'] : action === undefined ? [] : [`/who ${action}`]),
    ...(second === undefined ? [] : [`What about ${second.actor}?`]),
    ...['/quote 1', '/article'],
  ];
  return { type: 'help', ...found('', []), kind: 'answered', examples: examples.slice(0, 3) };
}
