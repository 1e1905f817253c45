import type { Moment } from '../../model/index.ts';
import type { SipMessage } from '../../sip/index.ts';

/** A re-INVITE that carried SDP: whether its sender put the other side on hold with it. */
export type MediaOffer = {
  readonly fromTag: string | null;
  readonly at: Moment;
  readonly isHold: boolean;
};

const MAX_OFFERS = 32;

/**
 * Whether an SDP body puts the other side on hold: a direction of `sendonly` or `inactive` (RFC 3264 §8.4), or the address
 * 0.0.0.0 of older phones (RFC 2543 §B.5). Null for a body that is no SDP.
 */
export function isHold(message: SipMessage): boolean | null {
  const body = message.bodyText();
  return /^v=0\s/.test(body) ? /^a=(?:sendonly|inactive)\s*$|^c=IN IP4 0\.0\.0\.0\s*$/m.test(body) : null;
}

/** The offers with one more; of too many the first goes. */
export function withOffer(offers: readonly MediaOffer[], offer: MediaOffer): readonly MediaOffer[] {
  return [...offers.slice(-MAX_OFFERS + 1), offer];
}
