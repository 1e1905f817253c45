import type { Failure } from './failure.ts';

/** Runs an input; how it failed, or null. */
export type Try = (input: Uint8Array) => Promise<Failure | null>;

/** Leaves out of an input whatever is not needed for the same failure: ever smaller pieces, within so many tries. */
export async function minimised(
  input: Uint8Array,
  signature: string,
  tryInput: Try,
  tries: number,
): Promise<Uint8Array> {
  let smallest = input;
  let left = tries;
  for (
    let piece = Math.ceil(input.length / 2);
    piece >= 1 && left > 0;
    piece = piece === 1 ? 0 : Math.ceil(piece / 2)
  ) {
    for (let at = 0; at < smallest.length && left > 0; ) {
      const candidate = Buffer.concat([smallest.subarray(0, at), smallest.subarray(at + piece)]);
      left--;
      if ((await tryInput(candidate))?.signature === signature) {
        smallest = new Uint8Array(candidate);
      } else {
        at += piece;
      }
    }
  }
  return smallest;
}
