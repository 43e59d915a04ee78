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
      sharding: { kind: 'whole' },
      health: null,
      watch: false,
      rates: { person: { answers: 30, seconds: 30 }, channel: { answers: 120, seconds: 30 } },
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
      SHARDS: ' ',
      SHARD_IDS: '',
      SHARD_COUNT: '',
      HEALTH_PORT: '',
      HEALTH_HOST: ' ',
      WATCH: '',
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
    ['5/10', { answers: 5, seconds: 10 }],
    [' 100 / 60 ', { answers: 100, seconds: 60 }],
    ['OFF', null],
  ])('takes the rate %j', (RATE_PER_PERSON, person) => {
    expect(readConfig({ RATE_PER_PERSON }, free)).toMatchObject({ config: { rates: { person } } });
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
        SHARDS: 'many',
        SHARD_IDS: 'a',
        SHARD_COUNT: '0',
        HEALTH_PORT: '70000',
        WATCH: 'maybe',
        RATE_PER_PERSON: 'many',
        RATE_PER_CHANNEL: '5/0',
      },
      free,
    );
    const problems = result.ok ? [] : result.problems;
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_GUILD_ID',
      'DISCORD_API_URL',
      'LOG_LEVEL',
      'SHARDS',
      'SHARD_IDS',
      'SHARD_COUNT',
      'HEALTH_PORT',
      'WATCH',
      'RATE_PER_PERSON',
      'RATE_PER_CHANNEL',
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

  const token = { DISCORD_TOKEN: 'a.b.c' };

  it.each([
    [{}, { kind: 'whole' }],
    [{ SHARDS: 'auto' }, { kind: 'manager', count: null }],
    [{ SHARDS: '3' }, { kind: 'manager', count: 3 }],
    [
      { SHARD_IDS: '0', SHARD_COUNT: '2' },
      { kind: 'part', ids: [0], count: 2, managed: false },
    ],
    [
      { SHARD_IDS: ' 3, 1,3', SHARD_COUNT: '4' },
      { kind: 'part', ids: [3, 1], count: 4, managed: false },
    ],
    // As discord.js's manager hands it over.
    [
      { SHARDING_MANAGER: 'true', SHARDS: '1', SHARD_COUNT: '2' },
      { kind: 'part', ids: [1], count: 2, managed: true },
    ],
  ])('shards as told by %j', (env, sharding) => {
    expect(readConfig({ ...token, ...env }, free)).toMatchObject({ ok: true, config: { sharding } });
  });

  it.each([
    [{ SHARDS: '2', SHARD_COUNT: '2' }, 'leave out'],
    [{ SHARDS: 'auto', SHARD_IDS: '0' }, 'leave out'],
    [{ SHARD_IDS: '0' }, 'SHARD_COUNT is missing'],
    [{ SHARD_COUNT: '2' }, 'SHARD_IDS is missing'],
    [{ SHARD_IDS: '0,2', SHARD_COUNT: '2' }, 'the last is 1'],
    [{ SHARD_IDS: '0,,1', SHARD_COUNT: '2' }, 'counted from 0'],
    [{ SHARD_IDS: '-1', SHARD_COUNT: '2' }, 'counted from 0'],
    [{ SHARDS: '0' }, 'auto'],
    [{ SHARDS: '1.5' }, 'auto'],
  ])('says what is wrong with %j', (env, what) => {
    const result = readConfig({ ...token, ...env }, free);
    expect(result).toMatchObject({ ok: false, problems: [expect.stringContaining(what)] });
  });

  it('shards nothing without a token', () => {
    expect(readConfig({ SHARDS: '2' }, free)).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^DISCORD_TOKEN is missing/)],
    });
  });

  it('tells its health on this machine alone, unless told otherwise', () => {
    expect(readConfig({ HEALTH_PORT: '8080' }, free)).toMatchObject({
      config: { health: { host: '127.0.0.1', port: 8080 } },
    });
    expect(readConfig({ HEALTH_PORT: '8080', HEALTH_HOST: '::' }, free)).toMatchObject({
      config: { health: { host: '::', port: 8080 } },
    });
    expect(readConfig({ HEALTH_HOST: '::' }, free)).toMatchObject({ config: { health: null } });
  });

  it.each([
    ['true', true],
    ['TRUE', true],
    ['false', false],
  ])('watches: %s', (WATCH, watch) => {
    expect(readConfig({ WATCH }, free)).toMatchObject({ config: { watch } });
  });

  it('needs no token for anything else', () => {
    expect(readConfig({ NODE_ENV: 'development' }, free).ok).toBe(true);
    expect(readConfig({ NODE_ENV: 'production', DISCORD_TOKEN: 'a.b.c' }, { tokenRequired: true }).ok).toBe(
      true,
    );
  });
});
