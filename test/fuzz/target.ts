import type { Random } from './random.ts';

/** Makes another input of one; `other` is an input to take parts from. Never changes what it is given. */
export type Mutator = (input: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/** One reader or output that is fed with damaged inputs. */
export type Target = {
  readonly name: string;
  /** What good inputs look like. */
  readonly seeds: () => readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
  /** What understands the structure of these inputs; those for any bytes are asked besides. */
  readonly mutators: readonly Mutator[];
  /**
   * One execution. Throws where a promise is broken.
   *
   * @param isThorough also the promises that cost much; one input in 29, and each that is replayed.
   */
  readonly run: (input: Uint8Array, isThorough: boolean) => void | Promise<void>;
};

/** A promise that was broken without an exception of the program: text that left its place, a form that is not valid. */
export class Violation extends Error {
  readonly promise: string;

  constructor(promise: string, detail: string) {
    super(`${promise}: ${detail}`);
    this.name = 'Violation';
    this.promise = promise;
  }
}
