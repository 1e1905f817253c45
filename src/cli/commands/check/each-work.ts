/** What `check --each` does: loaded when it runs. */
import { type EachTextOptions, type FileCheck, fileCheckOf } from '../../../check/index.ts';
import { sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { loadWidths, PAGE_WIDTH } from '../../../page/index.ts';
import { type NamedFile, namedFiles, type ReadFile, readEach } from '../../input/each-file.ts';
import type { ReadOptions } from '../../input/read-trace.ts';
import { INPUT_WORDS } from '../../input/words.ts';
import { detailOf, PLAIN, styleFor, widthFor } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EachReport } from '../../output/each-report.ts';
import { type FilesRead, keepApart } from '../../output/outputs-apart.ts';
import { printable } from '../../output/printable.ts';
import { EXIT, type ExitCode, worstOf } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { UsageError } from '../../process/usage-error.ts';
import { CheckFace } from './check-face.ts';
import { checker, exitCodeOf, isUnread, tellGaps } from './checked-trace.ts';
import { EACH_FORMS } from './each-forms.ts';
import { EachNotes } from './each-notes.ts';
import { HTML } from './formats.ts';
import { appendSummary, summaryFile } from './job-summary.ts';
import type { CheckCommandOptions } from './options.ts';
import { filesRead, NO_BASELINE, readOptionsOf, type Settings, settingsOf } from './settings.ts';
import { UnmatchedInputs } from './unmatched-inputs.ts';
import { CHECK_COMMAND_WORDS } from './words.ts';

/** Checks each file by itself and delivers the results in each form that is wanted. */
export async function checkEach(inputs: readonly string[], options: CheckCommandOptions, io: Io): Promise<ExitCode> {
  const settings = await settingsOf(options, io);
  if (settings.baselineFile !== null) {
    throw new UsageError((lang) => `--each: ${NO_BASELINE(lang)}`);
  }
  if ([options.format, ...settings.reports.map(({ format }) => format)].includes(HTML)) {
    throw new UsageError(sayingOf(CHECK_COMMAND_WORDS, ({ htmlOfOne }) => htmlOfOne));
  }
  await loadLanguage(settings.lang);
  const read = filesRead(inputs, settings, options);
  await keepApart([options.output, ...settings.reports.map(({ file }) => file)], read);
  const files = await namedFiles(inputs, read.others);
  if (files.length === 0) {
    io.err(`siptriage: ${INPUT_WORDS.in(langOf(io)).noFile(inputs.map(printable).join(', '))}`);
    return EXIT.noTrace;
  }
  const wanted = await wantedForms(settings, options, io);
  try {
    const exitCode = await checkAll(files, wanted, { settings, options, io });
    await deliverAll(wanted, exitCode, read, io);
    return exitCode;
  } finally {
    for (const { report } of wanted) {
      report.close();
    }
  }
}

type Surroundings = { readonly settings: Settings; readonly options: CheckCommandOptions; readonly io: Io };

/** Reads and checks one file after the other; nothing of a file stays but what its forms keep. */
async function checkAll(
  files: readonly NamedFile[],
  wanted: readonly Wanted[],
  { settings, options, io }: Surroundings,
): Promise<ExitCode> {
  const readOptions = await readOptionsOf(settings, options);
  const notes = new EachNotes();
  const unmatched = new UnmatchedInputs(settings.config.expectations ?? []);
  const codes = new Set<ExitCode>();
  const take = (file: FileCheck): void => {
    for (const { report } of wanted) {
      report.take(file);
    }
  };
  let face = new CheckFace(settings);
  const optionsFor = (): ReadOptions & { readonly face: CheckFace } => {
    face.close();
    face = new CheckFace(settings);
    return { ...readOptions, face };
  };
  try {
    for await (const file of readEach(files, optionsFor, io)) {
      const checked = checkOf(file, face, settings, io);
      unmatched.note(file, checked.result.report.inputs);
      notes.note(checked.result);
      codes.add(checked.row.exitCode as ExitCode);
      take(checked);
    }
  } finally {
    face.close();
  }
  const nowhere = await unmatched.check(settings);
  if (nowhere !== null) {
    codes.add(nowhere.row.exitCode as ExitCode);
    take(nowhere);
  }
  notes.tell(options.format, io);
  return worstOf([...codes]);
}

/** An expectation says nothing of a file that was not read: that there is no verdict is said once. */
function checkOf({ path, name, lack, trace }: ReadFile, face: CheckFace, settings: Settings, io: Io): FileCheck {
  const { config, lang } = settings;
  const isEmpty = trace.totals.messages === 0;
  const isRead = isEmpty && lack !== 'unreadable' && lack !== 'stopped';
  const result = checker(
    face,
    trace,
    settings,
  )({
    file: path,
    ...(isEmpty ? { config: { ...config, expectations: [] } } : {}),
    ...(isRead ? { gaps: [{ code: 'no-messages', input: path }] } : {}),
  });
  tellGaps(result.gaps, io);
  // A stream that breaks off, or a file that changes meanwhile, was read as far as it went.
  const missing = lack ?? (isUnread(result.gaps) ? 'cut-short' : null);
  return fileCheckOf({ path, name, lack: missing, result, exitCode: exitCodeOf(trace, result) }, lang);
}

/** One form of the result, and where it goes. */
type Wanted = {
  readonly report: EachReport;
  /** Undefined for standard output; null for the summary of the job. */
  readonly output: string | undefined | null;
  readonly isForRunner: boolean;
  readonly isText: boolean;
};

async function wantedForms(
  { reports, lang, pages }: Settings,
  options: CheckCommandOptions,
  io: Io,
): Promise<Wanted[]> {
  // What a file keeps is rendered once: whether a name is wide has to be known before.
  await loadWidths();
  const looks = { ...options, lang };
  const detail = detailOf(looks);
  const forFile = { lang, detail, style: PLAIN, width: PAGE_WIDTH };
  const forPerson = { lang, detail, style: styleFor(looks, io), width: widthFor(looks, io) };
  const make = async (format: string, look: EachTextOptions, output: Wanted['output']): Promise<Wanted> => {
    const form = await (EACH_FORMS[format] as (typeof EACH_FORMS)[string])();
    const isMain = look === forPerson;
    return {
      report: new EachReport(form({ ...look, pages })),
      output,
      isForRunner: isMain && format === 'github',
      isText: isMain && format === 'text',
    };
  };
  const isForGithub = [options.format, ...reports.map(({ format }) => format)].includes('github');
  return Promise.all([
    ...reports.map(({ format, file }) => make(format, forFile, file)),
    make(options.format, forPerson, options.output),
    ...(isForGithub && summaryFile(io) !== null ? [make('markdown', forFile, null)] : []),
  ]);
}

async function deliverAll(wanted: readonly Wanted[], exitCode: ExitCode, read: FilesRead, io: Io): Promise<void> {
  for (const { report, output, isForRunner, isText } of wanted) {
    const pieces = report.whole(exitCode);
    if (output === null) {
      await appendSummary([...pieces].join(''), read, io);
    } else {
      await deliver(pieces, output, io, { isForRunner, isText });
    }
  }
}
