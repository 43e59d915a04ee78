import { describe, expect, it } from 'vitest';
import { quote } from '../../src/article/article.ts';
import { answerOf, ENGINE, expectQuotes, labels, openScene, textOf } from './scene.ts';

const SENTENCES = ENGINE.article.sentences;
const sentence = (number: number): string => {
  const span = SENTENCES[number - 1];
  if (span === undefined) throw new RangeError(`no sentence ${number}`);
  return quote(ENGINE.article, span);
};

describe('the commands', () => {
  it('/ask answers with the passages that answer', async () => {
    const { ann } = await openScene();
    const message = answerOf(await ann.runCommand('ask', { question: 'Who has banned Huawei?' }));
    expectQuotes(message);
    expect(textOf(message)).toContain('Australia has already banned Huawei');
    expect(textOf(message)).toMatch(/sentence \d+ of 18/);
    expect(labels(message)).toContain('Context');
  });

  it('/ask says so when the article does not answer, and names what it never mentions', async () => {
    const { ann } = await openScene();
    const message = answerOf(await ann.runCommand('ask', { question: 'What does France say about Huawei?' }));
    expect(textOf(message)).toContain('The article never mentions France');
    expect(message.embeds[0]?.title).toBe('The article does not say');
    const nearest = message.embeds.find(({ footer }) => footer);
    if (nearest) expect(nearest.title).toContain('not an answer');
  });

  it.each([
    ['germny', 'Germany', 'considering'],
    ['australia', 'Australia', 'banned'],
    ['uk', 'Britain', 'reviewing'],
  ])('/stance reads %s as %s', async (typed, actor, stance) => {
    const { ann } = await openScene();
    const message = answerOf(await ann.runCommand('stance', { actor: typed }));
    expectQuotes(message);
    expect(message.embeds[0]?.title).toContain(`${actor}:`);
    expect(message.embeds[0]?.title).toContain(stance);
  });

  it('/stance of someone that the article never names says whom it does name', async () => {
    const { ann } = await openScene();
    const message = answerOf(await ann.runCommand('stance', { actor: 'France' }));
    expect(textOf(message)).toContain('The article never mentions France');
    expect(textOf(message)).toContain('Germany');
  });

  it('/stance of someone never quoted says so', async () => {
    const { ann } = await openScene();
    const message = answerOf(await ann.runCommand('stance', { actor: 'Huawei' }));
    expect(textOf(message)).toContain('spoken about here and never quoted');
  });

  it('/stance offers the actors, each with its stance', async () => {
    const { ann } = await openScene();
    const all = await ann.autocomplete('stance', { actor: '' }, 'actor');
    expect(all.map(({ name }) => name)).toContain('Germany: considering');
    const [first] = await ann.autocomplete('stance', { actor: 'germ' }, 'actor');
    expect(first?.name).toBe('Germany: considering');
    const message = answerOf(await ann.runCommand('stance', { actor: first?.value ?? '' }));
    expect(message.embeds[0]?.title).toBe('Germany: considering');
  });

  it('/who-banned shows the groups, each with its passages', async () => {
    const { ann } = await openScene();
    const message = answerOf(await ann.runCommand('who-banned'));
    expectQuotes(message);
    const lines = textOf(message).split('\n');
    expect(lines).toContainEqual(expect.stringMatching(/^Banned: .*Australia/));
    expect(lines).toContainEqual(expect.stringMatching(/^Reviewing: .*New Zealand/));
    expect(lines).toContainEqual(expect.stringMatching(/^Considering: .*Germany/));
  });

  it('/who shows who does one thing, and offers what the article holds', async () => {
    const { ann } = await openScene();
    const choices = await ann.autocomplete('who', { action: '' }, 'action');
    expect(choices.map(({ value }) => value)).toEqual(ENGINE.stances);
    const [accuses] = await ann.autocomplete('who', { action: 'accu' }, 'action');
    const message = answerOf(await ann.runCommand('who', { action: accuses?.value ?? '' }));
    expectQuotes(message);
    expect(message.embeds[0]?.title).toBe('Who: accuses');
  });

  it('/quote posts a sentence by its number or words, with its neighbours a press away', async () => {
    const { ann } = await openScene();
    const byNumber = answerOf(await ann.runCommand('quote', { number: 2 }));
    expect(expectQuotes(byNumber)[0]).toBe(sentence(2));
    expect(labels(byNumber)).toEqual(expect.arrayContaining(['Previous', 'Next']));
    const byWords = answerOf(await ann.runCommand('quote', { text: 'New Zealand and Britain' }));
    expect(expectQuotes(byWords)[0]).toContain('New Zealand and Britain');
    const beyond = answerOf(await ann.runCommand('quote', { number: SENTENCES.length + 1 }));
    expect(textOf(beyond)).toContain(`${SENTENCES.length} sentences`);
    const neither = answerOf(await ann.runCommand('quote'));
    expect(textOf(neither)).toContain('number or text');
  });

  it('/quote offers the sentences, and a chosen one is the one that is posted', async () => {
    const { ann } = await openScene();
    const choices = await ann.autocomplete('quote', { text: 'ungrounded' }, 'text');
    const [first] = choices;
    const number = Number(/^(\d+)\./.exec(first?.name ?? '')?.[1]);
    expect(sentence(number)).toContain('ungrounded');
    const message = answerOf(await ann.runCommand('quote', { text: first?.value ?? '' }));
    expect(expectQuotes(message)[0]).toBe(sentence(number));
    const all = await ann.autocomplete('quote', { text: '' }, 'text');
    expect(all.length).toBe(Math.min(25, SENTENCES.length));
  });

  it('/article shows title, lead, length and actors', async () => {
    const { ann } = await openScene();
    const message = answerOf(await ann.runCommand('article'));
    expect(message.embeds[0]?.title).toBe('EU lawmakers express concern over Chinese 5G telecoms equipment');
    expect(expectQuotes(message)).toContain(sentence(1));
    expect(textOf(message)).toContain('18 sentences');
    expect(textOf(message)).toContain('Germany: considering');
    expect(labels(message)).toContain('Read');
  });

  it('/help shows examples that work', async () => {
    const { ann } = await openScene();
    const message = answerOf(await ann.runCommand('help'));
    const examples = (message.embeds[0]?.fields?.[0]?.value ?? '')
      .split('\n')
      .map((line) => line.slice(1, -1));
    expect(examples).toHaveLength(3);
    for (const example of examples) {
      const answer = await ann.mentionBot('general', example).answer();
      expectQuotes(answer);
      expect(answer.embeds[0]?.title).not.toBe('The article does not say');
    }
  });

  it.each([
    ['ask', { question: 'Who has banned Huawei?' }],
    ['stance', { actor: 'Germany' }],
    ['who-banned', {}],
    ['who', { action: 'banned' }],
    ['quote', { number: 1 }],
    ['article', {}],
    ['help', {}],
  ])('/%s is for all to see, or private', async (name, options) => {
    const { ann, bob } = await openScene();
    const open = await ann.runCommand(name, options);
    expect(open.ephemeral).toBe(false);
    expect(bob.messages('general').map(({ id }) => id)).toContain(answerOf(open).id);
    const closed = await ann.runCommand(name, { ...options, private: true });
    expect(closed.ephemeral).toBe(true);
    expect(bob.messages('general').map(({ id }) => id)).not.toContain(answerOf(closed).id);
    expect(answerOf(closed).embeds).toEqual(answerOf(open).embeds);
  });

  it.each(['general', 'dm', 'private-channel', 'elsewhere'])('work in %s, buttons too', async (place) => {
    const { ann } = await openScene();
    const response = await ann.runCommand('stance', { actor: 'Germany' }, { in: place });
    const context = await ann.press(answerOf(response), 'Context');
    expect(context.ephemeral).toBe(true);
    expectQuotes(answerOf(context));
    const page = answerOf(await ann.runCommand('article', {}, { in: place }));
    expectQuotes(answerOf(await ann.press(page, 'Read')));
  });

  it('answer one person while they answer another', async () => {
    const { ann, bob } = await openScene();
    const first = ann.startCommand('ask', { question: 'Who has banned Huawei?' });
    const second = bob.startCommand('stance', { actor: 'China' });
    const third = ann.startCommand('article');
    const answers = await Promise.all([first.settled(), second.settled(), third.settled()]);
    for (const answer of answers) expectQuotes(answerOf(answer));
    expect(answerOf(second).embeds[0]?.title).toMatch(/^China/);
  });
});
