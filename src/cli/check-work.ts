/** What `check` does: loaded when it runs. */
import { resolve } from 'node:path';
import { type Baseline, type CheckResult, type Config, check } from '../check/index.ts';
import { type Filter, parseFilter } from '../filter/index.ts';
import { VERSION } from '../model/index.ts';
import type { Lang } from '../reference/index.ts';
import type { Report } from '../report/index.ts';
import { readBaseline, readBaselineIfThere, writeBaseline } from './baseline-file.ts';
import { readCardFiles } from './card-files.ts';
import { CHECK_FORMATS } from './check-formats.ts';
import type { CheckCommandOptions } from './commands/check.ts';
import { loadConfig } from './config-file.ts';
import { deliver } from './deliver.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { readTrace, type Trace } from './inputs.ts';
import type { Io } from './io.ts';
import { addJobSummary } from './job-summary.ts';
import { buildReport } from './json-report.ts';
import { logFactsOf } from './log-facts.ts';
import type { LogOptions } from './log-options.ts';
import { detailOf, PLAIN, styleFor } from './options.ts';
import { printable } from './printable.ts';
import { selectionOf } from './selection.ts';
import { readTlsFiles } from './tls-files.ts';
import { UsageError } from './usage-error.ts';

const NOT_WHOLE =
  'more stories than are kept, and the rest is not checked: raise limits.keptCalls, keptTransfers or keptRejections in the configuration';

/** Checks the inputs and delivers the result in each form that is wanted. */
export async function checkTrace(inputs: readonly string[], options: CheckCommandOptions, io: Io): Promise<ExitCode> {
  const settings = await settingsOf(options);
  const { config, lang, reports } = settings;
  const trace = await readTrace(
    inputs,
    {
      select: { ...selectionOf(options), labels: filtersOf(config.labels ?? {}) },
      tls: await readTlsFiles(options),
      cards: await readCardFiles(options),
      logFacts: logFactsOf({ ...logFactsIn(config), ...options }),
      lang,
      showsProgress: options.quiet !== true,
      ...(config.limits === undefined ? {} : { limits: config.limits }),
    },
    io,
  );
  if (trace.analysis.messages === 0) {
    return trace.exitCode;
  }
  const report = buildReport(trace.analysis, { version: VERSION, lang });
  const labels = labelsIn(report, trace.labelsOf);
  const checked = (known: Baseline | null) => check(report, { config, baseline: known, lang, labels });
  const result = await updated(checked, settings, trace.exitCode === EXIT.done);
  // What was counted and not kept was not checked either: that is no reason to pass.
  const isWhole = !report.problems.some(({ code }) => code === 'stories-full');
  if (!isWhole) {
    io.err(`siptriage: ${NOT_WHOLE}`);
  }
  await deliverAll({ ...result, passed: result.passed && isWhole }, reports, { ...options, lang }, io);
  for (const { message } of result.unused) {
    io.err(`siptriage: ${printable(message)}`);
  }
  return trace.exitCode !== EXIT.done ? trace.exitCode : result.passed && isWhole ? EXIT.done : EXIT.findings;
}

/** What the options and the configuration together say; an option counts for more. */
type Settings = {
  readonly config: Config;
  readonly lang: Lang;
  readonly reports: readonly ReportFile[];
  readonly baselineFile: string | null;
  readonly baseline: Baseline | null;
  readonly isUpdate: boolean;
};

async function settingsOf(options: CheckCommandOptions): Promise<Settings> {
  const asked = reportsOf(options.report ?? []);
  const { config, folder } = await loadConfig(options.config);
  const isUpdate = options.updateBaseline === true;
  const configured = config.baseline === undefined ? null : resolve(folder, config.baseline);
  const baselineFile = options.baseline ?? configured;
  if (isUpdate && baselineFile === null) {
    throw new UsageError('--update-baseline needs to know where: --baseline FILE, or `baseline` in the configuration');
  }
  return {
    config: options.failOn === undefined ? config : { ...config, failOn: options.failOn },
    lang: options.lang ?? config.lang ?? 'en',
    reports: [
      ...Object.entries(config.reports ?? {}).map(([format, file]) => ({ format, file: resolve(folder, file) })),
      ...asked,
    ],
    baselineFile,
    baseline:
      baselineFile === null
        ? null
        : isUpdate
          ? await readBaselineIfThere(baselineFile)
          : await readBaseline(baselineFile),
    isUpdate,
  };
}

function logFactsIn({ timezone, date, localAddress }: Config): LogOptions {
  return {
    ...(timezone === undefined ? {} : { timezone }),
    ...(date === undefined ? {} : { date }),
    ...(localAddress === undefined ? {} : { localAddress }),
  };
}

/** The filters of `labels`, which were read when the configuration was. */
function filtersOf(labels: NonNullable<Config['labels']>): Map<string, Filter> {
  const filters = new Map<string, Filter>();
  for (const [label, expression] of Object.entries(labels)) {
    const filter = parseFilter(expression);
    if ('matches' in filter) {
      filters.set(label, filter);
    }
  }
  return filters;
}

/** The labels of every call and of every REFER. */
function labelsIn({ calls, transfers }: Report, labelsOf: Trace['labelsOf']): Map<string, readonly string[]> {
  const callIds = [
    ...calls.map(({ callId }) => callId),
    ...transfers.flatMap(({ referCallId, targetInvite }) => [referCallId, targetInvite?.callId ?? '']),
  ];
  return new Map(callIds.map((callId) => [callId, labelsOf(callId)]));
}

/** The result, with the new baseline where one is to be made. An incomplete trace makes none. */
async function updated(
  checked: (baseline: Baseline | null) => CheckResult,
  { baseline, baselineFile, isUpdate }: Settings,
  isComplete: boolean,
): Promise<CheckResult> {
  const result = checked(baseline);
  if (!isUpdate || !isComplete || baselineFile === null) {
    return result;
  }
  return checked(await writeBaseline(baselineFile, result, baseline));
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
  options: CheckCommandOptions & { readonly lang: Lang },
  io: Io,
): Promise<void> {
  const { lang, format, output } = options;
  const detail = detailOf(options);
  for (const wanted of reports) {
    await deliver(await rendered(wanted.format, result, { lang, detail, style: PLAIN }), wanted.file, io);
  }
  const text = await rendered(format, result, { lang, detail, style: styleFor(options, io) });
  await deliver(text, output, io, format === 'github');
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
