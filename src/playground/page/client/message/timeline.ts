import type { ShownMessage } from '../../protocol.ts';
import type { Errand } from '../state.ts';
import { isSameDay } from '../time.ts';

/** What stands in the channel, top to bottom. */
export type Entry =
  | { readonly type: 'day'; readonly at: number }
  | { readonly type: 'message'; readonly message: ShownMessage; readonly isContinued: boolean }
  | { readonly type: 'errand'; readonly errand: Errand };

/** Messages of one author that follow each other within this time stand under one name. */
const TOGETHER_MS = 7 * 60_000;

/** The messages in groups and days, with the commands on their way and those that failed at the time they began. */
export function timelineOf(messages: readonly ShownMessage[], errands: readonly Errand[]): readonly Entry[] {
  const entries: Entry[] = [];
  const waiting = errands.filter(({ what }) => what.type !== 'press');
  let before: ShownMessage | null = null;
  let day: number | null = null;
  const place = (errand: Errand) => {
    entries.push({ type: 'errand', errand });
    before = null;
  };
  for (const message of messages) {
    // One under way belongs below all that is said meanwhile.
    for (const errand of waiting.splice(0))
      if (errand.problem !== null && errand.startedAt < message.sentAt) place(errand);
      else waiting.push(errand);
    if (day === null || !isSameDay(day, message.sentAt)) entries.push({ type: 'day', at: message.sentAt });
    entries.push({ type: 'message', message, isContinued: continues(before, message) });
    before = message;
    day = message.sentAt;
  }
  for (const errand of waiting) place(errand);
  return entries;
}

function continues(before: ShownMessage | null, message: ShownMessage): boolean {
  return (
    before !== null &&
    before.authorId === message.authorId &&
    before.ephemeral === message.ephemeral &&
    message.used === null &&
    message.replyTo === null &&
    isSameDay(before.sentAt, message.sentAt) &&
    message.sentAt - before.sentAt < TOGETHER_MS
  );
}

/** Discord's number for the answer to a command, whose `replyTo` is no reply of a person. */
const ANSWER_TO_COMMAND = 20;

/** The message that is shown above this one as replied to; null where there is none, 'deleted' where it is gone. */
export function repliedTo(
  { replyTo, type }: ShownMessage,
  byId: ReadonlyMap<string, ShownMessage>,
): ShownMessage | 'deleted' | null {
  if (replyTo === null || type === ANSWER_TO_COMMAND) return null;
  return byId.get(replyTo) ?? 'deleted';
}
