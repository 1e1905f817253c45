import { defineConfig } from 'vitest/config';

/** Tests that measure how long something takes: they run by themselves, when the others are done. */
const TIMED = [
  'test/check/{configuration,ignore}.test.ts',
  'test/cli/{follow,start-up}.test.ts',
  'test/fuzz/*.test.ts',
  'test/growth/growth.test.ts',
  'test/logs/{growth,hostile,patterns}.test.ts',
  'test/session/legs/joining.test.ts',
  'test/sip/{properties,stream-framer}.test.ts',
  'test/sipp/**/*.test.ts',
  'test/tokens/settle-card.test.ts',
];

/** Tests of what is loaded when, or once: each begins with modules of its own. */
const ALONE = ['test/languages/**/*.test.ts', 'test/page/laid-out.test.ts', 'test/sip/grammar.test.ts'];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['test/**/*.test.ts'],
          exclude: [...TIMED, ...ALONE],
          maxWorkers: '100%',
          // A worker that loads the modules anew for each file spends a third of its time on that.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, maxWorkers: '100%', sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: { name: 'timed', include: TIMED, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
