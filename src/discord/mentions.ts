/** What of a message decides whether it is a question to the bot. */
export interface Incoming {
  readonly content: string;
  /** Whether it was written to the bot alone. */
  readonly direct: boolean;
  /** Whether a person wrote it: no bot, no webhook, not Discord itself. */
  readonly byPerson: boolean;
}

/**
 * The question that a message puts to the bot: its text without mentions and markup; empty where there is nothing
 * else; null where it is not for the bot. A mention counts when it was typed: replying to the bot alerts it without.
 */
export function questionIn(message: Incoming, botId: string): string | null {
  if (!message.byPerson) return null;
  if (!message.direct && !new RegExp(`<@!?${botId}>`).test(message.content)) return null;
  return plainText(message.content);
}

const CLEANING: readonly (readonly [RegExp, string])[] = [
  // A command picked from the list while typing reads as if it had been typed.
  [/<\/([^:>]+):\d+>/g, '/$1'],
  // People, roles, channels, custom emoji, timestamps, places of a server.
  [/<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<id:\w+>/g, ' '],
  [/@(?:everyone|here)\b/g, ' '],
  [/\[([^\]]*)\]\([^)\s]*\)/g, '$1'],
  [/```\w*\n|[`*]|~~|\|\||\\(?=[^\w\s])/g, ''],
  [/(?<!\w)_+|_+(?!\w)/g, ''],
  [/^\s*(?:>{1,3}|#{1,3}|-#?)\s+/gm, ''],
  [/\s+/g, ' '],
  // What is left of "@Verbatim, what ..." and "hey @Verbatim: what ...".
  [/^[\s,:;.–—-]+/, ''],
];

function plainText(content: string): string {
  return CLEANING.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    content,
  ).trim();
}
