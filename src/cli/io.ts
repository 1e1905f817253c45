/** Where a command reads its surroundings from and writes to; tests pass their own. */
export type Io = {
  /** The result. Resolves when it is handed over; rejects with the stream's error. */
  readonly out: (text: string) => Promise<void>;
  /** Progress and problems, a line at a time. */
  readonly err: (line: string) => void;
  /** Whether the result goes to a terminal. */
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
};
