import { describe, expect, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { eventually, openWindow, shows, startedFor, type Window } from './window.ts';

/** More than fits, and only then the browser tells of a scroll before: so it is where the composer has shrunk. */
const GROW_AND_TELL = `
  const newest = [...document.querySelectorAll('article')].at(-1);
  for (let more = 0; more < 9; more += 1) document.getElementById('log').append(newest.cloneNode(true));
  document.getElementById('scroller').dispatchEvent(new Event('scroll'));
`;

describe.skipIf(CHROMIUM === null)('what is in sight', () => {
  const started = startedFor();
  const open = (options = {}) => openWindow(started.get(), options);

  it('is the greeting from its beginning, on a narrow screen too', async () => {
    const { page } = await open({ viewport: { width: 360, height: 640 } });
    await page.getByRole('button', { name: '/help' }).waitFor();
    const [top, greeting] = [
      await page.getByRole('banner').boundingBox(),
      await page.locator('.welcome').boundingBox(),
    ];
    expect(greeting?.y).toBeGreaterThanOrEqual((top?.y ?? 0) + (top?.height ?? 0));
  });

  it('is the newest message, which comes while the news of a scroll is on its way', async () => {
    const window = await open({ viewport: { width: 1000, height: 500 } });
    await window.say('A message, where all that there is fits.');
    await shows(window.last, 'all that there is fits');
    await window.page.evaluate(GROW_AND_TELL);
    await eventually(() => isInSight(window)).toBe(true);
    expect(await window.page.getByRole('button', { name: 'New messages' }).count()).toBe(0);
  });

  it('stays where one reads, and says that there is something new below', async () => {
    const [ada, bela] = [await open({ viewport: { width: 1000, height: 500 } }), await open()];
    for (let count = 0; count < 8; count += 1) await ada.say(`long\nline\n${count}`);
    await shows(ada.last, /line\s+7/);
    await ada.page.mouse.move(400, 200);
    await ada.page.mouse.wheel(0, -4000);
    await ada.page.waitForTimeout(200);
    await bela.say('news');
    await ada.page.getByRole('button', { name: 'New messages' }).click();
    await eventually(() => isInSight(ada)).toBe(true);
    expect(await ada.page.getByRole('button', { name: 'New messages' }).count()).toBe(0);
  });
});

/** Whether the newest message stands above the composer, to its end. */
async function isInSight({ page, last }: Window): Promise<boolean> {
  const [composer, newest] = [await page.locator('.composer').boundingBox(), await last.boundingBox()];
  return newest !== null && composer !== null && newest.y + newest.height <= composer.y;
}
