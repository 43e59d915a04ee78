import { html, nothing, render, type TemplateResult } from 'lit';
import type { MenuPlace } from '../message/message.ts';

export interface MenuItem {
  readonly label: string;
  readonly isDangerous?: boolean;
  readonly run: () => void;
}

/** Items that belong together, under a name where they need one. */
export interface MenuGroup {
  readonly name: string | null;
  readonly items: readonly MenuItem[];
}

const MARGIN_PX = 8;

/**
 * Opens a menu, by the pattern of the ARIA authoring guide: arrow keys, Home and End move, letters jump, Enter or Space
 * runs, Escape or Tab closes and gives the focus back.
 *
 * @param parent gets the menu as its last child, until it closes
 * @returns closes it, where that for which it was opened is no longer there
 */
export function openMenu(
  parent: HTMLElement,
  label: string,
  groups: readonly MenuGroup[],
  place: MenuPlace,
): () => void {
  const before = document.activeElement;
  const host = document.createElement('div');
  const end = new AbortController();
  const { signal } = end;

  const close = (giveBack: boolean) => {
    if (signal.aborted) return;
    end.abort();
    render(nothing, host);
    host.remove();
    if (giveBack && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const run = (item: MenuItem) => {
    close(true);
    item.run();
  };

  render(menuView(label, groups, run), host);
  parent.append(host);
  const menu = host.querySelector<HTMLElement>('[role=menu]');
  if (menu === null) return () => {};
  put(menu, place);
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  items[0]?.focus({ preventScroll: true });

  menu.addEventListener('keydown', (event) => onKey(event, items, close), { signal });
  menu.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  const outside = ({ target }: Event) => {
    if (!(target instanceof Node && menu.contains(target))) close(false);
  };
  document.addEventListener('pointerdown', outside, { signal, capture: true });
  document.addEventListener('focusin', outside, { signal });
  window.addEventListener('resize', () => close(true), { signal });
  return () => close(true);
}

function menuView(
  label: string,
  groups: readonly MenuGroup[],
  run: (item: MenuItem) => void,
): TemplateResult {
  return html`<div class="menu" role="menu" aria-label=${label}>${groups
    .filter(({ items }) => items.length > 0)
    .map(
      ({ name, items }) => html`<div class="menu-group" role="group" aria-label=${name ?? nothing}>
        ${name === null ? nothing : html`<div class="menu-name" aria-hidden="true">${name}</div>`}
        ${items.map(
          (item) =>
            html`<button type="button" class="menu-item${item.isDangerous ? ' dangerous' : ''}" role="menuitem" tabindex="-1" @click=${() => run(item)}>${item.label}</button>`,
        )}
      </div>`,
    )}</div>`;
}

function onKey(
  event: KeyboardEvent,
  items: readonly HTMLElement[],
  close: (giveBack: boolean) => void,
): void {
  const { key } = event;
  const at = items.findIndex((item) => item.matches(':focus'));
  const places: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  event.stopPropagation();
  if (key === 'Escape' || key === 'Tab') {
    event.preventDefault();
    close(true);
    return;
  }
  const letter = key.length === 1 && key !== ' ' ? key.toLowerCase() : null;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const next =
    letter === null
      ? items[places[key] ?? -1]
      : after.find(({ textContent }) => textContent?.trim().toLowerCase().startsWith(letter));
  if (next === undefined) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
}

/** At its place, and within the window. */
function put(menu: HTMLElement, place: MenuPlace): void {
  const { width, height } = menu.getBoundingClientRect();
  const box = 'below' in place ? place.below.getBoundingClientRect() : null;
  const x = 'below' in place ? (box?.right ?? 0) - width : place.x;
  const y = 'below' in place ? Math.min(box?.bottom ?? 0, window.innerHeight) : place.y;
  const within = (at: number, size: number, room: number) =>
    Math.max(MARGIN_PX, Math.min(at, room - size - MARGIN_PX));
  menu.style.left = `${within(x, width, document.documentElement.clientWidth)}px`;
  menu.style.top = `${within(y, height, window.innerHeight)}px`;
}
