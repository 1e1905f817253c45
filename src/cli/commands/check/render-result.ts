import type { CheckResult, CheckTextOptions } from '../../../check/index.ts';

/** Writes a result of `siptriage check` in one form. `options` say in which language, how coloured, how much. */
export type RenderCheckResult = (
  result: CheckResult,
  options: CheckTextOptions,
) => string | Iterable<string> | Promise<string>;
