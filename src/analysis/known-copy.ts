import type { DuplicateFilter } from '../flow/index.ts';
import type { Arrival } from '../model/index.ts';

/** What was found in packets is held against the other inputs as the packet it was; the lines of a log are not. */
export function isKnownCopy(
  copies: DuplicateFilter,
  bytes: Uint8Array,
  start: number,
  end: number,
  arrival: Arrival,
): boolean {
  if (arrival.identification !== undefined) {
    return copies.isCopy(bytes, start, end, arrival, arrival.identification);
  }
  copies.mark(bytes, start, end, arrival);
  return false;
}
