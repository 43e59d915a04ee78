import { html, nothing, type TemplateResult } from 'lit';
import type { Component } from '../../../validation/components.ts';
import type { ShownMessage } from '../../protocol.ts';
import { launchIcon } from '../icons.ts';
import type { Errand } from '../state.ts';

type Button = Extract<Component['components'][number], { type: 2 }>;

const LOOKS = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'secondary' } as const;

/**
 * The buttons of a message. They stand in Skyra's action row and are ours: Skyra's cannot be disabled for a keyboard,
 * nor show that they have been pressed.
 *
 * @param presses what was pressed on this message and is under way, or failed
 */
export function buttonRows(
  { components }: ShownMessage,
  presses: readonly Errand[],
  press: (customId: string) => void,
): TemplateResult {
  const failed = presses.find(({ problem }) => problem !== null);
  return html`${components.map(
    (row) =>
      html`<discord-action-row slot="components">${row.components.map((one) =>
        one.type === 2 ? buttonView(one, presses, press) : nothing,
      )}</discord-action-row>`,
  )}${failed ? html`<p slot="components" class="problem" role="alert">${failed.problem}</p>` : nothing}`;
}

function buttonView(
  button: Button,
  presses: readonly Errand[],
  press: (customId: string) => void,
): TemplateResult {
  const { style, label, emoji, url, custom_id: customId, disabled = false } = button;
  const text = html`${emoji?.name ? html`<span aria-hidden="true">${emoji.name}</span>` : nothing}<span>${label ?? emoji?.name}</span>`;
  const look = `button button-${LOOKS[style]}`;
  if (url !== undefined && !disabled)
    return html`<a class=${look} href=${url} target="_blank" rel="noopener noreferrer">${text}${launchIcon}</a>`;
  const isBusy = presses.some(
    ({ what, problem }) => what.type === 'press' && what.customId === customId && problem === null,
  );
  // Busy, it keeps its focus; disabled it would lose it.
  return html`<button
    type="button"
    class="${look}${isBusy ? ' busy' : ''}"
    ?disabled=${disabled}
    aria-busy=${isBusy ? 'true' : nothing}
    aria-disabled=${isBusy ? 'true' : nothing}
    @click=${() => {
      if (!isBusy && customId !== undefined) press(customId);
    }}
  >${text}</button>`;
}
