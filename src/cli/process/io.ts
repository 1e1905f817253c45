import type { Speech } from './speech.ts';

/** Where a command reads its surroundings from and writes to; tests pass their own. */
export type Io = {
  /** The result. Resolves when it is handed over; rejects with the stream's error. */
  readonly out: (text: string) => Promise<void>;
  /** The same of a result that is no text; absent where there is no room for one. */
  readonly outBytes?: (bytes: Uint8Array) => Promise<void>;
  /** Progress and problems, a line at a time. */
  readonly err: (line: string) => void;
  /** Whether the result goes to a terminal. */
  readonly isTerminal: boolean;
  /** How wide that terminal is; absent where it is none. */
  readonly columns?: number;
  /** How many lines it shows. */
  readonly rows?: number;
  /**
   * What standard input is: a terminal, or a pipe or file that a shell put there. Absent where it is neither, such as
   * `/dev/null`: nothing was meant to be read.
   */
  readonly input?: 'terminal' | 'data';
  /** Writes to the terminal that standard error is, without a line end; absent where it is none. */
  readonly progress?: (text: string) => void;
  /** The language; English where nothing says it. */
  readonly speech?: Speech;
  readonly env: Readonly<Record<string, string | undefined>>;
};
