import type { Limits, ReportProblem } from '../model/index.ts';
import type { LogFacts } from './given-facts.ts';

/** Bytes of one input, block by block; a block is valid until the next `read()`. Null at the end. */
export type LogSource = {
  read(): Promise<Uint8Array | null>;
  close(): Promise<void>;
};

/** What opening a log needs to know. */
export type LogContext = LogFacts & {
  /** Index of the input. */
  readonly input: number;
  readonly report: ReportProblem;
  readonly limits: Limits;
  /** No other input may show where the log was written. */
  readonly isAlone?: boolean;
};
