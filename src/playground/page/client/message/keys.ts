/**
 * Moves among messages by the arrow keys, as in Discord's own list; Enter, the menu key or Shift+F10 opens a message's
 * menu.
 */
export function onMessageKey(
  event: KeyboardEvent,
  on: {
    readonly move: (id: string) => void;
    readonly menu: (id: string, below: Element) => void;
    readonly leave: () => void;
  },
): void {
  const { target, key, shiftKey } = event;
  if (!(target instanceof HTMLElement)) return;
  const article = target.closest<HTMLElement>('article[data-id]');
  if (article === null) return;
  const id = article.dataset.id ?? '';
  const isMenuKey = key === 'ContextMenu' || (key === 'F10' && shiftKey);
  if (isMenuKey || (key === 'Enter' && target === article)) {
    event.preventDefault();
    on.menu(id, article);
    return;
  }
  if (key === 'Escape') {
    event.preventDefault();
    on.leave();
    return;
  }
  if (target !== article) return;
  const next = neighbour(article, key);
  if (next === null) return;
  event.preventDefault();
  on.move(next.dataset.id ?? '');
}

function neighbour(article: HTMLElement, key: string): HTMLElement | null {
  const all = [...(article.parentElement?.querySelectorAll<HTMLElement>('article[data-id]') ?? [])];
  const at = all.indexOf(article);
  const places: Readonly<Record<string, number>> = {
    ArrowUp: Math.max(0, at - 1),
    ArrowDown: Math.min(all.length - 1, at + 1),
    Home: 0,
    End: all.length - 1,
  };
  return all[places[key] ?? -1] ?? null;
}
