/** What `analyze` does, in each of its formats: loaded when it runs. */
import { loadLanguage } from '../../../languages/load.ts';
import { VERSION } from '../../../model/index.ts';
import { ERASE } from '../../input/progress-line.ts';
import { keepToOne, type ReadOptions, readTrace } from '../../input/read-trace.ts';
import { cardFiles, readCardFiles } from '../../options/cards.ts';
import { isEach } from '../../options/each.ts';
import { logFactsOf } from '../../options/logs.ts';
import { selectionOf } from '../../options/selection.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { deliver, delivering } from '../../output/deliver.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import { printingFace } from '../../output/printing-face.ts';
import { tellDropped } from '../../output/tell-dropped.ts';
import type { ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import { lookOf } from './look.ts';
import type { AnalyzeCommandOptions } from './options.ts';

type Inputs = readonly string[];
type Write = (text: string) => Promise<void>;

const GROWING = '--follow reads one input as it grows, and not several to their end';
const ONE_CAUSE = '--cause is a number in the overview of one trace; give it with the one file';

/** Reads the inputs and delivers the report. */
export async function analyzeTrace(inputs: Inputs, options: AnalyzeCommandOptions, io: Io): Promise<ExitCode> {
  await loadLanguage(options.lang);
  const each = isEach(options, [
    options.follow ? GROWING : undefined,
    options.cause === undefined ? undefined : ONE_CAUSE,
  ]);
  const read: ReadOptions = {
    select: await selectionOf(options),
    tls: await readTlsFiles(options),
    logFacts: await logFactsOf(options),
    cards: await readCardFiles(options),
    lang: options.lang,
    keepGoodCalls: options.format !== 'text' || options.verbose === true,
    keepCallEvidence: options.format !== 'text',
    follow: options.follow === true,
    showsProgress: options.quiet !== true,
  };
  if (options.follow === true) {
    await keepToOne(inputs);
  }
  keepToText(options);
  await keepApart([options.output], { inputs, others: [...keyFiles(options), ...cardFiles(options)] });
  if (each) {
    const { analyzeEach } = await import('./each-work.ts');
    return analyzeEach(inputs, options, read, io);
  }
  if (options.format === 'ndjson') {
    return writeNdjson(inputs, options, read, io);
  }
  if (options.format === 'json') {
    return writeJson(inputs, options, read, io);
  }
  return options.follow === true ? followInText(inputs, options, read, io) : writeText(inputs, options, read, io);
}

/** @throws UsageError where much is to be told in a form that tells all of it, or tells it as it comes. */
function keepToText({ format, follow, ...options }: AnalyzeCommandOptions): void {
  const name = (['all', 'top', 'cause'] as const).find((key) => options[key] !== undefined);
  if (name !== undefined && (format !== 'text' || follow === true)) {
    throw new UsageError(
      `--${name} is about the text report, and --${follow ? 'follow' : `format ${format}`} tells every story`,
    );
  }
}

async function writeJson(inputs: Inputs, options: AnalyzeCommandOptions, read: ReadOptions, io: Io): Promise<ExitCode> {
  const trace = await readTrace(inputs, read, io);
  const { renderJson } = await import('../../output/json-report.ts');
  await deliver(renderJson(trace.analysis, { version: VERSION, lang: options.lang }), options.output, io);
  return trace.exitCode;
}

/** Nothing is kept: each line is written when what it says is decided. */
async function writeNdjson(
  inputs: Inputs,
  options: AnalyzeCommandOptions,
  read: ReadOptions,
  io: Io,
): Promise<ExitCode> {
  const { ndjsonLine, ReportEvents } = await import('./ndjson-report.ts');
  const events = new ReportEvents({ version: VERSION, lang: options.lang });
  // Lines that come bit by bit and a line that is written over again do not go together on one terminal.
  const showsProgress = read.showsProgress === true && !(io.isTerminal && options.output === undefined);
  const tellAll = async ({ write }: { readonly write: Write }): Promise<ExitCode> => {
    const face = printingFace((event) => events.of(event).map(ndjsonLine).join(''), write);
    const trace = await readTrace(inputs, { ...read, keepStories: false, face, showsProgress }, io);
    await face.flush();
    return trace.exitCode;
  };
  return delivering(options.output, io, tellAll, { grows: read.follow === true });
}

/** Stories are rendered when they are decided, and stand in their order when all are known. */
async function writeText(inputs: Inputs, options: AnalyzeCommandOptions, read: ReadOptions, io: Io): Promise<ExitCode> {
  const { TextFace } = await import('../../output/text-report.ts');
  const face = new TextFace(lookOf(options, read, io));
  const trace = await readTrace(inputs, { ...read, keepStories: 'calls', face }, io);
  const { cause = 0 } = options;
  if (cause > face.causeCount && trace.analysis.messages > 0) {
    const known = face.causeCount;
    throw new UsageError(
      `no cause ${cause}: ${known === 0 ? 'nothing failed' : `what failed has ${known === 1 ? 'one cause' : `${known} causes`}`}`,
    );
  }
  if (trace.analysis.messages > 0) {
    await deliver(await face.pieces(), options.output, io);
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
    const face = printingFace(followedText(lookOf(options, read, io)), async (text) => {
      if (isReading) {
        io.progress?.(ERASE);
      }
      await write(text);
    });
    const trace = await readTrace(inputs, { ...read, keepStories: 'calls', face }, io);
    isReading = false;
    await face.flush();
    return trace.exitCode;
  };
  return delivering(options.output, io, tellAll, { grows: true });
}
