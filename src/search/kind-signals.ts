import type { Asked } from './asked.ts';
import { MARK } from './marks.ts';
import { cover, type Scene } from './scene.ts';
import type { Signal } from './signals.ts';
import { FLAG } from './tokens.ts';

const MANY_NAMES = 4;
const MANY_WORDS = 15;

/** What kind of answer is asked for, against what the sentence adds to the question. */
export const KIND_SIGNALS: readonly Signal[] = [
  asking('when', 'date', (scene) => has(scene, FLAG.date)),
  asking('when', 'period', (scene) => has(scene, FLAG.period)),
  asking('when', 'neither', (scene) => 1 - has(scene, FLAG.date | FLAG.period)),
  asking('when', 'near the terms', (scene) => closeness(scene, FLAG.date | FLAG.period)),
  asking('number', 'number', (scene) => has(scene, FLAG.number)),
  asking('number', 'none', (scene) => 1 - has(scene, FLAG.number | FLAG.date)),
  asking('number', 'near the terms', (scene) => closeness(scene, FLAG.number)),
  asking('number', 'percent', (scene) => (scene.question.percent ? marked(scene, MARK.percent) : 0)),
  asking('number', 'money', (scene) => (scene.question.money ? marked(scene, MARK.money) : 0)),
  asking('who', 'name', (scene) => Math.min(1, names(scene))),
  asking('who', 'names', (scene) => Math.min(MANY_NAMES, names(scene)) / MANY_NAMES),
  asking('who', 'people', (scene) => has(scene, FLAG.person)),
  asking('who', 'nobody', (scene) => 1 - has(scene, FLAG.name | FLAG.person)),
  asking('who', 'near the terms', (scene) => closeness(scene, FLAG.name | FLAG.person)),
  asking('where', 'place', (scene) => has(scene, FLAG.place)),
  asking('where', 'name', (scene) => has(scene, FLAG.name)),
  asking('where', 'neither', (scene) => 1 - has(scene, FLAG.name | FLAG.place)),
  asking('where', 'whereabouts', (scene) => marked(scene, MARK.whereabouts)),
  asking('where', 'near the terms', (scene) => closeness(scene, FLAG.name | FLAG.place)),
  asking('why', 'cause', (scene) => marked(scene, MARK.cause)),
  asking('why', 'reason', (scene) => marked(scene, MARK.reason)),
  asking('how', 'manner', (scene) => marked(scene, MARK.manner)),
  asking('name', 'quotation', (scene) => marked(scene, MARK.quotation)),
  asking('name', 'name', (scene) => has(scene, FLAG.name)),
  asking('what', 'names', (scene) => Math.min(MANY_NAMES, scene.offers(FLAG.name)) / MANY_NAMES),
  { name: 'adds', of: ({ novel }) => Math.min(MANY_WORDS, novel.length) / MANY_WORDS },
  { name: 'focus met in kind', of: (scene) => Math.max(0, focusNearness(scene) - 0.3) },
];

function asking(asked: Asked, offered: string, of: (scene: Scene) => number): Signal {
  return { name: `${asked}: ${offered}`, of: (scene) => (scene.question.asked === asked ? of(scene) : 0) };
}

function has(scene: Scene, flags: number): number {
  return scene.offers(flags) > 0 ? 1 : 0;
}

function names(scene: Scene): number {
  return Math.max(0, scene.offers(FLAG.name) - scene.offers(FLAG.place));
}

function marked({ index, sentence }: Scene, mark: number): number {
  return ((index.marks[sentence] ?? 0) & mark) === 0 ? 0 : 1;
}

/** How near a word that may be the answer stands to the terms that are met, by their weight. */
function closeness({ index, question, own, from, novel }: Scene, flags: number): number {
  let closest = 0;
  for (const token of novel) {
    if (((index.tokens.flags[token] ?? 0) & flags) === 0) continue;
    const near = cover(question, (i) => {
      const place = own.place[i] ?? -1;
      return place < 0
        ? 0
        : Math.max(own.exact[i] ?? 0, own.synonym[i] ?? 0) / (1 + Math.abs(place - (token - from)) * 0.2);
    });
    closest = Math.max(closest, near);
  }
  return closest;
}

/** How near in meaning the nearest added word is to the noun asked about: a city to "what city". */
function focusNearness({ index, question, kinship, novel }: Scene): number {
  let nearest = 0;
  for (const focus of question.focus) {
    for (const token of novel)
      nearest = Math.max(nearest, kinship.near(focus, index.tokens.term[token] ?? 0));
  }
  return nearest;
}
