import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/playground/driver.ts';
import { get, INDEX, openPage, SECRET } from './visitor.ts';

describe('the files of the page', () => {
  test('are served with headers that let nothing else in', async () => {
    const discord = await openPage();
    const { status, headers, body } = await get(discord, '/');
    expect([status, String(body)]).toEqual([200, INDEX]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types lit-html",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-cache',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  test('are compressed as the browser can read it', async () => {
    const discord = await openPage();
    const as = async (accepted: string) => {
      const { headers, body } = await get(discord, '/', { headers: { 'accept-encoding': accepted } });
      return { encoding: headers['content-encoding'], vary: headers.vary, body };
    };
    const [br, gzip, plain] = await Promise.all([as('gzip, br'), as('gzip, deflate'), as('identity')]);
    expect([br.encoding, gzip.encoding, plain.encoding]).toEqual(['br', 'gzip', undefined]);
    expect([br.vary, plain.vary]).toEqual(['accept-encoding', 'accept-encoding']);
    expect(String(brotliDecompressSync(br.body))).toBe(INDEX);
    expect(String(gunzipSync(gzip.body))).toBe(INDEX);
    expect(br.body.length).toBeLessThan(INDEX.length / 2);
  });

  test('are kept by the browser: for long where the name tells of what is in them', async () => {
    const discord = await openPage();
    const asset = await get(discord, '/assets/app-1a2b3c.js');
    expect(asset.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const first = await get(discord, '/index.html');
    const again = await get(discord, '/', { headers: { 'if-none-match': String(first.headers.etag) } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/assets/..%00/secret.txt',
    '/link.txt',
    '/out/secret.txt',
    '/assets',
    '/assets/',
    '/constructor',
    '/__proto__',
    '/etc/passwd',
    '/api/v10/gateway',
    '/page/socket',
  ])('are all there is: %s', async (path) => {
    const discord = await openPage();
    const { status, body } = await get(discord, path);
    expect([400, 404]).toContain(status);
    expect(String(body)).not.toContain(SECRET);
  });

  test('can only be read', async () => {
    const discord = await openPage();
    const head = await get(discord, '/', { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers.etag !== undefined]).toEqual([200, 0, true]);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
      expect([method, (await get(discord, '/', { method })).status]).toEqual([method, 405]);
  });

  test('that have not been built: says so', async () => {
    const discord = await openPage({ root: '/nowhere/at/all' });
    const { status, body } = await get(discord, '/');
    expect([status, String(body)]).toEqual([503, 'The page has not been built: npm run build\n']);
  });

  test('leave no trace among the calls of the bot', async () => {
    const discord: LocalDiscord = await openPage();
    await get(discord, '/');
    await get(discord, '/nothing');
    expect([discord.requests, discord.unknownRoutes]).toEqual([[], []]);
  });
});

describe('a foreign page', () => {
  test.each([
    [{ host: 'evil.example' }, /^This server does not answer to the name "evil.example"/],
    [{ origin: 'http://evil.example' }, /^A page of http:\/\/evil.example may not use this server/],
    [{ origin: 'null' }, /^A page of null/],
  ])('is refused, and told why: %j', async (headers, why) => {
    const discord = await openPage();
    const { status, headers: answered, body } = await get(discord, '/', { headers });
    expect(status).toBe(403);
    expect(String(body)).toMatch(why);
    expect(answered).toMatchObject({
      'content-type': 'text/plain; charset=UTF-8',
      'x-content-type-options': 'nosniff',
    });
  });
});
