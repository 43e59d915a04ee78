import type { ChatInputCommandInteraction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/playground/driver.ts';
import { call, connectBot, generalId, localDiscord } from './bench.ts';

const error = (status: number, code: number) => ({ status, body: { code, message: expect.any(String) } });
const HELLO = { type: 4, data: { content: 'Hello' } };

/** A command that was run and is not answered yet. */
async function openCommand(discord: LocalDiscord): Promise<ChatInputCommandInteraction> {
  const heard: ChatInputCommandInteraction[] = [];
  await connectBot(discord, {
    onInteraction: (one) => (one.isChatInputCommand() ? heard.push(one) : undefined),
  });
  discord.person('ann').startCommand('go');
  await discord.until(() => heard.length > 0);
  const [first] = heard;
  if (!first) throw new Error('no interaction');
  return first;
}

describe('the way in', () => {
  test.each([
    ['no token', null],
    ['a wrong token', 'wrong'],
  ])('%s: 401', async (_, token) => {
    const discord = await localDiscord();
    const answer = await call(discord, 'GET', '/users/@me', undefined, token);
    expect(answer).toEqual({ status: 401, body: { message: '401: Unauthorized', code: 0 } });
  });

  test('an unknown route: 404, and it is remembered', async () => {
    const discord = await localDiscord();
    expect(await call(discord, 'GET', '/nowhere')).toEqual({
      status: 404,
      body: { message: '404: Not Found', code: 0 },
    });
    await call(discord, 'PUT', '/gateway');
    expect(discord.unknownRoutes).toEqual(['GET /api/v10/nowhere', 'PUT /api/v10/gateway']);
    expect(discord.requests.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['GET', '/api/v10/nowhere', 404],
      ['PUT', '/api/v10/gateway', 404],
    ]);
  });

  test('a body that is no JSON, and one that is multipart', async () => {
    const discord = await localDiscord();
    const url = `${discord.apiUrl}/v10/channels/${generalId(discord)}/messages`;
    const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const broken = await fetch(url, { method: 'POST', headers, body: '{' });
    expect([broken.status, await broken.json()]).toMatchObject([400, { code: 50109 }]);
    const form = new FormData();
    form.set('payload_json', '{}');
    const multipart = await fetch(url, {
      method: 'POST',
      headers: { authorization: headers.authorization },
      body: form,
    });
    expect(multipart.status).toBe(501);
    expect(discord.unknownRoutes).toEqual([expect.stringContaining('multipart')]);
  });

  test('health, without a token', async () => {
    const discord = await localDiscord();
    const answer = await fetch(new URL('/health', discord.apiUrl));
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
  });
});

describe('channels', () => {
  test('that are not there, or not for the bot', async () => {
    const discord = await localDiscord();
    const ann = discord.person('ann');
    const foreign = ann.say('elsewhere', 'x').message.channelId;
    const group = ann.say('private-channel', 'x').message.channelId;
    const hidden = discord.addChannel('hidden', ['ViewChannel']);
    expect(await call(discord, 'GET', '/channels/1')).toMatchObject(error(404, 10003));
    for (const id of [foreign, group, hidden])
      expect(await call(discord, 'POST', `/channels/${id}/messages`, { content: 'x' })).toMatchObject(
        error(403, 50001),
      );
  });

  test('where the bot may not do something', async () => {
    const discord = await localDiscord();
    const ann = discord.person('ann');
    const id = discord.addChannel('strict');
    const said = ann.say('strict', 'x').message;
    const post = (body: object) => call(discord, 'POST', `/channels/${id}/messages`, body);
    const embed = { embeds: [{ title: 't' }] };
    discord.denyBot('strict', ['EmbedLinks']);
    expect(await post(embed)).toMatchObject(error(403, 50013));
    expect(await post({ content: 'x' })).toMatchObject({ status: 200 });
    discord.denyBot('strict', ['SendMessages']);
    expect(await post({ content: 'x' })).toMatchObject(error(403, 50013));
    expect(await call(discord, 'POST', `/channels/${id}/typing`)).toMatchObject(error(403, 50013));
    discord.denyBot('strict', ['ReadMessageHistory']);
    const reply = { content: 'x', message_reference: { message_id: said.id } };
    expect(await post(reply)).toMatchObject(error(400, 160002));
    discord.denyBot('strict', ['ManageMessages']);
    expect(await call(discord, 'DELETE', `/channels/${id}/messages/${said.id}`)).toMatchObject(
      error(403, 50013),
    );
    discord.denyBot('strict', []);
    expect(await post({ ...reply, ...embed })).toMatchObject({ status: 200 });
  });

  test('a command is answered even where the bot may not write', async () => {
    const discord = await localDiscord();
    discord.addChannel('strict', ['ViewChannel', 'SendMessages', 'EmbedLinks']);
    await connectBot(discord, {
      onInteraction: (one) => (one.isChatInputCommand() ? one.reply('x') : undefined),
    });
    expect((await discord.person('ann').runCommand('go', {}, { in: 'strict' })).message?.content).toBe('x');
  });
});

describe('messages', () => {
  test("that are gone, or another's", async () => {
    const discord = await localDiscord();
    const ann = discord.person('ann');
    const { id, channelId } = ann.say('general', 'x').message;
    const direct = ann.dm('x').message;
    const at = `/channels/${channelId}/messages`;
    expect(await call(discord, 'GET', `${at}/1`)).toMatchObject(error(404, 10008));
    expect(await call(discord, 'GET', `${at}/${direct.id}`)).toMatchObject(error(404, 10008));
    expect(await call(discord, 'PATCH', `${at}/${id}`, { content: 'y' })).toMatchObject(error(403, 50005));
    expect(
      await call(discord, 'DELETE', `/channels/${direct.channelId}/messages/${direct.id}`),
    ).toMatchObject(error(403, 50003));
  });

  test('to reply to, that are gone', async () => {
    const discord = await localDiscord();
    const ann = discord.person('ann');
    const { message } = ann.say('general', 'x');
    ann.deleteMessage(message);
    const at = `/channels/${message.channelId}/messages`;
    const reply = (more: object) => ({
      content: 'y',
      message_reference: { message_id: message.id, ...more },
    });
    const refusal = await call(discord, 'POST', at, reply({}));
    expect(refusal).toMatchObject(error(400, 50035));
    expect(refusal.body).toHaveProperty('errors.message_reference._errors.0.code', 'REPLIES_UNKNOWN_MESSAGE');
    expect(await call(discord, 'POST', at, reply({ fail_if_not_exists: false }))).toMatchObject({
      status: 200,
    });
    const system = discord.say('general', '', { type: 7 }).message;
    const toSystem = await call(discord, 'POST', at, {
      content: 'y',
      message_reference: { message_id: system.id },
    });
    expect(toSystem.body).toHaveProperty(
      'errors.message_reference._errors.0.code',
      'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE',
    );
  });

  test('that an edit would leave empty', async () => {
    const discord = await localDiscord();
    const at = `/channels/${generalId(discord)}/messages`;
    await call(discord, 'POST', at, { content: 'x' });
    const { id } = discord.person('ann').messages('general').at(-1) ?? {};
    expect(await call(discord, 'PATCH', `${at}/${id}`, { content: null })).toMatchObject(error(400, 50006));
    expect(await call(discord, 'PATCH', `${at}/${id}`, { components: [] })).toMatchObject({ status: 200 });
    const swap = { content: null, embeds: [{ title: 't' }] };
    expect(await call(discord, 'PATCH', `${at}/${id}`, swap)).toMatchObject({ body: { content: '' } });
    const back = { content: 'y', embeds: null };
    expect(await call(discord, 'PATCH', `${at}/${id}`, back)).toMatchObject({
      body: { content: 'y', embeds: [] },
    });
  });

  test('unknown users and servers', async () => {
    const discord = await localDiscord();
    expect(await call(discord, 'GET', '/users/1')).toMatchObject(error(404, 10013));
    expect(await call(discord, 'POST', '/users/@me/channels', { recipient_id: '1' })).toMatchObject(
      error(404, 10013),
    );
    expect(await call(discord, 'GET', `/guilds/${discord.guildId}/members/1`)).toMatchObject(
      error(404, 10007),
    );
    expect(await call(discord, 'GET', '/guilds/1')).toMatchObject(error(404, 10004));
  });
});

describe('interactions', () => {
  const callback = (one: ChatInputCommandInteraction) => `/interactions/${one.id}/${one.token}/callback`;
  const webhook = (one: ChatInputCommandInteraction) => `/webhooks/${one.applicationId}/${one.token}`;
  const post = (discord: LocalDiscord, path: string, body: object) => call(discord, 'POST', path, body, null);

  test('are acknowledged once: 40060', async () => {
    const discord = await localDiscord();
    const one = await openCommand(discord);
    expect(await post(discord, callback(one), HELLO)).toEqual({ status: 204, body: null });
    expect(await post(discord, callback(one), HELLO)).toMatchObject(error(400, 40060));
  });

  test('are unknown after three seconds, and with another token: 10062', async () => {
    const discord = await localDiscord();
    const one = await openCommand(discord);
    expect(await post(discord, '/interactions/1/x/callback', HELLO)).toMatchObject(error(404, 10062));
    expect(await post(discord, `/interactions/${one.id}/x/callback`, HELLO)).toMatchObject(error(404, 10062));
    discord.advance(3001);
    expect(await post(discord, callback(one), HELLO)).toMatchObject(error(404, 10062));
  });

  test('have no webhook before the first response: 10015', async () => {
    const discord = await localDiscord();
    const one = await openCommand(discord);
    expect(await post(discord, webhook(one), { content: 'x' })).toMatchObject(error(404, 10015));
    expect(
      await call(discord, 'PATCH', `${webhook(one)}/messages/@original`, { content: 'x' }, null),
    ).toMatchObject(error(404, 10015));
    expect(await post(discord, `/webhooks/1/${one.token}`, { content: 'x' })).toMatchObject(
      error(404, 10015),
    );
  });

  test('have a webhook for fifteen minutes, under their token: 50027', async () => {
    const discord = await localDiscord();
    const one = await openCommand(discord);
    await post(discord, callback(one), HELLO);
    expect(await post(discord, `/webhooks/${one.applicationId}/x`, { content: 'x' })).toMatchObject(
      error(401, 50027),
    );
    discord.advance(15 * 60_000 - 60_000);
    expect(await post(discord, webhook(one), { content: 'x' })).toMatchObject({ status: 200 });
    discord.advance(60_000);
    expect(await post(discord, webhook(one), { content: 'x' })).toMatchObject(error(401, 50027));
  });

  test('have the messages that they made, and no others: 10008', async () => {
    const discord = await localDiscord();
    const one = await openCommand(discord);
    const foreign = discord.person('ann').say('general', 'x').message;
    await post(discord, callback(one), { type: 5 });
    const messages = `${webhook(one)}/messages`;
    expect(await call(discord, 'GET', `${messages}/@original`, undefined, null)).toMatchObject({
      body: { flags: 128, content: '' },
    });
    expect(await call(discord, 'GET', `${messages}/${foreign.id}`, undefined, null)).toMatchObject(
      error(404, 10008),
    );
    expect(await call(discord, 'DELETE', `${messages}/@original`, undefined, null)).toMatchObject({
      status: 204,
    });
    expect(await call(discord, 'PATCH', `${messages}/@original`, { content: 'x' }, null)).toMatchObject(
      error(404, 10008),
    );
    expect(await call(discord, 'GET', `${messages}/@original`, undefined, null)).toMatchObject(
      error(404, 10008),
    );
  });
});
