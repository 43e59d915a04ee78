import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LoadError, loadEngine } from '../src/load.ts';

const TOO_LARGE = 5 * 1024 * 1024 + 1;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The path of a file with this content. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What loading says is wrong; null where nothing is. */
function problem(articlePath: string, lexiconPath = ''): string | null {
  try {
    loadEngine({ articlePath, lexiconPath });
    return null;
  } catch (error) {
    if (error instanceof LoadError) return error.message;
    throw error;
  }
}

describe('an article', () => {
  it.each<[string, () => string, RegExp]>([
    ['that is missing', () => join(folder, 'none.txt'), /no such file/],
    ['that is a folder', () => folder, /folder/],
    ['that is empty', () => file('empty.txt', ''), /empty/],
    ['of blanks alone', () => file('blank.txt', '\ufeff \n\t\r\n'), /empty/],
    ['that is binary', () => file('binary.txt', 'PK\u0003\u0004\0\0\0'), /binary/],
    ['in Latin-1', () => file('latin.txt', Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x2e])), /UTF-8/],
    ['in UTF-16', () => file('wide.txt', Uint8Array.from([0xff, 0xfe, 0x41, 0x00])), /UTF-8/],
    ['that is too large', () => file('large.txt', 'a'.repeat(TOO_LARGE)), /too large/],
  ])('%s is told in one line that names it', (_, path, reason) => {
    const told = problem(path());
    expect(told).toMatch(reason);
    expect(told).not.toContain('\n');
    expect(told).toContain(path());
  });

  it.each([
    ['one sentence', 'The sun shone.'],
    ['a byte order mark and CRLF', '\ufeffTitle\r\n\r\nThe sun shone.\r\n'],
    ['no title', 'The sun shone. It was hot.\n\nIt rained.'],
    ['emoji and Arabic', '☀️ شمس\n\nأشرقت الشمس. 😀 Sun.'],
  ])('of %s is taken as it is', (_, text) => {
    const engine = loadEngine({ articlePath: file('fine.txt', text), lexiconPath: '' });
    expect(engine.article.text).toBe(text);
    expect(engine.article.sentences.length).toBeGreaterThan(0);
  });
});

describe('a lexicon', () => {
  it.each<[string, () => string, RegExp]>([
    ['that is missing', () => join(folder, 'none.json'), /no such file/],
    ['that is empty', () => file('empty.json', ''), /empty/],
    ['that is no JSON', () => file('bad.json', '{"actors": [}'), /not JSON/],
    [
      'with two mistakes',
      () => file('two.json', '{"actors": [{"name": ""}], "synonyms": [["a"]]}'),
      /actors\.0\.name.*synonyms\.0/,
    ],
    ['with a key it does not know', () => file('key.json', '{"actor": []}'), /"actor"/],
  ])('%s is told in one line that names it', (_, path, reason) => {
    const told = problem(file('fine.txt', 'The sun shone.'), path());
    expect(told).toMatch(reason);
    expect(told).not.toContain('\n');
    expect(told).toContain(path());
  });

  it('is read, byte order mark or not, and its names are known', () => {
    const lexicon =
      '\ufeff{"actors": [{"name": "Harbour Board", "aliases": ["HB"]}], "stances": {"banned": ["axe"]}}';
    const engine = loadEngine({
      articlePath: file('fine.txt', 'The Harbour Board axed ferries.'),
      lexiconPath: file('fine.json', lexicon),
    });
    expect(engine.stance('hb')).toMatchObject({
      kind: 'answered',
      actor: 'Harbour Board',
      stances: ['banned'],
    });
  });
});
