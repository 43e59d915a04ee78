import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What is not part of the repository, or as large as a table of numbers. */
const LEFT_OUT = /^(?:node_modules|dist|\.git|\.env)(?:\/|$)|\.(?:bin|png)$/;

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (LEFT_OUT.test(path)) return [];
    return statSync(join(ROOT, path)).isDirectory() ? filesIn(path) : [path];
  });
}

const SECRETS: Readonly<Record<string, RegExp>> = {
  // The bot's id in base64, when it was made, and a signature.
  'a token of a Discord bot': /\b[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}\b/,
  'a Discord webhook': /discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]{40,}/,
  'a private key': /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+[\w+/=]{40}/,
  'a token of GitHub': /\bgh[pousr]_\w{36}\b|\bgithub_pat_\w{40,}/,
  'a token of npm': /\bnpm_\w{36}\b/,
  'a key of a cloud': /\bAKIA[0-9A-Z]{16}\b|\bAIza[\w-]{35}\b|\bsk-[\w-]{40,}\b|\bxox[abprs]-[\w-]{20,}/,
};

/** Where packages come from that do not say so. */
const REGISTRY = 'https://registry.npmjs.org/';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
    }),
  ),
});

describe('the repository', () => {
  it('holds no secret', () => {
    const found = filesIn('').flatMap((path) => {
      const content = read(path);
      return Object.entries(SECRETS).flatMap(([what, shape]) =>
        shape.test(content) ? [`${path}: ${what}`] : [],
      );
    });
    expect(found).toEqual([]);
  });

  it('knows a secret when it sees one', () => {
    const id = Buffer.from('123456789012345678').toString('base64url');
    const token = [id, 'GaBcDe', 'x'.repeat(38)].join('.');
    expect(token).toMatch(SECRETS['a token of a Discord bot'] ?? /^$/);
  });

  it('leaves out the file that secrets are put in', () => {
    expect(read('.gitignore').split('\n')).toContain('.env');
    expect(read('.env.example')).toMatch(/^DISCORD_TOKEN=$/m);
  });
});

describe('the packages that the bot runs with', () => {
  const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
  const production = Object.entries(packages).filter(([path, one]) => path !== '' && one.dev !== true);

  it('run nothing when they are installed', () => {
    expect(production.length).toBeGreaterThan(20);
    expect(production.filter(([, one]) => one.hasInstallScript === true).map(([path]) => path)).toEqual([]);
  });

  it('are those of the registry, to the byte', () => {
    const wrong = production.filter(
      ([, { resolved, integrity }]) =>
        !(resolved ?? REGISTRY).startsWith(REGISTRY) || !integrity?.startsWith('sha512-'),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});
