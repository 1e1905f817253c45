/** What `check` does: loaded when it runs. */
import type { Baseline, ListedCheck } from '../../../check/index.ts';
import type { Lang } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { type ReadOptions, readTrace, type Trace } from '../../input/read-trace.ts';
import { isEach } from '../../options/each.ts';
import { detailOf, PLAIN, styleFor, widthFor } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import type { HtmlPage } from '../../output/html-report.ts';
import { type FilesRead, keepApart } from '../../output/outputs-apart.ts';
import { printable } from '../../output/printable.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { writeBaseline } from './baseline-file.ts';
import { CheckFace } from './check-face.ts';
import { checker, exitCodeOf, isUnread, tellGaps } from './checked-trace.ts';
import { CHECK_FORMATS, HTML } from './formats.ts';
import { addJobSummary } from './job-summary.ts';
import type { CheckCommandOptions } from './options.ts';
import type { CheckedPage } from './render-result.ts';
import { filesRead, NO_BASELINE, type ReportFile, readOptionsOf, type Settings, settingsOf } from './settings.ts';

/** Checks the inputs and delivers the result in each form that is wanted. */
export async function checkTrace(inputs: readonly string[], options: CheckCommandOptions, io: Io): Promise<ExitCode> {
  const asksForBaseline = options.baseline !== undefined || options.updateBaseline === true;
  if (isEach(options, [asksForBaseline ? NO_BASELINE : undefined])) {
    const { checkEach } = await import('./each-work.ts');
    return checkEach(inputs, options, io);
  }
  const settings = await settingsOf(options, io);
  const { config, lang, reports, baselineFile, isUpdate } = settings;
  await loadLanguage(lang);
  const read = filesRead(inputs, settings, options);
  const updated = isUpdate && baselineFile !== null ? [baselineFile] : [];
  await keepApart([options.output, ...reports.map(({ file }) => file), ...updated], read);
  const face = new CheckFace(settings);
  const isPage = [options.format, ...reports.map(({ format }) => format)].includes(HTML);
  const reading = { ...(await readOptionsOf(settings, options)), face };
  const look = {
    lang,
    timezone: options.timezone ?? config.timezone ?? null,
    ...(config.pages === undefined ? {} : { pages: config.pages }),
  };
  let close = (): void => undefined;
  try {
    const page = await (isPage ? readForPage : readAlone)(inputs, reading, look, io);
    close = page.close;
    return page.trace.totals.messages === 0
      ? page.trace.exitCode
      : await deliverCheck(page.trace, face, page.pieces, { settings, options, read, io });
  } finally {
    close();
    face.close();
  }
}

type ReadTrace = Pick<HtmlPage, 'trace' | 'close'> & { readonly pieces?: CheckedPage };

async function readAlone(inputs: readonly string[], reading: ReadOptions, _look: unknown, io: Io): Promise<ReadTrace> {
  return { trace: await readTrace(inputs, reading, io), close: () => {} };
}

async function readForPage(
  inputs: readonly string[],
  reading: ReadOptions,
  look: { readonly lang: Lang; readonly timezone: string | null; readonly pages?: string },
  io: Io,
): Promise<ReadTrace> {
  const { readForHtml } = await import('../../output/html-report.ts');
  return readForHtml(inputs, { ...look, isFiltered: reading.select?.filter != null }, reading, io);
}

type Surroundings = {
  readonly settings: Settings;
  readonly options: CheckCommandOptions;
  readonly read: FilesRead;
  readonly io: Io;
};

async function deliverCheck(
  trace: Trace,
  face: CheckFace,
  page: CheckedPage | undefined,
  { settings, options, read, io }: Surroundings,
): Promise<ExitCode> {
  const checked = checker(face, trace, settings);
  const result = await withBaseline((baseline) => checked({ baseline }), settings, trace.exitCode === EXIT.done);
  tellGaps(result.gaps, io);
  const { lang, reports, pages } = settings;
  await deliverAll(result, reports, { ...options, lang, pages, ...(page === undefined ? {} : { page }) }, read, io);
  tellConfiguration(result, options, io);
  return exitCodeOf(trace, result);
}

/** What of the configuration switches off, which the text says itself, and what of it was not used. */
function tellConfiguration({ configuration, unused }: ListedCheck, { format }: CheckCommandOptions, io: Io): void {
  if (configuration.note !== null && format !== 'text') {
    io.err(`siptriage: ${configuration.note}`);
  }
  for (const { message } of unused) {
    io.err(`siptriage: ${printable(message)}`);
  }
}

/** The result, with the new baseline where one is to be made. An incomplete trace makes none. */
async function withBaseline(
  checked: (baseline: Baseline | null) => ListedCheck,
  { baseline, baselineFile, isUpdate }: Settings,
  isComplete: boolean,
): Promise<ListedCheck> {
  const result = checked(baseline?.baseline ?? null);
  if (!isUpdate || !isComplete || isUnread(result.gaps) || baselineFile === null || baseline === null) {
    return result;
  }
  return checked(await writeBaseline(baselineFile, result, baseline));
}

async function deliverAll(
  result: ListedCheck,
  reports: readonly ReportFile[],
  options: CheckCommandOptions & { readonly lang: Lang; readonly page?: CheckedPage; readonly pages: string | null },
  read: FilesRead,
  io: Io,
): Promise<void> {
  const { lang, format, output, page, pages } = options;
  const more = page === undefined ? { pages } : { page, pages };
  const detail = detailOf(options);
  for (const wanted of reports) {
    await deliver(await rendered(wanted.format, result, { lang, detail, style: PLAIN, ...more }), wanted.file, io);
  }
  const text = await rendered(format, result, {
    lang,
    detail,
    style: styleFor(options, io),
    width: widthFor(options, io),
    ...more,
  });
  await deliver(text, output, io, { isForRunner: format === 'github', isText: format === 'text' });
  if (format === 'github' || reports.some((wanted) => wanted.format === 'github')) {
    await addJobSummary(result, lang, read, io);
  }
}

async function rendered(
  format: string,
  result: ListedCheck,
  look: Parameters<Awaited<ReturnType<(typeof CHECK_FORMATS)[string]>>>[1],
) {
  const render = await CHECK_FORMATS[format]?.();
  return render === undefined ? '' : render(result, look);
}
