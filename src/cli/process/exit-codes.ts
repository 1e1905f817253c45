/** The contract's exit codes. */
export const EXIT = {
  done: 0,
  /** `check` only. */
  findings: 1,
  usage: 2,
  /**
   * An input cannot be read, no input holds a SIP message (an empty trace is never green), `check` was stopped before it had
   * read its input, or the surroundings took no result: a full disk.
   */
  noTrace: 3,
  /** A fault of siptriage itself. */
  internal: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
