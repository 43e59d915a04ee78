import { html, nothing, type TemplateResult } from 'lit';
import type { Member, ShownMessage } from '../../protocol.ts';
import { avatarOf } from '../avatars.ts';
import { eyeIcon, moreIcon, replyIcon } from '../icons.ts';
import { plainLine } from '../markdown/plain.ts';
import { markdown, type Surroundings } from '../markdown/render.ts';
import type { Errand } from '../state.ts';
import { clockTime, sentTime } from '../time.ts';
import { buttonRows } from './buttons.ts';
import { embedView } from './embed.ts';
import { textOf } from './text.ts';

/** What one can do with a message. */
export interface MessageActions {
  readonly press: (messageId: string, customId: string) => void;
  readonly reply: (messageId: string) => void;
  /** Opens the menu at a point of the window, or below an element. */
  readonly openMenu: (messageId: string, at: MenuPlace) => void;
  readonly dismiss: (messageId: string) => void;
}

export type MenuPlace = { readonly x: number; readonly y: number } | { readonly below: Element };

export interface MessageContext extends Surroundings {
  readonly bot: Member;
  readonly actions: MessageActions;
  /** The message that the Tab key reaches among all. */
  readonly tabbable: string | null;
  readonly now: number;
}

/** A message with its tools: the article is what the keyboard moves by, and what a screen reader names. */
export function messageView(
  message: ShownMessage,
  {
    isContinued,
    replied,
    presses,
    isTabbable,
  }: {
    readonly isContinued: boolean;
    readonly replied: ShownMessage | 'deleted' | null;
    readonly presses: readonly Errand[];
    /** Whether it is the one among all that the Tab key reaches. */
    readonly isTabbable: boolean;
  },
  context: MessageContext,
): TemplateResult {
  const { id, ephemeral, pings } = message;
  const { actions } = context;
  const look = [
    'message',
    isContinued ? 'continued' : '',
    ephemeral ? 'ephemeral' : '',
    pings.some((ping) => ping === `<@${context.yourId}>` || ping === '@everyone') ? 'pinging' : '',
  ].join(' ');
  return html`<article
    id="message-${id}"
    data-id=${id}
    class=${look}
    tabindex=${isTabbable ? 0 : -1}
    aria-label="${message.author}, ${sentTime(message.sentAt, context.now)}"
    aria-busy=${message.isThinking ? 'true' : nothing}
  >${frame(message, isContinued, context, html`${above(message, replied, context)}${body(message, context)}${buttonRows(message, presses, (customId) => actions.press(id, customId))}${ephemeral ? ephemeralNote(() => actions.dismiss(id)) : nothing}`)}
    <div class="tools">
      ${ephemeral ? nothing : tool('Reply', replyIcon, isTabbable, () => actions.reply(id))}
      ${tool(
        'Message menu',
        moreIcon,
        isTabbable,
        ({ currentTarget }) => {
          if (currentTarget instanceof Element) actions.openMenu(id, { below: currentTarget });
        },
        true,
      )}
    </div>
  </article>`;
}

function tool(
  name: string,
  icon: TemplateResult,
  isTabbable: boolean,
  use: (event: Event) => void,
  opensMenu = false,
): TemplateResult {
  return html`<button type="button" class="tool" tabindex=${isTabbable ? 0 : -1} aria-label=${name} title=${name} aria-haspopup=${opensMenu ? 'menu' : nothing} @click=${use}>${icon}</button>`;
}

function frame(
  { author, fromBot, sentAt, edited }: Pick<ShownMessage, 'author' | 'fromBot' | 'sentAt' | 'edited'>,
  isContinued: boolean,
  { now }: Pick<MessageContext, 'now'>,
  content: TemplateResult,
): TemplateResult {
  return html`<discord-message
    author=${author}
    avatar=${avatarOf({ name: author, isBot: fromBot })}
    ?bot=${fromBot}
    ?edited=${edited}
    ?message-body-only=${isContinued}
    .timestamp=${isContinued ? clockTime(sentAt) : sentTime(sentAt, now)}
  >${content}</discord-message>`;
}

/** The line above a message: which command it answers, or to what it replies. */
function above(
  message: ShownMessage,
  replied: ShownMessage | 'deleted' | null,
  context: MessageContext,
): TemplateResult | typeof nothing {
  const { used } = message;
  if (used !== null) return commandLine(used);
  if (replied === null) return nothing;
  if (replied === 'deleted') return html`<discord-reply slot="reply" deleted></discord-reply>`;
  const { author, authorId, fromBot, id } = replied;
  const preview = plainLine(textOf(replied), context.nameOf) || 'Click to see it';
  const isPing = message.pings.includes(`<@${authorId}>`);
  return html`<button slot="reply" type="button" class="reply-line" title="Jump to the message" @click=${() => context.jumpTo(id)}><span class="hidden">In reply to </span><discord-reply author=${author} avatar=${avatarOf({ name: author, isBot: fromBot })} ?bot=${fromBot} ?mentions=${isPing}>${preview}</discord-reply></button>`;
}

function commandLine({
  by,
  command,
  line,
}: Pick<NonNullable<ShownMessage['used']>, 'by' | 'command' | 'line'>): TemplateResult {
  return html`<discord-command slot="reply" title=${line ?? nothing} author=${by} avatar=${avatarOf({ name: by, isBot: false })} command=${command}></discord-command>`;
}

function body(message: ShownMessage, context: MessageContext): TemplateResult {
  const { content, forwarded, embeds, attachments, stickers, isThinking } = message;
  if (isThinking)
    return html`<span class="thinking">${message.author} is thinking<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span></span>`;
  return html`${content === '' ? nothing : html`<div class="text">${markdown(content, context)}</div>`}${forwarded === null ? nothing : html`<div class="forwarded"><em>Forwarded</em><div class="text">${markdown(forwarded, context)}</div></div>`}${[...attachments, ...stickers].map((name) => html`<div class="file">${name}</div>`)}${embeds.map((embed) => embedView(embed, context))}`;
}

/** Skyra's own note cannot be reached by the keyboard. */
function ephemeralNote(dismiss: () => void): TemplateResult {
  return html`<p slot="components" class="ephemeral-note">${eyeIcon} Only you can see this • <button type="button" class="link" @click=${dismiss}>Dismiss message</button></p>`;
}

/** A command that is on its way, or that got no answer. */
export function errandView(
  { id, what, startedAt, problem }: Errand,
  you: Member,
  forget: (errandId: number) => void,
  context: MessageContext,
): TemplateResult {
  const { bot } = context;
  const name = what.type === 'press' ? '' : what.name;
  const used = { by: you.name, command: name, line: null };
  const author = { author: bot.name, fromBot: true, sentAt: startedAt, edited: false };
  const said =
    problem === null
      ? html`<span class="thinking">Sending command<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span></span>`
      : html`<span class="problem" role="alert">${problem}</span>`;
  const note =
    problem === null
      ? nothing
      : html`<p slot="components" class="ephemeral-note">${eyeIcon} Only you can see this • <button type="button" class="link" @click=${() => forget(id)}>Dismiss message</button></p>`;
  return html`<article class="message errand ${problem === null ? 'on-its-way' : 'ephemeral'}" aria-label="${you.name} used ${name}" aria-hidden=${problem === null ? 'true' : nothing}>${frame(author, false, context, html`${commandLine(used)}${said}${note}`)}</article>`;
}
