/** A check's result for machines, loaded where it is asked for. */
import type { CheckResult } from '../../../check/index.ts';
import { VERSION } from '../../../model/index.ts';
import {
  renderGithub,
  renderGitlab,
  renderJunit,
  renderMarkdown,
  renderSarif,
  renderTap,
} from '../../../outputs/index.ts';
import { laidOut } from '../../../report/index.ts';
import type { RenderCheckResult } from './render-result.ts';

export { renderCheckNdjson } from '../../../outputs/index.ts';

const RENDERERS = { renderGithub, renderGitlab, renderJunit, renderMarkdown, renderSarif, renderTap } as const;

/** A renderer as the command uses it: files are named from the folder that the command runs in. */
export function forCommand(name: keyof typeof RENDERERS): RenderCheckResult {
  return (result: CheckResult, { lang }) =>
    laidOut(() => [...RENDERERS[name](result, { version: VERSION, lang, root: process.cwd() })].join(''));
}
