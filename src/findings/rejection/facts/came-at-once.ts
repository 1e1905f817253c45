import type { RejectionRecord } from '../../../records/index.ts';

/** Nobody decides about a call so fast that has not rung (rejection rules §5, 3). */
const AT_ONCE_US = 1_000_000;

/** Apart from what else is asked of a rejection: it is counted before there are rules. */
export function cameAtOnce(r: RejectionRecord): boolean {
  return !r.rang && r.answeredAfterUs !== null && r.answeredAfterUs < AT_ONCE_US;
}
