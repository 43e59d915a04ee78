import { beforeEach, describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/playground/driver.ts';
import { CHROMIUM } from './chromium.ts';
import { eventually, openWindow, shows, startedFor, type Window } from './window.ts';

describe.skipIf(CHROMIUM === null)('an empty channel', () => {
  const started = startedFor();
  let window: Window;

  beforeEach(async () => {
    window = await openWindow(started.get());
  });

  it('greets with what the bot is, and with examples from its commands', async () => {
    const { page, focused } = window;
    await shows(page.getByRole('region', { name: 'This is Verbatim' }), 'the article’s own words');
    await eventually(() => page.locator('.example-line').allTextContents()).toEqual([
      '/stance Germany',
      '/who-banned',
      '@Verbatim has it been proven?',
      '/help',
    ]);
    await eventually(focused).toBe('Message #general');
    expect(await page.title()).toContain('Verbatim');
  });

  it('is honest about what it is, and says how to invite the bot', async () => {
    const { page, press } = window;
    await shows(page.locator('.honest'), 'This is a local stand-in for Discord, not Discord itself.');
    await page.getByRole('button', { name: 'Invite Verbatim to a real server' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite Verbatim to a real server' });
    await dialog.waitFor();
    expect(await dialog.getByRole('link').getAttribute('href')).toBe(
      'https://discord.com/developers/applications',
    );
    await shows(dialog, 'DISCORD_TOKEN');
    await press('Escape');
    await eventually(() => dialog.count()).toBe(0);
  });

  it('has two looks: the system’s, or the one that was chosen, which is kept', async () => {
    const { page } = window;
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const [light, dark] = ['rgb(255, 255, 255)', 'rgb(49, 51, 56)'];
    expect(await ground()).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    await eventually(ground).toBe(dark);
    await page.getByRole('button', { name: 'Switch to the light look' }).click();
    expect(await ground()).toBe(light);
    await page.reload();
    await page.getByRole('button', { name: 'Switch to the dark look' }).waitFor();
    expect(await ground()).toBe(light);
  });

  it('lists its members, on a narrow screen where they are asked for', async () => {
    const { page, press } = window;
    const members = page.getByRole('complementary', { name: 'Members' });
    await shows(members, 'Verbatim');
    await shows(members, '(you)');
    await page.setViewportSize({ width: 390, height: 800 });
    await eventually(() => members.isVisible()).toBe(false);
    await page.reload();
    const button = page.getByRole('button', { name: 'Members' });
    await button.waitFor();
    expect(await members.isVisible()).toBe(false);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.click();
    await members.waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await press('Escape');
    expect(await members.isVisible()).toBe(false);
    await button.click();
    await page.mouse.click(4, 60);
    await eventually(() => members.isVisible()).toBe(false);
  });

  it('brings up no keyboard on a touch screen before one wants to type', async () => {
    const { page, messages, box } = await openWindow(started.get(), {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const focused = () => page.evaluate<string>('document.activeElement.id');
    await page.getByRole('button', { name: '/help' }).tap();
    await shows(messages, 'I answer questions about one news article');
    expect(await focused()).toBe('scroller');
    await box.tap();
    expect(await focused()).toBe('message');
    await takeBackAnswers(started.get().discord);
    await eventually(() => messages.count()).toBe(0);
  });

  it('runs each of the examples at a click', async () => {
    const { page, messages } = window;
    // A person's own message stays, so the question comes last.
    const examples = [
      ['/stance Germany', 'Germany is currently mulling tightening the security rules'],
      ['/who-banned', 'Australia has already banned Huawei'],
      ['/help', 'I answer questions about one news article'],
      ['@Verbatim has it been proven?', 'such allegations have not been proven'],
    ] as const;
    for (const [line, answer] of examples) {
      await page.getByRole('button', { name: line }).click();
      await shows(messages, answer);
      await shows(page.locator('.beginning'), 'Welcome to #general');
      await eventually(() => page.locator('.errand').count()).toBe(0);
      await takeBackAnswers(started.get().discord);
    }
    await eventually(() => messages.count()).toBe(1);
  });

  it('follows a link to a message of the channel without leaving it', async () => {
    const { page, say, last, messages } = window;
    await say('Germany “is currently mulling loosening the security rules”.');
    const id = await messages.filter({ hasText: 'loosening' }).getAttribute('id');
    await last.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Check against the article' }).click();
    await page.getByRole('link', { name: 'this message' }).click();
    await eventually(() => page.evaluate<string>('document.activeElement.id')).toBe(id);
    expect(page.context().pages()).toHaveLength(1);
  });
});

/** The bot deletes what it has said. */
async function takeBackAnswers({ apiUrl, token, person }: LocalDiscord): Promise<void> {
  const said = person('cleaner').messages('general');
  for (const { id, channelId } of said.filter(({ fromBot }) => fromBot)) {
    const response = await fetch(`${apiUrl}/v10/channels/${channelId}/messages/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bot ${token}` },
    });
    expect(response.status).toBe(204);
  }
}
