/** Nearer to the end than this is at the end. */
const NEAR_PX = 48;

export interface Scroll {
  /** Looks after the list, as soon as it is in the document. */
  attach(): void;
  /** The person has scrolled, or the page has. */
  scrolled(list: Element): void;
  /** Goes to the newest, and stays there. */
  toEnd(): void;
  readonly isAtEnd: () => boolean;
}

/** Keeps the newest message in sight, unless someone has scrolled up to read. */
export function createScroll(): Scroll {
  let isAtEnd = true;
  let list: HTMLElement | null = null;
  const follow = () => {
    if (isAtEnd && list !== null) list.scrollTop = list.scrollHeight;
  };
  // Messages grow after they were put in: their components render a moment later.
  const observer = new ResizeObserver(follow);

  return {
    attach() {
      const found = document.getElementById('scroller');
      const stream = document.getElementById('stream');
      if (found === null || found === list || stream === null) return;
      list = found;
      observer.disconnect();
      observer.observe(found);
      observer.observe(stream);
    },
    scrolled(moved) {
      isAtEnd = moved.scrollHeight - moved.scrollTop - moved.clientHeight < NEAR_PX;
    },
    toEnd() {
      isAtEnd = true;
      follow();
    },
    isAtEnd: () => isAtEnd,
  };
}
