import type { CheckResult, CheckTextOptions } from '../check/index.ts';
import { loadCheckNdjson, OUTPUTS } from '../outputs/index.ts';

/** Writes a result of `siptriage check` in one form. `options` say in which language, how coloured, how much. */
export type RenderCheckResult = (
  result: CheckResult,
  options: CheckTextOptions,
) => string | Iterable<string> | Promise<string>;

/** The forms of a check's result by name, each loaded when it is asked for. */
export const CHECK_FORMATS: Readonly<Record<string, () => Promise<RenderCheckResult>>> = {
  text: async () => {
    const { laidOut, renderCheck } = await import('./check-texts.ts');
    return (result, options) => laidOut(() => renderCheck(result, options));
  },
  json: async () => (await import('./check-texts.ts')).renderCheckJson,
  ndjson: loadCheckNdjson,
  ...Object.fromEntries(
    Object.entries(OUTPUTS).map(([name, load]) => [
      name,
      async () => (await import('./check-outputs.ts')).forCommand(await load()),
    ]),
  ),
};
