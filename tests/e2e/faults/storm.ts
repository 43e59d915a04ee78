import type { LocalDiscord } from '../../../src/playground/driver.ts';
import type { Person, Response, Said, SeenMessage } from '../../../src/playground/person/contract.ts';

/** Numbers in [0, 1) that are the same for a seed: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What became of one thing that a person did. */
export interface Outcome {
  readonly what: string;
  readonly lost: boolean;
  readonly doubled: boolean;
}

export interface Storm {
  readonly outcomes: readonly Outcome[];
  /** Direct messages to the bot, and those from it, which answer no one of them in particular. */
  readonly direct: { readonly asked: number; readonly answered: number };
  /** How often each fault struck. */
  readonly faults: ReadonlyMap<string, number>;
}

const QUESTIONS = [
  'Who has banned Huawei?',
  'has it been proven?',
  'what about germany?',
  'what does France say?',
];
const CHECK = 'Check against the article';

const ROUND = 25;

/**
 * People do `count` things, a round of them at a time, while Discord fails at random: in each round its gateway once, and
 * its REST side once. More at once could take up the three seconds that Discord gives. The same seed does and spoils the
 * same things in the same order; what meets what is up to the machine.
 */
export async function raiseStorm(discord: LocalDiscord, count: number, seed: number): Promise<Storm> {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const people = Array.from({ length: 25 }, (_, index) => discord.person(`person ${index}`));
  const [first] = people;
  if (first === undefined) throw new Error('nobody came');
  // Something to press and to check, from before the storm.
  const page = (await first.runCommand('quote', { number: 3 })).message;
  if (page === null) throw new Error('no answer before the storm');
  const said = first.say('general', 'Germany said "such allegations have been proven".').message;

  const faults = new Map<string, number>();
  const outcomes: Outcome[] = [];
  while (outcomes.length < count) {
    const doings: Promise<Outcome>[] = [];
    const strikes = [
      [Math.floor(random() * ROUND), random() < RARELY ? NEW_SESSION : pick(GATEWAY)],
      [Math.floor(random() * ROUND), pick(REST)],
    ] as const;
    for (let index = 0; index < ROUND; index += 1) {
      for (const [at, [name, strike]] of strikes) {
        if (at !== index) continue;
        faults.set(name, (faults.get(name) ?? 0) + 1);
        await strike(discord);
      }
      doings.push(deed(pick(people), pick(DEEDS), { page, said, question: pick(QUESTIONS) }));
    }
    outcomes.push(...(await Promise.all(doings)));
    discord.faults.clear();
    await discord.waitForBot(20_000);
  }
  const direct = () => {
    const messages = people.flatMap((person) => person.messages('dm'));
    const answered = messages.filter(({ fromBot }) => fromBot).length;
    return { asked: messages.length - answered, answered };
  };
  // Whoever wrote twice saw the one answer, and the other may be on its way; one that does not come is the caller's to see.
  await discord.until(() => direct().answered >= direct().asked, 20_000).catch(() => {});
  return { outcomes, direct: direct(), faults };
}

type Fault = readonly [name: string, act: (discord: LocalDiscord) => void | Promise<void>];

/** A new session takes seconds, for discord.js waits between two identifications. */
const RARELY = 0.05;

const NEW_SESSION: Fault = [
  'session invalid',
  async (discord) => {
    discord.sendOp(9);
    // What happens while a bot has no session, Discord never tells it.
    await discord.waitForBot(20_000);
  },
];

const GATEWAY: readonly Fault[] = [
  ['socket broken', (discord) => discord.severConnections()],
  ['socket closed', (discord) => discord.dropConnections(4000)],
  [
    'gateway out of reach',
    async (discord) => {
      discord.faults.cutSockets(1);
      discord.severConnections();
      // Coming back takes a second, and with a fault of REST's beside it all three on a busy machine.
      await discord.waitForBot(20_000);
    },
  ],
  ['reconnect asked for', (discord) => discord.sendOp(7)],
  ['session invalid, resumable', (discord) => discord.sendOp(9, true)],
  ['delivered twice', (discord) => discord.faults.deliverTwice(true)],
  ['heartbeat asked for', (discord) => discord.sendOp(1)],
  ['unreadable event', (discord) => discord.dispatch('INTERACTION_CREATE', null)],
  ['no fault', () => {}],
];

const spoil =
  (...spoiling: Parameters<LocalDiscord['faults']['rest']>) =>
  (discord: LocalDiscord): void => {
    discord.faults.rest(...spoiling);
  };

const REST: readonly Fault[] = [
  ['callback 500', spoil('callback', { status: 500 }, 1)],
  ['callbacks 503', spoil('callback', { status: 503 }, 8)],
  ['callback lost', spoil('callback', 'lost', 1)],
  ['callback done, answer lost', spoil('callback', 'answer lost', 1)],
  ['callback answered late', spoil('callback', { answerAfter: 1_500 }, 2)],
  ['callback done late', spoil('callback', { delay: 1_500 }, 1)],
  ['callback 429', spoil('callback', { status: 429, retryAfter: 0.2 }, 2)],
  ['callback 429, not how long', spoil('callback', { status: 429 }, 1)],
  ['message 500', spoil('message', { status: 500 }, 6)],
  ['message 429', spoil('message', { status: 429, retryAfter: 0.3 }, 2)],
  ['message done, answer lost', spoil('message', 'answer lost', 1)],
  ['connections cut', spoil('any', 'cut', 3)],
  ['no fault', () => {}],
];

interface Props {
  readonly page: SeenMessage;
  readonly said: SeenMessage;
  readonly question: string;
}

type Deed = 'command' | 'private' | 'autocomplete' | 'press' | 'check' | 'mention' | 'direct';

const DEEDS: readonly Deed[] = ['command', 'private', 'autocomplete', 'press', 'check', 'mention', 'direct'];

async function deed(person: Person, what: Deed, { page, said, question }: Props): Promise<Outcome> {
  switch (what) {
    case 'command':
      return await responded(what, person.startCommand('ask', { question }));
    case 'private':
      return await responded(what, person.startCommand('ask', { question, private: true }));
    case 'press':
      return await responded(what, person.startPress(page, 'Context'));
    case 'check':
      return await responded(what, await person.contextMenu(CHECK, said));
    case 'autocomplete': {
      const lost = await person.autocomplete('stance', { actor: 'ger' }, 'actor').then(
        () => false,
        () => true,
      );
      return { what, lost, doubled: false };
    }
    case 'mention':
      return await replied(what, person.mentionBot('general', question));
    case 'direct':
      return await replied(what, person.dm(question));
  }
}

async function responded(what: Deed, response: Response): Promise<Outcome> {
  await response.until(({ state }) => state === 'answered' || state === 'failed', 20_000);
  return { what, lost: response.error !== null, doubled: response.followUps.length > 0 };
}

async function replied(what: Deed, said: Said): Promise<Outcome> {
  const lost = await said.answer(20_000).then(
    () => false,
    () => true,
  );
  return { what, lost, doubled: what === 'mention' && said.answers().length > 1 };
}
