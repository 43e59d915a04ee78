import type { Judged } from './learn.ts';

/** Shares of questions that may go wrong, from the bar. */
const BAR = {
  'squad, own': 0.07,
  'squad, other title': 0.05,
  'ours, answerable': 0.03,
  'ours, not': 0.05,
} as const;
/** What can be held at once comes before what cannot yet. */
const HELD: readonly string[] = ['squad, own', 'squad, other title'] satisfies (keyof typeof BAR)[];
const BROKEN = 100;

/** How the weights did on questions they were not fitted to, and the threshold that does best by the bar. */
export function report(judged: readonly Judged[]): { threshold: number; table: string } {
  const groups = new Map<string, Judged[]>();
  for (const each of judged) {
    const { asked, gold } = each.example;
    const name = asked.startsWith('squad') ? asked : `${asked}, ${gold.length > 0 ? 'answerable' : 'not'}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  const wrong = (name: string, threshold: number): number => {
    const group = groups.get(name) ?? [];
    const mistaken = group.filter(
      ({ example, confidence }) => confidence >= threshold !== example.gold.length > 0,
    );
    return mistaken.length / Math.max(group.length, 1);
  };
  const cost = (threshold: number) =>
    Object.entries(BAR).reduce((sum, [name, most]) => {
      const share = wrong(name, threshold) / most;
      return sum + share + (HELD.includes(name) ? BROKEN * Math.max(0, share - 1) : 0);
    }, 0);
  const thresholds = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
  const threshold = thresholds.reduce((best, next) => (cost(next) < cost(best) ? next : best));
  const lines = [...groups].sort().map(([name, group]) => {
    const right = group.filter(({ example }) => example.gold.length > 0);
    const hit = (depth: number) =>
      share(
        right.filter(({ example, ranked }) =>
          ranked.slice(0, depth).some((sentence) => example.gold.includes(sentence)),
        ).length,
        right.length,
      );
    const ranks = right.length > 0 ? `first ${hit(1)}  first three ${hit(3)}  ` : '';
    const silent = share(group.filter(({ confidence }) => confidence < threshold).length, group.length);
    return `${name.padEnd(20)} ${String(group.length).padStart(5)}  ${ranks}silent ${silent}`;
  });
  return { threshold, table: [`threshold ${threshold}`, ...lines].join('\n') };
}

function share(count: number, all: number): string {
  return ((100 * count) / Math.max(all, 1)).toFixed(1);
}
