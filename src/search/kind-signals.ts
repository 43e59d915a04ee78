import type { Asked } from './asked.ts';
import { MARK } from './marks.ts';
import { MEETING } from './meeting.ts';
import { adds, type Scene } from './scene.ts';
import type { Signal } from './signal.ts';
import { FLAG } from './tokens.ts';

/** Local, as an imported constant is looked up anew at every use. */
const { place: PLACE, synonym: SYNONYM } = MEETING;
const MANY_NAMES = 4;
const MANY_WORDS = 15;

/** What kind of answer is asked for, against what the sentence adds to the question. */
export const KIND_SIGNALS: readonly Signal[] = [
  asking('when', 'date', (scene) => has(scene, FLAG.date)),
  asking('when', 'neither', (scene) => 1 - has(scene, FLAG.date | FLAG.period)),
  asking('when', 'near the terms', (scene) => closeness(scene, FLAG.date | FLAG.period)),
  asking('number', 'number', (scene) => has(scene, FLAG.number)),
  asking('number', 'none', (scene) => 1 - has(scene, FLAG.number | FLAG.date)),
  asking('number', 'near the terms', (scene) => closeness(scene, FLAG.number)),
  asking('number', 'percent', (scene) => (scene.question.percent ? marked(scene, MARK.percent) : 0)),
  asking('number', 'money', (scene) => (scene.question.money ? marked(scene, MARK.money) : 0)),
  asking('who', 'name', (scene) => Math.min(1, names(scene))),
  asking('who', 'names', (scene) => Math.min(MANY_NAMES, names(scene)) / MANY_NAMES),
  asking('who', 'nobody', (scene) => 1 - has(scene, FLAG.name | FLAG.person)),
  asking('where', 'place', (scene) => has(scene, FLAG.place)),
  asking('where', 'neither', (scene) => 1 - has(scene, FLAG.name | FLAG.place)),
  asking('where', 'whereabouts', (scene) => marked(scene, MARK.whereabouts)),
  asking('where', 'near the terms', (scene) => closeness(scene, FLAG.name | FLAG.place)),
  asking('why', 'cause', (scene) => marked(scene, MARK.cause)),
  asking('name', 'quotation', (scene) => marked(scene, MARK.quotation)),
  { name: 'adds', of: ({ added }) => Math.min(MANY_WORDS, added) / MANY_WORDS },
  { name: 'focus met in kind', of: (scene) => Math.max(0, focusNearness(scene) - 0.3) },
];

function asking(asked: Asked, offered: string, of: (scene: Scene) => number): Signal {
  const name = `${asked}: ${offered}`;
  return { name, asked, of: (scene) => (scene.question.asked === asked ? of(scene) : 0) };
}

function has({ offered }: Scene, flags: number): number {
  return (offered & flags) === 0 ? 0 : 1;
}

function count(scene: Scene, flag: number): number {
  const { content, firstContent, tokens } = scene.index;
  const end = firstContent[scene.sentence + 1] ?? 0;
  let found = 0;
  for (let i = firstContent[scene.sentence] ?? 0; i < end; i++) {
    const token = content[i] ?? 0;
    if (((tokens.flags[token] ?? 0) & flag) !== 0 && adds(scene, token)) found++;
  }
  return found;
}

function names(scene: Scene): number {
  return Math.max(0, count(scene, FLAG.name) - count(scene, FLAG.place));
}

function marked({ index, sentence }: Scene, mark: number): number {
  return ((index.marks[sentence] ?? 0) & mark) === 0 ? 0 : 1;
}

/** How near a word that may be the answer stands to the terms that are met, by their weight. */
function closeness(scene: Scene, flags: number): number {
  const { index, question, hearing, sentence, from, offered } = scene;
  if ((offered & flags) === 0) return 0;
  const end = index.firstContent[sentence + 1] ?? 0;
  let closest = 0;
  for (let c = index.firstContent[sentence] ?? 0; c < end; c++) {
    const token = index.content[c] ?? 0;
    if (((index.tokens.flags[token] ?? 0) & flags) === 0 || !adds(scene, token)) continue;
    let near = 0;
    for (let i = 0; i < question.terms.length; i++) {
      const meetings = hearing.meetings[i];
      if (meetings === undefined) continue;
      const at = meetings.at(sentence);
      const place = meetings.values[at + PLACE] ?? -1;
      if (place < 0 || meetings.values[at + SYNONYM] === 0) continue;
      near += (question.terms[i]?.weight ?? 0) / (1 + Math.abs(place - (token - from)) * 0.2);
    }
    if (near > closest) closest = near;
  }
  return closest / question.totalWeight;
}

/** How near in meaning the nearest added word is to the noun asked about: a city to "what city". */
function focusNearness(scene: Scene): number {
  const { hearing, index, sentence } = scene;
  const end = index.firstContent[sentence + 1] ?? 0;
  let nearest = 0;
  for (const kin of hearing.focusKin) {
    for (let i = index.firstContent[sentence] ?? 0; i < end; i++) {
      const token = index.content[i] ?? 0;
      if (adds(scene, token)) nearest = Math.max(nearest, kin.near(index.tokens.term[token] ?? 0));
    }
  }
  return nearest;
}
