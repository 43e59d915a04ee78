import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { avatarOf } from '../avatars.ts';
import { closeIcon, sendIcon } from '../icons.ts';
import type { ComposerState, Field } from './state.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';

/** Discord's, for those without a subscription. */
export const MOST_CHARACTERS = 2000;
/** From here on the number of characters left is shown. */
const NEARLY_FULL = 200;

export interface ComposerHandlers {
  readonly type: (box: HTMLTextAreaElement) => void;
  readonly caret: (box: HTMLTextAreaElement) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly fill: (field: string, input: HTMLInputElement) => void;
  readonly enter: (field: string | null) => void;
  readonly add: (field: string) => void;
  readonly take: (suggestion: Suggestion) => void;
  readonly send: () => void;
  readonly leave: () => void;
  readonly togglePing: () => void;
  readonly cancelReply: () => void;
}

/** Whom one replies to, where a reply is being written. */
export interface ReplyTo {
  readonly author: string;
  /** Nobody pings oneself. */
  readonly isOwn: boolean;
}

/** What stands at the foot of the page: the list, the reply bar, the message or the command. */
export function composerView(
  state: ComposerState,
  {
    suggestions,
    channel,
    replyTo,
  }: {
    readonly suggestions: Suggestions;
    readonly channel: string;
    readonly replyTo: ReplyTo | null;
  },
  on: ComposerHandlers,
): TemplateResult {
  const hasList = suggestions.items.length > 0;
  return html`<form class="composer" @submit=${(event: Event) => event.preventDefault()} @keydown=${on.key}>
    ${hasList ? listView(suggestions, state.lit, on) : nothing}${optionHelp(state)}
    ${state.problem === null ? nothing : html`<p class="problem composer-problem" role="alert">${state.problem}</p>`}
    ${replyTo === null ? nothing : replyBar(replyTo, state.reply?.ping ?? false, on)}
    <div class="box${replyTo === null ? '' : ' under-bar'}">
      ${state.draft === null ? messageBox(state, hasList, channel, on) : commandBox(state, hasList, on)}
      <button type="button" class="send" aria-label="Send" title="Send" @click=${on.send}>${sendIcon}</button>
    </div>
  </form>`;
}

const LIST = 'suggestions';
const idOf = (index: number): string => `${LIST}-${index}`;

function listView({ title, items }: Suggestions, lit: number, on: ComposerHandlers): TemplateResult {
  return html`<div class="suggestions">
    <div class="suggestions-title" aria-hidden="true">${title}</div>
    <div id=${LIST} class="suggestions-list" role="listbox" tabindex="0" aria-activedescendant=${idOf(lit)} aria-label=${title}>
      ${items.map(
        (item, index) => html`<div
          id=${idOf(index)}
          class="suggestion"
          role="option"
          aria-selected=${index === lit}
          @pointerdown=${(event: Event) => event.preventDefault()}
          @click=${() => on.take(item)}
        >
          ${item.member ? html`<img src=${avatarOf(item.member)} alt="" width="24" height="24" />` : nothing}
          <span class="suggestion-words">
            <span class="suggestion-name">${item.label}</span>
            ${item.hint === '' ? nothing : html`<span class="suggestion-hint">${item.hint}</span>`}
            ${item.detail === '' ? nothing : html`<span class="suggestion-detail">${item.detail}</span>`}
          </span>
        </div>`,
      )}
    </div>
  </div>`;
}

/** What the option being typed is, and what is wrong with it. */
function optionHelp({ draft, field, fromBot }: ComposerState): TemplateResult | typeof nothing {
  if (draft === null) return nothing;
  const entry = draft.fields.find(({ option }) => option.name === field);
  const problem = entry?.problem ?? (fromBot?.field === field ? fromBot?.problem : null);
  return html`<div class="option-help" id="option-help">
    <strong>${entry?.option.name ?? `/${draft.command.name}`}</strong>
    <span>${entry?.option.description ?? draft.command.description}</span>
    <span class="keys">Enter sends, Esc leaves</span>
    ${problem ? html`<span class="problem" role="alert">${problem}</span>` : nothing}
  </div>`;
}

function replyBar({ author, isOwn }: ReplyTo, ping: boolean, on: ComposerHandlers): TemplateResult {
  return html`<div class="reply-bar">
    <span>Replying to <strong>${author}</strong></span>
    ${isOwn ? nothing : html`<button type="button" class="ping" aria-pressed=${ping} title="Whether ${author} is pinged" @click=${on.togglePing}>@ ${ping ? 'ON' : 'OFF'}</button>`}
    <button type="button" class="tool" aria-label="Cancel the reply" title="Cancel the reply" @click=${on.cancelReply}>${closeIcon}</button>
  </div>`;
}

function messageBox(
  { text, lit }: ComposerState,
  hasList: boolean,
  channel: string,
  on: ComposerHandlers,
): TemplateResult {
  const left = MOST_CHARACTERS - text.length;
  return html`<textarea
      id="message"
      rows="1"
      aria-label="Message #${channel}"
      placeholder="Message #${channel}"
      aria-autocomplete="list"
      aria-controls=${hasList ? LIST : nothing}
      aria-activedescendant=${hasList ? idOf(lit) : nothing}
      aria-describedby=${left < NEARLY_FULL ? 'left' : nothing}
      autocomplete="off"
      .value=${live(text)}
      @input=${({ currentTarget }: Event) => currentTarget instanceof HTMLTextAreaElement && on.type(currentTarget)}
      @select=${({ currentTarget }: Event) => currentTarget instanceof HTMLTextAreaElement && on.caret(currentTarget)}
      @keyup=${({ currentTarget }: Event) => currentTarget instanceof HTMLTextAreaElement && on.caret(currentTarget)}
      @click=${({ currentTarget }: Event) => currentTarget instanceof HTMLTextAreaElement && on.caret(currentTarget)}
    ></textarea>
    ${left < NEARLY_FULL ? html`<span id="left" class="left${left < 0 ? ' over' : ''}">${left}<span class="hidden"> characters left</span></span>` : nothing}`;
}

function commandBox(
  { draft, lit, field }: ComposerState,
  hasList: boolean,
  on: ComposerHandlers,
): TemplateResult {
  if (draft === null) return html``;
  const shown = new Set(draft.fields.map(({ option }) => option.name));
  const optional = draft.command.options.filter(({ name }) => !shown.has(name));
  return html`<div class="command" role="group" aria-label="/${draft.command.name}, ${draft.command.description}">
    <button type="button" id="command-name" class="command-name" title="Esc leaves the command" aria-label="/${draft.command.name}: Enter sends it" @click=${on.send} @focus=${() => on.enter(null)}>/${draft.command.name}</button>
    ${draft.fields.map((one) => fieldView(one, one.option.name === field && hasList ? lit : null, on))}
    ${optional.map(({ name, description }) => html`<button type="button" class="add" title=${description} @click=${() => on.add(name)}>+ ${name}</button>`)}
    <button type="button" class="tool" aria-label="Leave the command" title="Leave the command (Esc)" @click=${on.leave}>${closeIcon}</button>
  </div>`;
}

function fieldView(
  { option, text, problem }: Field,
  lit: number | null,
  on: ComposerHandlers,
): TemplateResult {
  const id = `option-${option.name}`;
  const isNumber = option.type === 4 || option.type === 10;
  return html`<span class="field${problem === null ? '' : ' faulty'}">
    <label for=${id}>${option.name}${option.required ? html`<span class="required" aria-hidden="true">*</span>` : nothing}</label>
    <span class="sizer"><span aria-hidden="true">${text || ' '}</span><input
      id=${id}
      type="text"
      role="combobox"
      inputmode=${isNumber ? 'numeric' : 'text'}
      autocomplete="off"
      aria-autocomplete="list"
      aria-expanded=${lit !== null}
      aria-controls=${lit === null ? nothing : LIST}
      aria-activedescendant=${lit === null ? nothing : idOf(lit)}
      aria-required=${option.required ? 'true' : 'false'}
      aria-invalid=${problem === null ? 'false' : 'true'}
      aria-describedby="option-help"
      .value=${live(text)}
      @input=${({ currentTarget }: Event) => currentTarget instanceof HTMLInputElement && on.fill(option.name, currentTarget)}
      @focus=${() => on.enter(option.name)}
    /></span>
  </span>`;
}
