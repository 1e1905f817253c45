import type { Arrival } from '../model/index.ts';
import type { AnswerFacts } from '../records/index.ts';
import type { Fault, SipMessage } from '../sip/index.ts';

/** Looks for the faults in the form of a message, which takes as long as all else: for those who want them. */
export type FaultsOf = () => readonly Fault[];

/** Is shown inputs as they stand, one after the other: a text log with its own lines, of a capture the messages. */
export type InputFace = {
  /** @param input its index among the inputs of an analysis of the same files, captures in archives counted singly. */
  begin(input: number, path: string): Promise<void>;
  /** The next stretch of the log, in UTF-8; lines are not kept together. Valid until it resolves. */
  text(bytes: Uint8Array): Promise<void>;
  /**
   * The line in which this message ends was given just now.
   *
   * @param line the number of the line it begins with.
   * @param facts of a response.
   * @param faultsOf its form: asked for at once, or not at all.
   */
  message(message: SipMessage, line: number, facts: AnswerFacts | null, faultsOf: FaultsOf): Promise<void>;
  /** A message of a capture, or what begins like one, which is reused like its arrival. */
  captured(message: SipMessage, arrival: Arrival, facts: AnswerFacts | null, faultsOf: FaultsOf): void;
  /** Between two blocks of a capture: hands on what was taken. */
  flush(): Promise<void>;
};
