import { loadCheckNdjson, OUTPUTS } from '../../../outputs/index.ts';
import type { RenderCheckResult } from './render-result.ts';

/** The form that tells the trace itself, and so wants it read again. */
export const HTML = 'html';

/** The forms of a check's result by name, each loaded when it is asked for. */
export const CHECK_FORMATS: Readonly<Record<string, () => Promise<RenderCheckResult>>> = {
  text: async () => {
    const { checkText, laidOutPieces } = await import('./texts.ts');
    return (result, options) => laidOutPieces(() => checkText(result, options));
  },
  json: async () => (await import('./texts.ts')).renderCheckJson,
  ndjson: loadCheckNdjson,
  [HTML]: async () => {
    const { checkBanner } = await import('./html.ts');
    return async (result, { page }) => (page === undefined ? '' : page(checkBanner(result)));
  },
  ...Object.fromEntries(
    Object.entries(OUTPUTS).map(([name, load]) => [
      name,
      async () => (await import('./outputs.ts')).forCommand(await load()),
    ]),
  ),
};
