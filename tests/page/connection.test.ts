import type { WebSocketRoute } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { eventually, openWindow, shows, startedFor, type Window } from './window.ts';

/** A line to the server that can be cut: what is open closes, and what is opened closes at once until it is mended. */
interface Wire {
  /** How often the page has sought it while it was cut. */
  attempts(): number;
  cut(): Promise<void>;
  mend(): void;
}

async function wireOf({ page }: Window): Promise<Wire> {
  let isCut = false;
  let attempts = 0;
  const open = new Set<WebSocketRoute>();
  await page.routeWebSocket(/\/page\/socket$/, (route) => {
    if (isCut) {
      attempts += 1;
      void route.close();
      return;
    }
    open.add(route);
    route.connectToServer();
  });
  await page.reload();
  await page.getByRole('textbox', { name: /^Message/ }).waitFor();
  return {
    attempts: () => attempts,
    async cut() {
      isCut = true;
      attempts = 0;
      for (const route of open) await route.close();
      open.clear();
    },
    mend() {
      isCut = false;
    },
  };
}

describe.skipIf(CHROMIUM === null)('a connection that is lost', () => {
  const started = startedFor();
  const nameOf = ({ page }: Window) =>
    page.locator('.member', { hasText: '(you)' }).locator('.member-name').textContent();

  it('is said, sought again, and comes back as the same person with all that was there', async () => {
    const window = await openWindow(started.get());
    const wire = await wireOf(window);
    const name = await nameOf(window);
    await window.say('/help private: true');
    await shows(window.last, 'I answer questions');
    await window.say('before');
    await shows(window.last, 'before');

    await wire.cut();
    const banner = window.page.getByRole('alert').filter({ hasText: 'The connection is lost' });
    await banner.waitFor();
    const bela = await openWindow(started.get());
    await bela.say('meanwhile');
    wire.mend();
    await shows(window.last, 'meanwhile');
    expect(await banner.count()).toBe(0);
    expect(await nameOf(window)).toBe(name);
    // An ephemeral answer is kept by the page alone.
    await shows(window.messages, 'Only you can see this');
    await window.say('after');
    await shows(bela.last, 'after');
  });

  it('is sought at ever longer times, or at once where one asks for it', async () => {
    const window = await openWindow(started.get());
    const wire = await wireOf(window);
    await wire.cut();
    // The next would come four seconds later.
    await eventually(wire.attempts).toBe(4);
    await window.page.getByRole('button', { name: 'Try now' }).click();
    await expect.poll(wire.attempts, { timeout: 2500 }).toBe(5);
    wire.mend();
    await eventually(() => window.page.getByText('The connection is lost').count()).toBe(0);
  });

  it('loses nothing that was typed', async () => {
    const window = await openWindow(started.get());
    const { box, page, press, say, last } = window;
    const wire = await wireOf(window);
    await wire.cut();
    await page.getByText('The connection is lost').waitFor();
    await say('is it **really** lost?');
    await shows(page.locator('.composer-problem'), 'What you typed stays here.');
    expect(await box.inputValue()).toBe('is it **really** lost?');
    wire.mend();
    await eventually(() => page.getByText('The connection is lost').count()).toBe(0);
    await eventually(() => page.locator('.composer-problem').count()).toBe(0);
    await press('Enter');
    await shows(last, 'is it really lost?');

    await box.pressSequentially('/stance ');
    await page.keyboard.type('germany');
    await page.getByRole('option', { name: /^Germany/ }).waitFor();
    await wire.cut();
    await page.getByText('The connection is lost').waitFor();
    await press('Escape', 'Enter');
    await shows(page.locator('.composer-problem'), 'What you typed stays here.');
    expect(await page.getByRole('combobox', { name: 'actor' }).inputValue()).toBe('germany');
    wire.mend();
    await eventually(() => page.getByText('The connection is lost').count()).toBe(0);
    await press('Enter');
    await shows(last, 'Germany is currently mulling');
  });

  it('gives the same person back after a reload, and another in another window', async () => {
    const window = await openWindow(started.get());
    const name = await nameOf(window);
    await window.page.reload();
    await window.box.waitFor();
    expect(await nameOf(window)).toBe(name);
    expect(await nameOf(await openWindow(started.get()))).not.toBe(name);
  });
});
