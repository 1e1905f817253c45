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

/** What was not read may hide anything, so that it counts for more than what was found. */
const WORST_FIRST: readonly ExitCode[] = [EXIT.internal, EXIT.usage, EXIT.noTrace, EXIT.findings, EXIT.done];

/** What a run of several files ends with; nothing read is never green. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return codes.length === 0 ? EXIT.noTrace : (WORST_FIRST.find((code) => codes.includes(code)) ?? EXIT.internal);
}
