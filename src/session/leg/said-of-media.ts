import type { Sighting } from '../../records/index.ts';
import { isFinal, isSuccess, type SipMessage } from '../../sip/index.ts';
import { isHold, type MediaOffer, withOffer } from '../transfer/hold.ts';
import { type KeptMessage, keep } from './kept-message.ts';
import type { Tags } from './tags.ts';
import { isInitial, type Transaction } from './transaction.ts';

/** A session description of a later offer or answer. */
export type Description = { readonly at: Sighting; readonly tag: string | null; readonly kept: KeptMessage };

/** A longer series of holds says no more. */
export const MOST_DESCRIPTIONS = 24;
/** Of provisional responses, different ones: what more branches of a fork announce is not remembered. */
const MOST_EARLY = 8;
const SHORTEST_SDP = 10;
/** Requests that may carry an offer or answer within a dialog, and whose responses may (RFC 3264, RFC 3311, RFC 3262). */
const DESCRIBING: ReadonlySet<string> = new Set(['INVITE', 'ACK', 'UPDATE', 'PRACK']);

/** Notes what a message within the call says of its media. */
export function noteDescription(
  leg: { descriptions: readonly Description[] },
  message: SipMessage,
  sighting: Sighting,
  tag: string | null,
): void {
  const isTold = message.bodyEnd - message.bodyStart >= SHORTEST_SDP && leg.descriptions.length < MOST_DESCRIPTIONS;
  if (isTold && DESCRIBING.has(message.method)) {
    leg.descriptions = [...leg.descriptions, { at: sighting, tag, kept: keep(message) }];
  }
}

/** Notes what a response says of the media: one within the call, or one before the answer, which may be sent several times. */
export function noteReplied(
  leg: {
    descriptions: readonly Description[];
    early: readonly Description[];
    readonly isNews: boolean;
    readonly tags: Tags;
  },
  transaction: Transaction,
  message: SipMessage,
  sighting: Sighting,
): void {
  if (!isInitial(transaction)) {
    if (leg.isNews && isSuccess(sighting.status)) {
      noteDescription(leg, message, sighting, leg.tags.to(message));
    }
  } else if (message.method === 'INVITE' && !isFinal(sighting.status)) {
    noteEarly(leg, message, sighting);
  }
}

function noteEarly(
  leg: { early: readonly Description[]; readonly tags: Tags },
  message: SipMessage,
  at: Sighting,
): void {
  if (message.bodyEnd - message.bodyStart < SHORTEST_SDP || leg.early.length >= MOST_EARLY) {
    return;
  }
  const kept = keep(message);
  if (!leg.early.some((each) => each.kept === kept)) {
    leg.early = [...leg.early, { at, tag: leg.tags.to(message), kept }];
  }
}

/** Notes what a re-INVITE does to the media. */
export function noteOffer(
  leg: { offers: readonly MediaOffer[] },
  message: SipMessage,
  fromTag: string | null,
  sighting: Sighting,
): void {
  const hold = isHold(message);
  if (hold !== null) {
    leg.offers = withOffer(leg.offers, { fromTag, at: sighting, isHold: hold });
  }
}
