import { describe, expect, it } from 'vitest';
import { asksForCheck } from '../../src/discord/check-request.ts';

describe('what is said in a reply', () => {
  it.each([
    '',
    '?',
    'please',
    'check',
    'check this',
    'Check it, please!',
    'can you check that?',
    'could you please check this quote for me',
    'fact check',
    'fact-check this pls',
    'factcheck',
    'verify',
    'is that right?',
    'Is this true?',
    'is it so?',
    'so is it right',
    'hey, is that really what the article says?',
    'is that in the article?',
    'is this a real quote',
    'isn’t that wrong?',
    'was that word for word?',
    'is that verbatim?',
    'verbatim?',
    'true?',
    'really?',
    'actually true?',
    'how accurate is this',
    'source?',
    'sources pls',
    'any source for that?',
    'what’s the source',
    'do you have a source',
    'got any evidence for this?',
    'proof?',
    'citation',
    'says who?',
    'who says that',
    'where is that from?',
    'where’s this from',
    'where does it say that?',
    'does the article say this?',
    'did they really say that',
    'did it say so?',
    'does it actually say that',
    'is this true or fake?',
    'true or false?',
    'right or not?',
    'any truth to this?',
    'quote check',
    'citation needed',
    'sauce?',
    'is this out of context?',
  ])('asks to check the message: %j', (question) => {
    expect(asksForCheck(question)).toBe(true);
  });

  it.each([
    'who banned huawei?',
    'what about australia?',
    'stance of germany',
    '/stance germany',
    '/check "such allegations"',
    'is Huawei banned?',
    'is that why Germany is considering it?',
    'has it been proven?',
    'what does China say?',
    'where does it say that Germany bans Huawei?',
    'does the article mention France?',
    'source of the backdoors?',
    'who says that Huawei spies?',
    'who is right?',
    'what is true?',
    'check who banned huawei',
    'did Germany really say that Huawei is banned?',
    'Germany',
    'help',
    'thanks for nothing',
    'no',
  ])('is a question of its own: %j', (question) => {
    expect(asksForCheck(question)).toBe(false);
  });

  it('is read in no time, however long', () => {
    for (const part of ['is that ', 'really ', 'check ', 'for me ', "what's the "])
      expect(asksForCheck(part.repeat(1000))).toBe(false);
  });
});
