import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ButtonState, decodeButton, encodeButton } from '../../src/reply/custom-id.ts';
import { LIMITS } from '../../src/reply/limits.ts';

const version = fc.stringMatching(/^[0-9a-f]{8}$/);
const count = fc.integer({ min: 1, max: 9_999_999 });
const sentences = fc.uniqueArray(count, { minLength: 1, maxLength: 10 });
const state: fc.Arbitrary<ButtonState> = fc.oneof(
  fc.record({ kind: fc.constantFrom('context', 'more'), version, sentences }),
  fc.record({ kind: fc.constant('quote'), version, sentence: count }),
  fc.record({ kind: fc.constant('page'), version, page: count }),
  fc.record({ kind: fc.constant('post'), version }),
);

describe('button ids', () => {
  it('say all that they were made from', () => {
    fc.assert(
      fc.property(state, (original) => {
        expect(decodeButton(encodeButton(original))).toEqual(original);
      }),
    );
  });

  it('never outgrow Discord and keep the first sentences', () => {
    fc.assert(
      fc.property(version, fc.uniqueArray(count, { minLength: 1, maxLength: 60 }), (of, many) => {
        const id = encodeButton({
          kind: 'more',
          version: of,
          sentences: many,
        });
        expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
        const decoded = decodeButton(id);
        expect(decoded).toMatchObject({ kind: 'more', version: of });
        if (decoded?.kind === 'more')
          expect(decoded.sentences).toEqual(many.slice(0, decoded.sentences.length));
      }),
    );
  });

  it.each([
    '',
    'v1',
    'v2:ctx:0123abcd:1',
    'v1:ctx:0123ABCD:1',
    'v1:ctx:0123abc:1',
    'v1:ctx:0123abcd:',
    'v1:ctx:0123abcd:0',
    'v1:ctx:0123abcd:01',
    'v1:ctx:0123abcd:-1',
    'v1:ctx:0123abcd:1e3',
    'v1:ctx:0123abcd:1,',
    'v1:ctx:0123abcd:1,1',
    'v1:ctx:0123abcd:1 ',
    'v1:ctx:0123abcd:1\n',
    'v1:ctx:0123abcd:12345678',
    'v1:page:0123abcd:1,2',
    'v1:quote:0123abcd:1,2',
    'v1:sudo:0123abcd:1',
    'v1:post:0123abcd:1',
    'v1:post:0123abcd:',
    'v1:post:0123abc',
    'v1:post:0123abcd\n',
    `v1:more:0123abcd:${Array.from({ length: 60 }, (_, index) => index + 1).join(',')}`,
  ])('refuses %j', (forged) => {
    expect(decodeButton(forged)).toBeNull();
  });

  it('refuses whatever it would not write', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), state.map(encodeButton)), fc.string({ maxLength: 3 }), (id, tail) => {
        const decoded = decodeButton(id + tail);
        if (decoded !== null) expect(encodeButton(decoded)).toBe(id + tail);
      }),
    );
  });
});
