import { html, nothing, type TemplateResult } from 'lit';
import type { Example } from './first-sight/examples.ts';
import { welcomeView } from './first-sight/welcome.ts';
import { downIcon, hashIcon, moonIcon, peopleIcon, sunIcon } from './icons.ts';
import { inviteDialog, openInvite } from './invite.ts';
import type { Look } from './looks.ts';
import { memberList } from './members.ts';
import type { PageState } from './state.ts';

/** What the page shows beside what the server has said. */
export interface PageParts {
  /** Null before the server has spoken. */
  readonly messages: TemplateResult | null;
  readonly composer: TemplateResult;
  readonly examples: readonly Example[];
  readonly look: Look;
  readonly showsMembers: boolean;
  /** Whether there is something below that has not been seen. */
  readonly hasNews: boolean;
}

export interface PageHandlers {
  readonly runExample: (example: Example) => void;
  readonly switchLook: () => void;
  readonly toggleMembers: () => void;
  readonly closeMembers: () => void;
  readonly toEnd: () => void;
  readonly retry: () => void;
  readonly scrolled: (list: Element) => void;
  readonly messageKey: (event: KeyboardEvent) => void;
  readonly messageFocus: (event: FocusEvent) => void;
}

/** The whole page: a channel of a server, as Discord's client lays it out. */
export function pageView(state: PageState, parts: PageParts, on: PageHandlers): TemplateResult {
  const { you, server, channel, bot, members, messages, errands } = state;
  if (you === null || bot === null) return opening(state, on);
  const isEmpty = messages.length === 0 && errands.length === 0;
  return html`
    <nav class="channels" aria-label="Channels">
      <div class="server-name">${server}</div>
      <ul><li aria-current="page">${hashIcon}${channel}</li></ul>
    </nav>
    <header class="top">
      ${hashIcon}
      <h1>${channel}</h1>
      <span class="topic">A local stand-in for Discord, with the real bot</span>
      <button type="button" class="tool" aria-label=${parts.look === 'dark' ? 'Switch to the light look' : 'Switch to the dark look'} title=${parts.look === 'dark' ? 'Light look' : 'Dark look'} @click=${on.switchLook}>${parts.look === 'dark' ? sunIcon : moonIcon}</button>
      <button type="button" class="tool" aria-expanded=${parts.showsMembers} aria-controls="members" aria-label="Members" title="Members" @click=${on.toggleMembers}>${peopleIcon}</button>
    </header>
    <main class="channel" @pointerdown=${on.closeMembers}>
      ${banner(state, on)}
      <div class="scroller" id="scroller" tabindex="-1" @scroll=${({ currentTarget }: Event) => currentTarget instanceof Element && on.scrolled(currentTarget)}>
        <div class="stream" id="stream">
          ${isEmpty ? welcomeView(state, parts.examples, on.runExample) : beginning(channel)}
          <h2 class="hidden">Messages</h2>
          <div id="log" role="log" aria-label="Messages in #${channel}" @keydown=${on.messageKey} @focusin=${on.messageFocus}>${parts.messages}</div>
        </div>
      </div>
      ${parts.hasNews ? html`<button type="button" class="news" @click=${on.toEnd}>New messages ${downIcon}</button>` : nothing}
      ${parts.composer}
      <p class="honest">This is a local stand-in for Discord, not Discord itself. <button type="button" class="link" @click=${openInvite}>Invite ${bot.name} to a real server</button></p>
    </main>
    <aside id="members" class="members" aria-label="Members" ?hidden=${!parts.showsMembers}>${memberList(members, you.id)}</aside>
    ${inviteDialog(bot.name)}`;
}

function opening({ link }: PageState, on: PageHandlers): TemplateResult {
  return html`<main class="opening">
    <h1 class="hidden">Verbatim</h1>
    ${link === 'lost' ? html`<p role="alert">The server of this page does not answer. <button type="button" class="link" @click=${on.retry}>Try now</button></p>` : html`<p role="status">Connecting …</p>`}
  </main>`;
}

function beginning(channel: string): TemplateResult {
  return html`<div class="beginning"><strong>Welcome to #${channel}!</strong><span>This is the start of the #${channel} channel.</span></div>`;
}

function banner({ link, bot }: PageState, on: PageHandlers): TemplateResult | typeof nothing {
  if (link === 'lost')
    return html`<div class="banner" role="alert">The connection is lost; trying again … What you type stays. <button type="button" @click=${on.retry}>Try now</button></div>`;
  if (bot !== null && !bot.isHere)
    return html`<div class="banner quiet" role="status">${bot.name} is not connected yet.</div>`;
  return nothing;
}
