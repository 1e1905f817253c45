import type { EachOutput } from '../../check/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import { testPoints } from '../points.ts';
import { OUTPUT_WORDS } from '../words.ts';
import { countsOf, problemsOf, suite } from './junit.ts';
import { closeTag, DECLARATION, openTag } from './xml.ts';

/** Several files as JUnit XML: a suite for each, whose name is the file's; the class of a case begins with it too. */
export function eachJunit({ lang }: CheckOutputOptions): EachOutput {
  const words = OUTPUT_WORDS.in(lang);
  const all = { tests: 0, failures: 0, errors: 0, seconds: 0 };
  return {
    *file({ path, result }) {
      const points = testPoints(result, words);
      const { tests, failures, seconds } = countsOf(points);
      all.tests += tests;
      all.failures += failures;
      all.seconds += seconds;
      yield* suite({ name: path, classOf: (group) => `${path}.${group}` }, () => points, problemsOf(result, words));
    },
    *whole(told) {
      const { seconds, ...counts } = all;
      yield DECLARATION;
      yield `${openTag('testsuites', { name: 'siptriage', ...counts, time: seconds.toFixed(3) })}\n`;
      yield* told.all();
      yield `${closeTag('testsuites')}\n`;
    },
  };
}
