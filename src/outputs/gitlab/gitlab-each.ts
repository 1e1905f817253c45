import type { EachOutput } from '../../check/index.ts';
import { safeJson } from '../../report/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import { issuesOf } from './gitlab.ts';

/** The new findings of several files as one code quality report. */
export function eachGitlab(options: CheckOutputOptions): EachOutput {
  let count = 0;
  return {
    *file({ path, result }) {
      for (const issue of issuesOf(result, options, path)) {
        yield `${count === 0 ? '' : ',\n'}${safeJson(issue)}`;
        count++;
      }
    },
    *whole(told) {
      yield '[\n';
      yield* told.all();
      yield '\n]\n';
    },
  };
}
