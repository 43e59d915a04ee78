import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  test: {
    root: fileOf('..'),
    include: ['tests/**/*.test.ts'],
    reporters: ['default', fileOf('summary-reporter.ts')],
    // Most scenarios wait, for processes and for Discord's deadlines, and leave the processor to others.
    maxWorkers: 3,
    // Real sockets and real time: a scenario may wait out one of Discord's own deadlines.
    testTimeout: 20_000,
  },
});
