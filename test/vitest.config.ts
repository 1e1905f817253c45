import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    // Vitest leaves one core idle by itself; most tests wait for programs that they start.
    maxWorkers: '100%',
    testTimeout: 30_000,
  },
});
