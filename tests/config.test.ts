import { describe, expect, it } from 'vitest';
import { LOG_LEVELS, readConfig } from '../src/config.ts';

const free = { tokenRequired: false };

describe('the configuration', () => {
  it('has a default for everything, and takes blanks for nothing', () => {
    const nothing = {
      token: null,
      guildId: null,
      articlePath: null,
      lexiconPath: null,
      apiUrl: null,
      logLevel: null,
      host: '127.0.0.1',
      port: 3000,
    };
    expect(readConfig({}, free)).toEqual({ ok: true, config: nothing });
    const blank = {
      DISCORD_TOKEN: '',
      DISCORD_GUILD_ID: ' ',
      ARTICLE: '',
      LEXICON: '\t',
      LOG_LEVEL: '',
      NODE_ENV: '',
      PORT: '',
      HOST: ' ',
    };
    expect(readConfig(blank, free)).toEqual({ ok: true, config: nothing });
  });

  it.each([
    ['abc.def.ghi', 'abc.def.ghi'],
    ['  abc.def.ghi\n', 'abc.def.ghi'],
    ['Bot abc.def.ghi', 'abc.def.ghi'],
  ])('takes the token %j', (DISCORD_TOKEN, token) => {
    expect(readConfig({ DISCORD_TOKEN }, free)).toMatchObject({ config: { token } });
  });

  it.each([
    ['http://127.0.0.1:3000/api', 'http://127.0.0.1:3000/api'],
    ['http://127.0.0.1:3000/api/', 'http://127.0.0.1:3000/api'],
    ['http://127.0.0.1:3000/api/v10', 'http://127.0.0.1:3000/api'],
    ['https://proxy.example/api/v10/', 'https://proxy.example/api'],
  ])('takes the API at %s without a version', (DISCORD_API_URL, apiUrl) => {
    expect(readConfig({ DISCORD_API_URL }, free)).toMatchObject({ config: { apiUrl } });
  });

  it.each(LOG_LEVELS)('takes the level %s in any case', (level) => {
    expect(readConfig({ LOG_LEVEL: level.toUpperCase() }, free)).toMatchObject({
      config: { logLevel: level },
    });
  });

  it.each([
    [{ PORT: ' 8080 ' }, { port: 8080 }],
    [
      { PORT: '0', HOST: '::1' },
      { port: 0, host: '::1' },
    ],
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ HOST: 'my-machine.local' }, { host: 'my-machine.local' }],
  ])('puts the page where it is told to: %j', (env, config) => {
    expect(readConfig(env, free)).toMatchObject({ config });
  });

  it.each([
    [{ PORT: '65536' }, /^PORT must be a whole number from 0 to 65535/],
    [{ PORT: '-1' }, /^PORT /],
    [{ PORT: '30 00' }, /^PORT /],
    [{ PORT: '3.5' }, /^PORT /],
    [{ HOST: 'http://localhost' }, /^HOST must be an address or a name of this machine/],
    [{ HOST: 'localhost:3000' }, /^HOST /],
  ])('refuses %j', (env, problem) => {
    expect(readConfig(env, free)).toEqual({ ok: false, problems: [expect.stringMatching(problem)] });
  });

  it('reports all mistakes together, a line each, without the token', () => {
    const result = readConfig(
      {
        DISCORD_TOKEN: 'sec ret',
        DISCORD_GUILD_ID: 'my server',
        DISCORD_API_URL: 'discord.com',
        LOG_LEVEL: 'loud',
      },
      free,
    );
    const problems = result.ok ? [] : result.problems;
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_GUILD_ID',
      'DISCORD_API_URL',
      'LOG_LEVEL',
    ]);
    expect(problems.join()).not.toContain('sec ret');
    expect(problems.join()).not.toContain('\n');
  });

  it.each([
    [{ NODE_ENV: 'production' }, free],
    [{ NODE_ENV: 'production', DISCORD_TOKEN: ' ' }, free],
    [{}, { tokenRequired: true }],
  ])('says what to do without a token: %j, %j', (env, options) => {
    const result = readConfig(env, options);
    expect(result).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^DISCORD_TOKEN is missing: .*https:/)],
    });
  });

  it('needs no token for anything else', () => {
    expect(readConfig({ NODE_ENV: 'development' }, free).ok).toBe(true);
    expect(readConfig({ NODE_ENV: 'production', DISCORD_TOKEN: 'a.b.c' }, { tokenRequired: true }).ok).toBe(
      true,
    );
  });
});
