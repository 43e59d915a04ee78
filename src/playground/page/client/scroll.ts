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

/**
 * Keeps the newest message in sight, unless someone has scrolled up to read.
 *
 * @param isEmpty whether there are no messages yet: what greets instead is read from its top
 */
export function createScroll(isEmpty: () => boolean): Scroll {
  let isAtEnd = true;
  let list: HTMLElement | null = null;
  let sizes = '';
  const follow = () => {
    if (list === null) return;
    sizes = sizesOf(list);
    if (isAtEnd && !isEmpty()) list.scrollTop = list.scrollHeight;
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
      // News of a scroll come late: what has grown since is not what someone scrolled away from, and is followed yet.
      if (isEmpty() || sizesOf(moved) !== sizes) return;
      isAtEnd = moved.scrollHeight - moved.scrollTop - moved.clientHeight < NEAR_PX;
    },
    toEnd() {
      isAtEnd = true;
      follow();
    },
    isAtEnd: () => isAtEnd,
  };
}

const sizesOf = ({ scrollHeight, clientHeight }: Element): string => `${scrollHeight} ${clientHeight}`;
