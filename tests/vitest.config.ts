import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    // Real sockets and real time: a scenario may wait out one of Discord's own deadlines.
    testTimeout: 20_000,
  },
});
