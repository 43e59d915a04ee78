import type { TimeStyle } from './markdown/nodes.ts';

const DAY_MS = 86_400_000;

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

const shown = (at: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', options).format(at);

/** `10:03 AM`. */
export const clockTime = (at: number): string => shown(at, { hour: 'numeric', minute: '2-digit' });

/** When a message was sent, as Discord shows it beside the author: the day only where it is not today. */
export function sentTime(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  if (days === 0) return clockTime(at);
  if (days === 1) return `Yesterday at ${clockTime(at)}`;
  return `${shown(at, { month: 'numeric', day: 'numeric', year: '2-digit' })}, ${clockTime(at)}`;
}

/** The day that a separator names: `November 23, 2026`. */
export const dayName = (at: number): string => shown(at, { dateStyle: 'long' });

export const isSameDay = (one: number, other: number): boolean => startOfDay(one) === startOfDay(other);

const STYLES: Readonly<Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** A `<t:...>` of a message; null where no calendar reaches so far. */
export function timestamp(seconds: number, style: TimeStyle, now: number): string | null {
  if (Number.isNaN(new Date(seconds * 1000).getTime())) return null;
  if (style !== 'R') return shown(seconds * 1000, STYLES[style]);
  const from = seconds - now / 1000;
  const [unit, size] = UNITS.find(([, unitSize]) => Math.abs(from) >= unitSize) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' }).format(Math.round(from / size), unit);
}
