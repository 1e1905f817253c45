import { HEADER, isChallenge, parseVia, type SipMessage } from '../../sip/index.ts';
import type { Transaction } from '../leg/transaction.ts';
import type { FollowedLeg } from './followed-leg.ts';
import type { ReferRequest, Referral } from './referral.ts';

/** Vias that are looked through. */
const MOST_VIAS = 16;

/** A REFER whose Refer-To is no SIP, SIPS or TEL address is no transfer (phones use `cid:` for soft keys). */
export function isTransfer(request: ReferRequest): boolean {
  const scheme = request.referTo.uri?.scheme ?? null;
  return scheme === null ? isMalformedAddress(request) : scheme === 'sip' || scheme === 'sips' || scheme === 'tel';
}

/** A Refer-To that cannot be read is a transfer that fails, unless it plainly names another scheme. */
function isMalformedAddress(request: ReferRequest): boolean {
  const scheme = /^\s*(?:"[^"]*"\s*)?(?:<\s*)?([a-z][a-z0-9+.-]*):/i
    .exec(request.referToRaw.slice(0, 256))?.[1]
    ?.toLowerCase();
  return scheme === undefined || scheme === 'sip' || scheme === 'sips' || scheme === 'tel';
}

/** The same transfer asked for again: another hop of the same CSeq, or the next CSeq after a challenge. */
export function findReferral(leg: FollowedLeg, message: SipMessage, request: ReferRequest): Referral | null {
  const fromTag = message.fromTag();
  for (const referral of leg.referrals.toReversed()) {
    if (referral.transferorTag !== fromTag) {
      continue;
    }
    if (referral.attempts.some((attempt) => attempt.cseq === message.cseq)) {
      return referral;
    }
    if (isWaitingForCredentials(referral, message) && referral.request.referToRaw === request.referToRaw) {
      return referral;
    }
  }
  return null;
}

/** Challenged; or not answered in this trace, and the next REFER carries credentials: the challenge was not captured. */
function isWaitingForCredentials(referral: Referral, message: SipMessage): boolean {
  if (referral.final === null) {
    return message.has(HEADER.authorization) || message.has(HEADER.proxyAuthorization);
  }
  return isChallenge(referral.final.status);
}

/**
 * A response on a hop on which the REFER was not seen, as where a proxy logs only what it receives: the hop that the REFER was
 * seen on stands below it among the Vias (RFC 3261 §16.6).
 */
export function answeredBehind(leg: FollowedLeg, message: SipMessage, transaction: Transaction): Referral | undefined {
  if (transaction.request !== null || transaction.viaCount < 2) {
    return undefined;
  }
  const branches = message
    .values(HEADER.via)
    .slice(1, MOST_VIAS)
    .map((value) => parseVia(value)?.branch ?? null);
  for (const referral of leg.referrals) {
    const attempt = referral.attempts.find(({ cseq }) => cseq === transaction.cseq);
    if (attempt?.hops.some(({ branch }) => branch !== null && branches.includes(branch)) === true) {
      attempt.hops.push(transaction);
      return referral;
    }
  }
  return undefined;
}

/** A response to a REFER that was not captured: the repetition of a challenged one, if its CSeq is the next. */
export function repeatedUnseen(leg: FollowedLeg, transaction: Transaction): Referral | undefined {
  const referral = leg.referrals.findLast(
    (r) =>
      r.transferorTag === transaction.fromTag &&
      isChallenge(r.final?.status ?? 0) &&
      r.lastAttempt.cseq < transaction.cseq,
  );
  referral?.attempts.push({ cseq: transaction.cseq, hops: [transaction] });
  return referral;
}
