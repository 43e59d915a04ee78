import { describe, expect, it } from 'vitest';
import { engineOf } from '../reply/knowledge.ts';
import { answerOf, expectQuotes, openScene, quotesOf, textOf } from './scene.ts';

const HOSTILE = [
  '@everyone [Free](https://evil.example) <@111111111111111111> town news',
  '# The mayor of @everyone banned ||secret|| ferries in Norland.',
  '- **Norland** says <@&222222222222222222> and <#333333333333333333> are `fine`, `_really_` <t:0:R>.',
  '> The ferries carry 400 people a day :smile: past https://evil.example/path_with_signs.',
  '1. Nobody [clicked here](https://evil.example) and @here.\\',
].join('\n\n');

describe('an article full of signs', () => {
  it('is shown as it is, and alerts nobody', async () => {
    const engine = engineOf(HOSTILE);
    const { article } = engine;
    const { ann } = await openScene({ engine });
    const messages = [
      answerOf(await ann.runCommand('article')),
      answerOf(await ann.runCommand('who', { action: 'banned' })),
      answerOf(await ann.runCommand('stance', { actor: 'Norland' })),
      answerOf(await ann.runCommand('ask', { question: 'How many people do the ferries carry?' })),
      await ann.mentionBot('general', 'Who clicked here?').answer(),
      await ann.dm('Norland').answer(),
    ];
    for (const message of messages) {
      expect(message.content).toBe('');
      for (const quote of quotesOf(message)) expect(article.text).toContain(quote);
    }
    for (const { number } of article.sentences) {
      const message = answerOf(await ann.runCommand('quote', { number }));
      expectQuotes(message, article);
      expectQuotes(answerOf(await ann.press(message, 'Context')), article);
    }
    const [page] = expectQuotes(
      answerOf(await ann.press(answerOf(await ann.runCommand('article')), 'Read')),
      article,
    );
    expect(page).toContain('@everyone banned ||secret||');
  });
});

describe('a question full of signs', () => {
  it.each([
    '@everyone what about @here and <@&222222222222222222>?',
    '**Germany**? ||Australia|| `China` [x](https://evil.example)',
    '\\'.repeat(300),
    '`'.repeat(300),
    '# > - 1. *',
    '\u202e\u0000\u200b?',
  ])('is answered, and alerts nobody: %j', async (question) => {
    const { ann } = await openScene();
    const asked = answerOf(await ann.runCommand('ask', { question }));
    const stance = answerOf(await ann.runCommand('stance', { actor: question.slice(0, 100) }));
    const who = answerOf(await ann.runCommand('who', { action: question.slice(0, 100) }));
    const quote = answerOf(await ann.runCommand('quote', { text: question }));
    const mention = await ann.mentionBot('general', question).answer();
    for (const message of [asked, stance, who, quote, mention]) {
      expect(message.pings).toEqual([]);
      expect(message.content).toBe('');
      expect(textOf(message).length).toBeGreaterThan(0);
    }
  });
});
