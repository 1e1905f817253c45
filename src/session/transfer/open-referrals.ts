import { parseUri, type SipUri, userDigits } from '../../sip/index.ts';
import { endingOf } from '../call.ts';
import { isReported } from './notify.ts';
import type { Referral } from './referral.ts';
import { type InviteIdentity, scoreInvite, type TriggeredCall } from './triggered-call.ts';

/** Digits that identify a number whatever its prefix. */
const KEY_DIGITS = 7;

/**
 * The transfers still waiting for their target leg, found by anything a triggered INVITE may carry: the dialog it
 * replaces, the number it calls, who it says referred it, where it comes from. So an INVITE is compared with the few
 * that could have caused it and not with all that are open.
 */
export class OpenReferrals {
  readonly #byKey = new Map<string, Set<Referral>>();
  readonly #keys = new Map<Referral, Set<string>>();

  get size(): number {
    return this.#keys.size;
  }

  add(referral: Referral): void {
    const { referTo, referredBy, fromUri } = referral.request;
    if (referTo.replaces !== null) {
      this.#index(referral, `replaces ${referTo.replaces.callId}`);
    }
    for (const key of targetKeys(referTo.uri)) {
      this.#index(referral, key);
    }
    this.#index(referral, referrerKey(referredBy ?? fromUri));
    this.refresh(referral);
  }

  /** Takes in addresses of the transferee learnt since. */
  refresh(referral: Referral): void {
    if (referral.isDecided) {
      return;
    }
    for (const address of referral.transfereeAddresses()) {
      this.#index(referral, `from ${address}`);
    }
  }

  delete(referral: Referral): void {
    for (const key of this.#keys.get(referral) ?? []) {
      const sharers = this.#byKey.get(key);
      sharers?.delete(referral);
      if (sharers?.size === 0) {
        this.#byKey.delete(key);
      }
    }
    this.#keys.delete(referral);
  }

  /** The transfer that caused this INVITE, with the reasons for the belief; null when none is alike enough. */
  match(invite: InviteIdentity): [Referral, TriggeredCall] | null {
    let best: [Referral, TriggeredCall] | null = null;
    for (const referral of this.#candidates(invite)) {
      const call = scoreInvite(referral, invite);
      if (call !== null && isFree(referral) && (best === null || isBetter(referral, call, best))) {
        best = [referral, call];
      }
    }
    return best;
  }

  #candidates(invite: InviteIdentity): Set<Referral> {
    const found = new Set<Referral>();
    const keys = [...targetKeys(invite.requestUri), ...targetKeys(invite.to)];
    if (invite.replaces !== null) {
      keys.push(`replaces ${invite.replaces.callId}`);
    }
    if (invite.referredBy !== null) {
      keys.push(referrerKey(invite.referredBy));
    }
    if (invite.src !== null) {
      keys.push(`from ${invite.src.address}`);
    }
    for (const key of keys) {
      for (const referral of this.#byKey.get(key) ?? []) {
        found.add(referral);
      }
    }
    return found;
  }

  #index(referral: Referral, key: string): void {
    const sharers = this.#byKey.get(key);
    if (sharers === undefined) {
      this.#byKey.set(key, new Set([referral]));
    } else {
      sharers.add(referral);
    }
    const keys = this.#keys.get(referral);
    if (keys === undefined) {
      this.#keys.set(referral, new Set([key]));
    } else {
      keys.add(key);
    }
  }
}

/** A transfer takes another target leg only while the one it has was refused (failover, redirection). */
function isFree(referral: Referral): boolean {
  if (referral.triggered === null) {
    return true;
  }
  return !isReported(referral) && (endingOf(referral.triggered.leg)?.finalStatus ?? 0) >= 300;
}

function isBetter(referral: Referral, call: TriggeredCall, best: [Referral, TriggeredCall]): boolean {
  const [other, otherCall] = best;
  if (call.score !== otherCall.score) {
    return call.score > otherCall.score;
  }
  if ((referral.triggered === null) !== (other.triggered === null)) {
    return referral.triggered === null;
  }
  return referral.firstUs >= other.firstUs;
}

function targetKeys(uri: SipUri | null): string[] {
  if (uri === null) {
    return [];
  }
  const digits = userDigits(uri) ?? '';
  if (digits.length >= KEY_DIGITS) {
    return [`number ${digits.slice(-KEY_DIGITS)}`];
  }
  return [uri.user === null ? `host ${uri.host}` : `user ${uri.user}`];
}

function referrerKey(uriText: string): string {
  const uri = parseUri(uriText);
  return uri === null ? `referrer ${uriText}` : `referrer ${uri.user ?? ''}@${uri.host}`;
}
