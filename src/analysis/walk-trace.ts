import { expandArchives } from '../capture/index.ts';
import { DEFAULT_LIMITS } from '../model/index.ts';
import { Answers, formFaults } from '../session/index.ts';
import type { InputFace } from './input-face.ts';
import { nameless } from './nameless.ts';
import type { AnalyzeOptions, TraceInput } from './options.ts';
import { Run } from './run.ts';
import { walkLog } from './walk-log.ts';

/** Reads inputs again that were analysed before, until `options.signal` ends it. What is wrong with them was told then. */
export async function walkTrace(
  inputs: readonly TraceInput[],
  options: AnalyzeOptions,
  face: InputFace,
): Promise<void> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const found: readonly TraceInput[] = (await expandArchives(inputs, { gunzip: options.gunzip, limits })).inputs;
  const isAnonymous = (options.anonymizer ?? null) !== null;
  for (const [index, input] of found.entries()) {
    if (options.signal?.aborted === true) {
      return;
    }
    await face.begin(index, isAnonymous ? nameless(input.path, index) : input.path);
    // The lines of a log are nobody's to replace: only its messages are told then.
    if (isAnonymous || input.messages !== undefined || !(await walkLog(input, options, face))) {
      await walkCapture(input, options, face);
    }
  }
}

async function walkCapture(input: TraceInput, options: AnalyzeOptions, face: InputFace): Promise<void> {
  const answers = new Answers();
  const run = await Run.of([input], options, {
    message: (message, arrival) =>
      face.captured(message, arrival, answers.take(message), () => formFaults(message, arrival)),
    refused: (message, arrival) => face.captured(message, arrival, null, () => formFaults(message, arrival)),
    copies: () => {},
    flush: () => face.flush(),
  });
  await run.read();
  await run.finish();
  await face.flush();
}
