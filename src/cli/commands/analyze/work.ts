/** What `analyze` does, in each of its formats: loaded when it runs. */
import { sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { VERSION } from '../../../model/index.ts';
import type { TraceEvent } from '../../../report/index.ts';
import { ERASE } from '../../input/progress-line.ts';
import { keepToOne, type ReadOptions, readTrace } from '../../input/read-trace.ts';
import { anonymizeFiles, anonymizingOf } from '../../options/anonymize.ts';
import { cardFiles, readCardFiles } from '../../options/cards.ts';
import { isEach } from '../../options/each.ts';
import { keepToHtml } from '../../options/html.ts';
import { logFactsOf } from '../../options/logs.ts';
import { asText } from '../../options/look.ts';
import { selectionOf } from '../../options/selection.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { withVerdicts } from '../../options/verdict-places.ts';
import { deliver, delivering } from '../../output/deliver.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import { printingFace } from '../../output/printing-face.ts';
import { tellDropped } from '../../output/tell-dropped.ts';
import type { ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import { isFiltered, lookOf } from './look.ts';
import type { AnalyzeCommandOptions } from './options.ts';
import { ANALYZE_WORDS } from './words.ts';

type Inputs = readonly string[];
type Write = (text: string) => Promise<void>;

const GROWING = sayingOf(ANALYZE_WORDS, ({ growing }) => growing);
const ONE_TRACE = sayingOf(ANALYZE_WORDS, ({ oneTrace }) => oneTrace);
const ONE_CAUSE = sayingOf(ANALYZE_WORDS, ({ oneCause }) => oneCause);

/**
 * Reads the inputs and delivers the report; what is told goes to the places that are named, too.
 *
 * @param commands names of commands, of which the first input may be one that was mistyped.
 */
export function analyze(
  inputs: Inputs,
  options: AnalyzeCommandOptions,
  io: Io,
  commands: readonly string[] = [],
): Promise<ExitCode> {
  return withVerdicts(options, true, io, (beside) => analyzeTrace(inputs, options, io, commands, { beside }));
}

/**
 * Reads the inputs and delivers the report.
 *
 * @param commands names of commands, of which the first input may be one that was mistyped.
 * @param given what is read in place of what is named, and who is told.
 */
export async function analyzeTrace(
  inputs: Inputs,
  options: AnalyzeCommandOptions,
  io: Io,
  commands: readonly string[] = [],
  given: Pick<ReadOptions, 'given' | 'told' | 'interruption' | 'onEvent' | 'beside'> = {},
): Promise<ExitCode> {
  await loadLanguage(options.lang);
  const each = isEach(options, [
    options.follow ? GROWING : undefined,
    ['markdown', 'html', 'csv'].includes(options.format) ? ONE_TRACE : undefined,
    options.cause === undefined ? undefined : ONE_CAUSE,
  ]);
  const read: ReadOptions = {
    anonymizing: await anonymizingOf(options, namingOf(options)),
    select: await selectionOf(options),
    tls: await readTlsFiles(options),
    logFacts: await logFactsOf(options),
    cards: await readCardFiles(options),
    lang: options.lang,
    tellsGoodCalls: tellsGood(options),
    follow: options.follow === true,
    showsProgress: options.quiet !== true,
    commands,
    ...given,
  };
  if (options.follow === true && given.given === undefined) {
    await keepToOne(inputs);
  }
  keepToText(options);
  await keepFilesApart(inputs, options);
  if (each) {
    const { analyzeEach } = await import('./each-work.ts');
    return analyzeEach(inputs, options, read, io);
  }
  return writeTrace(inputs, options, read, io);
}

/** In the form that is asked for. */
async function writeTrace(
  inputs: Inputs,
  options: AnalyzeCommandOptions,
  read: ReadOptions,
  io: Io,
): Promise<ExitCode> {
  if (options.format === 'ndjson' || options.format === 'csv') {
    return writeLines(inputs, options, read, io);
  }
  if (options.format === 'html') {
    const { writeHtml } = await import('../../output/html-report.ts');
    return writeHtml(inputs, { ...options, isFiltered: isFiltered(read) }, read, io);
  }
  if (options.format === 'json') {
    const { writeJson } = await import('../../output/json-report.ts');
    return writeJson(inputs, options, read, io);
  }
  return options.follow === true ? followInText(inputs, options, read, io) : writeText(inputs, options, read, io);
}

function keepFilesApart(inputs: Inputs, options: AnalyzeCommandOptions): Promise<void> {
  const { read, written } = anonymizeFiles(options);
  const others = [...keyFiles(options), ...cardFiles(options), ...read];
  return keepApart([options.output, ...written], { inputs, others });
}

/** What does not go with telling nothing that names anybody. */
function namingOf({ card, trust, each }: AnalyzeCommandOptions): Readonly<Record<string, unknown>> {
  return { '--card': card, '--trust': trust, '--each': each };
}

/** @throws UsageError where much is to be told in a form that tells all of it, or tells it as it comes. */
function keepToText({ format, follow, ...options }: AnalyzeCommandOptions): void {
  keepToHtml(options, format === 'html');
  const name = (['all', 'top', 'cause'] as const).find((key) => options[key] !== undefined);
  if (name !== undefined && (!isForReaders({ format }) || follow === true)) {
    const other = follow ? '--follow' : `--format ${format}`;
    throw new UsageError(sayingOf(ANALYZE_WORDS, ({ ofText }) => ofText(`--${name}`, other)));
  }
  if ((format === 'markdown' || format === 'html') && follow === true) {
    throw new UsageError(sayingOf(ANALYZE_WORDS, ({ writtenAtEnd }) => writtenAtEnd(`--format ${format}`)));
  }
}

/** Whether calls that went well are told too. */
function tellsGood({ format, verbose, filter, follow }: AnalyzeCommandOptions): boolean {
  return !isForReaders({ format }) || verbose === true || (filter !== undefined && follow !== true);
}

/** The worst first, and not everything; else it is for a program, which wants all. */
function isForReaders({ format }: Pick<AnalyzeCommandOptions, 'format'>): boolean {
  return format === 'text' || format === 'markdown';
}

/** Nothing is kept: each line is written when what it says is decided. */
async function writeLines(
  inputs: Inputs,
  options: AnalyzeCommandOptions,
  read: ReadOptions,
  io: Io,
): Promise<ExitCode> {
  const linesOf = await lineMaker(options);
  // Lines that come bit by bit and a line that is written over again do not go together on one terminal.
  const showsProgress = read.showsProgress === true && !(io.isTerminal && options.output === undefined);
  const tellAll = async ({ write }: { readonly write: Write }): Promise<ExitCode> => {
    const face = printingFace(linesOf, write, { takesStanding: false });
    const trace = await readTrace(inputs, { ...read, face, showsProgress }, io);
    await face.flush();
    return trace.exitCode;
  };
  return delivering(options.output, io, tellAll, { grows: read.follow === true });
}

/** What becomes of an event in the form that is asked for. */
async function lineMaker({ format, lang }: AnalyzeCommandOptions): Promise<(event: TraceEvent) => string> {
  if (format === 'csv') {
    const { CsvRows } = await import('./csv-report.ts');
    const rows = new CsvRows();
    return (event) => rows.of(event);
  }
  const { ndjsonLine, ReportEvents } = await import('./ndjson-report.ts');
  const events = new ReportEvents({ version: VERSION, lang });
  return (event) => events.of(event).map(ndjsonLine).join('');
}

/** Stories are rendered when they are decided, and stand in their order when all are known. */
async function writeText(inputs: Inputs, options: AnalyzeCommandOptions, read: ReadOptions, io: Io): Promise<ExitCode> {
  const { MARKDOWN_FORM, TEXT_FORM, TextFace } = await import('../../output/text-report.ts');
  const face = new TextFace(lookOf(options, read, io), options.format === 'markdown' ? MARKDOWN_FORM : TEXT_FORM);
  const trace = await readTrace(inputs, { ...read, face }, io);
  const { cause = 0 } = options;
  if (cause > face.causeCount && trace.totals.messages > 0) {
    const known = face.causeCount;
    throw new UsageError(sayingOf(ANALYZE_WORDS, ({ noCause }) => noCause(cause, known)));
  }
  if (trace.totals.messages > 0) {
    await deliver(await face.pieces(), options.output, io, asText(options));
  }
  tellDropped(face, io);
  return trace.exitCode;
}

/** Each story when it is decided, and at the end what stands around the stories in a report. */
async function followInText(
  inputs: Inputs,
  options: AnalyzeCommandOptions,
  read: ReadOptions,
  io: Io,
): Promise<ExitCode> {
  const { followedText } = await import('../../output/text-report.ts');
  const tellAll = async ({ write }: { readonly write: Write }): Promise<ExitCode> => {
    let isReading = true;
    const { textOf, ...rest } = followedText(lookOf(options, read, io));
    const writeOver = async (text: string): Promise<void> => {
      if (isReading) {
        io.progress?.(ERASE);
      }
      await write(text);
    };
    const face = printingFace(textOf, writeOver, rest);
    const trace = await readTrace(inputs, { ...read, face }, io);
    isReading = false;
    await face.flush();
    return trace.exitCode;
  };
  return delivering(options.output, io, tellAll, { grows: true, isText: true });
}
