import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

function logged(readable: boolean, write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  const out = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  write(createLog({ level: 'info', secret: 'to.ke.n', readable, out }));
  return lines.join('');
}

describe('the log', () => {
  it.each([true, false])('never holds the secret, readable: %s', (readable) => {
    const text = logged(readable, (log) => {
      log.info('starting with to.ke.n');
      log.info({ header: 'Bot to.ke.n' }, 'sent');
      log.error({ err: new Error('Invalid header to.ke.n', { cause: new Error('to.ke.n') }) }, 'failed');
      log.child({ token: 'to.ke.n' }).warn('child');
    });
    expect(text).not.toContain('to.ke.n');
    expect(text.match(/\[token\]/g)?.length).toBeGreaterThanOrEqual(5);
  });

  it('is one JSON object a line, with what matters of an error', () => {
    const error = Object.assign(new Error('Unknown interaction'), {
      code: 10062,
      status: 404,
      url: 'https://discord.com/api/v10/interactions/1/interaction-token/callback',
      requestBody: { json: { content: 'what somebody wrote' } },
    });
    const text = logged(false, (log) => log.warn({ err: error }, 'not answered'));
    expect(JSON.parse(text)).toMatchObject({
      msg: 'not answered',
      err: { type: 'Error', message: 'Unknown interaction', code: 10062, status: 404 },
    });
    expect(text).not.toContain('interaction-token');
    expect(text).not.toContain('somebody');
  });

  it('takes what is thrown and is no error', () => {
    expect(logged(false, (log) => log.error({ err: 'plain' }, 'thrown'))).toContain('"message":"plain"');
  });

  it('is for people on a terminal', () => {
    expect(logged(true, (log) => log.info('connected'))).toMatch(/INFO.*connected/);
  });
});
