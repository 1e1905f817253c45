import { decimalOf } from './numbers.ts';
import { type Parameters, splitHead } from './parameters.ts';

export type SubscriptionState = {
  /** Lower case: `active`, `pending`, `terminated`, or an extension. */
  readonly state: string;
  /** The token after the last `=` of the parameter: linphone writes `reason=reason=noresource`. */
  readonly reason: string | null;
  readonly expires: number | null;
  readonly retryAfter: number | null;
  readonly parameters: Parameters;
};

/** Reads a Subscription-State value (RFC 6665 §8.2.3). Times in seconds. */
export function parseSubscriptionState(value: string): SubscriptionState {
  const { head, parameters } = splitHead(value);
  const reason = parameters.get('reason') ?? null;
  return {
    state: head.toLowerCase(),
    reason: reason === null ? null : reason.slice(reason.lastIndexOf('=') + 1).trim() || null,
    expires: decimalOf(parameters.get('expires')),
    retryAfter: decimalOf(parameters.get('retry-after')),
    parameters,
  };
}
