import '../../builders/languages.ts';
import type { Analysis } from '../../../src/findings/index.ts';
import { loadWidths } from '../../../src/page/index.ts';
import type { Lang } from '../../../src/reference/index.ts';
import { buildReport, PLAIN, safeJson } from '../../../src/report/index.ts';
import { textReport } from '../../builders/text-of.ts';
import { schemaErrors } from '../../report/schema-check.ts';
import { Violation } from '../target.ts';
import { mustBeHarmless } from './harmless.ts';

/** The report is valid by its schema, and what is printed of it is harmless. */
export async function mustReportWell(analysis: Analysis, lang: Lang): Promise<void> {
  await loadWidths();
  const report = buildReport(analysis, { version: '0', lang });
  mustBeValid('report', schemaErrors(report));
  mustBeHarmless('json', safeJson(report));
  mustBeHarmless('text', await textReport(analysis, { lang, style: PLAIN, detail: 'verbose' }));
}

/** @throws Violation where there are errors. */
export function mustBeValid(form: string, errors: readonly string[]): void {
  if (errors.length > 0) {
    throw new Violation(`valid ${form}`, errors.slice(0, 3).join('; '));
  }
}
