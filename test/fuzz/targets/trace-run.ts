import { analysisOf } from '../promises/trace.ts';
import type { Target } from '../target.ts';

/**
 * The whole way of an input that is a trace, or is taken for one. What validates the forms is loaded when it is first asked: it
 * takes longer to start than most targets need.
 */
export const runTrace: Target['run'] = async (input, isThorough) => {
  const { mustReportWell } = await import('../promises/report.ts');
  await mustReportWell(await analysisOf(input), 'en');
  if (isThorough) {
    const { mustPrintWell } = await import('../promises/forms.ts');
    const { mustBeOneAnswer, mustRoundTrip } = await import('../promises/same.ts');
    for (const lang of ['en', 'vi'] as const) {
      await mustPrintWell(await analysisOf(input, { lang }), lang);
    }
    await mustBeOneAnswer(input);
    await mustRoundTrip(input);
  }
};
