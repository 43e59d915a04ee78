import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { connectTrialBot, type TrialBot } from './trial-bot.ts';
import { eventually, openWindow, shows, startedFor } from './window.ts';

describe.skipIf(CHROMIUM === null)('the composer', () => {
  let bot: TrialBot | undefined;
  const started = startedFor({
    connect: async (discord) => {
      bot = await connectTrialBot(discord);
      return bot;
    },
  });
  const open = () => openWindow(started.get());

  it('lists the commands at a slash, and those that begin so as one types', async () => {
    const { box, page, press, offered, lit } = await open();
    await box.pressSequentially('/');
    await eventually(offered).toEqual(['/say', '/find', '/pick', '/quiet', '/slow', '/mute', '/buttons']);
    await shows(page.getByRole('option', { name: /\/pick/ }), 'Picks a size');
    expect(await lit()).toBe('/say');
    await press('ArrowDown', 'ArrowDown');
    expect(await lit()).toBe('/pick');
    await press('ArrowUp', 'ArrowUp', 'ArrowUp');
    expect(await lit()).toBe('/buttons');
    await box.pressSequentially('s');
    await eventually(offered).toEqual(['/say', '/slow', '/buttons']);
    await press('Escape');
    expect(await offered()).toEqual([]);
    expect(await box.inputValue()).toBe('/s');
  });

  it('makes a command’s options into fields, the required ones from the start', async () => {
    const { box, page, press, focused } = await open();
    await box.pressSequentially('/fi');
    await press('Tab');
    const [what, where] = [
      page.getByRole('combobox', { name: 'what' }),
      page.getByRole('combobox', { name: 'where' }),
    ];
    await where.waitFor();
    expect(await what.getAttribute('aria-required')).toBe('true');
    expect(await focused()).toBe('what*');
    await shows(page.locator('.option-help'), 'What to find');
    expect(await page.getByRole('button', { name: '+ ' }).count()).toBe(0);
    await press('Escape', 'Escape');
    await box.waitFor();
    await eventually(focused).toBe('Message #general');
  });

  it('takes what the bot offers, by keys and by mouse, and drops what comes too late', async () => {
    const { box, page, press, offered, last, focused } = await open();
    await box.pressSequentially('/find ');
    const what = page.getByRole('combobox', { name: 'what' });
    await what.pressSequentially('l', { delay: 150 });
    await what.pressSequentially('a');
    await eventually(offered).toEqual(['la one', 'la two', 'la three']);
    bot?.release();
    await page.waitForTimeout(200);
    expect(await offered()).toEqual(['la one', 'la two', 'la three']);
    await press('ArrowDown', 'Tab');
    expect(await what.inputValue()).toBe('la two');
    await eventually(focused).toBe('where*');
    await page.keyboard.type('here');
    await press('Enter');
    await shows(last, '/find what=#two, where=here');

    await box.pressSequentially('/find ');
    await page.getByRole('option', { name: /three/ }).click();
    await page.keyboard.type('there');
    await press('Enter');
    await shows(last, '/find what=#three, where=there');
  });

  it('takes from the choices for what was typed, be the key before them', async () => {
    const { box, page, press, last, offered } = await open();
    await box.pressSequentially('/find ');
    const what = page.getByRole('combobox', { name: 'what' });
    await eventually(offered).toEqual([' one', ' two', ' three']);
    // The list still shows what was offered for nothing.
    await page.keyboard.insertText('la');
    await press('Enter');
    expect(await what.inputValue()).toBe('la');
    await eventually(() => what.inputValue()).toBe('la one');
    await page.keyboard.type('here');
    await press('Enter');
    await shows(last, '/find what=#one, where=here');
  });

  it('sends a choice that was typed to its end', async () => {
    const { page, press, last, box, focused } = await open();
    await box.click();
    await page.keyboard.type('/pick large');
    await press('Enter');
    await shows(last, '/pick size=l');
    await page.keyboard.type('/find #one');
    await press('Enter');
    // There is more to be filled in.
    await eventually(focused).toBe('where*');
    await page.keyboard.type('there');
    await press('Enter');
    await shows(last, '/find what=#one, where=there');
  });

  it('says which option is missing, and goes there', async () => {
    const { box, page, press, focused } = await open();
    await box.pressSequentially('/find ');
    await page.keyboard.type('none');
    await eventually(() => page.getByRole('option').count()).toBe(0);
    await press('Enter');
    await eventually(focused).toBe('where*');
    await shows(page.getByRole('alert'), 'This option is required.');
    expect(await page.getByRole('combobox', { name: 'where' }).getAttribute('aria-invalid')).toBe('true');
    // Nothing was sent.
    expect(await page.getByText('/find what=none').count()).toBe(0);
  });

  it('offers the choices of an option, and optional options; a number takes no letters', async () => {
    const { box, page, press, offered, last, focused } = await open();
    await box.pressSequentially('/pick ');
    await eventually(offered).toEqual(['Small', 'Large']);
    await page.keyboard.type('la');
    await eventually(offered).toEqual(['Large']);
    await press('Enter');
    await page.getByRole('button', { name: '+ count' }).click();
    expect(await focused()).toBe('count');
    await page.keyboard.type('3x');
    expect(await page.getByRole('combobox', { name: 'count' }).inputValue()).toBe('3');
    await shows(page.getByRole('alert'), 'This takes a whole number.');
    await page.keyboard.type('0');
    await press('Enter');
    await shows(page.getByRole('alert'), 'At most 9.');
    await press('Backspace', 'Enter');
    await shows(last, '/pick size=l, count=3');
  });

  it('offers True and False, and takes an option back', async () => {
    const { box, page, press, offered, last } = await open();
    await box.pressSequentially('/say ');
    await page.keyboard.type('aside');
    await page.getByRole('button', { name: '+ private' }).click();
    await eventually(offered).toEqual(['True', 'False']);
    await press('Escape', 'Backspace');
    await page.getByRole('button', { name: '+ private' }).waitFor();
    await page.getByRole('button', { name: '+ private' }).click();
    await press('Enter', 'Enter');
    await shows(last, 'aside');
    await shows(last, 'Only you can see this');
  });

  it('runs a command that was typed or pasted as a line', async () => {
    const { say, last, box, page, press } = await open();
    await say('/say good morning');
    await shows(last, 'good morning');
    await say('/say text: good night private: true');
    await shows(last, 'good night');
    await shows(last, 'Only you can see this');
    await say('/buttons');
    await shows(last, 'Press one.');
    await box.pressSequentially('/butt');
    await press('Enter');
    await shows(page.getByRole('group'), '/buttons');
    await press('Enter');
    await eventually(() => page.getByText('Press one.').count()).toBe(2);
    await say('/nothing of the kind');
    await shows(last, '/nothing of the kind');
  });

  it('takes a command as one types it, names of options and all', async () => {
    const { page, press, last, focused } = await open();
    await page.keyboard.type('/say text: good evening private: t');
    await eventually(focused).toBe('private');
    await press('Enter', 'Enter');
    await shows(last, 'good evening');
    await shows(last, 'Only you can see this');
    await page.keyboard.type('/pick size: large count: 4');
    await press('Enter');
    await shows(last, '/pick size=l, count=4');
    await page.keyboard.type('/quiet 7');
    await press('Enter');
    await shows(last, '/quiet for=7');
  });

  it('offers the bot and the members at an @', async () => {
    const { box, page, press, offered, last } = await open();
    await box.pressSequentially('so @ver');
    await eventually(offered).toEqual(['Verbatim']);
    await press('Tab');
    expect(await box.inputValue()).toBe('so @Verbatim ');
    await page.keyboard.type('hello');
    await press('Enter');
    await shows(last, 'hello');
    await shows(last.locator('discord-mention'), 'Verbatim');
  });

  it('breaks the line at Shift+Enter, and brings back what was sent at Up', async () => {
    const { box, page, press, last } = await open();
    await box.pressSequentially('first');
    await press('Shift+Enter');
    await page.keyboard.type('second');
    expect(await box.inputValue()).toBe('first\nsecond');
    await press('Enter');
    await shows(last, /first\s+second/);
    expect(await box.inputValue()).toBe('');
    await box.pressSequentially('third');
    await press('Enter', 'ArrowUp');
    expect(await box.inputValue()).toBe('third');
    await press('ArrowUp');
    expect(await box.inputValue()).toBe('first\nsecond');
    await press('ArrowDown');
    expect(await box.inputValue()).toBe('third');
    await press('ArrowDown');
    expect(await box.inputValue()).toBe('');
  });

  it('leaves the keys to an input method while it composes', async () => {
    const { box, page, press, last, messages } = await open();
    const before = await messages.count();
    const keyboard = await page.context().newCDPSession(page);
    await box.focus();
    await keyboard.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    await press('Enter');
    // A real one would have kept the key.
    expect(await box.inputValue()).toMatch(/^にほん/);
    await keyboard.send('Input.insertText', { text: '日本' });
    expect(await messages.count()).toBe(before);
    await press('Enter');
    await shows(last, '日本');
  });

  it('counts down to what a message may hold, and keeps what is too long', async () => {
    const { box, page, press, messages } = await open();
    const before = await messages.count();
    await box.fill('x'.repeat(1990));
    await shows(page.locator('.left'), '10 characters left');
    await box.fill('x'.repeat(2001));
    await shows(page.locator('.left'), '-1');
    await press('Enter');
    await shows(page.getByRole('alert'), 'Your message is too long');
    expect((await box.inputValue()).length).toBe(2001);
    expect(await messages.count()).toBe(before);
    await box.fill('x'.repeat(2000));
    await press('Enter');
    await eventually(() => messages.count()).toBe(before + 1);
  });

  it('begins a message wherever one begins to type', async () => {
    const { box, page, last, say } = await open();
    await say('a message');
    await shows(last, 'a message');
    await last.focus();
    await page.keyboard.type('and more');
    expect(await box.inputValue()).toBe('and more');
  });
});
