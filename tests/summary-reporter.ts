import type { Reporter, TestModule } from 'vitest/node';
import { CHROMIUM, NO_CHROMIUM } from './page/chromium.ts';

/** Closes a run with one line that any reader of logs can count on: "12 passed, 0 failed". */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      // A file that cannot be loaded has no tests to fail.
      if (module.errors().length > 0) count.failed++;
      for (const test of module.children.allTests()) count[test.result().state]++;
    }
    if (CHROMIUM === null && count.skipped > 0) process.stdout.write(`Skipped: ${NO_CHROMIUM}\n`);
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    process.stdout.write(`${count.passed} passed, ${count.failed} failed${skipped}\n`);
  }
}
