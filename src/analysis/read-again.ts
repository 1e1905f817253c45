import type { Arrival } from '../model/index.ts';
import type { AnswerFacts } from '../records/index.ts';
import { Answers, formFaults } from '../session/index.ts';
import type { SipMessage } from '../sip/index.ts';
import { extractMessages } from './analyze.ts';
import type { FaultsOf } from './input-face.ts';
import type { AnalyzeOptions, TraceInput } from './options.ts';

/** Is shown messages one by one, for a second look; they are reused like their arrivals. */
export type AgainFace = {
  /**
   * @param facts of a response, or of what a NOTIFY reports.
   * @param faultsOf its form: asked for at once, or not at all.
   */
  message(message: SipMessage, arrival: Arrival, facts: AnswerFacts | null, faultsOf: FaultsOf): void;
  /** What begins like SIP and is no message. */
  refused(message: SipMessage, arrival: Arrival, faultsOf: FaultsOf): void;
};

/**
 * Shows the messages of inputs that were analysed before as that analysis saw them: in the same order, each once however often
 * it was captured, with the same ends and times. `options.signal` ends it. What is wrong with the inputs was told then.
 */
export async function readAgain(
  inputs: readonly TraceInput[],
  options: AnalyzeOptions,
  face: AgainFace,
): Promise<void> {
  const answers = new Answers();
  await extractMessages(inputs, options, {
    message: (message, arrival) =>
      face.message(message, arrival, answers.take(message), () => formFaults(message, arrival)),
    refused: (message, arrival) => face.refused(message, arrival, () => formFaults(message, arrival)),
    copies: () => {},
    flush: async () => {},
  });
}
