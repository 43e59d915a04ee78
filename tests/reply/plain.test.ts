import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { withoutEmbeds } from '../../src/reply/plain.ts';
import { reply } from '../../src/reply/reply.ts';
import { askAnswer, passage, SAMPLE, shown } from './sample.ts';

describe('an answer without embeds', () => {
  it('says the same', () => {
    const payload = reply(
      shown(SAMPLE),
      askAnswer({ passages: [passage(SAMPLE, 2, { speaker: 'Sud_ria' })] }),
    );
    expect(withoutEmbeds(payload)).toEqual({
      content: [
        '**What the article says**',
        'Sud\\_ria, as reported by the article:',
        'Sudria says the ban is unfair.',
        '(sentence 2 of 5)',
      ].join('\n'),
      components: payload.components,
    });
  });

  it('leaves out whole passages rather than parts of them, and says so', () => {
    const long = `${'word '.repeat(200)}end.`;
    const article = parseArticle(`${long}\n\n${long}`);
    const passages = article.sentences.map(({ number }) => passage(article, number));
    const { content } = withoutEmbeds(reply(shown(article), askAnswer({ passages })));
    expect(content.length).toBeLessThanOrEqual(2000);
    expect(content.split(long)).toHaveLength(2);
    expect(content).toMatch(/Embed Links\.$/);
  });

  it('says so where not even the first fits', () => {
    const article = parseArticle(`${'word '.repeat(800)}end.`);
    const { content } = withoutEmbeds(reply(shown(article), askAnswer({ passages: [passage(article, 1)] })));
    expect(content).toMatch(/^There is more/);
  });
});
