import { describe, expect, it } from 'vitest';
import { questionIn } from '../../src/discord/mentions.ts';

const BOT = '111111111111111111';
const inServer = { direct: false, byPerson: true };
const directly = { direct: true, byPerson: true };

describe('a message in a server', () => {
  it.each([
    [`<@${BOT}> who banned huawei?`, 'who banned huawei?'],
    [`<@!${BOT}> who banned huawei?`, 'who banned huawei?'],
    [`who banned <@${BOT}> huawei?`, 'who banned huawei?'],
    [`<@${BOT}>, what about australia?`, 'what about australia?'],
    [`<@${BOT}>: /stance germany`, '/stance germany'],
    [`<@${BOT}> \`/stance germany\``, '/stance germany'],
    [`<@${BOT}> </stance:222222222222222222> germany`, '/stance germany'],
    [`<@${BOT}>\n> **what** about\n\n_Germany_, ||really||?`, 'what about Germany, really?'],
    [`<@${BOT}> [Huawei](https://evil.example) <:x:333333333333333333> <#444444444444444444>`, 'Huawei'],
    [`<@${BOT}> ask @everyone and <@&555555555555555555>`, 'ask and'],
    [`<@${BOT}> U.S. snake_case 5G-networks`, 'U.S. snake_case 5G-networks'],
    [`<@${BOT}>`, ''],
    [` <@${BOT}> `, ''],
    [`<@${BOT}> @here <@${BOT}>`, ''],
  ])('that names the bot puts a question: %j', (content, question) => {
    expect(questionIn({ ...inServer, content }, BOT)).toBe(question);
  });

  it.each([
    'who banned huawei?',
    '',
    '@everyone who banned huawei?',
    '<@999999999999999999> who banned huawei?',
    `<@&${BOT}> who banned huawei?`,
    `<#${BOT}> who banned huawei?`,
    BOT,
    `<@${BOT}1>`,
  ])('that does not name it puts none: %j', (content) => {
    expect(questionIn({ ...inServer, content }, BOT)).toBeNull();
  });
});

describe('a direct message', () => {
  it('needs no mention', () => {
    expect(questionIn({ ...directly, content: 'what about germany?' }, BOT)).toBe('what about germany?');
    expect(questionIn({ ...directly, content: '' }, BOT)).toBe('');
  });
});

describe('whatever no person wrote', () => {
  it.each([true, false])('puts no question, direct: %s', (direct) => {
    expect(questionIn({ content: `<@${BOT}> who?`, direct, byPerson: false }, BOT)).toBeNull();
  });
});
