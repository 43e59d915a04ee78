import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Member } from '../../protocol.ts';
import type { PageState } from '../state.ts';
import { dayName } from '../time.ts';
import { errandView, type MessageContext, messageView } from './message.ts';
import { type Entry, repliedTo, timelineOf } from './timeline.ts';

/** All that stands in the channel. A message is rendered again only where something of its own has changed. */
export function messageList(
  { messages, errands, members }: PageState,
  you: Member,
  context: MessageContext,
  forget: (errandId: number) => void,
): TemplateResult {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return html`${guard([messages, errands, members, context.tabbable], () =>
    repeat(timelineOf(messages, errands), keyOf, (entry) => {
      if (entry.type === 'day')
        return html`<div class="day" role="separator"><span>${dayName(entry.at)}</span></div>`;
      if (entry.type === 'errand') return errandView(entry.errand, you, forget, context);
      const { message, isContinued } = entry;
      const presses = errands.filter(({ what }) => what.type === 'press' && what.messageId === message.id);
      const replied = repliedTo(message, byId);
      const isTabbable = context.tabbable === message.id;
      return guard([message, isContinued, replied, isTabbable, members, ...presses], () =>
        messageView(message, { isContinued, replied, presses, isTabbable }, context),
      );
    }),
  )}`;
}

function keyOf(entry: Entry): string {
  if (entry.type === 'message') return entry.message.id;
  return entry.type === 'day' ? `day ${entry.at}` : `errand ${entry.errand.id}`;
}
