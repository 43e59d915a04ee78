/** Discord's two looks. */
export type Look = 'dark' | 'light';

const KEY = 'look';

/** The look in force: the one chosen on this machine, else the one that the system prefers. */
export function currentLook(): Look {
  const { look } = document.documentElement.dataset;
  if (look === 'dark' || look === 'light') return look;
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

/** Puts the look that was chosen before into force. */
export function restoreLook(): void {
  const kept = localStorage.getItem(KEY);
  if (kept === 'dark' || kept === 'light') document.documentElement.dataset.look = kept;
}

/** Changes the look, and keeps it. */
export function switchLook(): void {
  const look: Look = currentLook() === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.look = look;
  localStorage.setItem(KEY, look);
}
