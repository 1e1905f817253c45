import type { Limits, ReportProblem } from '../model/index.ts';

/** Bytes of one input, block by block; a block is valid until the next `read()`. Null at the end. */
export type LogSource = {
  read(): Promise<Uint8Array | null>;
  close(): Promise<void>;
};

/** What opening a log needs to know. */
export type LogContext = {
  /** Index of the input. */
  readonly input: number;
  readonly report: ReportProblem;
  readonly limits: Limits;
  /** The day of its first message, `2026-11-22`, for times without a date or without a year. */
  readonly date?: string | null;
  /** The zone of times without one: an IANA name, `UTC`, or `+01:00`. Without it they are taken for UTC. */
  readonly timezone?: string | null;
  /** Where the log was written, `10.0.0.1:5060`, for logs that name only the other side. */
  readonly localAddress?: string | null;
};
