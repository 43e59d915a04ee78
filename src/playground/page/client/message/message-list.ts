import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Member } from '../../protocol.ts';
import type { PageState } from '../state.ts';
import { dayName } from '../time.ts';
import { errandView, type MessageContext, messageView } from './message.ts';
import { type Entry, repliedTo, timelineOf } from './timeline.ts';

/** All that stands in the channel. Rendered again only where something of it has changed. */
export function messageList(
  { messages, errands, members, channel }: PageState,
  you: Member,
  context: MessageContext,
  forget: (errandId: number) => void,
): TemplateResult {
  return html`${guard([messages, errands, members, channel, context.tabbable], () =>
    repeat(timelineOf(messages, errands), keyOf, (entry) => {
      if (entry.type === 'day')
        return html`<div class="day" role="separator"><span>${dayName(entry.at)}</span></div>`;
      if (entry.type === 'errand') return errandView(entry.errand, you, forget, context);
      const { message, isContinued } = entry;
      const presses = errands.filter(({ what }) => what.type === 'press' && what.messageId === message.id);
      return messageView(message, { isContinued, replied: repliedTo(message, messages), presses }, context);
    }),
  )}`;
}

function keyOf(entry: Entry): string {
  if (entry.type === 'message') return entry.message.id;
  return entry.type === 'day' ? `day ${entry.at}` : `errand ${entry.errand.id}`;
}
