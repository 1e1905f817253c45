/**
 * Something in an input that could not be used, as data: nothing a trace contains is ever thrown.
 * `code` is stable and scriptable (`pcap-record-too-long`), `message` one sentence for a person.
 */
export type Problem = {
  readonly code: string;
  readonly message: string;
  /** Index into the inputs; null when the problem belongs to the analysis as a whole. */
  readonly input: number | null;
  /** Record number in a capture (or line in a log), counted from 1; null where there is none. */
  readonly record: number | null;
  /** Byte position in the (decompressed) input; null where there is none. */
  readonly offset: number | null;
};

export type ReportProblem = (problem: Problem) => void;
