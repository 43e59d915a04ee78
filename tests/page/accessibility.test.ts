import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { connectTrialBot } from './trial-bot.ts';
import { eventually, openWindow, shows, startedFor, type Window } from './window.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAST_THE_DEADLINE_MS = 3100;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds wrong, by its rules for WCAG 2.2 AA and its best practices. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate<Violation[]>(
    'axe.run(document).then(({ violations }) => violations)',
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const EVERYTHING = [
  '# Title',
  '**bold** _italic_ __under__ ~~gone~~ `code` ||spoiler|| [link](https://example.org/) <@1> @everyone <t:1700000000>',
  '> quoted',
  '- item',
  '-# small print',
  '```js',
  'code();',
  '```',
].join('\n');

describe.skipIf(CHROMIUM === null)('for everyone: the bot’s answers', () => {
  const started = startedFor();

  it('has no fault that axe knows where nothing has been said', async () => {
    const { page, say, messages } = await openWindow(started.get());
    await page.getByRole('button', { name: '/help' }).waitFor();
    expect(await faults(page)).toEqual([]);
    // What the others below have before them.
    for (const [line, answer] of [
      ['/stance germany', 'Germany is currently mulling'],
      ['@Verbatim has it been proven?', 'have not been proven'],
      ['@Verbatim what does France say?', 'never mentions'],
      ['/article', 'Who is in it'],
      [EVERYTHING, 'small print'],
    ] as const) {
      await say(line);
      await shows(messages, answer);
    }
  });

  it.each([
    ['dark', 1280],
    ['dark', 390],
    ['light', 1280],
    ['light', 390],
  ] as const)(
    'has no fault that axe knows, %s, at %d pixels',
    async (colorScheme, width) => {
      const window = await openWindow(started.get(), { colorScheme, viewport: { width, height: 800 } });
      const { page, say, last, box, press } = window;
      await say('/help private: true');
      await shows(last, 'Only you can see this');
      await say('to reply to');
      await shows(last, 'to reply to');
      expect(await faults(page)).toEqual([]);

      await last.hover();
      await last.getByRole('button', { name: 'Reply' }).click();
      await box.pressSequentially('/');
      await page.getByRole('listbox').waitFor();
      expect(await faults(page)).toEqual([]);
      await press('Escape');
      await box.fill('');
      await box.pressSequentially('/stance ');
      await page.getByRole('option').first().waitFor();
      expect(await faults(page)).toEqual([]);
      await press('Escape', 'Enter');
      await shows(page.getByRole('alert'), 'required');
      expect(await faults(page)).toEqual([]);
      await press('Escape', 'Escape', 'Escape');
      await last.focus();
      await press('Enter');
      await page.getByRole('menu').waitFor();
      expect(await faults(page)).toEqual([]);
      await press('Escape');
      await box.fill('x'.repeat(2001));
      await press('Enter');
      await shows(page.getByRole('alert'), 'too long');
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: /^Invite/ }).click();
      expect(await faults(page)).toEqual([]);
    },
    60_000,
  );

  it('has its messages in a log, one main part and one first heading', async () => {
    const { page } = await openWindow(started.get());
    const log = page.getByRole('log', { name: 'Messages in #general' });
    expect(await log.getByRole('article').count()).toBeGreaterThan(0);
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('general');
  });

  it('fits into 360 pixels, and into 320', async () => {
    for (const width of [360, 320]) {
      const { page, box } = await openWindow(started.get(), { viewport: { width, height: 640 } });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const scroller = 'document.querySelector("#scroller")';
      expect(await page.evaluate<boolean>(`${scroller}.scrollWidth <= ${scroller}.clientWidth`)).toBe(true);
      await box.pressSequentially('/quote ');
      const send = await page.getByRole('button', { name: 'Send', exact: true }).boundingBox();
      expect(send && send.x + send.width <= width).toBe(true);
    }
  });

  it('keeps still for who wants no motion', async () => {
    const { page } = await openWindow(started.get(), { reducedMotion: 'reduce' });
    const moving =
      'getComputedStyle(Object.assign(document.body.appendChild(document.createElement("span")), { className: "dots" }).appendChild(document.createElement("i"))).animationName';
    expect(await page.evaluate<string>(moving)).toBe('none');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await page.evaluate<string>(moving)).toBe('dot');
  });
});

describe.skipIf(CHROMIUM === null)('for everyone: the keyboard', () => {
  const started = startedFor({ connect: connectTrialBot });

  /** What the Tab key reaches, once around, by name. */
  async function tour({ page, focused }: Window): Promise<string[]> {
    const names: string[] = [];
    for (let count = 0; count < 40; count += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate<boolean>('document.activeElement === document.body')) break;
      names.push(await focused());
    }
    return names;
  }

  it('reaches everything, in the order in which it stands there, with a ring around it', async () => {
    const window = await openWindow(started.get());
    const { say, last, page } = window;
    await say('/buttons');
    await shows(last, 'Press one.');
    await page.getByRole('button', { name: 'Switch to the dark look' }).focus();
    const names = await tour(window);
    expect(names.slice(0, 2)).toEqual(['Members', expect.stringMatching(/^Verbatim, /)]);
    expect(names.slice(2)).toEqual([
      'Hold',
      'Mute',
      'Elsewhere',
      'Reply',
      'Message menu',
      'Message #general',
      'Send',
      'Invite Verbatim to a real server',
    ]);
    for (const name of ['Members', 'Send']) {
      await page.getByRole('button', { name, exact: true }).focus();
      const ring = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
      expect(ring, name).toBe('solid');
    }
  });

  it('moves among messages by the arrow keys, and acts on them', async () => {
    const { say, last, messages, press, page, box } = await openWindow(started.get());
    for (const line of ['one', 'two', 'three']) await say(line);
    await shows(last, 'three');
    await last.focus();
    await press('ArrowUp', 'ArrowUp');
    const idOf = (index: number) => messages.nth(index).getAttribute('id');
    const current = () => page.evaluate<string>('document.activeElement.id');
    const count = await messages.count();
    expect(await current()).toBe(await idOf(count - 3));
    await press('End');
    expect(await current()).toBe(await idOf(count - 1));
    await press('Home');
    expect(await current()).toBe(await idOf(0));
    await press('End', 'Enter');
    await page.getByRole('menu').waitFor();
    await press('Enter');
    await shows(page.locator('.reply-bar'), 'Replying to');
    await page.keyboard.type('answered');
    await press('Enter');
    await shows(last, 'answered');
    expect(await box.inputValue()).toBe('');
  });

  it.each(['dark', 'light'] as const)(
    'has no fault that axe knows where nothing is answered, %s',
    async (colorScheme) => {
      const { page, say, last, messages, press } = await openWindow(started.get(), { colorScheme });
      await say('/slow');
      await shows(last, 'is thinking');
      await say('/buttons');
      await shows(last, 'Press one.');
      await last.getByRole('button', { name: 'Mute' }).click();
      await say('/mute');
      await page.locator('.on-its-way').waitFor();
      await page.locator('.busy').waitFor();
      expect(await faults(page)).toEqual([]);
      await started.get().discord.advance(PAST_THE_DEADLINE_MS);
      await shows(messages, 'The application did not respond');
      await shows(messages, 'This interaction failed');
      await page.getByRole('textbox').click();
      await press('Escape');
      expect(await faults(page)).toEqual([]);
    },
  );

  it('presses a button, and keeps the focus near it', async () => {
    const { say, last, press, focused } = await openWindow(started.get());
    await say('/buttons');
    const mute = last.getByRole('button', { name: 'Mute' });
    await mute.focus();
    await press('Enter');
    await eventually(() => mute.getAttribute('aria-busy')).toBe('true');
    expect(await focused()).toBe('Mute');
  });
});
