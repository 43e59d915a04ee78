/** A command typed as text: `/stance germany`, `/quote number:3 private:true`. */
export interface TypedCommand {
  readonly name: string;
  /** Options by name; what stands alone is under the empty name. */
  readonly options: ReadonlyMap<string, string>;
}

const OPTION = /(?:^|\s)(question|actor|action|number|text|private)\s*:\s*/gi;

/** Takes a line that begins with a slash apart; null for any other line. */
export function readCommand(line: string): TypedCommand | null {
  const match = /^\/\s*([\p{L}-]+)\s*(.*)$/su.exec(line.trim());
  if (match === null) return null;
  const [, name = '', rest = ''] = match;
  const options = new Map<string, string>();
  const marks = [...rest.matchAll(OPTION)];
  const alone = rest.slice(0, marks[0]?.index ?? rest.length).trim();
  if (alone !== '') options.set('', alone);
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.index ?? rest.length;
    options.set((mark[1] ?? '').toLowerCase(), rest.slice(mark.index + mark[0].length, end).trim());
  }
  return { name: name.toLowerCase(), options };
}
