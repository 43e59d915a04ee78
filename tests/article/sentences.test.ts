import { describe, expect, it } from 'vitest';
import { quote } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';

/** The sentences of one paragraph, a bar between them. */
function split(paragraph: string): string {
  const article = parseArticle(`Title\n\n${paragraph}\n\nThe end.`);
  const own = article.sentences.filter((sentence) => sentence.paragraph === 0);
  return own.map((sentence) => quote(article, sentence)).join(' | ');
}

describe('sentences', () => {
  it.each([
    ['a state in the middle', 'The U.S. said no to the U.K. delegates.'],
    ['a state before its army', 'He left the U.S. Army. | It was big.'],
    ['a state at the end', 'He lives in the U.S. | The end came.'],
    ['titles and initials', 'Mr. Smith and Dr. J. R. Jones met Prof. Lee. | They left.'],
    ['dates', 'Bidding starts March 19. | Then it ends.'],
    ['months cut short', 'It starts Mar. 19. | It was Sept. 11 then.'],
    ['decimals and money', 'It rose 3.5 percent to $1.2m. | It fell.'],
    ['a year before a year', 'It ended in 2019. | 2020 was worse.'],
    ['firms', 'Acme Inc. rose and Bolt Corp. fell. | The rest held.'],
    ['numbers of things', 'See No. 5 for more. | I said no. | Seven came.'],
    ['a time of day', 'They met at 5 p.m. Monday. | They ate.'],
    ['addresses', 'See https://example.com/a.b?c=d.e or mail a@example.com. | Then go.'],
    ['names with dots', 'Node.js and Yahoo! won. | Nobody knew why.'],
    ['a stop inside brackets', 'We won. | (They lost.) | Good.'],
    ['several marks at once', 'Really?! | Yes. | No!! | Well.'],
    ['latin', 'It sells fruit, e.g. pears, i.e. not apples. | Fine.'],
  ])('know %s', (_, sentences) => {
    expect(split(sentences.replaceAll(' | ', ' '))).toBe(sentences);
  });

  it.each([
    ['a pause', 'He paused… | Then he left.'],
    ['a pause that goes on', 'He paused... then he left. | Bye.'],
    ['words left out before a name', 'The plan … May agreed to was old. | It failed.'],
  ])('know dots: %s', (_, sentences) => {
    expect(split(sentences.replaceAll(' | ', ' '))).toBe(sentences);
  });

  it.each([
    ['a question that goes on', '“Is it?” she asked. | “No!” he said.'],
    ['a question asked by name', '“Stop!” Anna Lee said. | They did.'],
    ['a question quoted inside', 'She asked: “Who?” and left. | Bye.'],
    ['a quotation that ends', '“It is.” | She left.'],
    ['a stop behind the mark', 'She said “it is”. | He left.'],
    ['two quotations', '"Why?" | "Because."'],
    ['two sentences quoted', '“One came. | Two left,” he said. | Three stayed.'],
  ])('know quotations: %s', (_, sentences) => {
    expect(split(sentences.replaceAll(' | ', ' '))).toBe(sentences);
  });

  it('are parted where a space was lost, and not inside a name', () => {
    expect(split('It ended here.Then it began.')).toBe('It ended here. | Then it began.');
    expect(split('Node.Js won.')).toBe('Node.Js won.');
  });

  it('need no space in Chinese', () => {
    expect(split('你好。再见！')).toBe('你好。 | 再见！');
  });
});
