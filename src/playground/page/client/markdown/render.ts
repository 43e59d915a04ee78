import { html, nothing, type TemplateResult } from 'lit';
import { timestamp } from '../time.ts';
import { parseInline } from './inline.ts';
import type { Block, Inline, ListItem } from './nodes.ts';
import { parseMarkdown } from './parse.ts';
import type { NameOf } from './plain.ts';

/** What markdown needs to know of the channel it is read in. */
export interface Surroundings {
  readonly nameOf: NameOf;
  readonly yourId: string;
  /** Begins a command in the composer. */
  readonly openCommand: (name: string) => void;
  /** Goes to a message of this channel; false where it is not there. */
  readonly jumpTo: (messageId: string) => boolean;
}

/** A message or a description as Discord shows it. Text becomes text nodes: none of it is read as HTML. */
export function markdown(text: string, around: Surroundings): TemplateResult {
  return html`${parseMarkdown(text).map((block) => blockView(block, around))}`;
}

/** Markdown where only one line is shown, such as an embed's title. */
export function inlineMarkdown(text: string, around: Surroundings): TemplateResult {
  return inlines(parseInline(text), around);
}

function blockView(block: Block, around: Surroundings): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<div class="prose">${inlines(block.children, around)}</div>`;
    case 'subtext':
      return html`<small class="subtext">${inlines(block.children, around)}</small>`;
    case 'heading':
      // Below the page's own headings; which of the three comes first is up to who writes.
      return html`<div class="heading heading-${block.level}" role="heading" aria-level="3">${inlines(block.children, around)}</div>`;
    case 'quote':
      return html`<discord-quote>${block.children.map((inner) => blockView(inner, around))}</discord-quote>`;
    case 'code-block':
      return html`<pre class="code-block"><code>${block.text}</code></pre>`;
    case 'list':
      return block.ordered
        ? html`<ol class="list" start=${block.start}>${itemViews(block.items, around)}</ol>`
        : html`<ul class="list">${itemViews(block.items, around)}</ul>`;
  }
}

function itemViews(items: readonly ListItem[], around: Surroundings): TemplateResult[] {
  return items.map(
    ({ children, lists }) =>
      html`<li>${inlines(children, around)}${lists.map((inner) => blockView(inner, around))}</li>`,
  );
}

function inlines(nodes: readonly Inline[], around: Surroundings): TemplateResult {
  return html`${nodes.map((node) => inlineView(node, around))}`;
}

function inlineView(node: Inline, around: Surroundings): TemplateResult | string {
  switch (node.type) {
    case 'text':
      return node.text;
    // Skyra's elements for these four put spaces around what they hold, and so into the middle of words.
    case 'bold':
      return html`<strong>${inlines(node.children, around)}</strong>`;
    case 'italic':
      return html`<em>${inlines(node.children, around)}</em>`;
    case 'underline':
      return html`<u>${inlines(node.children, around)}</u>`;
    case 'strike':
      return html`<s>${inlines(node.children, around)}</s>`;
    case 'spoiler':
      return html`<span class="spoiler" role="button" tabindex="0" aria-label="Spoiler: press to show it" @click=${reveal} @keydown=${revealByKey}><span inert>${inlines(node.children, around)}</span></span>`;
    case 'code':
      return html`<discord-code>${node.text}</discord-code>`;
    case 'link':
      return html`<a href=${node.url} target="_blank" rel="noopener noreferrer" title=${node.url} @click=${(event: Event) => followHere(event, node.url, around)}>${inlines(node.children, around)}</a>`;
    case 'user':
      return html`<discord-mention type="user" ?highlight=${node.id === around.yourId}>${around.nameOf(node.id) ?? 'unknown-user'}</discord-mention>`;
    case 'role':
      return html`<discord-mention type="role">unknown-role</discord-mention>`;
    case 'channel':
      return html`<discord-mention type="channel">unknown</discord-mention>`;
    case 'everyone':
      return html`<discord-mention type="role">${node.text.slice(1)}</discord-mention>`;
    case 'command':
      return html`<button class="command-mention" type="button" @click=${() => around.openCommand(node.name)}>/${node.name}</button>`;
    case 'emoji':
      return `:${node.name}:`;
    case 'time':
      return timeView(node.seconds, node.style);
  }
}

/** A link to a message, as Discord's client copies it. */
const MESSAGE_LINK = /^https:\/\/discord\.com\/channels\/(?:@me|\d+)\/\d+\/(\d+)$/;

/** A link to a message of this channel leads there, and not to the real Discord. */
function followHere(event: Event, url: string, { jumpTo }: Surroundings): void {
  const id = MESSAGE_LINK.exec(url)?.[1];
  if (id !== undefined && jumpTo(id)) event.preventDefault();
}

function timeView(seconds: number, style: Parameters<typeof timestamp>[1]): TemplateResult {
  const shown = timestamp(seconds, style, Date.now());
  const full = timestamp(seconds, 'F', Date.now());
  return html`<discord-time title=${full ?? nothing}>${shown ?? 'Invalid Date'}</discord-time>`;
}

function reveal({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  currentTarget.classList.add('revealed');
  for (const name of ['role', 'tabindex', 'aria-label']) currentTarget.removeAttribute(name);
  currentTarget.firstElementChild?.removeAttribute('inert');
}

function revealByKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  event.stopPropagation();
  reveal(event);
}
