/** What `analyze` does, in each of its formats: loaded when it runs. */
import { VERSION } from '../../../model/index.ts';
import { ERASE } from '../../input/progress-line.ts';
import { type ReadOptions, readTrace, type Trace } from '../../input/read-trace.ts';
import { cardFiles, readCardFiles } from '../../options/cards.ts';
import { logFactsOf } from '../../options/logs.ts';
import { detailOf, styleFor } from '../../options/look.ts';
import { selectionOf } from '../../options/selection.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { deliver, delivering } from '../../output/deliver.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import type { renderAround } from '../../output/text-report.ts';
import type { ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { AnalyzeCommandOptions } from './options.ts';
import { StoryPrinter } from './story-printer.ts';
import { StoryTexts } from './story-texts.ts';

type Inputs = readonly string[];
type Write = (text: string) => Promise<void>;

/** Reads the inputs and delivers the report. */
export async function analyzeTrace(inputs: Inputs, options: AnalyzeCommandOptions, io: Io): Promise<ExitCode> {
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
  await keepApart([options.output], { inputs, others: [...keyFiles(options), ...cardFiles(options)] });
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
  const { NdjsonNews } = await import('./ndjson-report.ts');
  const news = new NdjsonNews({ version: VERSION, lang: options.lang });
  // Lines that come bit by bit and a line that is written over again do not go together on one terminal.
  const showsProgress = read.showsProgress === true && !(io.isTerminal && options.output === undefined);
  const tellAll = async ({ write }: { readonly write: Write }): Promise<ExitCode> => {
    const taker = new StoryPrinter(news, write);
    const trace = await readTrace(inputs, { ...read, keepStories: false, taker, showsProgress }, io);
    for (const line of news.end(trace.analysis)) {
      await write(line);
    }
    return trace.exitCode;
  };
  return delivering(options.output, io, tellAll, { grows: read.follow === true });
}

/** Stories are rendered when they are decided, and stand in their order when all are known. */
async function writeText(inputs: Inputs, options: AnalyzeCommandOptions, read: ReadOptions, io: Io): Promise<ExitCode> {
  const { callIdsOf, laidOut, renderStory, ToldCalls } = await import('../../output/text-report.ts');
  const look = lookOf(options, io);
  const told = new ToldCalls(look.detail);
  const texts = new StoryTexts(
    (story, paths) => laidOut(() => renderStory(story, paths, look)),
    callIdsOf,
    (story) => story.type !== 'call' || told.takes(story.call),
  );
  const trace = await readTrace(inputs, { ...read, keepStories: 'calls', taker: texts }, io);
  if (trace.analysis.messages > 0) {
    const stories = texts.all();
    const { before, after } = await around(trace, options, read, io, { count: stories.length, callIds: texts.callIds });
    if (after === '' && stories.length > 0) {
      stories.push(`${(stories.pop() ?? '').trimEnd()}\n`);
    }
    await deliver([before, ...stories, after], options.output, io);
  }
  if (texts.dropped > 0) {
    io.err(`siptriage: ${texts.dropped} stories more than a text report holds are not told; --format ndjson tells all`);
  }
  return trace.exitCode;
}

/** Each story when it is decided, and at the end what stands around the stories in a report. */
function followInText(inputs: Inputs, options: AnalyzeCommandOptions, read: ReadOptions, io: Io): Promise<ExitCode> {
  return delivering(options.output, io, ({ write }) => tellAsDecided(inputs, options, read, io, write), {
    grows: true,
  });
}

async function tellAsDecided(
  inputs: Inputs,
  options: AnalyzeCommandOptions,
  read: ReadOptions,
  io: Io,
  write: Write,
): Promise<ExitCode> {
  const { callIdsOf, laidOut, renderStory, ToldCalls } = await import('../../output/text-report.ts');
  const look = lookOf(options, io);
  const told = new ToldCalls(look.detail);
  const callIds = new Set<string>();
  let paths: readonly string[] = [];
  const taker = new StoryPrinter(
    {
      begin: (names) => {
        paths = names;
      },
      story: (story) => {
        if (story.type === 'call' && !told.takes(story.call)) {
          return '';
        }
        for (const callId of callIdsOf(story)) {
          callIds.add(callId);
        }
        return laidOut(() => renderStory(story, paths, look));
      },
      problem: () => '',
    },
    async (text) => {
      io.progress?.(ERASE);
      await write(text);
    },
  );
  const trace = await readTrace(inputs, { ...read, keepStories: 'calls', taker }, io);
  if (trace.analysis.messages > 0) {
    const { before, after } = await around(trace, options, read, io, { count: 0, callIds });
    await write(before + after);
  }
  return trace.exitCode;
}

function lookOf(options: AnalyzeCommandOptions, io: Io) {
  return { lang: options.lang, style: styleFor(options, io), detail: detailOf(options) };
}

async function around(
  { analysis }: Trace,
  options: AnalyzeCommandOptions,
  { select }: ReadOptions,
  io: Io,
  told: Parameters<typeof renderAround>[2],
): Promise<ReturnType<typeof renderAround>> {
  const { laidOut, renderAround } = await import('../../output/text-report.ts');
  const text = { ...lookOf(options, io), isFiltered: select !== undefined && select.filter !== null };
  return laidOut(() => renderAround(analysis, text, told));
}
