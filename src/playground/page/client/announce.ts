const SHOWN_MS = 4000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something small for a moment, to the eye and to a screen reader. */
export function announce(text: string): void {
  const status = document.getElementById('status');
  if (status === null) return;
  status.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => {
    status.textContent = '';
  }, SHOWN_MS);
}
