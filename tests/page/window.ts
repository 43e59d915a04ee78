import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type StartedPage, type StartPageOptions, startPage } from './browser.ts';

const PATIENCE_MS = 8000;

/** A window with the page in it, as its person uses it. */
export interface Window {
  readonly page: Page;
  /** Where messages are typed. */
  readonly box: Locator;
  readonly messages: Locator;
  /** The newest message. */
  readonly last: Locator;
  /** Types a line, and sends it. */
  say(line: string): Promise<void>;
  /** Presses keys, one after the other. */
  press(...keys: readonly string[]): Promise<void>;
  /** The list above the composer: what it offers, and which is lit. */
  offered(): Promise<string[]>;
  lit(): Promise<string>;
  /** The name of what has the focus, or its text. */
  focused(): Promise<string>;
}

/** Starts the page for the tests of a file, and closes it after them; whatever went wrong on its console fails them. */
export function startedFor(options?: StartPageOptions): { readonly get: () => StartedPage } {
  let started: StartedPage | undefined;
  beforeAll(async () => {
    started = await startPage(options);
  }, 60_000);
  afterAll(() => started?.close());
  return {
    get() {
      if (!started) throw new Error('It has not started.');
      return started;
    },
  };
}

/** Opens a window: one more person. */
export async function openWindow(started: StartedPage, options: BrowserContextOptions = {}): Promise<Window> {
  const page = await started.newPerson({ viewport: { width: 1280, height: 800 }, ...options });
  page.setDefaultTimeout(PATIENCE_MS);
  const box = page.getByRole('textbox', { name: /^Message #/ });
  await box.waitFor();
  const messages = page.getByRole('article');
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    page,
    box,
    messages,
    last: messages.last(),
    press,
    async say(line) {
      await box.fill(line);
      await press('Enter');
    },
    offered: () => page.locator('.suggestion-name').allTextContents(),
    lit: async () =>
      (await page.getByRole('option', { selected: true }).locator('.suggestion-name').textContent()) ?? '',
    focused: () => page.evaluate<string>(FOCUSED),
  };
}

// As text, for the tests know no document.
const FOCUSED = `(() => {
  const { activeElement: one } = document;
  return one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent.trim();
})()`;

/** Waits until something holds. */
export function eventually<Value>(look: () => Value | Promise<Value>) {
  return expect.poll(look, { timeout: PATIENCE_MS, interval: 20 });
}

/** Waits until a text stands there. */
export async function shows(place: Locator, text: string | RegExp): Promise<void> {
  await place.filter({ hasText: text }).first().waitFor({ timeout: PATIENCE_MS });
}
