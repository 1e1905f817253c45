/** What `check` does: loaded when it runs. */
import { type Baseline, type CheckResult, type Config, check, judgesForm } from '../../../check/index.ts';
import { type Filter, parseFilter } from '../../../filter/index.ts';
import { LANGUAGES, type Lang } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { VERSION } from '../../../model/index.ts';
import type { Report } from '../../../report/index.ts';
import { readTrace, type Trace } from '../../input/read-trace.ts';
import { cardFiles, readCardFiles } from '../../options/cards.ts';
import { type LogOptions, logFactsOf } from '../../options/logs.ts';
import { detailOf, PLAIN, styleFor } from '../../options/look.ts';
import { selectionOf } from '../../options/selection.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { deliver } from '../../output/deliver.ts';
import { ReportFace } from '../../output/json-report.ts';
import { type FilesRead, keepApart } from '../../output/outputs-apart.ts';
import { printable } from '../../output/printable.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import { type BaselineBefore, readBaseline, readBaselineIfThere, writeBaseline } from './baseline-file.ts';
import { loadConfig } from './configuration/config-file.ts';
import { pathInFolder } from './configuration/config-paths.ts';
import { passedOverLine } from './configuration/find-config.ts';
import { CHECK_FORMATS } from './formats.ts';
import { addJobSummary } from './job-summary.ts';
import type { CheckCommandOptions } from './options.ts';
import { shortPath } from './short-path.ts';

const NOT_WHOLE =
  'more stories than are kept, and the rest is not checked: raise limits.keptCalls, keptTransfers or keptRejections in the configuration';

type Gaps = CheckResult['gaps'];

/** Checks the inputs and delivers the result in each form that is wanted. */
export async function checkTrace(inputs: readonly string[], options: CheckCommandOptions, io: Io): Promise<ExitCode> {
  const settings = await settingsOf(options, io);
  const { config, lang, reports, baselineFile, isUpdate, configFile, passedOver } = settings;
  await loadLanguage(lang);
  const read: FilesRead = {
    inputs,
    others: [...keyFiles(options), ...cardFiles(options), configFile, isUpdate ? null : baselineFile],
  };
  const updated = isUpdate && baselineFile !== null ? [baselineFile] : [];
  await keepApart([options.output, ...reports.map(({ file }) => file), ...updated], read);
  const face = new ReportFace({ version: VERSION, lang }, config.limits);
  const trace = await readTrace(
    inputs,
    {
      face,
      select: { ...(await selectionOf(options)), labels: filtersOf(config.labels ?? {}) },
      ...(await givenBy(options, config)),
      lang,
      showsProgress: options.quiet !== true,
      inspectsAll: judgesForm(config),
      ...(config.limits === undefined ? {} : { limits: config.limits }),
    },
    io,
  );
  if (trace.totals.messages === 0) {
    return trace.exitCode;
  }
  const report = face.report();
  const labels = labelsIn(report, trace.labelsOf);
  const checked = (known: Baseline | null) =>
    check(report, { config, configFile, passedOver, baseline: known, lang, labels, gaps: trace.gaps });
  const result = await withBaseline(checked, settings, trace.exitCode === EXIT.done);
  tellGaps(result.gaps, io);
  await deliverAll(result, reports, { ...options, lang }, read, io);
  tellConfiguration(result, options, io);
  if (trace.exitCode !== EXIT.done || isUnread(result.gaps)) {
    return EXIT.noTrace;
  }
  return result.passed ? EXIT.done : EXIT.findings;
}

/** What is known besides the trace. */
async function givenBy(options: CheckCommandOptions, config: Config) {
  return {
    tls: await readTlsFiles(options),
    cards: await readCardFiles(options),
    logFacts: await logFactsOf({ ...logFactsIn(config), ...options }),
  };
}

function tellGaps(gaps: Gaps, io: Io): void {
  if (gaps.some(({ code }) => code === 'stories-full')) {
    io.err(`siptriage: ${NOT_WHOLE}`);
  }
  for (const { message } of gaps.filter(({ code }) => code === 'input-cut-off' || code === 'input-changed')) {
    io.err(`siptriage: ${printable(message)}`);
  }
}

/** What of the configuration switches off, which the text says itself, and what of it was not used. */
function tellConfiguration({ configuration, unused }: CheckResult, { format }: CheckCommandOptions, io: Io): void {
  if (configuration.note !== null && format !== 'text') {
    io.err(`siptriage: ${configuration.note}`);
  }
  for (const { message } of unused) {
    io.err(`siptriage: ${printable(message)}`);
  }
}

/** Whether the trace was not read as it is; what was read and not kept is another matter. */
function isUnread(gaps: Gaps): boolean {
  return gaps.some(({ code }) => code !== 'stories-full');
}

/** What the options and the configuration together say; an option counts for more. */
type Settings = {
  readonly config: Config;
  readonly lang: Lang;
  readonly reports: readonly ReportFile[];
  readonly baselineFile: string | null;
  readonly baseline: BaselineBefore | null;
  readonly isUpdate: boolean;
  readonly configFile: string | null;
  readonly passedOver: readonly string[];
};

async function settingsOf(options: CheckCommandOptions, io: Io): Promise<Settings> {
  const asked = reportsOf(options.report ?? []);
  const { config, file, passedOver } = await loadConfig(options.config);
  for (const each of passedOver) {
    io.err(`siptriage: ${printable(passedOverLine(each))}`);
  }
  const isUpdate = options.updateBaseline === true;
  const { reports, baseline: configured } = await filesOf(config, file);
  const baselineFile = options.baseline ?? configured;
  if (isUpdate && baselineFile === null) {
    throw new UsageError('--update-baseline needs to know where: --baseline FILE, or `baseline` in the configuration');
  }
  return {
    config: options.failOn === undefined ? config : { ...config, failOn: options.failOn },
    lang: options.lang ?? config.lang ?? LANGUAGES[0],
    reports: [...reports, ...asked],
    baselineFile,
    baseline:
      baselineFile === null
        ? null
        : isUpdate
          ? await readBaselineIfThere(baselineFile)
          : await readBaseline(baselineFile),
    isUpdate,
    configFile: file === null ? null : shortPath(file),
    passedOver: passedOver.map((each) => shortPath(each.file)),
  };
}

/** The files that a configuration names, each in its folder. */
async function filesOf(
  { reports = {}, baseline }: Config,
  configFile: string | null,
): Promise<{ readonly reports: readonly ReportFile[]; readonly baseline: string | null }> {
  if (configFile === null) {
    return { reports: [], baseline: null };
  }
  const named = Object.entries(reports).map(async ([format, path]) => ({
    format,
    file: await pathInFolder(configFile, `reports.${format}`, path),
  }));
  return {
    reports: await Promise.all(named),
    baseline: baseline === undefined ? null : await pathInFolder(configFile, 'baseline', baseline),
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
async function withBaseline(
  checked: (baseline: Baseline | null) => CheckResult,
  { baseline, baselineFile, isUpdate }: Settings,
  isComplete: boolean,
): Promise<CheckResult> {
  const result = checked(baseline?.baseline ?? null);
  if (!isUpdate || !isComplete || isUnread(result.gaps) || baselineFile === null || baseline === null) {
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
  read: FilesRead,
  io: Io,
): Promise<void> {
  const { lang, format, output } = options;
  const detail = detailOf(options);
  for (const wanted of reports) {
    await deliver(await rendered(wanted.format, result, { lang, detail, style: PLAIN }), wanted.file, io);
  }
  const text = await rendered(format, result, { lang, detail, style: styleFor(options, io) });
  await deliver(text, output, io, { isForRunner: format === 'github', isText: format === 'text' });
  if (format === 'github' || reports.some((wanted) => wanted.format === 'github')) {
    await addJobSummary(result, lang, read, io);
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
