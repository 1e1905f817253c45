/** A check's result for machines, loaded where it is asked for. */
import { VERSION } from '../../../model/index.ts';
import type { RenderOutput } from '../../../outputs/index.ts';
import { laidOutPieces } from '../../../page/index.ts';
import type { RenderCheckResult } from './render-result.ts';

/** A renderer as the command uses it: files are named from the folder that the command runs in. */
export function forCommand(render: RenderOutput): RenderCheckResult {
  return (result, { lang, pages = null }) =>
    laidOutPieces(() => render(result, { version: VERSION, lang, root: process.cwd(), pages }));
}
