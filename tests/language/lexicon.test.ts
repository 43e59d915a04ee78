import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMPTY_LEXICON, readLexicon } from '../../src/language/lexicon.ts';
import { stanceWords } from '../../src/language/stances.ts';

function mistakes(value: unknown): readonly string[] {
  const read = readLexicon(value);
  return 'mistakes' in read ? read.mistakes : [];
}

describe('a lexicon', () => {
  it('may leave out everything', () => {
    expect(readLexicon({})).toEqual({ lexicon: EMPTY_LEXICON });
    expect(mistakes({ actors: [{ name: 'Huawei' }] })).toEqual([]);
  });

  it('comes with the bot, and says nothing of what anybody in the article does', () => {
    const text = readFileSync(new URL('../../data/lexicon.json', import.meta.url), 'utf8');
    expect(mistakes(JSON.parse(text))).toEqual([]);
    expect(text).not.toMatch(/Germany|Australia|Britain|New Zealand|China|U\.S\./);
  });

  it.each<[string, unknown, string[]]>([
    ['a list', [], ['the whole file']],
    ['nothing', null, ['the whole file']],
    ['an actor without a name', { actors: [{ aliases: [] }] }, ['actors.0.name']],
    ['a blank name', { actors: [{ name: 'A' }, { name: ' ' }] }, ['actors.1.name']],
    ['an alias that is a number', { actors: [{ name: 'A', aliases: ['B', 3] }] }, ['actors.0.aliases.1']],
    ['a lonely synonym', { synonyms: [['a', 'b'], ['c']] }, ['synonyms.1']],
    ['a verb that is no list', { stances: { banned: 'axe' } }, ['stances.banned']],
    ['a key it does not know', { actor: [] }, ['the whole file']],
    ['two mistakes', { actors: 1, synonyms: 2 }, ['actors', 'synonyms']],
  ])('tells where it is wrong: %s', (_, value, paths) => {
    expect(mistakes(value).map((mistake) => mistake.split(': ')[0])).toEqual(paths);
  });

  it('adds verbs to a stance', () => {
    const words = stanceWords({ banned: ['boot out'], urges: ['nudge'] });
    expect(words.verbs.get('booted')).toEqual([{ lemma: 'boot', particles: ['out'], stance: 'banned' }]);
    expect(words.named('nudging')).toEqual(['urges']);
    expect(stanceWords().named('nudging')).toEqual([]);
  });
});

describe('words for a stance', () => {
  const words = stanceWords();

  it.each([
    ['banned', ['banned']],
    ['Prohibited', ['banned']],
    ['bans', ['banned']],
    ['mulling', ['considering']],
    ['investigation', ['reviewing']],
    ['worried', ['concerned']],
    ['worries', ['concerned']],
    ['opposed', ['opposes']],
    ['table', []],
    ['constructor', []],
    ['', []],
  ])('%j', (word, stances) => {
    expect(words.named(word)).toEqual(stances);
  });
});
