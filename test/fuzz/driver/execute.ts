import type { Target } from '../target.ts';
import { type Failure, failureOf } from './failure.ts';
import type { Shared } from './shared.ts';

/** Runs a target on one input. What cannot be caught is seen by whoever watches `shared`. */
export async function execute(
  target: Target,
  input: Uint8Array,
  isThorough: boolean,
  shared: Shared,
): Promise<Failure | null> {
  shared.begin(input);
  try {
    // Its own copy: what a reader changes in its input must not change what is reported.
    await target.run(input.slice(), isThorough);
    return null;
  } catch (error) {
    return failureOf(error);
  } finally {
    shared.end();
  }
}
