import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type StartedPage, startPage } from './browser.ts';

const USAGE = 'Usage: npx tsx tests/page/pictures.ts FOLDER';

const LOOKS = ['dark', 'light'] as const;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

/** A message with a word that the article does not have there. README's picture shows it held against the article. */
const CLAIM = 'Germany “is currently mulling loosening the security rules”.';

const boxOf = (page: Page) => page.getByRole('textbox', { name: /^Message #/ });

async function say(page: Page, line: string, answer: string | RegExp): Promise<void> {
  await boxOf(page).fill(line);
  await page.keyboard.press('Enter');
  await page.getByRole('article').filter({ hasText: answer }).last().waitFor();
}

/** Uses the page as one does at first, and takes a picture of each step. */
async function takeAll(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  const box = boxOf(page);
  await page.getByRole('button', { name: '/help' }).waitFor();
  await shoot('1-first-sight');
  await box.pressSequentially('/');
  await page.getByRole('listbox').waitFor();
  await shoot('2-commands');
  await page.keyboard.type('sta');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ger');
  await page.getByRole('option', { name: /^Germany/ }).waitFor();
  await shoot('3-choices');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('article').filter({ hasText: 'Germany is currently' }).waitFor();
  await shoot('4-answer');
  await say(page, '@Verbatim what does France say?', 'never mentions');
  await say(page, CLAIM, 'loosening');
  await shoot('5-messages');
  const claim = page.getByRole('article').filter({ hasText: 'loosening' }).first();
  await claim.click({ button: 'right', position: { x: 80, y: 12 } });
  await page.getByRole('menu').waitFor();
  await shoot('6-menu');
  await page.getByRole('menuitem', { name: 'Check against the article' }).click();
  await page.getByText('Only you can see this').waitFor();
  await shoot('7-check');
  await claim.scrollIntoViewIfNeeded();
  await claim.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Is that so?');
  await shoot('8-reply');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Members' }).click();
  await shoot('9-members');
  await page.getByRole('button', { name: /^Invite/ }).click();
  await shoot('10-invite');
}

async function takeForReadme(started: StartedPage, path: string): Promise<void> {
  const page = await started.newPerson({
    viewport: { width: 1120, height: 736 },
    colorScheme: 'dark',
    deviceScaleFactor: 1.5,
  });
  await boxOf(page).waitFor();
  await say(page, CLAIM, 'loosening');
  await page
    .getByRole('article')
    .last()
    .click({ button: 'right', position: { x: 80, y: 12 } });
  await page.getByRole('menuitem', { name: 'Check against the article' }).click();
  await page.getByText('Only you can see this').waitFor();
  await page.mouse.move(0, 0);
  await boxOf(page).focus();
  await page.screenshot({ path });
}

async function withPage(use: (started: StartedPage) => Promise<void>): Promise<void> {
  const started = await startPage();
  try {
    await use(started);
  } finally {
    await started.close();
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(1);
}
await mkdir(folder, { recursive: true });
for (const colorScheme of LOOKS)
  for (const viewport of SIZES)
    await withPage(async (started) => {
      const page = await started.newPerson({ viewport, colorScheme });
      await takeAll(page, async (name) => {
        await page.screenshot({ path: join(folder, `${colorScheme}-${viewport.width}-${name}.png`) });
      });
    });
await withPage((started) => takeForReadme(started, join(folder, 'page.png')));
