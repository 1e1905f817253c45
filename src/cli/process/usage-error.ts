import type { Said } from '../../languages/index.ts';

/** A mistake of the caller, said in one line in whatever language; `message` has it in English. */
export class UsageError extends Error {
  readonly said: Said;
  /** Further mistakes found at once, a line each. */
  readonly others: readonly Said[];

  constructor(said: Said, others: readonly Said[] = []) {
    super(said('en'));
    this.said = said;
    this.others = others;
  }
}
