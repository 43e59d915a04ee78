/** Discord's limits on what a message holds, in UTF-16 units, which never count fewer than Discord does. */
export const LIMITS = {
  embeds: 10,
  /** All embeds of a message together. */
  total: 6000,
  title: 256,
  description: 4096,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  customId: 100,
  choices: 25,
  choice: 100,
} as const;

/** Cuts our own labels to `max` units, never inside a character, with a mark where something is missing. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, codePointEnd(text, max - 1)).trimEnd()}…`;
}

/** The largest offset up to `end` that does not stand between the halves of a surrogate pair. */
export function codePointEnd(text: string, end: number): number {
  const before = text.charCodeAt(end - 1);
  return before >= 0xd800 && before <= 0xdbff ? end - 1 : end;
}

/** As many whole lines as fit into `max` units; `rest` words how many were left out. */
export function clipLines(lines: readonly string[], max: number, rest: (left: number) => string): string {
  const whole = lines.join('\n');
  if (whole.length <= max) return whole;
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    const tail = rest(lines.length - kept.length - 1);
    if (length + line.length + 1 + tail.length > max) break;
    kept.push(line);
    length += line.length + 1;
  }
  return [...kept, rest(lines.length - kept.length)].join('\n');
}
