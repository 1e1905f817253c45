/** Why an expression cannot be read. */
export type FilterFault = {
  /** One clause for a person, without the position. */
  readonly message: string;
  /** Where, counted in characters from 1. */
  readonly position: number;
};

/** How the parser leaves an expression it cannot read; never leaves this layer. */
export class FilterError extends Error {
  readonly position: number;

  /** @param at index into the expression. */
  constructor(message: string, at: number) {
    super(message);
    this.position = at + 1;
  }
}
