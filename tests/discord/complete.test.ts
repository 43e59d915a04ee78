import { ChannelType, InteractionContextType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { completeEvent } from '../../src/discord/complete.ts';

const surroundings = { applicationId: '9', knowsChannel: (id: string) => id === '7' };
const complete = (type: string, data: unknown) => completeEvent(type, data, surroundings);

describe('READY', () => {
  it('has servers and an application', () => {
    expect(complete('READY', { user: { id: '9' } })).toEqual({
      user: { id: '9' },
      guilds: [],
      application: { id: '9', flags: 0 },
    });
  });
});

describe('an interaction', () => {
  const whole = {
    id: '1',
    type: 2,
    application_id: '5',
    channel_id: '7',
    channel: { id: '7', type: 0 },
    guild_id: '3',
    context: 0,
    entitlements: [],
    authorizing_integration_owners: {},
    data: { type: 2, resolved: { users: {} } },
  };

  it('stays as it is where all is there', () => {
    expect(complete('INTERACTION_CREATE', whole)).toBe(whole);
  });

  it('has what is missing or null', () => {
    const bare = {
      id: '1',
      type: 2,
      channel_id: '7',
      guild_id: '3',
      entitlements: null,
      data: { name: 'a' },
    };
    expect(complete('INTERACTION_CREATE', bare)).toEqual({
      ...whole,
      application_id: '9',
      data: { name: 'a', type: 1, resolved: {} },
    });
  });

  it.each([
    ['in a server', { guild_id: '3' }, InteractionContextType.Guild, ChannelType.GuildText],
    ['in a direct message', {}, InteractionContextType.BotDM, ChannelType.DM],
    [
      'in a group',
      { channel: { id: '7', type: ChannelType.GroupDM } },
      InteractionContextType.PrivateChannel,
      ChannelType.GroupDM,
    ],
  ])('knows where it is: %s', (_where, data, context, type) => {
    const completed = complete('INTERACTION_CREATE', { type: 2, channel_id: '7', ...data });
    expect(completed).toMatchObject({ context, channel: { id: '7', type } });
  });

  it('of a button has a message, and of a form components', () => {
    const button = { id: '1', type: 3, channel_id: '7', data: {} };
    expect(complete('INTERACTION_CREATE', button)).toMatchObject({ message: { id: '1', channel_id: '7' } });
    expect(complete('INTERACTION_CREATE', { id: '1', type: 5, data: {} })).toMatchObject({
      data: { components: [] },
    });
  });
});

describe('a message', () => {
  const lists = { mentions: [], mention_roles: [], attachments: [], embeds: [] };

  it('says what its channel is where that is new', () => {
    const usual = { type: 0, content: '', ...lists };
    expect(complete('MESSAGE_CREATE', { channel_id: '7' })).toEqual({ channel_id: '7', ...usual });
    expect(complete('MESSAGE_CREATE', { channel_id: '8' })).toMatchObject({ channel_type: ChannelType.DM });
    expect(complete('MESSAGE_CREATE', { channel_id: '8', guild_id: '3' })).toMatchObject({
      channel_type: ChannelType.GuildText,
    });
    expect(complete('MESSAGE_CREATE', { channel_id: '8', channel_type: 11 })).toMatchObject({
      channel_type: 11,
    });
  });
});

describe('anything else', () => {
  it.each([null, undefined, 'x', 7, []])('stays as it is: %j', (data) => {
    for (const type of ['READY', 'INTERACTION_CREATE', 'MESSAGE_CREATE', 'TYPING_START'])
      expect(complete(type, data)).toBe(data);
  });
});
