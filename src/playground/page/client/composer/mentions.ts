import type { Member } from '../../protocol.ts';

/** What is being typed after an `@`, up to the caret; null where none is. */
export function mentionAt(
  text: string,
  caret: number,
): { readonly start: number; readonly typed: string } | null {
  const match = /(?:^|\s)@([^\s@]{0,32})$/.exec(text.slice(0, caret));
  return match ? { start: caret - (match[1] ?? '').length - 1, typed: match[1] ?? '' } : null;
}

/** Members whose names begin so, the bot first. */
export function membersFor(typed: string, members: readonly Member[]): Member[] {
  return members
    .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .sort((a, b) => Number(b.isBot) - Number(a.isBot) || a.name.localeCompare(b.name));
}

/** `@Verbatim` as Discord's client sends it: `<@id>`. Names are matched whole, the longest first. */
export function withMentions(text: string, members: readonly Member[]): string {
  const byLength = members.toSorted((a, b) => b.name.length - a.name.length);
  return text.replace(/(?<![\w\\])@([^@]+)/g, (whole, rest: string) => {
    const member = byLength.find(({ name }) => startsWithName(rest, name));
    return member ? `<@${member.id}>${rest.slice(member.name.length)}` : whole;
  });
}

function startsWithName(text: string, name: string): boolean {
  return (
    text.toLowerCase().startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}_-]/u.test(text.slice(name.length))
  );
}
