/** A mistake of the caller: `message` says it in one line. */
export class UsageError extends Error {
  /** Further mistakes found at once, a line each. */
  readonly others: readonly string[];

  constructor(message: string, others: readonly string[] = []) {
    super(message);
    this.others = others;
  }
}
