import type { CheckTextOptions, ListedCheck } from '../../../check/index.ts';
import type { CheckBanner } from '../../../report/index.ts';

/** The page of a trace that is checked; what the check says of it stands at its head. */
export type CheckedPage = (check: CheckBanner) => Promise<readonly string[]>;

/**
 * Writes a result of `siptriage check` in one form. `options` say in which language, how coloured, how much; the page is there
 * where a form asks for one.
 */
export type RenderCheckResult = (
  result: ListedCheck,
  options: CheckTextOptions & { readonly page?: CheckedPage; readonly pages?: string | null },
) => string | Iterable<string> | Promise<string | Iterable<string>>;
