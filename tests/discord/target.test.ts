import { type APIUser, Client, ClientUser, Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { targetOf } from '../../src/discord/target.ts';

const BOT: APIUser = { id: '1', username: 'verbatim', discriminator: '0', avatar: null, global_name: null };
const client = new Client({ intents: [] });
client.user = Reflect.construct(ClientUser, [client, BOT]);

/** A message as discord.js makes it of what a server sends, however little that is. */
function received(data: object): Message {
  return Reflect.construct(Message, [client, { id: '5', channel_id: '7', ...data }]);
}

const FORWARD = { type: 1, message_id: '4', channel_id: '6' };

describe('the words of a message', () => {
  it.each([
    ['its content', { content: 'a b' }, 'a b'],
    [
      'what it passes on',
      { content: '', message_reference: FORWARD, message_snapshots: [{ message: { content: 'c' } }] },
      'c',
    ],
    [
      'both',
      { content: 'a b', message_reference: FORWARD, message_snapshots: [{ message: { content: 'c' } }] },
      'a b\n\nc',
    ],
    ['a webhook’s', { content: 'a b', webhook_id: '9', author: { ...BOT, id: '9' } }, 'a b'],
    ['nobody’s in particular', { content: 'a b' }, 'a b'],
  ])('are %s', (_, data, text) => {
    expect(targetOf(received(data), true)).toEqual({ text });
  });

  it.each([
    ['blank', { content: ' \n' }],
    ['left out', {}],
    ['null', { content: null, attachments: [], embeds: [] }],
    [
      'left out of what it passes on',
      { content: '', message_reference: FORWARD, message_snapshots: [{ message: {} }] },
    ],
    [
      'in a picture',
      { content: '', attachments: [{ id: '2', filename: 'a.png', size: 1, url: 'https://a.example/a.png' }] },
    ],
    ['in an embed', { content: '', embeds: [{ title: 'News', description: 'It is so.' }] }],
    ['in a system message', { type: 7, content: '' }],
    ['in a sticker', { content: '', sticker_items: [{ id: '3', name: 'wave', format_type: 1 }] }],
  ])('are none: %s', (_, data) => {
    expect(targetOf(received(data), true)).toEqual({ reason: 'empty' });
  });

  it('are hidden where Discord blanks them, unless it shows something else', () => {
    expect(targetOf(received({ content: '' }), false)).toEqual({ reason: 'hidden' });
    expect(targetOf(received({ content: '', embeds: [{ title: 'News' }] }), false)).toEqual({
      reason: 'empty',
    });
  });

  it('are not checked where they are the bot’s own', () => {
    expect(targetOf(received({ content: 'a b', author: BOT }), true)).toEqual({ reason: 'own' });
  });
});
