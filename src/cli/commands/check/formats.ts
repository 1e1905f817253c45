import { loadCheckNdjson, OUTPUTS } from '../../../outputs/index.ts';
import type { RenderCheckResult } from './render-result.ts';

/** The forms of a check's result by name, each loaded when it is asked for. */
export const CHECK_FORMATS: Readonly<Record<string, () => Promise<RenderCheckResult>>> = {
  text: async () => {
    const { laidOut, renderCheck } = await import('./texts.ts');
    return (result, options) => laidOut(() => renderCheck(result, options));
  },
  json: async () => (await import('./texts.ts')).renderCheckJson,
  ndjson: loadCheckNdjson,
  ...Object.fromEntries(
    Object.entries(OUTPUTS).map(([name, load]) => [
      name,
      async () => (await import('./outputs.ts')).forCommand(await load()),
    ]),
  ),
};
