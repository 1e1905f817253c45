import { indexOfByte } from '../../bytes/index.ts';
import { COLON, CR, HT, isTokenByte, LF, SP } from '../characters.ts';
import { looksLikeSip } from '../start-line.ts';

/**
 * Searches for the empty line that ends a header block (RFC 3261 §7), from `from`. The position after it, or `-1 - p`
 * when the data end first, where `p` is the position to go on from once there are more.
 */
export function findHeaderEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  for (;;) {
    const lf = indexOfByte(bytes, LF, at, end);
    if (lf < 0) {
      return -1 - end;
    }
    if (lf + 1 >= end || (bytes[lf + 1] === CR && lf + 2 >= end)) {
      return -1 - lf;
    }
    if (bytes[lf + 1] === LF) {
      return lf + 2;
    }
    if (bytes[lf + 1] === CR && bytes[lf + 2] === LF) {
      return lf + 3;
    }
    at = lf + 1;
  }
}

/** What stands at a position where a message might begin. */
export const CANDIDATE = { no: 0, yes: 1, tooShort: 2 } as const;
export type Candidate = (typeof CANDIDATE)[keyof typeof CANDIDATE];

/**
 * Whether a message begins at `at`, judged by its start line and by the name and colon of its first header: a start
 * line alone may be the sipfrag at the end of a body whose beginning was lost.
 */
export function judgeCandidate(bytes: Uint8Array, at: number, end: number): Candidate {
  if (!looksLikeSip(bytes, at, end)) {
    return CANDIDATE.no;
  }
  const lf = indexOfByte(bytes, LF, at, end);
  return lf < 0 ? CANDIDATE.tooShort : judgeHeaderName(bytes, lf + 1, end);
}

/** The same right after a whole message: there a start line is enough. */
export function judgeNext(bytes: Uint8Array, at: number, end: number): Candidate {
  const candidate = judgeCandidate(bytes, at, end);
  return candidate === CANDIDATE.no && looksLikeSip(bytes, at, end) ? CANDIDATE.yes : candidate;
}

function judgeHeaderName(bytes: Uint8Array, start: number, end: number): Candidate {
  let at = start;
  while (at < end && isTokenByte(bytes[at]!)) {
    at++;
  }
  const nameEnd = at;
  while (at < end && (bytes[at] === SP || bytes[at] === HT)) {
    at++;
  }
  if (at >= end) {
    return CANDIDATE.tooShort;
  }
  return nameEnd > start && bytes[at] === COLON ? CANDIDATE.yes : CANDIDATE.no;
}
