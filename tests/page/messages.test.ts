import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { connectTrialBot, type TrialBot } from './trial-bot.ts';
import { eventually, openWindow, shows, startedFor } from './window.ts';

const PAST_THE_DEADLINE_MS = 3100;

describe.skipIf(CHROMIUM === null)('the channel', () => {
  let bot: TrialBot | undefined;
  const started = startedFor({
    connect: async (discord) => {
      bot = await connectTrialBot(discord);
      return bot;
    },
  });
  const open = (options = {}) => openWindow(started.get(), options);
  const letDeadlinesPass = () => started.get().discord.advance(PAST_THE_DEADLINE_MS);

  it('shows who used a command, that the bot is thinking, and the answer in its place', async () => {
    const { say, last, messages } = await open();
    await say('/slow');
    await shows(last, 'Verbatim is thinking');
    await shows(last, /used\s*slow/);
    expect(await last.getAttribute('aria-busy')).toBe('true');
    const count = await messages.count();
    bot?.release();
    await shows(last, 'Thought about.');
    expect(await last.getAttribute('aria-busy')).toBeNull();
    expect(await messages.count()).toBe(count);
  });

  it('says where the application did not respond, to who asked alone, until it is dismissed', async () => {
    const [ada, bela] = [await open(), await open()];
    await ada.say('/mute');
    await shows(ada.page.locator('.errand'), 'Sending command');
    letDeadlinesPass();
    await shows(ada.page.locator('.errand'), 'The application did not respond');
    await bela.say('hello');
    await shows(ada.last, 'hello');
    expect(await bela.page.getByText('did not respond').count()).toBe(0);
    await ada.page.getByRole('button', { name: 'Dismiss message' }).last().click();
    await eventually(() => ada.page.locator('.errand').count()).toBe(0);
  });

  it('shows that a button was pressed, and what came of it', async () => {
    const { say, last, page } = await open();
    const focusedId = () => page.evaluate<string>('document.activeElement.id');
    await say('/buttons');
    const hold = last.getByRole('button', { name: 'Hold' });
    await hold.click();
    await eventually(() => hold.getAttribute('aria-busy')).toBe('true');
    await hold.click({ force: true });
    bot?.release();
    await shows(last, 'It was held.');
    await shows(last, '(edited)');
    expect(await last.getByRole('button', { name: 'Hold' }).count()).toBe(0);
    // The button that had the focus has gone.
    expect(await focusedId()).toBe(await last.getAttribute('id'));

    await say('/buttons');
    await last.getByRole('button', { name: 'Mute' }).click();
    await eventually(() => last.getByRole('button', { name: 'Mute' }).getAttribute('aria-busy')).toBe('true');
    letDeadlinesPass();
    await shows(last.getByRole('alert'), 'This interaction failed');
    expect(await last.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    const link = page.getByRole('link', { name: 'Elsewhere' }).last();
    expect([
      await link.getAttribute('href'),
      await link.getAttribute('rel'),
      await link.getAttribute('target'),
    ]).toEqual(['https://example.org/', 'noopener noreferrer', '_blank']);
  });

  it('shows what is for one’s eyes only until it is dismissed', async () => {
    const [ada, bela] = [await open(), await open()];
    await ada.say('/say text: a secret private: true');
    await shows(ada.last, 'a secret');
    await shows(ada.last, 'Only you can see this');
    await ada.say('no secret');
    await shows(bela.last, 'no secret');
    expect(await bela.page.getByText('a secret').count()).toBe(0);
    await ada.page.getByRole('button', { name: 'Dismiss message' }).click();
    await eventually(() => ada.page.getByText('a secret').count()).toBe(0);
  });

  it('is one channel for all who are there, with their names and faces', async () => {
    const ada = await open();
    const members = ada.page.getByRole('complementary', { name: 'Members' }).getByRole('listitem');
    const before = await members.count();
    const bela = await open();
    await eventually(() => members.count()).toBe(before + 1);
    await bela.say('hello **all**');
    await shows(ada.last, 'hello all');
    const label = await ada.last.getAttribute('aria-label');
    const yours = await bela.page
      .locator('.member', { hasText: '(you)' })
      .locator('.member-name')
      .textContent();
    expect(label).toMatch(new RegExp(`^${yours?.replace(/\s*\(you\).*/s, '')}, \\d+:\\d\\d [AP]M$`));
    await bela.say('/say text: hello again');
    await shows(ada.last, 'hello again');
    // What a command was told is shown to whoever points at it.
    const command = ada.last.locator('discord-command');
    expect(await command.getAttribute('title')).toBe('/say text: hello again');
    await bela.page.context().close();
    await shows(ada.page.getByRole('heading', { name: /^Offline/ }), 'Offline');
  });

  it('groups messages of one author under one name', async () => {
    const { say, last } = await open();
    await say('one');
    await shows(last, 'one');
    expect(await last.locator('.discord-author-username').count()).toBe(1);
    await say('two');
    await shows(last, 'two');
    expect(await last.locator('.discord-author-username').count()).toBe(0);
  });

  it('never reads text as HTML', async () => {
    const { say, last, page } = await open();
    const hostile =
      '<img src=x onerror=alert(1)><script>alert(2)</script> [x](javascript:alert(3)) <svg/onload=alert(4)>';
    await say(hostile);
    await shows(last, hostile);
    expect(await last.locator('a, script, svg[onload]').count()).toBe(0);
    await say(`/say ${hostile}`);
    await shows(last, hostile);
    expect(await page.locator('.message script, .message img[src="x"]').count()).toBe(0);
  });

  it('replies with or without a ping, shows to what, and goes there', async () => {
    const { say, last, messages, page, box, press, focused } = await open();
    await say('/say what one replies to');
    await shows(last, 'what one replies to');
    const first = (await last.getAttribute('id')) ?? '';
    await last.hover();
    await last.getByRole('button', { name: 'Reply' }).click();
    await shows(page.locator('.reply-bar'), 'Replying to Verbatim');
    const ping = page.getByRole('button', { name: '@ ON' });
    expect(await ping.getAttribute('aria-pressed')).toBe('true');
    await ping.click();
    await page.getByRole('button', { name: '@ OFF' }).waitFor();
    await box.fill('a reply');
    await press('Enter');
    await shows(last, 'a reply');
    await shows(last.getByRole('button', { name: /In reply to/ }), 'what one replies to');
    expect(await page.locator('.reply-bar').count()).toBe(0);

    for (let count = 0; count < 12; count += 1) await say(`line ${count}`);
    await shows(last, 'line 11');
    const reply = messages.filter({ hasText: 'a reply' });
    await reply.getByRole('button', { name: /In reply to/ }).click();
    await eventually(() => page.evaluate<string>('document.activeElement.id')).toBe(first);
    // The channel scrolls, and not the page around it.
    expect(await page.evaluate<number>('document.scrollingElement.scrollTop')).toBe(0);
    expect(await page.getByRole('banner').boundingBox()).toMatchObject({ y: 0 });
    await press('Escape');
    expect(await focused()).toBe('Message #general');
  });

  it('cancels a reply at Escape, and keeps what was typed', async () => {
    const { say, last, page, box, press } = await open();
    await say('something');
    await shows(last, 'something');
    await last.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Reply' }).click();
    await shows(page.locator('.reply-bar'), 'Replying to');
    // Nobody pings oneself.
    expect(await page.locator('.ping').count()).toBe(0);
    await page.keyboard.type('half a line');
    await press('Escape');
    expect(await page.locator('.reply-bar').count()).toBe(0);
    expect(await box.inputValue()).toBe('half a line');
  });

  it('has a menu for a message: by right click, by a button, by keys', async () => {
    const { say, last, page, press, focused } = await open();
    await say('to check');
    await shows(last, 'to check');
    const menu = page.getByRole('menu');
    await last.click({ button: 'right' });
    await menu.waitFor();
    expect((await menu.getByRole('menuitem').allTextContents()).map((text) => text.trim())).toEqual([
      'Reply',
      'Copy text',
      'Read this',
      'Delete message',
    ]);
    await page.keyboard.press('Escape');
    await eventually(() => menu.count()).toBe(0);
    await last.getByRole('button', { name: 'Message menu' }).click();
    await menu.waitFor();
    await page.mouse.click(5, 400);
    await eventually(() => menu.count()).toBe(0);

    for (const key of ['Enter', 'Shift+F10', 'ContextMenu']) {
      await last.focus();
      await press(key);
      await menu.waitFor();
      expect(await focused()).toBe('Reply');
      await press('ArrowUp');
      expect(await focused()).toBe('Delete message');
      await press('ArrowDown', 'End', 'Home', 'r');
      expect(await focused()).toBe('Read this');
      await press('Tab');
      await eventually(() => menu.count()).toBe(0);
      expect(await page.evaluate<string>('document.activeElement.id')).toBe(await last.getAttribute('id'));
    }
  });

  it('runs the app’s commands on a message', async () => {
    const { say, last, page } = await open();
    await say('read me');
    await shows(last, 'read me');
    await last.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Read this' }).click();
    await shows(last, 'It says: read me');
    await shows(last, /used\s*Read this/);
  });

  it('opens the menu where a finger rests, and not where it moves', async () => {
    const { say, last, page } = await open({ hasTouch: true, viewport: { width: 390, height: 800 } });
    await say('to hold');
    await shows(last, 'to hold');
    const point = { pointerType: 'touch', bubbles: true, clientX: 100, clientY: 300 };
    await last.dispatchEvent('pointerdown', point);
    await last.dispatchEvent('pointermove', { ...point, clientY: 340 });
    await page.waitForTimeout(700);
    expect(await page.getByRole('menu').count()).toBe(0);
    await last.dispatchEvent('pointerdown', point);
    await page.getByRole('menu').waitFor();
    const box = await page.getByRole('menu').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  });

  it('copies a message, and deletes one’s own for all', async () => {
    const { say, last, page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const bela = await open();
    await say('copy **me**');
    await shows(last, 'copy me');
    await shows(bela.last, 'copy me');
    await last.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Copy text' }).click();
    await shows(page.getByRole('status'), 'Copied.');
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe('copy **me**');

    await bela.last.click({ button: 'right' });
    expect(await bela.page.getByRole('menuitem', { name: 'Delete message' }).count()).toBe(0);
    await last.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete message' }).click();
    await eventually(() => page.getByText('copy me').count()).toBe(0);
    await eventually(() => bela.page.getByText('copy me').count()).toBe(0);
  });

  it('lets go of a message that someone else deletes', async () => {
    const [ada, bela] = [await open(), await open()];
    const remove = async (text: string) => {
      await bela.messages.filter({ hasText: text }).click({ button: 'right' });
      await bela.page.getByRole('menuitem', { name: 'Delete message' }).click();
      await eventually(() => ada.page.getByText(text).count()).toBe(0);
    };
    for (const text of ['in a menu', 'replied to', 'in focus']) await bela.say(text);
    await shows(ada.last, 'in focus');
    await ada.messages.filter({ hasText: 'in a menu' }).click({ button: 'right' });
    await remove('in a menu');
    expect(await ada.page.getByRole('menu').count()).toBe(0);
    expect(await ada.focused()).toBe('Message #general');

    await ada.messages.filter({ hasText: 'replied to' }).focus();
    await ada.press('Enter', 'Enter');
    await shows(ada.page.locator('.reply-bar'), 'Replying to');
    await ada.page.keyboard.type('an answer');
    await remove('replied to');
    expect(await ada.page.locator('.reply-bar').count()).toBe(0);
    await shows(ada.page.getByRole('alert'), 'has been deleted');
    await ada.press('Enter');
    await shows(ada.last, 'an answer');

    await ada.messages.filter({ hasText: 'in focus' }).focus();
    await remove('in focus');
    expect(await ada.focused()).toBe('Message #general');
  });

  it('shows a spoiler when it is asked for', async () => {
    const { say, last, press } = await open();
    await say('it is ||hidden||');
    await shows(last, 'it is');
    const spoiler = last.getByRole('button', { name: /^Spoiler/ });
    expect(await spoiler.getByText('hidden').isVisible()).toBe(false);
    await spoiler.focus();
    await press('Enter');
    expect(await last.getByText('hidden').isVisible()).toBe(true);
  });
});
