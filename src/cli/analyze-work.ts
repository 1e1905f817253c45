/** What `analyze` does, in each of its formats: loaded when it runs. */
import { VERSION } from '../model/index.ts';
import type { AnalyzeCommandOptions } from './commands/analyze.ts';
import { type Delivery, deliver, openDelivery } from './deliver.ts';
import type { ExitCode } from './exit-codes.ts';
import { type ReadOptions, readTrace, type Trace } from './inputs.ts';
import type { Io } from './io.ts';
import { detailOf, styleFor } from './options.ts';
import { selectionOf } from './selection.ts';
import { StoryPrinter } from './story-printer.ts';
import { readTlsFiles } from './tls-files.ts';

type Inputs = readonly string[];

/** Reads the inputs and delivers the report. */
export async function analyzeTrace(inputs: Inputs, options: AnalyzeCommandOptions, io: Io): Promise<ExitCode> {
  const read: ReadOptions = {
    select: selectionOf(options),
    tls: await readTlsFiles(options),
    lang: options.lang,
    keepGoodCalls: options.format !== 'text' || options.verbose === true,
    keepCallEvidence: options.format !== 'text',
    follow: options.follow === true,
    showsProgress: options.quiet !== true,
  };
  if (options.format === 'ndjson') {
    return writeNdjson(inputs, options, read, io);
  }
  if (options.format === 'json') {
    return writeJson(inputs, options, read, io);
  }
  return options.follow === true ? followInText(inputs, options, read, io) : writeText(inputs, options, read, io);
}

async function writeJson(inputs: Inputs, options: AnalyzeCommandOptions, read: ReadOptions, io: Io): Promise<ExitCode> {
  const trace = await readTrace(inputs, read, io);
  const { renderJson } = await import('./json-report.ts');
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
  const { NdjsonNews } = await import('./ndjson-report.ts');
  const delivery = await openDelivery(options.output, io);
  const news = new NdjsonNews({ version: VERSION, lang: options.lang });
  const taker = new StoryPrinter(news, delivery.write);
  // Lines that come bit by bit and a line that is written over again do not go together on one terminal.
  const showsProgress = read.showsProgress === true && !(io.isTerminal && options.output === undefined);
  const trace = await readTrace(inputs, { ...read, keepStories: false, taker, showsProgress }, io);
  for (const line of news.end(trace.analysis)) {
    await delivery.write(line);
  }
  await delivery.close();
  return trace.exitCode;
}

async function writeText(inputs: Inputs, options: AnalyzeCommandOptions, read: ReadOptions, io: Io): Promise<ExitCode> {
  const trace = await readTrace(inputs, read, io);
  if (trace.analysis.messages > 0) {
    await deliver(await textOf(trace, options, read, io, false), options.output, io);
  }
  return trace.exitCode;
}

/** Each story when it is decided, and at the end what stands around the stories in a report. */
async function followInText(
  inputs: Inputs,
  options: AnalyzeCommandOptions,
  read: ReadOptions,
  io: Io,
): Promise<ExitCode> {
  const delivery: Delivery = await openDelivery(options.output, io);
  const { laidOut, renderStory } = await import('./text-report.ts');
  const text = { lang: options.lang, style: styleFor(options, io), detail: detailOf(options) };
  let paths: readonly string[] = [];
  const taker = new StoryPrinter(
    {
      begin: (names) => {
        paths = names;
      },
      story: (story) => laidOut(() => renderStory(story, paths, text)),
      problem: () => '',
    },
    delivery.write,
  );
  const trace = await readTrace(inputs, { ...read, taker }, io);
  if (trace.analysis.messages > 0) {
    await delivery.write(await textOf(trace, options, read, io, true));
  }
  await delivery.close();
  return trace.exitCode;
}

async function textOf(
  { analysis }: Trace,
  options: AnalyzeCommandOptions,
  { select }: ReadOptions,
  io: Io,
  areStoriesTold: boolean,
): Promise<string> {
  const { laidOut, renderText } = await import('./text-report.ts');
  return laidOut(() =>
    renderText(analysis, {
      lang: options.lang,
      style: styleFor(options, io),
      detail: detailOf(options),
      isFiltered: select !== undefined && select.filter !== null,
      areStoriesTold,
    }),
  );
}
