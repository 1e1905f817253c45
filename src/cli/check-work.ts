/** What `check` does: loaded when it runs. */
import { type Baseline, type CheckResult, type Config, check } from '../check/index.ts';
import { VERSION } from '../model/index.ts';
import { readCardFiles } from './card-files.ts';
import { CHECK_FORMATS } from './check-formats.ts';
import type { CheckCommandOptions } from './commands/check.ts';
import { deliver } from './deliver.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { readTrace } from './inputs.ts';
import type { Io } from './io.ts';
import { addJobSummary } from './job-summary.ts';
import { buildReport } from './json-report.ts';
import { detailOf, PLAIN, styleFor } from './options.ts';
import { printable } from './printable.ts';
import { selectionOf } from './selection.ts';
import { readTlsFiles } from './tls-files.ts';
import { UsageError } from './usage-error.ts';

/** Checks the inputs and delivers the result in each form that is wanted. */
export async function checkTrace(inputs: readonly string[], options: CheckCommandOptions, io: Io): Promise<ExitCode> {
  const reports = reportsOf(options.report ?? []);
  const config: Config = { ...(options.failOn === undefined ? {} : { failOn: options.failOn }) };
  const baseline: Baseline | null = null;
  const trace = await readTrace(
    inputs,
    {
      select: selectionOf(options),
      tls: await readTlsFiles(options),
      cards: await readCardFiles(options),
      lang: options.lang,
      showsProgress: options.quiet !== true,
    },
    io,
  );
  if (trace.analysis.messages === 0) {
    return trace.exitCode;
  }
  const report = buildReport(trace.analysis, { version: VERSION, lang: options.lang });
  const result = check(report, { config, baseline, lang: options.lang });
  await deliverAll(result, reports, options, io);
  for (const { message } of result.unused) {
    io.err(`siptriage: ${printable(message)}`);
  }
  return trace.exitCode !== EXIT.done ? trace.exitCode : result.passed ? EXIT.done : EXIT.findings;
}

type ReportFile = { readonly format: string; readonly file: string };

/** `junit=out.xml` */
function reportsOf(wanted: readonly string[]): ReportFile[] {
  return wanted.map((text) => {
    const at = text.indexOf('=');
    const [format, file] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
    if (!Object.hasOwn(CHECK_FORMATS, format) || file === '') {
      throw new UsageError(`--report ${text}: FORMAT=FILE is wanted, with ${Object.keys(CHECK_FORMATS).join(', ')}`);
    }
    return { format, file };
  });
}

async function deliverAll(
  result: CheckResult,
  reports: readonly ReportFile[],
  options: CheckCommandOptions,
  io: Io,
): Promise<void> {
  const { lang, format, output } = options;
  const detail = detailOf(options);
  for (const wanted of reports) {
    await deliver(await rendered(wanted.format, result, { lang, detail, style: PLAIN }), wanted.file, io);
  }
  await deliver(await rendered(format, result, { lang, detail, style: styleFor(options, io) }), output, io);
  if (format === 'github' || reports.some((wanted) => wanted.format === 'github')) {
    await addJobSummary(result, lang, io);
  }
}

async function rendered(
  format: string,
  result: CheckResult,
  look: Parameters<Awaited<ReturnType<(typeof CHECK_FORMATS)[string]>>>[1],
) {
  const render = await CHECK_FORMATS[format]?.();
  return render === undefined ? '' : render(result, look);
}
