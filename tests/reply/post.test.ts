import type { APIEmbed } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { publication } from '../../src/reply/post.ts';
import { buttonNames, buttonsOf } from './payload-checks.ts';
import { SAMPLE } from './sample.ts';

const { version } = SAMPLE;
const POST = `v1:post:${version}`;
const CONTEXT = `v1:ctx:${version}:1,2`;
const MORE = `v1:more:${version}:3`;
const embed: APIEmbed = {
  title: 'Altered',
  description: 'Said',
  color: 1,
  author: { name: 'Who' },
  footer: { text: 'sentence 1 of 5' },
  fields: [{ name: 'a', value: 'b' }],
};

describe('what is posted', () => {
  it('is what the asker sees, without the button that posts it', () => {
    const published = publication(SAMPLE, [embed], [POST, CONTEXT, MORE]);
    expect(published?.open.embeds).toEqual([embed]);
    expect(published && buttonsOf(published.open).map(({ custom_id: id }) => id)).toEqual([CONTEXT, MORE]);
    const after = { embeds: [], components: published?.after ?? [] };
    expect(buttonNames(after)).toEqual(['Posted', 'Context', 'More']);
    expect(buttonsOf(after)[0]).toMatchObject({ disabled: true });
  });

  it('is nothing that Discord added to it', () => {
    const added: APIEmbed = {
      ...embed,
      url: 'https://evil.example',
      image: { url: 'https://evil.example/a.png' },
      author: { name: 'Who', url: 'https://evil.example', icon_url: 'https://evil.example/b.png' },
      footer: { text: 'sentence 1 of 5', icon_url: 'https://evil.example/c.png' },
    };
    expect(publication(SAMPLE, [added], [POST])?.open.embeds).toEqual([embed]);
  });

  it.each([
    ['of another article', [embed], ['v1:post:00000000', CONTEXT]],
    ['without the button', [embed], [CONTEXT]],
    ['without anything to see', [], [POST]],
    ['with other buttons', [embed], ['v1:post', 'v1:post:', `${POST}:1`, '']],
  ])('is nothing %s', (_what, embeds, ids) => {
    expect(publication(SAMPLE, embeds, ids)).toBeNull();
  });

  it('has none of the buttons that are not ours to post', () => {
    const ids = [POST, `v1:quote:${version}:1`, `v1:page:${version}:1`, 'v1:sudo'];
    expect(publication(SAMPLE, [embed], ids)?.open.components).toEqual([]);
  });
});
