import '../../builders/languages.ts';
import { check, checkText } from '../../../src/check/index.ts';
import type { Analysis } from '../../../src/findings/index.ts';
import type { Lang } from '../../../src/reference/index.ts';
import { buildReport, PLAIN, renderTransfers } from '../../../src/report/index.ts';
import { textReport } from '../../builders/text-of.ts';
import { type Format, OPTIONS, RENDERERS } from '../../outputs/checked.ts';
import { gitlabErrors, junitErrors, readTap, sarifErrors } from '../../outputs/readers.ts';
import { mustBeHarmless } from './harmless.ts';
import { mustBeValid, mustReportWell } from './report.ts';

/** What the published schema, or the strictest reader there is, has against a text. */
const ERRORS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  junit: junitErrors,
  sarif: sarifErrors,
  gitlab: gitlabErrors,
  tap: (text) => readTap(text).final.failures.flatMap(({ tapError }) => tapError ?? []),
  github: (text) =>
    text.split('\n').filter((line) => !/^(?:|::(?:error|warning|notice)(?: [^:]*)?::.+|SIP check .*)$/.test(line)),
  markdown: (text) => (/^## (?:✅|❌) /.test(text) ? [] : [text.slice(0, 80)]),
  ndjson: (text) =>
    text
      .trimEnd()
      .split('\n')
      .filter((line) => typeof JSON.parse(line).type !== 'string'),
};

/** Every other form, in one language: harmless and valid by what reads it. */
export async function mustPrintWell(analysis: Analysis, lang: Lang): Promise<void> {
  await mustReportWell(analysis, lang);
  for (const detail of ['quiet', 'normal'] as const) {
    mustBeHarmless(`text (${detail})`, await textReport(analysis, { lang, style: PLAIN, detail }));
    mustBeHarmless(`transfers (${detail})`, renderTransfers(analysis, { lang, style: PLAIN, detail }));
  }
  const result = check(buildReport(analysis, { version: '0', lang }), {
    lang,
    config: { failOn: 'info', expectations: [{ label: 'a transfer', transfer: { outcome: 'succeeded' } }] },
  });
  mustBeHarmless('check', [...checkText(result, { lang, style: PLAIN, detail: 'verbose' })].join(''));
  for (const format of Object.keys(RENDERERS) as Format[]) {
    const text = [...RENDERERS[format](result, { ...OPTIONS, lang })].join('');
    mustBeHarmless(format, text);
    if (format !== 'github' || lang === 'en') {
      mustBeValid(format, ERRORS[format]?.(text) ?? ['no strict reader']);
    }
  }
}
