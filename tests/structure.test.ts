import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Each room may use itself and the rooms before it. */
const ROOMS = ['language', 'article', 'search', 'answers', 'reply', 'commands', 'discord'];

/** The last room that a file outside of the rooms may use; '' for none. `index` alone may use all there is. */
const ENTRANCES = new Map([
  ['config.ts', ''],
  ['log.ts', ''],
  ['load.ts', 'answers'],
  ['lifecycle.ts', ''],
  ['health-server.ts', ''],
  ['article-in-force.ts', 'answers'],
  ['run-shards.ts', 'discord'],
  ['cli.ts', 'answers'],
  ['register.ts', 'discord'],
]);

/** Functions from values to values: no files, no network, no clock of their own. */
const PURE = ROOMS.filter((room) => room !== 'discord');

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** What is imported, from `src`; null for a package. */
  readonly path: string | null;
  /** The first folder of `path`, or the file itself. */
  readonly target: string | null;
}

const roomOf = (path: string): string => path.split('/')[0] ?? path;

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const pattern =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm;
  return [...source.matchAll(pattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? '';
    const path = specifier.startsWith('.') ? relative(SRC, join(SRC, dirname(file), specifier)) : null;
    return { file, specifier, path, target: path === null ? null : roomOf(path) };
  });
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = files.flatMap(importsOf);
const from = (room: string): Import[] => imports.filter(({ file }) => roomOf(file) === room);

/**
 * The files that stand in a circle of imports or between two: what is left when, again and again, those go that import
 * none of the rest, and those that none of the rest imports.
 */
function circling(all: readonly Pick<Import, 'file' | 'path'>[]): string[] {
  let left = all;
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const importing = new Set(left.map(({ file }) => file));
    const imported = new Set(left.map(({ path }) => path));
    left = left.filter(({ file, path }) => path !== null && importing.has(path) && imported.has(file));
  }
  return [...new Set(left.map(({ file }) => file))].sort();
}

const told = ({ file, specifier }: Import): string => `${file} imports ${specifier}`;

describe('the house', () => {
  it('has been read', () => {
    for (const room of [...ROOMS, 'playground']) expect(from(room).length, room).toBeGreaterThan(0);
  });

  it.each(ROOMS)('imports nothing up into %s', (room) => {
    const allowed = ROOMS.slice(0, ROOMS.indexOf(room) + 1);
    const wrong = from(room).filter(({ target }) => target !== null && !allowed.includes(target));
    expect(wrong.map(told)).toEqual([]);
  });

  it('has no circle of imports, not even of types', () => {
    expect(circling(imports)).toEqual([]);
    const there = imports.flatMap(({ file, path }) => (path?.endsWith('.ts') ? [{ file, path }] : []));
    const back = there.map(({ file, path }) => ({ file: path, path: file }));
    const all = new Set(there.flatMap(({ file, path }) => [file, path]));
    expect(circling([...there, ...back])).toEqual([...all].sort());
  });

  it('lets only index into everything', () => {
    const outside = files.filter((file) => !file.includes('/') && file !== 'index.ts');
    expect(outside.filter((file) => !ENTRANCES.has(file))).toEqual([]);
    const wrong = outside.flatMap((file) => {
      const rooms = ROOMS.slice(0, ROOMS.indexOf(ENTRANCES.get(file) ?? '') + 1);
      return from(file).filter(({ target }) => {
        return target !== null && !rooms.includes(target) && !ENTRANCES.has(target);
      });
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('keeps the playground to itself', () => {
    const out = from('playground').filter(({ target }) => target !== null && target !== 'playground');
    const into = imports.filter(
      ({ file, target }) => target === 'playground' && roomOf(file) !== 'playground' && file !== 'index.ts',
    );
    expect([...out, ...into].map(told)).toEqual([]);
  });

  it('has a pure core', () => {
    const effects = /^(?:node:|discord\.js$|dotenv|pino|hono|@hono\/|ws$)/;
    expect(
      PURE.flatMap(from)
        .filter(({ specifier }) => effects.test(specifier))
        .map(told),
    ).toEqual([]);
  });

  it('knows Fuse in search alone, and discord.js in discord alone', () => {
    const wrong = imports.filter(
      ({ file, specifier }) =>
        (specifier === 'fuse.js' && roomOf(file) !== 'search') ||
        (specifier === 'discord.js' && roomOf(file) !== 'discord'),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it('names files by their whole names', () => {
    const local = imports.filter(({ target }) => target !== null);
    expect(local.filter(({ specifier }) => !/\.(?:ts|json)$/.test(specifier)).map(told)).toEqual([]);
    expect(files.filter((file) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(file))).toEqual([]);
  });
});
