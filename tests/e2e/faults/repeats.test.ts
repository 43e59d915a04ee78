import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/answers/engine.ts';
import { answerOf, ENGINE, expectQuotes, openScene, textOf } from '../scene.ts';

const CHECK = 'Check against the article';

describe('what Discord delivers twice', () => {
  it('is answered once', async () => {
    const { ann, bob, discord, logged } = await openScene();
    const said = bob.say('general', '"such allegations have not been proven"');
    discord.faults.deliverTwice(true);
    const command = answerOf(await ann.runCommand('quote', { number: 3 }));
    answerOf(await ann.press(command, 'Next'));
    const checked = answerOf(await ann.contextMenu(CHECK, said.message));
    const posted = await ann.press(checked, 'Post publicly');
    await posted.until(({ followUps }) => followUps.length > 0);
    expect(await ann.autocomplete('stance', { actor: 'ger' }, 'actor')).not.toEqual([]);
    const mention = ann.mentionBot('general', 'what about germany?');
    await mention.answer();
    const direct = ann.dm('what about germany?');
    await direct.answer();
    discord.faults.clear();
    expectQuotes(answerOf(await ann.runCommand('article')));
    expect([mention, direct].map((one) => one.answers().length)).toEqual([1, 1]);
    expect(
      bob.messages('general').filter(({ embeds }) => embeds[0]?.title === checked.embeds[0]?.title),
    ).toHaveLength(1);
    const calls = discord.requests.filter(({ method, status }) => method === 'POST' && status < 500);
    expect(calls.filter(({ code }) => code !== null)).toEqual([]);
    expect(logged()).not.toContain('"level":50');
  });
});

describe('what cannot be read', () => {
  it('is left out, and what comes after is answered', async () => {
    const { ann, discord, logged } = await openScene();
    for (const text of ['', '{', 'null', '[]', '{"op":99}', '{"op":0}', '"x"']) discord.sendText(text);
    const broken = [null, {}, [], 'x', 7, { id: 1 }, { type: 2 }, { type: 2, data: null, id: '1' }];
    for (const type of [
      'INTERACTION_CREATE',
      'MESSAGE_CREATE',
      'GUILD_CREATE',
      'CHANNEL_UPDATE',
      'UNHEARD_OF',
    ]) {
      for (const data of broken) discord.dispatch(type, data);
    }
    discord.dispatch('INTERACTION_CREATE', { id: '1', type: 99, token: 'x', data: {} });
    expectQuotes(answerOf(await ann.runCommand('article')));
    expect(textOf(await ann.mentionBot('general', 'what about germany?').answer())).toContain('Germany');
    expect(logged()).toContain('cannot be read');
  });
});

describe('suggestions that a further letter has outrun', () => {
  it('are not looked for, and the last are there', async () => {
    const looked: string[] = [];
    const engine: Engine = {
      ...ENGINE,
      suggestActors(typed) {
        looked.push(typed);
        return ENGINE.suggestActors(typed);
      },
    };
    const { ann, bob } = await openScene({ engine });
    const word = 'germany';
    const all = await Promise.all([
      ...Array.from(word, (_, index) =>
        ann.autocomplete('stance', { actor: word.slice(0, index + 1) }, 'actor'),
      ),
      bob.autocomplete('stance', { actor: 'ch' }, 'actor'),
    ]);
    expect(all[word.length - 1]).toContainEqual(expect.objectContaining({ value: 'Germany' }));
    expect(all.at(-1)).toContainEqual(expect.objectContaining({ value: 'China' }));
    expect(looked).toContain('germany');
    expect(looked).toContain('ch');
    expect(looked.length).toBeLessThan(word.length + 1);
  });
});
