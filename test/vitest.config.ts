import { defineConfig } from 'vitest/config';
import { LongestFirst } from './build/longest-first.ts';

/** How long programs take to start: alone, when the others are done. */
const TIMED = ['test/cli/start-up.test.ts'];

/** Those that hold processor times against each other, or wait for programs: two at once, when most are done. */
const LONG = [
  'test/cli/follow.test.ts',
  'test/fuzz/*.test.ts',
  'test/growth/*.test.ts',
  'test/logs/growth.test.ts',
  'test/sip/properties.test.ts',
  'test/sipp/**/*.test.ts',
];

/** Tests of what is loaded when, or once: each begins with modules of its own. */
const ALONE = [
  'test/bytes/text-hash.test.ts',
  'test/languages/third-language.test.ts',
  'test/languages/vietnamese-outputs.test.ts',
  'test/page/laid-out.test.ts',
  'test/sip/grammar.test.ts',
];

// What a report looks like is a matter of the test, not of who runs it.
const { LC_ALL, LC_CTYPE, LANG } = process.env;
const IS_UTF8 = /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
for (const name of ['COLUMNS', 'FORCE_COLOR', 'NO_COLOR', ...(IS_UTF8 ? [] : ['LC_ALL', 'LC_CTYPE', 'LANG'])]) {
  delete process.env[name];
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    testTimeout: 30_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['test/**/*.test.ts'],
          exclude: [...TIMED, ...LONG, ...ALONE],
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
        test: { name: 'long', include: LONG, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { name: 'timed', include: TIMED, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
