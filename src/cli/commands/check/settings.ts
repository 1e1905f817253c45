/** What the options of `check` and its configuration together say. */
import { type Config, judgesForm } from '../../../check/index.ts';
import { type Filter, parseFilter } from '../../../filter/index.ts';
import { LANGUAGES, type Lang, sayingOf } from '../../../languages/index.ts';
import { loadSpoken } from '../../../languages/load-spoken.ts';
import type { ReadOptions } from '../../input/read-trace.ts';
import { anonymizeFiles, anonymizingOf } from '../../options/anonymize.ts';
import { cardFiles, readCardFiles } from '../../options/cards.ts';
import { type LogOptions, logFactsOf } from '../../options/logs.ts';
import { selectionOf } from '../../options/selection.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import type { FilesRead } from '../../output/outputs-apart.ts';
import { printable } from '../../output/printable.ts';
import type { Io } from '../../process/io.ts';
import { pagesAddress } from '../../process/pages-address.ts';
import { langOf } from '../../process/speech.ts';
import { UsageError } from '../../process/usage-error.ts';
import { type BaselineBefore, readBaseline, readBaselineIfThere } from './baseline-file.ts';
import { loadConfig } from './configuration/config-file.ts';
import { pathInFolder } from './configuration/config-paths.ts';
import { passedOverLine } from './configuration/find-config.ts';
import { CHECK_FORMATS } from './formats.ts';
import type { CheckCommandOptions } from './options.ts';
import { shortPath } from './short-path.ts';
import { CHECK_COMMAND_WORDS } from './words.ts';

/** What the options and the configuration together say; an option counts for more. */
export type Settings = {
  readonly config: Config;
  readonly lang: Lang;
  readonly reports: readonly ReportFile[];
  readonly baselineFile: string | null;
  readonly baseline: BaselineBefore | null;
  readonly isUpdate: boolean;
  readonly configFile: string | null;
  readonly passedOver: readonly string[];
  /** A filter chooses what is checked. */
  readonly isFiltered: boolean;
  /** Where the reference pages lie; null where nobody says it. */
  readonly pages: string | null;
};

export async function settingsOf(options: CheckCommandOptions, io: Io): Promise<Settings> {
  const asked = reportsOf(options.report ?? []);
  const { config, file, passedOver } = await loadConfig(options.config);
  await speakAs(config, io);
  for (const each of passedOver) {
    io.err(`siptriage: ${printable(passedOverLine(langOf(io), each))}`);
  }
  const isUpdate = options.updateBaseline === true;
  const { reports, baseline: configured } = await filesOf(config, file);
  const baselineFile = options.baseline ?? configured;
  if (isUpdate && baselineFile === null) {
    throw new UsageError(sayingOf(CHECK_COMMAND_WORDS, ({ whichBaseline }) => whichBaseline));
  }
  return {
    config: options.failOn === undefined ? config : { ...config, failOn: options.failOn },
    lang: langOfCheck(config, options, io),
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
    isFiltered: options.filter !== undefined,
    pages: pagesAddress(io.env, config.pages),
  };
}

/** A configuration says the language where nobody asked for one, before the locale does. */
async function speakAs({ lang }: Config, { speech }: Io): Promise<void> {
  if (speech !== undefined && speech.asked === null && lang !== undefined) {
    await loadSpoken(lang);
    speech.lang = lang;
  }
}

/** A locale asks for the text alone: what else a run writes may be read by a program, or be kept in a repository. */
function langOfCheck(
  { lang, reports = {} }: Config,
  { format, report = [], updateBaseline = false }: CheckCommandOptions,
  { speech }: Io,
): Lang {
  const isFileMade = report.length > 0 || Object.keys(reports).length > 0 || updateBaseline;
  const isForPeople = format === 'text' && !isFileMade;
  return speech?.asked ?? lang ?? (isForPeople ? speech?.locale : null) ?? LANGUAGES[0];
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

/** Why there is no baseline of files that are checked each by itself. */
export const NO_BASELINE = sayingOf(CHECK_COMMAND_WORDS, ({ noBaseline }) => noBaseline);

/** What a run reads besides its inputs, which it must not write. */
export function filesRead(
  inputs: readonly string[],
  { configFile, baselineFile, isUpdate }: Settings,
  options: CheckCommandOptions,
): FilesRead {
  return {
    inputs,
    others: [
      ...keyFiles(options),
      ...cardFiles(options),
      ...anonymizeFiles(options).read,
      configFile,
      isUpdate ? null : baselineFile,
    ],
  };
}

/** How a trace is read that is to be checked. */
export async function readOptionsOf(
  { config, baselineFile, lang }: Settings,
  options: CheckCommandOptions,
): Promise<ReadOptions> {
  const { card, trust, each } = options;
  // What a configuration says of calls names them, and stands in the result.
  const { expectations, ignore, labels } = config;
  const naming = {
    '--card': card,
    '--trust': trust,
    '--each': each,
    expectations,
    ignore,
    labels,
    baseline: baselineFile ?? undefined,
  };
  return {
    anonymizing: await anonymizingOf(options, naming),
    select: { ...(await selectionOf(options)), labels: filtersOf(config.labels ?? {}) },
    tls: await readTlsFiles(options),
    cards: await readCardFiles(options),
    logFacts: await logFactsOf({ ...logFactsIn(config), ...options }),
    lang,
    showsProgress: options.quiet !== true,
    inspectsAll: judgesForm(config),
    ...(config.limits === undefined ? {} : { limits: config.limits }),
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

export type ReportFile = { readonly format: string; readonly file: string };

/** `junit=out.xml` */
function reportsOf(wanted: readonly string[]): ReportFile[] {
  return wanted.map((text) => {
    const at = text.indexOf('=');
    const [format, file] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
    if (!Object.hasOwn(CHECK_FORMATS, format) || file === '') {
      const forms = Object.keys(CHECK_FORMATS).join(', ');
      throw new UsageError(sayingOf(CHECK_COMMAND_WORDS, ({ reportForm }) => reportForm(text, forms)));
    }
    return { format, file };
  });
}
