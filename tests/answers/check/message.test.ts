import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/answers/check/message.ts';

const WORDS = 'such allegations have been proven';

/** The statements of a message, quotations in marks, with whom they are credited to. */
function statements(message: string): string[] {
  return readMessage(message).map(({ text, quoted, credited }) =>
    quoted ? `“${text}”${credited === null ? '' : ` ${credited}`}` : text,
  );
}

describe('a quotation', () => {
  it.each([
    `"${WORDS}"`,
    `“${WORDS}”`,
    `“${WORDS}"`,
    `„${WORDS}“`,
    `„${WORDS}”`,
    `«${WORDS}»`,
    `« ${WORDS} »`,
    `»${WORDS}«`,
    `‹${WORDS}›`,
    `「${WORDS}」`,
    `『${WORDS}』`,
    `＂${WORDS}＂`,
    `\`\`${WORDS}''`,
    `'${WORDS}'`,
    `‘${WORDS}’`,
    `> ${WORDS}`,
    `>>> ${WORDS}`,
    `> "${WORDS}"`,
    `\`${WORDS}\``,
    `\`\`\`\n${WORDS}\n\`\`\``,
    `||"${WORDS}"||`,
    `"**${WORDS}**"`,
    `"${WORDS}" 🤔 <:wave:111111111111111111> https://example.org/?q="a b c"`,
  ])('stands in marks of many kinds: %j', (message) => {
    expect(statements(message)).toEqual([`“${WORDS}”`]);
  });

  it.each([
    ['over a line end', '"such allegations\nhave been proven"', ['“such allegations\nhave been proven”']],
    ['with an apostrophe', "'China's deep concern'", ["“China's deep concern”"]],
    [
      'in paragraphs that are not closed',
      '“One two three.\n\n“Four five,” he said.',
      ['“One two three.”', '“Four five,”'],
    ],
    ['not where inches are meant', 'a 5" screen is "too big" for it', ['“too big”']],
  ])('is read %s', (_, message, expected) => {
    expect(statements(message)).toEqual(expected);
  });
});

describe('whom a quotation is credited to', () => {
  it.each([
    [`Germany said "${WORDS}"`, 'Germany'],
    [`Yesterday Germany said: "${WORDS}"`, 'Germany'],
    [`I heard that Germany said "${WORDS}"`, 'Germany'],
    [`Wow. Germany just admitted: "${WORDS}"`, 'Germany'],
    [`"${WORDS}", says Merkel`, 'Merkel'],
    [`"${WORDS}," said German chancellor Angela Merkel yesterday.`, 'German chancellor Angela Merkel'],
    [`according to the U.S. Office of Trade, "${WORDS}"`, 'the U.S. Office of Trade'],
    [`Merkel: "${WORDS}"`, 'Merkel'],
    [`"${WORDS}" (Angela Merkel, chancellor)`, 'Angela Merkel'],
    [`> ${WORDS}\n— Angela Merkel`, 'Angela Merkel'],
    [`> ${WORDS}\n> - Angela Merkel`, 'Angela Merkel'],
    [`> "${WORDS}" - Angela Merkel`, 'Angela Merkel'],
    [`Germany said:\n> ${WORDS}`, 'Germany'],
  ])('is named by %j', (message, name) => {
    expect(statements(message)).toEqual([expect.stringContaining(`” ${name}`)]);
  });

  it.each([
    `Germany never said "${WORDS}"`,
    `the EU didn't say that "${WORDS}"`,
    `Look: "${WORDS}"`,
    `"${WORDS}" - unbelievable, right?`,
    `They said "${WORDS}"`,
  ])('is nobody in %j', (message) => {
    expect(statements(message)).toEqual([`“${WORDS}”`]);
  });

  it('is not whoever says the next one', () => {
    expect(statements(`They wrote "one two three". Germany said: "${WORDS}"`)).toEqual([
      '“one two three”',
      `“${WORDS}” Germany`,
    ]);
  });
});

describe('a plain claim', () => {
  it.each([
    [
      'beside a quotation',
      `Germany said "${WORDS}" and Australia banned Huawei.`,
      [`“${WORDS}” Germany`, 'Australia banned Huawei.'],
    ],
    [
      'of each line',
      '- Germany banned Huawei\n- Nobody came here today',
      ['Germany banned Huawei', 'Nobody came here today'],
    ],
    [
      'with an abbreviation',
      'The U.S. Senate banned Huawei. Nobody came here.',
      ['The U.S. Senate banned Huawei.', 'Nobody came here.'],
    ],
    ['not of what is left of a sentence', 'The EU has a "deep concern" about all of it', ['“deep concern”']],
    ['not of what leads to a quotation', `what do you think of "${WORDS}"?`, [`“${WORDS}”`]],
    ['not of a word or two', 'lol no', []],
  ])('is read %s', (_, message, expected) => {
    expect(statements(message)).toEqual(expected);
  });
});
