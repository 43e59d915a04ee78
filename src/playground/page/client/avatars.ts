import type { Member } from '../protocol.ts';

/** Discord's own colours for those without a picture; white on each reads well. */
const COLOURS = ['#4752c4', '#248046', '#a15c07', '#c0322f', '#a3307d', '#5b6070', '#0b7285'];

const MARK =
  '<path fill="#fff" d="M9.2 21.5c0-5 2.8-8.6 7.3-10l.9 2.1c-2.4 1-3.8 2.6-4.1 4.6h.6c2.2 0 3.8 1.5 3.8 3.7 0 2.3-1.7 4-4.1 4-2.8 0-4.4-1.7-4.4-4.4Zm12 0c0-5 2.8-8.6 7.3-10l.9 2.1c-2.4 1-3.8 2.6-4.1 4.6h.6c2.2 0 3.8 1.5 3.8 3.7 0 2.3-1.7 4-4.1 4-2.8 0-4.4-1.7-4.4-4.4Z"/>';

/** A member's picture as a data URI: a quotation mark for the bot, for a person the first letter of the name. */
export function avatarOf({ name, isBot }: Pick<Member, 'name' | 'isBot'>): string {
  const colour = isBot ? '#2d6be0' : COLOURS[hash(name) % COLOURS.length];
  const initial = [...name][0]?.toUpperCase() ?? '?';
  const inside = isBot
    ? MARK
    : `<text x="20" y="27" text-anchor="middle" font-family="sans-serif" font-size="19" font-weight="600" fill="#fff">${escapeXml(initial)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>${inside}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Spreads names that are alike. */
const hash = (text: string): number =>
  [...text].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7);

const escapeXml = (text: string): string => text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
