import type { Page } from 'playwright-core';
import { z } from 'zod';
import { type StartedPage, startPage } from '../page/browser.ts';
import { CHROMIUM, NO_CHROMIUM } from '../page/chromium.ts';
import { type Options, print } from './bench.ts';
import { quantile } from './metrics.ts';
import { figures, type Row, table } from './table.ts';

const ROUNDS = { quick: 3, full: 12 } as const;
const VISITS = { quick: 5, full: 20 } as const;
/** Of the first answers the bot's own code is still cold. */
const WARM_UP_ROUNDS = 1;
/** As many as the local Discord keeps: the page shows no more. */
const FULL_CHANNEL = 200;

/** What is typed, key by key: an Enter after each takes a suggestion, or sends. */
const LINES: readonly (readonly string[])[] = [
  ['/stance', 'germany'],
  ['/who-banned'],
  ['/ask', 'has it been proven?'],
  ['/quote', '3'],
  ['/article'],
  ['/help'],
  ['@Verb', 'what about australia?'],
];

/**
 * Notes when an Enter was pressed after which a message of the bot appeared, and when the frame with that message had
 * been painted: what is posted in a frame's callback is heard after that frame.
 */
const STOPWATCH = `
  let heard;
  globalThis.stopwatch = {
    start() { this.time = new Promise((resolve) => { heard = resolve; }); },
  };
  let pressed = 0;
  const answers = () => document.querySelectorAll('article.message:not(.errand):not([aria-busy])[aria-label^="Verbatim,"]').length;
  let before = answers();
  addEventListener('keydown', (event) => { if (event.key === 'Enter') pressed = event.timeStamp; }, true);
  new MutationObserver(() => {
    if (answers() <= before) return;
    before = answers();
    const from = pressed;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => heard(performance.now() - from);
      port2.postMessage(null);
    });
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });
`;

const FIRST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/** How soon the page is there, how soon an answer is, and how much is sent for it, beside what we hold ourselves to. */
export async function page({ quick }: Options): Promise<void> {
  if (CHROMIUM === null) return print(`Left out: ${NO_CHROMIUM}.`, '');
  const started = await startPage();
  try {
    const visits = await visitOften(started, quick ? VISITS.quick : VISITS.full);
    const rounds = quick ? ROUNDS.quick : ROUNDS.full;
    const times = await typeOften(started, rounds);
    const all = times.flatMap((one) => one.millis);
    const ann = started.discord.person('Ann');
    for (let said = 0; said < FULL_CHANNEL; said += 1) ann.say('general', `**${said}** is said, and more.`);
    const full = (await typeOften(started, Math.ceil(rounds / 2))).flatMap((one) => one.millis);
    const row = (name: string, values: readonly number[], bar: number): Row => [
      name,
      figures(quantile(values, 0.5)),
      figures(quantile(values, 0.95)),
      String(bar),
      quantile(values, 0.5) < bar ? 'held' : 'MISSED',
    ];
    print(
      `${visits.length} first visits, each in a browser profile of its own; ${all.length + full.length} answers`,
      '',
      table(
        ['', 'median', 'p95', 'bar', 'median'],
        [
          row(
            'first paint, ms',
            visits.map(({ paint }) => paint),
            1000,
          ),
          row('Enter to answer on screen, ms', all, 100),
          row(`the same below ${FULL_CHANNEL} messages`, full, 100),
          row(
            'sent for a first visit, kB compressed',
            visits.map(({ bytes }) => bytes / 1000),
            500,
          ),
        ],
      ),
      '',
      table(
        ['Enter to answer on screen, ms', 'median', 'p95'],
        times.map(({ line, millis }) => [
          line,
          figures(quantile(millis, 0.5)),
          figures(quantile(millis, 0.95)),
        ]),
      ),
      '',
    );
  } finally {
    await started.close();
  }
}

interface Visit {
  /** Milliseconds from the start of loading to the first paint of something. */
  readonly paint: number;
  /** Of the page and all that it loads, heads included. */
  readonly bytes: number;
}

async function visitOften(started: StartedPage, count: number): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (let visit = 0; visit < count; visit += 1) {
    const tab = await started.newPerson();
    await composerOf(tab).waitFor();
    const paint = await tab.evaluate(FIRST_PAINT);
    const bytes = await tab.evaluate(
      `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .reduce((sum, { transferSize }) => sum + transferSize, 0)`,
    );
    visits.push({ paint: z.number().parse(paint), bytes: z.number().parse(bytes) });
    await tab.context().close();
  }
  return visits;
}

interface Times {
  readonly line: string;
  readonly millis: readonly number[];
}

async function typeOften(started: StartedPage, rounds: number): Promise<Times[]> {
  const tab = await started.newPerson();
  await composerOf(tab).click();
  await tab.evaluate(STOPWATCH);
  const millis = LINES.map((): number[] => []);
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round += 1)
    for (const [index, parts] of LINES.entries()) {
      const time = await timeAnswer(tab, parts);
      if (round >= WARM_UP_ROUNDS) millis[index]?.push(time);
    }
  await tab.context().close();
  return LINES.map((parts, index) => ({ line: parts.join(' '), millis: millis[index] ?? [] }));
}

/** Types a line as a person does, and gives the milliseconds from the Enter that sent it to the answer on screen. */
async function timeAnswer(tab: Page, parts: readonly string[]): Promise<number> {
  await tab.evaluate('stopwatch.start()');
  for (const part of parts) {
    await tab.keyboard.type(part);
    await suggestionsSettle(tab);
    await tab.keyboard.press('Enter');
  }
  // An Enter may have taken a suggestion of the last option, or of a command without options: then another sends.
  for (let more = 0; more < 2 && (await tab.locator('.command').count()) > 0; more += 1) {
    await suggestionsSettle(tab);
    await tab.keyboard.press('Enter');
  }
  return z.number().parse(await tab.evaluate('stopwatch.time'));
}

/** Until the choices of what has been typed are there, as a person waits to see them. */
async function suggestionsSettle(tab: Page): Promise<void> {
  await tab.waitForTimeout(250);
}

function composerOf(tab: Page) {
  return tab.getByRole('textbox', { name: 'Message #general' });
}
