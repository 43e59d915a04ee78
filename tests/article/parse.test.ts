import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quote, type Span } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';

const BYTES = readFileSync(new URL('../../data/article.txt', import.meta.url));

/** A text as a reader sees it: its title, and its paragraphs as lists of sentences. */
function read(text: string): { title: string | null; paragraphs: string[][] } {
  const article = parseArticle(text);
  const words = (span: Span): string => quote(article, span);
  return {
    title: article.title === null ? null : words(article.title),
    paragraphs: article.paragraphs.map((_, index) =>
      article.sentences.filter(({ paragraph }) => paragraph === index).map(words),
    ),
  };
}

describe('the article that comes with the bot', () => {
  const text = BYTES.toString('utf8');
  const { title, paragraphs } = read(text);

  it('is the one it was given, byte for byte', () => {
    expect(createHash('sha256').update(BYTES).digest('hex')).toBe(
      'e620009fa78812b2ea39fe608517c99e599e58b63aa5892d866db27baedee8f5',
    );
  });

  it('has a title and eighteen paragraphs of one sentence, none broken at "U.S." or before "19."', () => {
    const [first, ...rest] = text.split('\n').filter((line) => line !== '');
    expect({ title, paragraphs }).toEqual({ title: first, paragraphs: rest.map((line) => [line]) });
    expect(paragraphs).toHaveLength(18);
  });

  it('keeps its quotation marks as they are: opened in four paragraphs, closed by two apostrophes', () => {
    const sentences = paragraphs.flat();
    expect(sentences.map((sentence) => sentence.startsWith('“')).indexOf(true)).toBe(1);
    expect(sentences.filter((sentence) => sentence.startsWith('“'))).toEqual(sentences.slice(1, 5));
    expect(sentences.findIndex((sentence) => sentence.includes(',’’ '))).toBe(4);
  });

  it('is told from another by its version', () => {
    const { version } = parseArticle(text);
    expect(version).toMatch(/^[0-9a-f]{8}$/);
    expect(parseArticle(text).version).toBe(version);
    expect(parseArticle(text.replace('Huawei', 'Huawey')).version).not.toBe(version);
  });
});

describe('paragraphs', () => {
  const usual = { title: 'A vote', paragraphs: [['It passed.', 'Few came.'], ['It rained.']] };

  it.each([
    ['blank lines', 'A vote\n\nIt passed. Few came.\n\nIt rained.\n'],
    ['CRLF', 'A vote\r\n\r\nIt passed. Few came.\r\n\r\nIt rained.\r\n'],
    ['old Mac line ends', 'A vote\r\rIt passed. Few came.\r\rIt rained.'],
    ['a byte order mark', '\ufeffA vote\n\nIt passed. Few came.\n\nIt rained.'],
    ['tabs and trailing blanks', '\tA vote \n\t\n\tIt passed.\tFew came.\t\n \n  It rained.'],
    ['single newlines', 'A vote\nIt passed. Few came.\nIt rained.'],
    ['many blank lines', '\n\n\nA vote\n\n\n\nIt passed. Few came.\n\n\n\nIt rained.\n\n\n'],
    ['Unicode line separators', 'A vote\u2028\u2028It passed. Few came.\u2029\u2029It rained.'],
    ['lines of zero-width spaces', 'A vote\n\u200b\nIt passed. Few came.\n\u200b\nIt rained.'],
    ['a heading of Markdown', '# A vote\n\nIt passed. Few came.\n\nIt rained.'],
  ])('are found in a text with %s', (_, text) => {
    expect(read(text)).toEqual(usual);
  });

  it('are joined where a machine has wrapped the lines', () => {
    const body =
      'The council met on Monday for the first time in a year,\nand nobody who came could say what\nfor.';
    expect(read(`A vote\n\n${body} It rained.`).paragraphs).toEqual([[body, 'It rained.']]);
  });

  it('are joined at a capital letter, too, where the next word would not have fitted', () => {
    const body =
      'The council met on Monday with a delegation from the\nEuropean Commission, and the mayor was not amused.';
    expect(read(`A vote\n\n${body}\n\nIt rained.`).paragraphs).toEqual([[body], ['It rained.']]);
  });

  it('are the items of a list, without its marks', () => {
    const list =
      'To do\n\nBefore noon:\n- Open the door.\n* Wake the dog.\n• Leave.\n\n1. Walk.\n2) Rest.\n(a) Eat.';
    expect(read(list)).toEqual({
      title: 'To do',
      paragraphs: [
        ['Before noon:'],
        ['Open the door.'],
        ['Wake the dog.'],
        ['Leave.'],
        ['Walk.'],
        ['Rest.'],
        ['Eat.'],
      ],
    });
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\r\n\u200b\ufeff'],
  ])('are none in %s', (_, text) => {
    expect(parseArticle(text)).toMatchObject({ title: null, paragraphs: [], sentences: [] });
  });
});

describe('a title', () => {
  it.each([
    ['a question', 'Is this the end?\n\nNobody knows.', 'Is this the end?'],
    ['an exclamation', 'Stop!\n\nThey did.', 'Stop!'],
    ['an abbreviation at its end', 'Huawei barred in the U.S.\n\nIt is so.', 'Huawei barred in the U.S.'],
    ['a firm', 'Court backs Acme Inc.\n\nIt is so.', 'Court backs Acme Inc.'],
    ['a quotation', '“We will win”\n\nHe lost.', '“We will win”'],
    ['a colon in it', 'Ferries: what now\n\nNobody knows.', 'Ferries: what now'],
  ])('can be %s', (_, text, title) => {
    expect(read(text).title).toBe(title);
  });

  it.each([
    ['a sentence', 'The ferry sank. Nobody was on it.\n\nIt was old.'],
    ['all there is', 'The ferry sank'],
    ['above nothing that ends as a sentence does', 'The ferry\nThe sea'],
    ['an item of a list', '- The ferry\n- The sea is deep.'],
    ['too long to be one', `${'Ferry '.repeat(40)}\n\nIt sank.`],
  ])('is not %s', (_, text) => {
    expect(read(text).title).toBeNull();
    expect(parseArticle(text).sentences[0]?.start).toBe(/\p{L}/u.exec(text)?.index);
  });
});
