import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** From `src` as from `dist`: the page is built from its sources. */
const CLIENT = fileOf('../../../src/playground/page/client/');
const PACKAGES = fileOf('../../../package-lock.json');
/** Lies beside the built page, and says what it was built from. */
const STAMP = 'built-from';

/** Builds the page into a folder, which is emptied before. */
export async function buildPage(outDir: string): Promise<void> {
  // Where nothing has changed Vite is not even loaded.
  const { build } = await import('vite');
  await build({
    root: CLIENT,
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: {
      // Lit has another form for developers, which would be taken by the environment.
      conditions: ['module', 'browser', 'production'],
      alias: { 'lit/directives/style-map.js': join(CLIENT, 'skyra/style-map.ts') },
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}

/** Builds the page where its sources, or the packages, are others than those it was built from. */
export async function updatePage(outDir: string): Promise<void> {
  const sources = await fingerprint();
  const before = await readFile(join(outDir, STAMP), 'utf8').catch(() => null);
  if (before === sources) return;
  await buildPage(outDir);
  await writeFile(join(outDir, STAMP), sources);
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [PACKAGES, fileURLToPath(import.meta.url), ...(await filesIn(CLIENT))])
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex');
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? await filesIn(path) : [path];
  });
  return (await Promise.all(files)).flat().sort();
}
