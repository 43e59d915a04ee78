import type { Stance } from '../../src/answers/answer.ts';
import type { Engine } from '../../src/answers/engine.ts';
import { mean } from './metrics.ts';
import { percent, type Row, table } from './table.ts';
import type { MarkedText, Marks } from './texts.ts';

/** How an engine reads a text, against the marks of a reader; true is right. */
interface Reading {
  /** Of each sentence: who says it. */
  readonly speakers: readonly boolean[];
  /** The same, of the sentences that somebody says. */
  readonly spoken: readonly boolean[];
  /** Of each sentence marked or read as a claim: whether it is both. */
  readonly claims: readonly boolean[];
  /** Of each stance that the text plainly states: whether it is found. */
  readonly stances: readonly boolean[];
  /** Of each stance that a reader would call wrong: whether it is left alone. */
  readonly avoided: readonly boolean[];
  /** Stances read of which the marks say nothing. */
  readonly unmarked: number;
}

const SHARES = ['speakers', 'spoken', 'claims', 'stances', 'avoided'] as const;
const HEADER: Row = [
  '',
  'speakers right',
  'of what is said',
  'claims right',
  'stances found',
  'wrong ones avoided',
  'stances unmarked',
];

/** A row for each text, and one for all of them. */
export function readingTable(texts: readonly MarkedText[], prepare: (text: MarkedText) => Engine): string {
  const readings = texts.map((text) => read(prepare(text), text.marks));
  const row = (name: string, some: readonly Reading[]): Row => [
    name,
    ...SHARES.map((key) => percent(mean(some.flatMap((reading) => reading[key]).map(Number)))),
    String(some.reduce((sum, { unmarked }) => sum + unmarked, 0)),
  ];
  const rows = texts.map(({ name }, i) => row(name, readings.slice(i, i + 1)));
  return table(HEADER, [...rows, row('all', readings)]);
}

function read(engine: Engine, marks: Marks): Reading {
  const sentences = marks.sentences.map(({ number, speaker, acceptSpeakers, claim }) => {
    const passage = engine.passage(number);
    const right = [speaker, ...acceptSpeakers].some((name) => sameName(name, passage?.speaker ?? null));
    return { said: speaker !== null, right, claim, readAsClaim: passage?.claim === true };
  });
  const listed = [...marks.stances, ...marks.also, ...marks.not];
  const unmarked = engine.actors.flatMap(({ actor, stances }) =>
    stances.filter(
      (stance) =>
        !listed.some((mark) => mark.stance === stance && names(mark).some((name) => sameName(name, actor))),
    ),
  );
  return {
    speakers: sentences.map(({ right }) => right),
    spoken: sentences.filter(({ said }) => said).map(({ right }) => right),
    claims: sentences
      .filter(({ claim, readAsClaim }) => claim || readAsClaim)
      .map(({ claim, readAsClaim }) => claim === readAsClaim),
    stances: marks.stances.map((mark) => names(mark).some((name) => does(engine, name, mark.stance))),
    avoided: marks.not.map(({ actor, stance }) => !does(engine, actor, stance)),
    unmarked: unmarked.length,
  };
}

function names({ actor, aliases }: Marks['stances'][number]): string[] {
  return [actor, ...aliases];
}

function does(engine: Engine, actor: string, stance: Stance): boolean {
  const answer = engine.stance(actor);
  return answer.type === 'stance' && answer.stances.includes(stance);
}

/** Names are the same whatever their article, case, quotation marks and full stops. */
export function sameName(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : bare(one) === bare(other);
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|an?|some)\s+/, '')
    .replace(/[.,"“”‘’']/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
