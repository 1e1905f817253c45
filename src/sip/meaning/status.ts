/**
 * What the number of a response means (RFC 3261 §7.2, §21). Who judges asks here; `reference/`, which tells of single codes
 * and imports nothing that reads messages, has its bounds besides. A status that is not known is none.
 */
type Status = number | null | undefined;

/** The two that ask for credentials: 401 by a registrar or user agent, 407 by a proxy (RFC 3261 §22.1). */
export const CHALLENGES: readonly number[] = [401, 407];

/** Asks for credentials: a step on the way, not the end of what was asked for. */
export function isChallenge(status: Status): boolean {
  return status === 401 || status === 407;
}

/** Asks on behalf of a proxy: the credentials go into Proxy-Authorization (RFC 3261 §22.3). */
export function isProxyChallenge(status: Status): boolean {
  return status === 407;
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

/** The codes of RFC 6665 §4.2.2: a NOTIFY that is refused with one ends its subscription, and may not be sent again. */
const ENDS_SUBSCRIPTION: readonly number[] = [404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604];

/** Whether an answer to NOTIFY ends the subscription (RFC 6665 §4.2.2). */
export function endsSubscription(status: Status): boolean {
  return status != null && ENDS_SUBSCRIPTION.includes(status);
}

/** Whom no call reaches, by the codes for it: unknown, gone, away, or behind a flow that has ended. */
const UNREACHABLE: readonly number[] = [404, 410, 430, 480];

/** Whether a server says so of a user who may be merely not registered (RFC 3261 §21.4.5, §21.4.10, §21.4.18, RFC 5626 §11.5). */
export function isUnreachable(status: Status): boolean {
  return status != null && UNREACHABLE.includes(status);
}

/** 4 for 486. */
export function classOf(status: number): number {
  return Math.trunc(status / 100);
}

/** 476 to 479 of proxies, and the loops: an element on the way could not send the request on (RFC 3261 §16.3, §21.4.20). */
export function isSaidOnTheWay(status: Status): boolean {
  return status != null && ((status >= 476 && status <= 479) || status === 482 || status === 483);
}

/** 502 and 504: a server says that something behind it failed or did not answer (RFC 3261 §21.5.3, §21.5.5). */
export function isSaidByGateway(status: Status): boolean {
  return status === 502 || status === 504;
}
