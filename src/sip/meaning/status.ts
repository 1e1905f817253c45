/** What the number of a response means (RFC 3261 §7.2, §21). Nobody else writes its bounds. A status that is not known is none. */
type Status = number | null | undefined;

/** The two that ask for credentials: 401 by a registrar or user agent, 407 by a proxy (RFC 3261 §22.1). */
export const CHALLENGES: readonly number[] = [401, 407];

/** Asks for credentials: a step on the way, not the end of what was asked for. */
export function isChallenge(status: Status): boolean {
  return status === 401 || status === 407;
}

/** 100 to 199, the ones that end nothing. */
export function isProvisional(status: Status): boolean {
  return status != null && status >= 100 && status < 200;
}

/** 200 and above: it ends the transaction. */
export function isFinal(status: Status): boolean {
  return status != null && status >= 200;
}

/** 2xx. */
export function isSuccess(status: Status): boolean {
  return status != null && status >= 200 && status < 300;
}

/** Every other final response: redirection (3xx), and refusal by one (4xx, 5xx) or all (6xx). */
export function isRefusal(status: Status): boolean {
  return status != null && status >= 300;
}

/** 4 for 486. */
export function classOf(status: number): number {
  return Math.trunc(status / 100);
}
