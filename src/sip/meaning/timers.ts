/** How long things may take (RFC 3261 §17, Table 4), in microseconds of trace time. Nobody else writes these. */

/** Estimated round trip: the first repetition comes after it. */
export const T1_US = 500_000;

/** 64*T1: the time of Timers B, F, H and N. After it a request that nobody answered is dead (RFC 3261 §17.1, RFC 6665 §4.1.2.4). */
export const TRANSACTION_US = 64 * T1_US;

/** The same with room for a message that was on its way when the time ran out. */
export const AFTER_TRANSACTION_US = TRANSACTION_US + 2_000_000;

/** Timer C: so long a call may ring before a proxy gives it up (RFC 3261 §16.6). */
export const TIMER_C_US = 180_000_000;

/** How often a request is sent over UDP until it is given up: Timers A and B, E and F (RFC 3261 §17.1.1.2, §17.1.2.2). */
const SENT_IN_VAIN = { INVITE: 7, other: 11 } as const;

/** Whether a request that was sent so often over UDP, unanswered, has had its chance, whatever the clock says. */
export function isGivenUp(method: string, sent: number): boolean {
  return sent >= (method === 'INVITE' ? SENT_IN_VAIN.INVITE : SENT_IN_VAIN.other);
}
