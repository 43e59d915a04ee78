import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readToServer } from '../../src/playground/page/validation.ts';
import { connectBot } from '../playground/bench.ts';
import { bot } from './scene.ts';
import { openPage, openTab } from './visitor.ts';

test('any text is read, or refused in words that fit into the answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      const read = readToServer(text);
      expect(read).toMatchObject(
        read.ok ? { said: { do: expect.any(String) } } : { problem: /^The server does not/ },
      );
    }),
  );
});

const text = fc.string({ unit: 'binary', maxLength: 40 });
const id = fc.oneof(fc.bigInt({ min: 0n, max: 99n }).map(String), fc.constant('9'.repeat(20)));
const name = fc.oneof(
  fc.constantFrom('echo', 'slow x', '__proto__', ' ', '/'),
  text.filter((one) => one !== ''),
);
const options = fc.dictionary(
  fc.oneof(
    fc.constantFrom('text', 'private', 'constructor'),
    text.filter((one) => one !== '' && one.length < 33),
  ),
  fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
  { maxKeys: 4 },
);
const deed = fc.oneof(
  fc.record({
    do: fc.constant('say'),
    text,
    replyTo: fc.oneof(fc.constant(null), fc.record({ id, ping: fc.boolean() })),
  }),
  fc.record({ do: fc.constant('command'), name, options }),
  fc.record({ do: fc.constant('complete'), name, options, focused: fc.constantFrom('text', 'private', 'x') }),
  fc.record({ do: fc.constant('press'), messageId: id, customId: fc.constant('press') }),
  fc.record({ do: fc.constant('menu'), name, messageId: id }),
  fc.record({ do: fc.constant('delete'), messageId: id }),
);

test('whatever a person does, something comes of it, and the page goes on', async () => {
  const discord = await openPage();
  await connectBot(discord, bot);
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
      const tab = await openTab(discord);
      await tab.hello();
      for (const [index, one] of deeds.entries()) tab.send({ id: index, ...one });
      for (const index of deeds.keys())
        await Promise.race([
          tab.hear('done', (said) => said.id === index),
          tab.hear('failed', (said) => said.id === index),
        ]);
      tab.socket.close();
      await tab.closed;
    }),
    { numRuns: 30 },
  );
}, 60_000);
