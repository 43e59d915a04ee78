import type { MenuPlace } from './message.ts';

const HELD_MS = 500;
/** A finger that moves further is scrolling. */
const STILL_PX = 10;

/** Calls `open` for a message that is right-clicked, or held on a touch screen. */
export function onHold(list: HTMLElement, open: (messageId: string, at: MenuPlace) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  let isHeld = false;
  const end = () => clearTimeout(timer);

  list.addEventListener('contextmenu', (event) => {
    const id = messageOf(event.target);
    // A link has a menu of its own; with Shift the browser's opens anywhere, as in Discord.
    if (id === null || event.shiftKey || (event.target instanceof Element && event.target.closest('a')))
      return;
    event.preventDefault();
    end();
    // A touch screen says it too, after the finger was held.
    if (!isHeld) open(id, { x: event.clientX, y: event.clientY });
  });
  list.addEventListener('pointerdown', ({ pointerType, target, clientX, clientY }) => {
    end();
    isHeld = false;
    const id = messageOf(target);
    if (pointerType !== 'touch' || id === null) return;
    start = { x: clientX, y: clientY };
    timer = setTimeout(() => {
      isHeld = true;
      open(id, start);
    }, HELD_MS);
  });
  list.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - start.x, clientY - start.y) > STILL_PX) end();
  });
  list.addEventListener('pointerup', end);
  list.addEventListener('pointercancel', end);
  // The click that ends a hold is none.
  list.addEventListener(
    'click',
    (event) => {
      if (!isHeld) return;
      isHeld = false;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

function messageOf(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>('article[data-id]')?.dataset.id ?? null)
    : null;
}
