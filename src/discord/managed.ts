import { z } from 'zod';

// What a manager and the processes of its shards say to each other. discord.js says more, in ways of its own.

const report = z.object({
  /** Why the shard cannot be relied on; null where it can. */
  unreadiness: z.string().nullable(),
  /** What it has counted, as prom-client's registry gives it; empty where nobody looks. */
  metrics: z.array(z.custom<object>((one) => typeof one === 'object' && one !== null)),
});

export type Report = z.infer<typeof report>;

const order = z.object({ order: z.enum(['stop', 'reload']) });

export type Order = z.infer<typeof order>['order'];

const REPORT_EACH_MS = 1_000;

/** A shard's report; null for any other message. */
export function readReport(message: unknown): Report | null {
  return report.safeParse(message).data ?? null;
}

/**
 * Reports to the manager that started this process, and does what it says. Without the manager there is nothing to stay
 * for: then the order is to stop.
 */
export function obeyManager(tell: () => Promise<Report>, obey: (order: Order) => void): void {
  process.on('message', (message) => {
    const { data } = order.safeParse(message);
    if (data !== undefined) obey(data.order);
  });
  process.on('disconnect', () => obey('stop'));
  if (!process.connected) obey('stop');
  setInterval(() => {
    // A manager that has gone meanwhile is noticed by the disconnection.
    void tell().then((told) => process.send?.(told, undefined, undefined, () => {}));
  }, REPORT_EACH_MS).unref();
}
