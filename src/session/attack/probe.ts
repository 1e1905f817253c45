import type { Asked } from '../../records/index.ts';
import { isAddress, isChallenge, isScanner, isSuccess, parseUri, userDigits } from '../../sip/index.ts';
import { destinationOf, nearestHop, sourceOf } from '../leg/hops.ts';
import { reread } from '../leg/kept-message.ts';
import type { Leg } from '../leg/leg.ts';
import { askedBy } from '../leg/message-facts.ts';
import { isInitial, type Transaction } from '../leg/transaction.ts';
import { originOf } from './origin.ts';
import type { Attempt } from './source.ts';

/** International numbers with a prefix to dial out have more digits than any extension. */
export const LONG_NUMBER = 10;

/**
 * A stranger who calls a long number here, says that he is from here, gets a challenge and shows no credentials: a phone of this
 * place would have an account. A product that is made to scan needs no more. Null for any other call.
 */
export function probeIn(leg: Leg): Attempt | null {
  const hop = nearestHop(leg.lastInviteHops());
  if (hop === null || isSuccess(hop.final?.status)) {
    return null;
  }
  const asked = askedBy(hop);
  if (asked === null) {
    return null;
  }
  // Who calls from elsewhere what a proxy answers is not seen behind it.
  const isProbe = isScanner(asked.userAgent) || (hop.viaCount <= 1 && isFromHere(leg, hop, asked));
  return isProbe ? attemptOf(leg, hop, asked) : null;
}

/** The digits of the user that an address names; '' for any other. */
export function digitsIn(address: string): string {
  const called = parseUri(address);
  return (called === null ? null : userDigits(called)) ?? '';
}

function isFromHere(leg: Leg, hop: Transaction, asked: Asked): boolean {
  if (!isChallenge(hop.final?.status)) {
    return false;
  }
  const called = parseUri(asked.requestUri);
  const [to, from] = [destinationOf(hop), sourceOf(hop)];
  // A log may not say where it was written: then the address that was called does.
  const here = to ?? (called !== null && isAddress(called.host) ? called.host : null);
  const isOnly = leg.transactions.every((t) => t.method !== 'INVITE' || !isInitial(t) || t.cseq === hop.cseq);
  return (
    digitsIn(asked.requestUri).length >= LONG_NUMBER &&
    here !== null &&
    here !== from &&
    parseUri(leg.fromUri)?.host === here &&
    asked.credentials.length === 0 &&
    isOnly
  );
}

function attemptOf(leg: Leg, hop: Transaction, asked: Asked): Attempt {
  const { request, final } = hop;
  const sender = request?.src ?? null;
  const { address = '', port = 0 } = (hop.asked === null ? null : originOf(reread(hop.asked))) ?? sender ?? {};
  return {
    address,
    port,
    through: hop.viaCount > 1 ? (sender?.address ?? '') : null,
    method: 'INVITE',
    target: request?.dst?.text ?? '',
    user: parseUri(asked.requestUri)?.user ?? '',
    userAgent: asked.userAgent,
    firstUs: leg.firstUs,
    lastUs: leg.lastUs,
    requests: 1,
    wrong: 0,
    isAccepted: false,
    isLeft: false,
    isProbe: true,
    callId: leg.callId,
    evidence: [request, final].filter((sighting) => sighting !== null),
  };
}
