import { describe, expect, test } from 'vitest';
import { connectBot, GO, localDiscord, onSlash } from './bench.ts';

describe('options', () => {
  const commands = [
    {
      ...GO,
      options: [
        { type: 3, name: 'word', description: 'A word', required: true, max_length: 5 },
        { type: 4, name: 'count', description: 'A number', min_value: 1, max_value: 9 },
        { type: 5, name: 'private', description: 'Whether' },
        { type: 3, name: 'kind', description: 'A kind', choices: [{ name: 'A', value: 'a' }] },
        { type: 6, name: 'who', description: 'A person' },
      ],
    },
    {
      ...GO,
      name: 'deep',
      options: [
        {
          type: 2,
          name: 'group',
          description: 'x',
          options: [
            {
              type: 1,
              name: 'sub',
              description: 'x',
              options: [{ type: 3, name: 'word', description: 'x' }],
            },
          ],
        },
      ],
    },
  ];

  test('arrive with their types and with what they name', async () => {
    const discord = await localDiscord();
    const heard: unknown[] = [];
    await connectBot(discord, {
      commands,
      onInteraction: onSlash((one) => {
        const { options } = one;
        if (one.commandName === 'deep')
          heard.push(options.getSubcommandGroup(), options.getSubcommand(), options.getString('word'));
        else
          heard.push(
            options.getString('word', true),
            options.getInteger('count'),
            options.getBoolean('private'),
            options.getUser('who')?.username,
            options.getString('kind'),
          );
        return one.reply('Here');
      }),
    });
    const [ann, bob] = [discord.person('ann'), discord.person('bob')];
    await ann.runCommand('go', { word: 'hello', count: 3, private: true, who: bob.id });
    await ann.runCommand('deep group sub', { word: 'deep' });
    expect(heard).toEqual(['hello', 3, true, 'bob', null, 'group', 'sub', 'deep']);
  });

  test.each([
    [{}, '"word" is required'],
    [{ word: 'too long' }, '"word" is too long'],
    [{ word: 7 }, '"word" takes text'],
    [{ word: 'x', count: 0 }, '"count" is too small'],
    [{ word: 'x', count: 10 }, '"count" is too large'],
    [{ word: 'x', count: 1.5 }, '"count" takes a whole number'],
    [{ word: 'x', kind: 'b' }, '"kind" has no choice "b"'],
    [{ word: 'x', private: 'yes' }, '"private" takes another type'],
    [{ word: 'x', other: 'y' }, 'it has no option "other"'],
  ])('are refused by the client: %j', async (options, why) => {
    const discord = await localDiscord();
    await connectBot(discord, { commands });
    expect(() => discord.person('ann').startCommand('go', options)).toThrow(why);
  });

  test('are sent raw all the same', async () => {
    const discord = await localDiscord();
    await connectBot(discord, {
      commands,
      onInteraction: onSlash((one) => one.reply(one.options.getString('word', true))),
    });
    const response = await discord.person('ann').runCommand('go', { word: 'far too long' }, { raw: true });
    expect(response.message?.content).toBe('far too long');
  });
});

describe('autocomplete', () => {
  const commands = [
    {
      ...GO,
      options: [
        { type: 3, name: 'word', description: 'A word', required: true, autocomplete: true },
        { type: 3, name: 'plain', description: 'A word' },
      ],
    },
  ];

  test('offers what the bot says for what was typed', async () => {
    const discord = await localDiscord();
    await connectBot(discord, {
      commands,
      onInteraction: (one) =>
        one.isAutocomplete()
          ? one.respond([
              { name: `${one.options.getFocused()}!`, value: one.options.getString('plain') ?? '' },
            ])
          : undefined,
    });
    const choices = await discord.person('ann').autocomplete('go', { word: 'ger', plain: 'x' }, 'word');
    expect(choices).toMatchObject([{ name: 'ger!', value: 'x' }]);
    expect(() => discord.person('ann').startCommand('go', {})).toThrow('"word" is required');
  });

  test('fails when nothing comes', async () => {
    const discord = await localDiscord();
    await connectBot(discord, { commands });
    const choices = discord.person('ann').autocomplete('go', { word: '' }, 'word');
    discord.advance(3001);
    await expect(choices).rejects.toThrow('Loading options failed');
    await expect(discord.person('ann').autocomplete('go', {}, 'plain')).rejects.toThrow('no autocomplete');
  });

  test('takes choices only, at most 25', async () => {
    const discord = await localDiscord();
    const codes: number[] = [];
    await connectBot(discord, {
      commands,
      onInteraction: async (one) => {
        if (!one.isAutocomplete()) return;
        const attempts = [
          Array(26).fill({ name: 'a', value: 'a' }),
          [{ name: 'x'.repeat(101), value: 'a' }],
          [{ name: 'a', value: '' }],
        ];
        for (const choices of attempts)
          await one.respond(choices).catch((error: { code: number }) => codes.push(error.code));
        const path = `/interactions/${one.id}/${one.token}/callback` as const;
        for (const type of [4, 5])
          await one.client.rest
            .post(path, { body: { type, data: { content: 'x' } }, auth: false })
            .catch((error: { code: number }) => codes.push(error.code));
        await one.client.rest.post(path, { body: { type: 8, data: { choices: [] } }, auth: false });
      },
    });
    expect(await discord.person('ann').autocomplete('go', { word: '' }, 'word')).toEqual([]);
    expect(codes).toEqual([50035, 50035, 50035, 50035, 50035]);
  });
});
