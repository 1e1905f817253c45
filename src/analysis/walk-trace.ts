import { expandArchives } from '../capture/index.ts';
import { type Arrival, DEFAULT_LIMITS } from '../model/index.ts';
import type { AnswerFacts } from '../records/index.ts';
import { Answers, formFaults } from '../session/index.ts';
import type { Fault, SipMessage } from '../sip/index.ts';
import type { AnalyzeOptions, TraceInput } from './options.ts';
import { Run } from './run.ts';
import { type LogTaker, walkLog } from './walk-log.ts';

/** Takes inputs as they stand, one after the other: a text log with its own lines, of a capture the messages. */
export type TraceTaker = LogTaker & {
  /** @param input its index among the inputs of an analysis of the same files, captures in archives counted singly. */
  begin(input: number, path: string): Promise<void>;
  /** A message of a capture, or what begins like one, which is reused like its arrival. @param faults of its form. */
  captured(message: SipMessage, arrival: Arrival, facts: AnswerFacts | null, faults: readonly Fault[]): void;
  /** Between two blocks of a capture: hands on what was taken. */
  flush(): Promise<void>;
};

/** Reads inputs again that were analysed before, until `options.signal` ends it. What is wrong with them was told then. */
export async function walkTrace(
  inputs: readonly TraceInput[],
  options: AnalyzeOptions,
  taker: TraceTaker,
): Promise<void> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { inputs: found } = await expandArchives(inputs, { gunzip: options.gunzip, limits });
  for (const [index, input] of found.entries()) {
    if (options.signal?.aborted === true) {
      return;
    }
    await taker.begin(index, input.path);
    if (!(await walkLog(input, options, taker))) {
      await walkCapture(input, options, taker);
    }
  }
}

async function walkCapture(input: TraceInput, options: AnalyzeOptions, taker: TraceTaker): Promise<void> {
  const answers = new Answers();
  const run = new Run([input], options, {
    message: (message, arrival) =>
      taker.captured(message, arrival, answers.take(message), formFaults(message, arrival)),
    refused: (message, arrival) => taker.captured(message, arrival, null, formFaults(message, arrival)),
    copies: () => {},
    flush: () => taker.flush(),
  });
  await run.read();
  await run.finish();
  await taker.flush();
}
