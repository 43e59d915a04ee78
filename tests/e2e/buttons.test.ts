import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { answerOf, ENGINE, expectQuotes, labels, openScene, postButton, quotesOf, textOf } from './scene.ts';

const { version } = ENGINE.article;

describe('the buttons', () => {
  it('Context shows the sentences around, to the presser alone', async () => {
    const { ann, bob } = await openScene();
    const message = answerOf(await ann.runCommand('quote', { number: 7 }));
    const context = await bob.press(message, 'Context');
    expect(context.ephemeral).toBe(true);
    const [around] = expectQuotes(answerOf(context));
    expect(around).toContain(quotesOf(message)[0]);
    expect(around?.length).toBeGreaterThan(quotesOf(message)[0]?.length ?? 0);
    expect(ann.messages('general')).not.toContainEqual(expect.objectContaining({ id: answerOf(context).id }));
  });

  it('More shows further passages, to the presser alone', async () => {
    const { ann } = await openScene();
    const message = answerOf(await ann.runCommand('ask', { question: 'What about Huawei?' }));
    expect(labels(message)).toContain('More');
    const more = await ann.press(message, 'More');
    expect(more.ephemeral).toBe(true);
    const further = expectQuotes(answerOf(more));
    for (const quote of quotesOf(message)) expect(further).not.toContain(quote);
  });

  it('Next and Previous turn the message of whoever asked for it', async () => {
    const { ann } = await openScene();
    const message = answerOf(await ann.runCommand('quote', { number: 1 }));
    const next = await ann.press(message, 'Next');
    expect(answerOf(next).id).toBe(message.id);
    expect(textOf(answerOf(next))).toContain('sentence 2 of 18');
    const back = await ann.press(answerOf(next), 'Previous');
    expect(answerOf(back).embeds).toEqual(message.embeds);
  });

  it('give anyone else a copy of their own, which they can turn', async () => {
    const { ann, bob } = await openScene();
    const message = answerOf(await ann.runCommand('quote', { number: 1 }));
    const copy = await bob.press(message, 'Next');
    expect(copy.ephemeral).toBe(true);
    expect(answerOf(copy).id).not.toBe(message.id);
    expect(ann.messages('general').find(({ id }) => id === message.id)?.embeds).toEqual(message.embeds);
    const turned = await bob.press(answerOf(copy), 'Next');
    expect(answerOf(turned).id).toBe(answerOf(copy).id);
    expect(textOf(answerOf(turned))).toContain('sentence 3 of 18');
  });

  it('turn what was asked for in a message, for whoever wrote it', async () => {
    const { ann, bob } = await openScene();
    const message = await ann.mentionBot('general', '/quote 2').answer();
    expect(answerOf(await bob.press(message, 'Next')).id).not.toBe(message.id);
    expect(answerOf(await ann.press(message, 'Next')).id).toBe(message.id);
    const direct = await ann.dm('/quote 2').answer();
    expect(answerOf(await ann.press(direct, 'Next')).id).toBe(direct.id);
  });

  it('read the whole article page by page', async () => {
    const { ann } = await openScene();
    let message = answerOf(
      await ann.press(answerOf(await ann.runCommand('article', { private: true })), 'Read'),
    );
    const pages = [...expectQuotes(message)];
    for (;;) {
      const next = message.buttons.find(({ label }) => label === 'Next');
      if (next === undefined || next.disabled) break;
      message = answerOf(await ann.press(message, 'Next'));
      pages.push(...expectQuotes(message));
    }
    for (const { start, end } of ENGINE.article.sentences) {
      expect(pages.some((page) => page.includes(ENGINE.article.text.slice(start, end)))).toBe(true);
    }
  });

  it('still work after the bot was restarted', async () => {
    const scene = await openScene();
    const message = answerOf(await scene.ann.runCommand('quote', { number: 3 }));
    await scene.restart();
    expectQuotes(answerOf(await scene.ann.press(message, 'Context')));
    expect(answerOf(await scene.ann.press(message, 'Next')).id).toBe(message.id);
  });

  it('of an article that has changed say so, and leave the message as it is', async () => {
    const scene = await openScene();
    const message = answerOf(await scene.ann.runCommand('quote', { number: 3 }));
    const changed = { ...ENGINE, article: parseArticle(`${ENGINE.article.text} And more.`) };
    await scene.restart(changed);
    for (const button of ['Context', 'Next']) {
      const response = await scene.ann.press(message, button);
      expect(response.ephemeral).toBe(true);
      expect(textOf(answerOf(response))).toContain('The article has changed since');
    }
    expect(scene.ann.messages('general').find(({ id }) => id === message.id)?.embeds).toEqual(message.embeds);
  });

  it.each([
    'v1:ctx:nonsense',
    'v2:page',
    `v1:ctx:${version}:999`,
    `v1:more:${version}:1,999`,
    `v1:quote:${version}:999`,
    `v1:page:${version}:999`,
  ])('with the forged id %s are refused politely', async (forged) => {
    const { ann, discord } = await openScene();
    const { channelId } = answerOf(await ann.runCommand('help'));
    const id = await postButton(discord, channelId, forged);
    const message = ann.messages('general').find((candidate) => candidate.id === id);
    if (message === undefined) throw new Error('the button is not there');
    const response = await ann.press(message, forged);
    expect(response.ephemeral).toBe(true);
    expect(textOf(answerOf(response))).toContain('This button leads nowhere');
  });
});
