/** How long things may take (RFC 3261 §17, Table 4), in microseconds of trace time. Nobody else writes these. */

/** Estimated round trip: the first repetition comes after it. */
export const T1_US = 500_000;

/** The longest time between two sendings of a request other than INVITE (RFC 3261 §17.1.2.2). */
export const T2_US = 4_000_000;

/** 64*T1: the time of Timers B, F, H and N. After it a request that nobody answered is dead (RFC 3261 §17.1, RFC 6665 §4.1.2.4). */
export const TRANSACTION_US = 64 * T1_US;

/** The same with room for a message that was on its way when the time ran out. */
export const AFTER_TRANSACTION_US = TRANSACTION_US + 2_000_000;

/** So often an INVITE is sent over UDP until Timer B ends it (RFC 3261 §17.1.1.2): 0, 0.5, 1.5, 3.5, 7.5, 15.5, 31.5 s. */
export const INVITE_SENDINGS = 7;

/** So often any other request is (Timers E, F: RFC 3261 §17.1.2.2), and a 2xx to an INVITE until it is given up (§13.3.1.4). */
export const OTHER_SENDINGS = 11;

/** Timer C: so long a call may ring before a proxy gives it up (RFC 3261 §16.6). */
export const TIMER_C_US = 180_000_000;

/** Whether a request that was sent so often over UDP, unanswered, has had its chance, whatever the clock says. */
export function isGivenUp(method: string, sent: number): boolean {
  return sent >= (method === 'INVITE' ? INVITE_SENDINGS : OTHER_SENDINGS);
}
