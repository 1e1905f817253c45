import { expandArchives } from '../capture/index.ts';
import type { Analysis, InputSummary, TraceTotals } from '../findings/index.ts';
import { DEFAULT_LIMITS, type Problem } from '../model/index.ts';
import { AnalysisFace, type TraceFace } from '../report/index.ts';
import type { InputFault } from './faults.ts';
import type { MessageFace } from './message-face.ts';
import type { AnalyzeOptions, TraceInput } from './options.ts';
import { Run } from './run.ts';

export type TellResult = {
  readonly totals: TraceTotals;
  /** Inputs that could not be used at all; the others were analysed. */
  readonly faults: readonly InputFault[];
  /** Whether `signal` ended the reading before the trace was over; the problem `stopped-early` says how far it came. */
  readonly isStopped: boolean;
  /** The labels of the selection that a Call-ID was given. */
  readonly labelsOf: (callId: string) => readonly string[];
};

export type AnalyzeResult = Omit<TellResult, 'totals'> & { readonly analysis: Analysis };

/**
 * Reads several inputs as one trace and tells a face what is found out as it is decided, the end last, which is not flushed.
 * Never rejects for what they hold.
 */
export async function tellInputs(
  inputs: readonly TraceInput[],
  options: AnalyzeOptions,
  face: TraceFace,
): Promise<TellResult> {
  const run = await openRun(inputs, options, null, face);
  await run.read();
  const { isStopped } = run;
  return { totals: await run.finish(), faults: run.faults.all, isStopped, labelsOf: (id) => run.labelsOf(id) };
}

/** The same with all that is told kept, as far as the limits allow. */
export async function analyzeInputs(inputs: readonly TraceInput[], options: AnalyzeOptions): Promise<AnalyzeResult> {
  const face = new AnalysisFace(options.limits);
  const { totals: _, ...told } = await tellInputs(inputs, options, face);
  return { ...told, analysis: face.analysis() };
}

type ExtractResult = {
  readonly messages: number;
  readonly inputs: readonly InputSummary[];
  readonly problems: readonly Problem[];
  readonly faults: readonly InputFault[];
  readonly isStopped: boolean;
  /** Until when was captured, in microseconds since 1970, where an input says so; else NaN. */
  readonly untilUs: number;
  /** Packets of RTP beside the messages. */
  readonly rtpPackets: number;
};

/** Reads several inputs as one trace and hands over its messages instead of their stories. */
export async function extractMessages(
  inputs: readonly TraceInput[],
  options: AnalyzeOptions,
  face: MessageFace,
): Promise<ExtractResult> {
  const run = await openRun(inputs, options, face);
  await run.read();
  const { inputs: summaries, problems } = await run.finish();
  await face.flush();
  const messages = summaries.reduce((sum, input) => sum + input.messages, 0);
  return {
    messages,
    inputs: summaries,
    problems,
    faults: run.faults.all,
    isStopped: run.isStopped,
    untilUs: run.untilUs,
    rtpPackets: run.rtpPackets,
  };
}

/** The captures in archives are inputs of their own. */
async function openRun(
  inputs: readonly TraceInput[],
  options: AnalyzeOptions,
  messageFace: MessageFace | null = null,
  face: TraceFace | null = null,
): Promise<Run> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  // To look for an archive takes more of an input than a live one may have for a long time.
  const { inputs: found, problems } =
    options.live === undefined
      ? await expandArchives(inputs, { gunzip: options.gunzip, limits })
      : { inputs, problems: [] };
  const run = await Run.of(found, options, messageFace, face);
  run.note(problems);
  return run;
}
