import { expect, test } from 'vitest';
import { createGuard } from '../../src/playground/page/guard.ts';

const OTHER = 'http://evil.example';

test.each<[host: string, asked: string | undefined, origin: string | undefined, isIn: boolean]>([
  // As one opens it.
  ['127.0.0.1', 'localhost:3000', undefined, true],
  ['127.0.0.1', '127.0.0.1:3000', undefined, true],
  ['127.0.0.1', '[::1]:3000', undefined, true],
  ['127.0.0.1', 'LocalHost:3000', undefined, true],
  ['127.0.0.1', 'localhost:3000', 'http://localhost:3000', true],
  ['::1', '[::1]:3000', 'http://[::1]:3000', true],
  ['my-machine.local', 'my-machine.local:3000', 'http://my-machine.local:3000', true],
  // By a name that somebody else has let point here.
  ['127.0.0.1', 'evil.example:3000', undefined, false],
  ['127.0.0.1', 'localhost.evil.example:3000', undefined, false],
  ['127.0.0.1', 'evil.example:3000', 'http://evil.example:3000', false],
  ['127.0.0.1', '192.168.1.5:3000', undefined, false],
  ['127.0.0.1', 'localhost:3001', undefined, false],
  ['127.0.0.1', 'localhost', undefined, false],
  ['127.0.0.1', '', undefined, false],
  ['127.0.0.1', undefined, undefined, false],
  ['127.0.0.1', 'localhost:3000@evil.example:3000', undefined, false],
  ['127.0.0.1', 'evil.example:3000/localhost:3000', undefined, false],
  ['127.0.0.1', 'localhost:3000, evil.example', undefined, false],
  ['127.0.0.1', 'localhost.:3000', undefined, false],
  // By a page of somebody else's.
  ['127.0.0.1', 'localhost:3000', OTHER, false],
  ['127.0.0.1', 'localhost:3000', 'null', false],
  ['127.0.0.1', 'localhost:3000', '', false],
  ['127.0.0.1', 'localhost:3000', 'https://localhost:3000', false],
  ['127.0.0.1', 'localhost:3000', 'http://localhost:8080', false],
  ['127.0.0.1', 'localhost:3000', 'http://127.0.0.1:3000', false],
  ['127.0.0.1', 'localhost:3000', 'http://localhost:3000.evil.example', false],
  // Where every address is listened on: any address, for no one else can make one point here, and no name.
  ['0.0.0.0', '192.168.1.5:3000', 'http://192.168.1.5:3000', true],
  ['0.0.0.0', '[fe80::1]:3000', undefined, true],
  ['::', '192.168.1.5:3000', undefined, true],
  ['0.0.0.0', 'localhost:3000', undefined, true],
  ['0.0.0.0', 'evil.example:3000', undefined, false],
  ['0.0.0.0', '192.168.1.5.evil.example:3000', undefined, false],
  ['0.0.0.0', '192.168.1.5:3000', OTHER, false],
  ['192.168.1.5', '192.168.1.5:3000', undefined, true],
  ['192.168.1.5', '192.168.1.6:3000', undefined, false],
])('listening on %s, asked as %s from %s: %s', (host, asked, origin, isIn) => {
  const refusal = createGuard({ host, port: 3000 })({ host: asked, origin });
  expect(refusal).toEqual(
    isIn ? null : expect.stringMatching(/^(This server does not|A page of ).+ open|ask/),
  );
});

test('takes port 80 without its number', () => {
  expect(
    createGuard({ host: '127.0.0.1', port: 80 })({ host: 'localhost', origin: 'http://localhost' }),
  ).toBeNull();
});

test('says what to do', () => {
  const guard = createGuard({ host: '127.0.0.1', port: 3000 });
  expect(guard({ host: 'evil.example' })).toBe(
    'This server does not answer to the name "evil.example": ask for http://localhost:3000',
  );
  expect(guard({ host: 'localhost:3000', origin: OTHER })).toBe(
    'A page of http://evil.example may not use this server: open http://localhost:3000 itself',
  );
});
