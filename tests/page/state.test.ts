import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/playground/page/client/message/text.ts';
import { repliedTo, timelineOf } from '../../src/playground/page/client/message/timeline.ts';
import {
  dismiss,
  EMPTY,
  nameOf,
  type PageState,
  receive,
  setOut,
} from '../../src/playground/page/client/state.ts';
import type { ToPage } from '../../src/playground/page/protocol.ts';
import { embeds } from '../../src/playground/validation/embeds.ts';
import { ADA, ADA_LOVE, at, BOT, message, welcome } from './samples.ts';

const told = (...said: readonly ToPage[]): PageState => said.reduce(receive, EMPTY);
const ids = ({ messages }: PageState): string[] => messages.map(({ id }) => id);

describe('what the page knows', () => {
  it('is what the server says first', () => {
    const state = told(welcome([message('1', ADA)]));
    expect(state).toMatchObject({ link: 'open', you: ADA, bot: BOT, channel: 'general' });
    expect(ids(state)).toEqual(['1']);
    expect(nameOf(state, ADA_LOVE.id)).toBe('Ada Love');
    expect(nameOf(state, '404')).toBeNull();
  });

  it('takes in new messages, changed ones in their place, and loses deleted ones', () => {
    const state = told(
      welcome([message('1', ADA)]),
      { type: 'message', message: message('2', BOT, { isThinking: true }) },
      { type: 'message', message: message('3', ADA) },
      { type: 'message', message: message('2', BOT, { content: 'the answer' }) },
      { type: 'deleted', messageId: '1' },
    );
    expect(state.messages.map(({ id, content }) => [id, content])).toEqual([
      ['2', 'the answer'],
      ['3', 'message 3'],
    ]);
  });

  it('keeps its ephemeral messages when it comes back as the same person, and only then', () => {
    const before = told(
      welcome([message('1', ADA)]),
      { type: 'message', message: message('2', BOT, { ephemeral: true }) },
      { type: 'message', message: message('3', ADA) },
      // Deleted while the page was away.
      { type: 'message', message: message('5', ADA) },
    );
    const back = welcome([message('1', ADA), message('3', ADA), message('4', ADA)]);
    expect(ids(receive(before, back))).toEqual(['1', '2', '3', '4']);
    expect(ids(receive(before, { ...back, you: ADA_LOVE }))).toEqual(['1', '3', '4']);
  });

  it('knows when the bot has gone', () => {
    const state = told(welcome([]), { type: 'members', members: [{ ...BOT, isHere: false }, ADA] });
    expect(state.bot?.isHere).toBe(false);
  });

  it('shows a command until its answer is there, or why there is none', () => {
    const sent = setOut(told(welcome([])), 5, { type: 'command', name: 'ask' }, at(0));
    expect(sent.errands).toHaveLength(1);
    const used = { by: 'Ada', byId: ADA.id, command: 'ask', line: '/ask' };
    const answer = message('2', BOT, { used });
    expect(receive(sent, { type: 'message', message: answer }).errands).toEqual([]);
    expect(receive(sent, { type: 'done', id: 5 }).errands).toEqual([]);
    const elses = { ...answer, used: { ...used, byId: ADA_LOVE.id } };
    expect(receive(sent, { type: 'message', message: elses }).errands).toHaveLength(1);
    expect(receive(sent, { type: 'failed', id: 5, problem: 'No answer' }).errands).toMatchObject([
      { problem: 'No answer' },
    ]);
  });

  it('forgets a failed press at the next one, and with its message', () => {
    const what = { type: 'press', messageId: '1', customId: 'more' } as const;
    const failed = receive(setOut(told(welcome([message('1', BOT)])), 5, what, at(0)), {
      type: 'failed',
      id: 5,
      problem: 'This interaction failed',
    });
    expect(setOut(failed, 6, what, at(1)).errands).toMatchObject([{ id: 6, problem: null }]);
    expect(dismiss(failed, '1').errands).toEqual([]);
    // A server that has been started again no longer has it.
    expect(receive(failed, welcome([])).errands).toEqual([]);
    expect(receive(failed, welcome([message('1', BOT)])).errands).toHaveLength(1);
  });
});

describe('the timeline', () => {
  const shown = (...args: Parameters<typeof timelineOf>) =>
    timelineOf(...args).map((entry) => {
      if (entry.type === 'message') return `${entry.message.id}${entry.isContinued ? ' continued' : ''}`;
      return entry.type === 'day' ? 'day' : `errand ${entry.errand.id}`;
    });

  it('groups what one says within seven minutes, and begins anew with a day, a reply or a command', () => {
    const day = 24 * 60;
    const messages = [
      message('0', ADA),
      message('1', ADA),
      message('2', BOT),
      message('3', BOT, { used: { by: 'Ada', byId: ADA.id, command: 'ask', line: '/ask' } }),
      message('4', ADA, { replyTo: '2' }),
      message('5', ADA, { ephemeral: true }),
      message('12', ADA, { ephemeral: true }),
      message('13', ADA, { ephemeral: true }),
      message('14', ADA, { ephemeral: true, sentAt: at(day) }),
    ];
    expect(shown(messages, [])).toEqual([
      'day',
      '0',
      '1 continued',
      '2',
      '3',
      '4',
      '5',
      '12',
      '13 continued',
      'day',
      '14',
    ]);
  });

  it('leaves a failure where it was, and what is under way at the end', () => {
    const what = { type: 'command', name: 'ask' } as const;
    const errands = [
      { id: 1, what, startedAt: at(1), problem: 'No answer' },
      { id: 2, what, startedAt: at(1), problem: null },
      {
        id: 3,
        what: { type: 'press', messageId: '0', customId: 'x' } as const,
        startedAt: at(1),
        problem: 'No',
      },
    ];
    expect(shown([message('0', ADA), message('2', ADA)], errands)).toEqual([
      'day',
      '0',
      'errand 1',
      '2',
      'errand 2',
    ]);
  });

  it('finds what is replied to', () => {
    const [first, reply] = [message('1', ADA), message('2', BOT, { replyTo: '1', type: 19 })];
    expect(repliedTo(reply, new Map([['1', first]]))).toBe(first);
    expect(repliedTo(reply, new Map())).toBe('deleted');
    expect(repliedTo(first, new Map([['1', first]]))).toBeNull();
  });
});

it('copies all that a message says', () => {
  const said = embeds.parse([
    { author: { name: 'Speaker' }, title: 'Title', description: '“Words”', footer: { text: 'sentence 1' } },
    { fields: [{ name: 'Name', value: 'Value' }] },
  ]);
  expect(textOf(message('1', BOT, { content: 'Hello', embeds: said }))).toBe(
    'Hello\n\nSpeaker\nTitle\n“Words”\nsentence 1\n\nName\nValue',
  );
});
