/** The first cell names the row; NaN is nothing to tell. */
export type Row = readonly [name: string, ...cells: readonly string[]];

/** A Markdown table with aligned columns: names to the left, numbers to the right. */
export function table(header: Row, rows: readonly Row[]): string {
  const widths = header.map((head, i) => Math.max(...[head, ...rows.map((row) => row[i] ?? '')].map(width)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((size, i) => pad(cells[i] ?? '', size, i > 0)).join(' | ')} |`;
  const rule = `|${widths.map((size, i) => '-'.repeat(size + 1) + (i > 0 ? ':' : '-')).join('|')}|`;
  return [line(header), rule, ...rows.map(line)].join('\n');
}

/** A share from 0 to 1, in percent. */
export function percent(share: number): string {
  return decimals(share * 100, 1);
}

/** A difference of shares, in percentage points, with its sign. */
export function points(difference: number): string {
  return (difference >= 0 ? '+' : '') + decimals(difference * 100, 1);
}

/** About three figures, without an exponent. */
export function figures(value: number): string {
  const size = Math.abs(value);
  return decimals(value, size >= 99.5 ? 0 : size >= 9.95 ? 1 : size >= 0.0995 ? 2 : 3);
}

function decimals(value: number, digits: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(digits);
}

function width(text: string): number {
  return [...text].length;
}

function pad(text: string, size: number, right: boolean): string {
  const space = ' '.repeat(size - width(text));
  return right ? space + text : text + space;
}
